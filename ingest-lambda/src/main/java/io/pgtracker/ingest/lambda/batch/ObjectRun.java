package io.pgtracker.ingest.lambda.batch;

import io.pgtracker.catalog.Catalog;
import io.pgtracker.ingest.AnnouncedObject;
import io.pgtracker.ingest.IngestOutcome;
import io.pgtracker.ingest.IngestResult;
import io.pgtracker.ingest.ObjectIngest;
import io.pgtracker.ingest.lambda.access.ObjectAccess;
import io.pgtracker.ingest.lambda.access.StoreAccess;
import io.pgtracker.ingest.lambda.log.JsonLog;
import io.pgtracker.ingest.store.StoreException;
import io.pgtracker.ingest.store.StoreException.Kind;
import io.pgtracker.ingest.store.StoreSession;
import io.pgtracker.objects.ObjectStoreException;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Brings one object after the other into the store, through a session that is kept. Says of each
 * whether its outcome is known, and whether it makes sense to go on.
 */
public final class ObjectRun {
  /** From this receive on an attempt is recorded: before, the store is spared two transactions. */
  private static final int RECORDED_FROM = 4;

  private final StoreAccess stores;
  private final ObjectAccess objects;
  private final JsonLog log;
  private final Attempts attempts = new Attempts();
  private @Nullable StoreSession session;
  private @Nullable ObjectIngest ingest;

  /** What became of one. */
  record End(@Nullable IngestResult result, boolean goOn) {
    static final End RETURNED = new End(null, true);
    static final End RETURNED_WITH_THE_REST = new End(null, false);
  }

  /** Works with what a function keeps from invocation to invocation. */
  public ObjectRun(StoreAccess stores, ObjectAccess objects, JsonLog log) {
    this.stores = stores;
    this.objects = objects;
    this.log = log;
  }

  ObjectAccess objects() {
    return objects;
  }

  Attempts attempts() {
    return attempts;
  }

  /** The session of this invocation, after what was owed to the store is told. */
  StoreSession begin() throws StoreException {
    StoreSession opened = stores.session();
    if (!opened.equals(session)) {
      session = opened;
      ingest = new ObjectIngest(objects.store(), opened, Catalog.builtIn());
    }
    attempts.settle(opened);
    return opened;
  }

  /** Ingests an object a person named. */
  public IngestResult byName(String key, Deadline deadline)
      throws ObjectStoreException, StoreException {
    StoreSession opened = begin();
    AbortTimer timer = new AbortTimer(opened, deadline.untilEnd());
    try {
      return ingest().ingest(key);
    } catch (StoreException e) {
      discard();
      throw e;
    } finally {
      timer.close();
    }
  }

  /** Ingests an object that an event tells of. */
  End run(AnnouncedObject object, int receiveCount, String requestId, Deadline deadline) {
    StoreSession opened;
    try {
      opened = session == null ? begin() : session;
    } catch (StoreException e) {
      discard();
      log.error("the store can't be reached; all that is left is returned", Map.of(), e);
      return End.RETURNED_WITH_THE_REST;
    }
    boolean recorded = receiveCount >= RECORDED_FROM;
    boolean begun = false;
    boolean timeOver = false;
    Exception failure;
    try (AbortTimer timer = new AbortTimer(opened, deadline.untilEnd())) {
      try {
        Optional<String> park =
            recorded ? attempts.begin(opened, object, requestId) : Optional.empty();
        begun = recorded && park.isEmpty();
        IngestResult result =
            park.isPresent()
                ? ingest().refuse(object, IngestOutcome.PARKED, park.get())
                : ingest().ingest(object);
        if (recorded) {
          attempts.forget(opened, object);
        }
        return new End(result, !timer.aborted());
      } catch (StoreException | ObjectStoreException | RuntimeException e) {
        failure = e;
        timeOver = timer.aborted();
      }
    }
    return failed(object, failure, timeOver, begun);
  }

  private End failed(AnnouncedObject object, Exception failure, boolean timeOver, boolean begun) {
    boolean itsOwn = !timeOver && isItsOwn(failure);
    if (begun && !itsOwn) {
      attempts.owe(object);
    }
    if (!(failure instanceof ObjectStoreException)) {
      discard();
    }
    if (!timeOver) {
      settle();
    }
    Map<String, String> fields = Map.of("key", object.key(), "etag", object.etag());
    if (timeOver) {
      log.error("the time was over; the object is returned with what is left", fields, failure);
      return End.RETURNED_WITH_THE_REST;
    }
    log.error(
        itsOwn
            ? "an object ended with a fault of pgtracker; it is returned"
            : "an object can't be read or written now; it is returned",
        fields,
        failure);
    if (begun && itsOwn) {
      note(object, failure);
    }
    boolean hopeless =
        failure instanceof StoreException store && store.kind() == Kind.CONFIGURATION;
    return hopeless ? End.RETURNED_WITH_THE_REST : End.RETURNED;
  }

  /** Whether it would fail with this object again, whatever the store and the bucket do. */
  private static boolean isItsOwn(Exception failure) {
    if (failure instanceof StoreException store) {
      return store.kind() == Kind.BUG || store.kind() == Kind.VALUES_REFUSED;
    }
    return !(failure instanceof ObjectStoreException);
  }

  /**
   * What is owed is told at once where the store is there: this function may have been invoked for
   * the last time, and a count that stays would park an object that has done nothing.
   */
  private void settle() {
    if (attempts.owesNothing()) {
      return;
    }
    try {
      if (session == null) {
        begin();
      } else {
        attempts.settle(session);
      }
    } catch (StoreException e) {
      discard();
      log.warn("the store can't be told now that an attempt does not count", Map.of(), e);
    }
  }

  private void note(AnnouncedObject object, Exception failure) {
    String said = failure instanceof StoreException ? ": " + failure.getMessage() : "";
    try {
      attempts.note(begin(), object, failure.getClass().getName() + said);
    } catch (StoreException e) {
      discard();
      log.error("the store can't be told how an attempt ended; it counts anyway", Map.of(), e);
    }
  }

  /** Gives the session up: what it was at is undone by the server. */
  void discard() {
    session = null;
    ingest = null;
    stores.discard();
  }

  private ObjectIngest ingest() {
    ObjectIngest ready = ingest;
    if (ready == null) {
      throw new IllegalStateException("no session was begun");
    }
    return ready;
  }
}
