package io.pgtracker.ingest.backlog;

import io.pgtracker.catalog.Catalog;
import io.pgtracker.format.Limits;
import io.pgtracker.ingest.IngestOutcome;
import io.pgtracker.ingest.IngestResult;
import io.pgtracker.ingest.Ingester;
import io.pgtracker.ingest.maintain.TimePieces;
import io.pgtracker.ingest.store.StoreException;
import io.pgtracker.ingest.store.StoreSession;
import io.pgtracker.objects.ObjectKey;
import io.pgtracker.objects.ObjectNotFoundException;
import io.pgtracker.objects.ObjectStore;
import io.pgtracker.objects.ObjectStoreException;
import io.pgtracker.objects.ObjectTooLargeException;
import io.pgtracker.objects.StoredObject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;

/** Ingests from an object store what the ledger lacks. */
public final class BacklogIngest {
  /** Largest object read, compressed; a scraper's are far below. */
  private static final long MOST_OBJECT_BYTES = 64L << 20;

  private static final String DEADLOCK = "40P01";
  private static final int MOST_ATTEMPTS = 5;

  private final ObjectStore objects;
  private final StoreSession session;
  private final Ingester ingester;
  private final Progress progress;
  private final Set<LocalDate> daysWithPartitions = new HashSet<>();

  /** Is told of each object. */
  public interface Progress {
    /** An object has been dealt with. */
    void object(String key, IngestResult result);
  }

  /** Ingests into a session. */
  public BacklogIngest(
      ObjectStore objects, StoreSession session, Catalog catalog, Progress progress) {
    this.objects = objects;
    this.session = session;
    this.ingester = new Ingester(catalog, Limits.DEFAULT, session);
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
      makePartitions(page, stop);
      for (String key : page) {
        if (stop.getAsBoolean()) {
          return backlog.listed();
        }
        ingest(key);
      }
      pageDone.call();
    }
    return backlog.listed();
  }

  /** Is told when all of a page has been dealt with. */
  interface PageDone {
    /** It has. */
    void call() throws StoreException;
  }

  /** Ahead of the rows, since what has gone to a DEFAULT partition is moved once more. */
  private void makePartitions(List<String> keys, BooleanSupplier stop) throws StoreException {
    Set<LocalDate> days = new TreeSet<>();
    for (String key : keys) {
      ObjectKey.parse(key)
          .map(parsed -> parsed.startedAt().atOffset(ZoneOffset.UTC).toLocalDate())
          .filter(daysWithPartitions::add)
          .ifPresent(days::add);
    }
    if (!days.isEmpty()) {
      new TimePieces(session, stop).makeFor(days);
    }
  }

  /** A deadlock ends one of two transactions, so that the other can go on: then it is our turn. */
  private IngestResult ingest(StoredObject object) throws StoreException {
    for (int attempt = 1; ; attempt++) {
      try {
        return ingester.ingest(object);
      } catch (StoreException e) {
        if (attempt == MOST_ATTEMPTS || !DEADLOCK.equals(e.sqlState())) {
          throw e;
        }
      }
    }
  }

  /** Ingests one object, whatever the ledger says of it. */
  public IngestResult ingest(String key) throws ObjectStoreException, StoreException {
    IngestResult result;
    try {
      result = ingest(objects.get(key, MOST_OBJECT_BYTES));
    } catch (ObjectTooLargeException e) {
      result = ingester.refuseUnread(key, String.valueOf(e.getMessage()));
    } catch (ObjectNotFoundException e) {
      result = new IngestResult(IngestOutcome.NOT_FOUND, 0, 0, 0, e.getMessage());
    }
    progress.object(key, result);
    return result;
  }
}
