package io.pgtracker.ingest.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.pgtracker.catalog.Catalog;
import io.pgtracker.format.Limits;
import io.pgtracker.ingest.IngestOutcome;
import io.pgtracker.ingest.Ingester;
import io.pgtracker.ingest.TestStore;
import io.pgtracker.ingest.maintain.Maintenance;
import io.pgtracker.ingest.store.StoreException;
import io.pgtracker.ingest.store.StoreSession;
import io.pgtracker.objects.StoredObject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Two that ingest the same objects in other orders, and two that maintain, on one store at once.
 * Who fails opens a new session and goes on, as the commands do when they are started again.
 */
final class StoreAtWork implements AutoCloseable {
  private static final int INGESTERS = 2;
  private static final int MAINTAINERS = 2;

  private final TestStore store;
  private final Strikes strikes;
  private final ExecutorService threads = Executors.newFixedThreadPool(INGESTERS + MAINTAINERS);

  StoreAtWork(TestStore store, Strikes strikes) {
    this.store = store;
    this.strikes = strikes;
  }

  /** What one does alone and undisturbed. */
  static void inOrder(TestStore store, WorkHistory.Round round) throws Exception {
    keep(store, round);
    try (StoreSession session = store.store().open()) {
      ingest(session, new ArrayList<>(round.objects()));
      maintainAlone(session);
    }
  }

  /** The last run of maintain, which nobody is in the way of. */
  static void maintainAlone(StoreSession session) throws StoreException {
    assertThat(new Maintenance(Catalog.builtIn(), session).run().left()).isZero();
  }

  /** All at once; returns when everything is done. */
  void run(WorkHistory.Round round, Random random) throws Exception {
    keep(store, round);
    CountDownLatch ingesting = new CountDownLatch(INGESTERS);
    List<Callable<Void>> tasks = new ArrayList<>();
    for (int i = 0; i < INGESTERS; i++) {
      List<StoredObject> objects = new ArrayList<>(round.objects());
      Collections.shuffle(objects, random);
      tasks.add(
          () -> {
            try {
              patiently("ingest", session -> ingest(session, objects));
            } finally {
              ingesting.countDown();
            }
            return null;
          });
    }
    for (int i = 0; i < MAINTAINERS; i++) {
      tasks.add(
          () -> {
            patiently("maintain", session -> new Maintenance(Catalog.builtIn(), session).run());
            ingesting.await();
            patiently("maintain", session -> new Maintenance(Catalog.builtIn(), session).run());
            return null;
          });
    }
    for (Future<Void> task : threads.invokeAll(tasks)) {
      task.get();
    }
    strikes.end();
  }

  private interface Task {
    void run(StoreSession session) throws StoreException;
  }

  private void patiently(String who, Task task) {
    while (true) {
      try (StoreSession session = new WatchedSession(who, store.store().open(), strikes::about)) {
        task.run(session);
        return;
      } catch (StoreException e) {
        assertThat(e.kind()).as("%s", e).isEqualTo(StoreException.Kind.UNAVAILABLE);
        strikes.failed();
      }
    }
  }

  /** Takes from the list what is done. */
  private static void ingest(StoreSession session, List<StoredObject> objects)
      throws StoreException {
    Ingester ingester = new Ingester(Catalog.builtIn(), Limits.DEFAULT, session);
    while (!objects.isEmpty()) {
      StoredObject object = objects.get(0);
      assertThat(ingester.ingest(object).outcome())
          .as(object.key())
          .isIn(IngestOutcome.INGESTED, IngestOutcome.ALREADY_INGESTED);
      objects.remove(0);
    }
  }

  private static void keep(TestStore store, WorkHistory.Round round) throws Exception {
    try (Connection connection = store.store().connect();
        PreparedStatement update =
            connection.prepareStatement(
                "update pgtracker.retention set keep ="
                    + " coalesce(now() - ?::timestamptz, interval '100 years')"
                    + " where kind in ('sample', 'counter', 'delta')")) {
      update.setString(1, round.keepFrom() == null ? null : round.keepFrom().toString());
      update.execute();
      connection.commit();
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
