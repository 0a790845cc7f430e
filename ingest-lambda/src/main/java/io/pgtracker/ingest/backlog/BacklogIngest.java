package io.pgtracker.ingest.backlog;

import io.pgtracker.catalog.Catalog;
import io.pgtracker.ingest.IngestResult;
import io.pgtracker.ingest.ObjectIngest;
import io.pgtracker.ingest.store.StoreException;
import io.pgtracker.ingest.store.StoreSession;
import io.pgtracker.objects.ObjectStore;
import io.pgtracker.objects.ObjectStoreException;
import java.util.List;
import java.util.function.BooleanSupplier;

/** Ingests from an object store what the ledger lacks. */
public final class BacklogIngest {
  private final ObjectStore objects;
  private final StoreSession session;
  private final ObjectIngest ingest;
  private final Progress progress;

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

  /** Ingests one object, whatever the ledger says of it. */
  public IngestResult ingest(String key) throws ObjectStoreException, StoreException {
    IngestResult result = ingest.ingest(key);
    progress.object(key, result);
    return result;
  }
}
