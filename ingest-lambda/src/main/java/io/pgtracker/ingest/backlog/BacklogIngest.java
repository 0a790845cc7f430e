package io.pgtracker.ingest.backlog;

import io.pgtracker.catalog.Catalog;
import io.pgtracker.ingest.IngestResult;
import io.pgtracker.ingest.ObjectIngest;
import io.pgtracker.ingest.store.StoreException;
import io.pgtracker.ingest.store.StoreSession;
import io.pgtracker.objects.ObjectStore;
import io.pgtracker.objects.ObjectStoreException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;

/**
 * Ingests from an object store what the ledger lacks. An object that fails by a fault of its own
 * holds nobody up: it is told, and left for a later walk, since the ledger still lacks it.
 */
public final class BacklogIngest {
  private final ObjectStore objects;
  private final StoreSession session;
  private final ObjectIngest ingest;
  private final Progress progress;
  private final Set<String> failed = new HashSet<>();

  /** Is told of each object. */
  public interface Progress {
    /** An object has been dealt with. */
    void object(String key, IngestResult result);

    /**
     * An object could be neither ingested nor refused, though both stores are there. Ends the walk
     * unless it is overridden; then the walk goes on with the next object.
     *
     * @param cause a fault of pgtracker that the object brings out, or why the object store does
     *     not give it away
     */
    default void failed(String key, Exception cause) throws ObjectStoreException, StoreException {
      if (cause instanceof StoreException refused) {
        throw refused;
      } else if (cause instanceof ObjectStoreException refused) {
        throw refused;
      }
      throw new IllegalStateException("a fault of pgtracker at " + key, cause);
    }
  }

  /** Ingests into a session. */
  public BacklogIngest(
      ObjectStore objects, StoreSession session, Catalog catalog, Progress progress) {
    this.objects = objects;
    this.session = session;
    this.ingest = new ObjectIngest(objects, session, catalog);
    this.progress = progress;
  }

  /**
   * Walks over the whole object store once.
   *
   * @param again which of the refused objects are read again
   * @param stop asked before each object
   * @return objects listed
   */
  public long runOnce(Again again, BooleanSupplier stop)
      throws ObjectStoreException, StoreException {
    return run(new Backlog(objects, session, again), stop);
  }

  /** Walks over the objects of one instance. */
  long runOnce(String prefix, Again again, BooleanSupplier stop)
      throws ObjectStoreException, StoreException {
    return run(new Backlog(objects, session, prefix, again), stop);
  }

  private long run(Backlog backlog, BooleanSupplier stop)
      throws ObjectStoreException, StoreException {
    return run(backlog, stop, () -> {});
  }

  /**
   * Goes a walk to its end.
   *
   * @param pageDone called after each page
   * @return objects listed
   */
  long run(Backlog backlog, BooleanSupplier stop, PageDone pageDone)
      throws ObjectStoreException, StoreException {
    List<String> page;
    while (!stop.getAsBoolean() && (page = backlog.nextPage()) != null) {
      ingest.makePartitions(page, stop);
      for (String key : page) {
        if (stop.getAsBoolean()) {
          return backlog.listed();
        }
        ingestOrTell(key);
      }
      pageDone.call();
    }
    return backlog.listed();
  }

  private void ingestOrTell(String key) throws ObjectStoreException, StoreException {
    if (failed.contains(key)) {
      return;
    }
    try {
      ingest(key);
    } catch (ObjectStoreException | StoreException | RuntimeException e) {
      if (!isOfTheObject(e)) {
        throw e;
      }
      session.rollback();
      failed.add(key);
      progress.failed(key, e);
    }
  }

  /** Whether other objects may well have no such trouble. */
  private static boolean isOfTheObject(Exception e) {
    if (e instanceof ObjectStoreException refused) {
      return !refused.retryable();
    }
    return !(e instanceof StoreException store)
        || store.kind() == StoreException.Kind.BUG
        || store.kind() == StoreException.Kind.VALUES_REFUSED;
  }

  /** From now on objects that failed are tried again when they are listed. */
  void tryFailedAgain() {
    failed.clear();
  }

  /** Is told when all of a page has been dealt with. */
  interface PageDone {
    /** It has. */
    void call() throws StoreException;
  }

  /** Ingests one object, whatever the ledger says of it. */
  public IngestResult ingest(String key) throws ObjectStoreException, StoreException {
    IngestResult result = ingest.ingest(key);
    progress.object(key, result);
    return result;
  }
}
