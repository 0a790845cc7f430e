package io.pgtracker.benchmarks.fleet;

import io.pgtracker.catalog.Catalog;
import io.pgtracker.format.Limits;
import io.pgtracker.ingest.IngestOutcome;
import io.pgtracker.ingest.IngestResult;
import io.pgtracker.ingest.Ingester;
import io.pgtracker.ingest.store.JdbcStore;
import io.pgtracker.ingest.store.StoreException;
import io.pgtracker.ingest.store.StoreSession;
import io.pgtracker.objects.StoredObject;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** Several ingesters that share what is to be done; each has a thread and a session of its own. */
final class Ingesters implements AutoCloseable {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final List<StoreSession> sessions = new ArrayList<>();
  private final List<Ingester> ingesters = new ArrayList<>();
  private final ExecutorService threads;

  Ingesters(JdbcStore store, int count) throws StoreException {
    threads = Executors.newFixedThreadPool(count);
    for (int i = 0; i < count; i++) {
      StoreSession session = store.open();
      sessions.add(session);
      ingesters.add(new Ingester(Catalog.builtIn(), Limits.DEFAULT, session));
    }
  }

  /**
   * Ingests objects of different instances.
   *
   * @return CPU time of the ingesters, nanoseconds
   * @throws IllegalStateException when one is not ingested
   */
  long ingest(List<StoredObject> objects) throws Exception {
    AtomicInteger next = new AtomicInteger();
    List<Future<Long>> running = new ArrayList<>();
    for (Ingester ingester : ingesters) {
      running.add(threads.submit(() -> ingestShare(objects, next, ingester)));
    }
    long cpuNanos = 0;
    for (Future<Long> ingester : running) {
      cpuNanos += ingester.get();
    }
    return cpuNanos;
  }

  private static long ingestShare(List<StoredObject> objects, AtomicInteger next, Ingester ingester)
      throws StoreException {
    long before = THREADS.getCurrentThreadCpuTime();
    for (int i = next.getAndIncrement(); i < objects.size(); i = next.getAndIncrement()) {
      IngestResult result = ingester.ingest(objects.get(i));
      if (result.outcome() != IngestOutcome.INGESTED) {
        throw new IllegalStateException("not ingested: " + result);
      }
    }
    return THREADS.getCurrentThreadCpuTime() - before;
  }

  @Override
  public void close() throws StoreException {
    threads.shutdown();
    for (StoreSession session : sessions) {
      session.close();
    }
  }
}
