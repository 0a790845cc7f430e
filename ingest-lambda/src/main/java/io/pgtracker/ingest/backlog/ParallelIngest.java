package io.pgtracker.ingest.backlog;

import io.pgtracker.catalog.Catalog;
import io.pgtracker.ingest.IngestResult;
import io.pgtracker.ingest.store.StoreException;
import io.pgtracker.ingest.store.StoreSession;
import io.pgtracker.objects.ObjectStore;
import io.pgtracker.objects.ObjectStoreException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;

/**
 * Ingests what the ledger lacks through several sessions, an instance by one of them at a time:
 * objects of one instance wait for each other anyway, and are cheapest in the order of their time.
 */
public final class ParallelIngest {
  private final ObjectStore objects;
  private final Catalog catalog;
  private final BacklogIngest.Progress progress;

  /** Opens a session of the store; each thread has its own. */
  public interface Sessions {
    /** Opens one. */
    StoreSession open() throws StoreException;
  }

  /**
   * Ingests from an object store.
   *
   * @param progress is told of each object by one thread at a time
   */
  public ParallelIngest(ObjectStore objects, Catalog catalog, BacklogIngest.Progress progress) {
    this.objects = objects;
    this.catalog = catalog;
    this.progress =
        new BacklogIngest.Progress() {
          @Override
          public synchronized void object(String key, IngestResult result) {
            progress.object(key, result);
          }

          @Override
          public synchronized void failed(String key, Exception cause)
              throws ObjectStoreException, StoreException {
            progress.failed(key, cause);
          }
        };
  }

  /**
   * Walks over the whole object store once. A failure that is not an object's own ends all.
   *
   * @param again which of the refused objects are read again
   * @param count sessions
   * @param stop asked before each object
   */
  public void runOnce(Again again, int count, Sessions sessions, BooleanSupplier stop)
      throws ObjectStoreException, StoreException, InterruptedException {
    InstancePrefixes prefixes = new InstancePrefixes(objects);
    AtomicBoolean failed = new AtomicBoolean();
    BooleanSupplier stopOrFailed = () -> failed.get() || stop.getAsBoolean();
    Callable<Void> work =
        () -> {
          try (StoreSession session = sessions.open()) {
            BacklogIngest ingest = new BacklogIngest(objects, session, catalog, progress);
            String prefix;
            while (!stopOrFailed.getAsBoolean() && (prefix = prefixes.next()) != null) {
              ingest.runOnce(prefix, again, stopOrFailed);
            }
            return null;
          } catch (ObjectStoreException | StoreException | RuntimeException e) {
            failed.set(true);
            throw e;
          }
        };
    ExecutorService threads = Executors.newFixedThreadPool(count);
    try {
      List<Future<Void>> running = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        running.add(threads.submit(work));
      }
      for (Future<Void> run : running) {
        await(run);
      }
    } finally {
      failed.set(true);
      threads.shutdown();
    }
  }

  private static void await(Future<Void> run)
      throws ObjectStoreException, StoreException, InterruptedException {
    try {
      run.get();
    } catch (ExecutionException e) {
      Throwable cause = e.getCause();
      if (cause instanceof ObjectStoreException away) {
        throw away;
      } else if (cause instanceof StoreException refused) {
        throw refused;
      }
      throw new IllegalStateException("an ingest ended with a fault of pgtracker", cause);
    }
  }
}
