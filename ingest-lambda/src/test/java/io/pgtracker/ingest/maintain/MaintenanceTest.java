package io.pgtracker.ingest.maintain;

import static org.assertj.core.api.Assertions.assertThat;

import io.pgtracker.catalog.Catalog;
import io.pgtracker.embedded.Await;
import io.pgtracker.ingest.TestStore;
import io.pgtracker.ingest.store.StoreException;
import io.pgtracker.ingest.store.StoreSession;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/**
 * A store that was not maintained for weeks, by two at once, one of them killed again and again.
 */
class MaintenanceTest {
  private static final String RAW_BY_INSTANCE =
      "select i.name, count(*), min(w.collected_at) >= pgtracker.kept_from('pg_stat_wal')"
          + " from pgtracker.pg_stat_wal w join pgtracker.instance i using (instance_id)"
          + " group by i.name order by i.name";

  @Test
  void whatIsOverGoesAndBasesStayWhoeverIsKilledOnTheWay() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try (TestStore store = TestStore.create()) {
      fill(store);
      List<Callable<Boolean>> tasks = new ArrayList<>();
      tasks.add(() -> maintained(store));
      tasks.add(() -> maintained(store));
      List<Future<Boolean>> running = new ArrayList<>();
      tasks.forEach(task -> running.add(threads.submit(task)));
      for (int kill = 0; kill < 3; kill++) {
        Thread.sleep(700);
        store.query(
            "select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid()"
                + " and datname = current_database() and application_name = 'pgtracker-ingest'"
                + " limit 1");
      }
      for (Future<Boolean> run : running) {
        run.get();
      }
      assertThat(maintained(store)).isTrue();

      List<String> kept = store.query(RAW_BY_INSTANCE);
      assertThat(kept.get(0)).startsWith("alive|").endsWith("|t");
      assertThat(kept.get(1)).as("the last frame of what went silent").isEqualTo("silent|1|f");
      assertThat(store.query("select collected_at from pgtracker.kept_frame"))
          .isEqualTo(
              store.query(
                  "select max(f.collected_at) from pgtracker.frame f join pgtracker.instance i"
                      + " using (instance_id) where i.name = 'silent'"));
      assertThat(store.query("select count(*) from pgtracker.frame"))
          .as("entries of frames are kept as long as increases")
          .containsExactly(Integer.toString(24 * 40 + 24 * 10));
      try (StoreSession session = store.open()) {
        MaintenanceReport again = new Maintenance(Catalog.builtIn(), session).run();
        assertThat(again).isEqualTo(new MaintenanceReport(2, 0, 0, 0, false));
      }
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void rowsThatComeWhileTheirPartitionIsMadeFindIt() throws Exception {
    try (TestStore store = TestStore.create();
        Connection making = store.store().connect();
        Connection coming = store.store().connect()) {
      store.needs("plain"); // TimescaleDB makes its chunks itself
      making.createStatement().execute("select pgtracker.make_partition('pg_stat_wal', now())");
      CompletableFuture<Void> come =
          CompletableFuture.runAsync(
              () -> {
                try {
                  coming
                      .createStatement()
                      .execute(
                          "insert into pgtracker.pg_stat_wal (instance_id, collected_at)"
                              + " values (1, now())");
                  coming.commit();
                } catch (SQLException e) {
                  throw new IllegalStateException(e);
                }
              });
      Await.until(
          "the rows to wait",
          Duration.ofSeconds(60),
          () ->
              come.isDone()
                  || !store
                      .query(
                          "select from pg_stat_activity where datname = current_database()"
                              + " and wait_event_type = 'Lock'")
                      .isEmpty());
      making.commit();
      come.get();
      assertThat(store.query("select count(*) from pgtracker.pg_stat_wal_default"))
          .containsExactly("0");
    }
  }

  @Test
  void aStopEndsItBeforeItsNextTransaction() throws Exception {
    try (TestStore store = TestStore.create();
        StoreSession session = store.open()) {
      fill(store);
      AtomicInteger asked = new AtomicInteger();
      MaintenanceReport report =
          new Maintenance(Catalog.builtIn(), session).run(() -> asked.incrementAndGet() > 3);
      assertThat(report.stopped()).isTrue();
      // Where no partitions have to be made, pieces are dropped the sooner.
      assertThat(report.partitionsMade() + report.instances() + report.piecesDropped())
          .isBetween(1, 3);
    }
  }

  /** False: it was killed. */
  private static boolean maintained(TestStore store) throws StoreException {
    try (StoreSession session = store.open()) {
      new Maintenance(Catalog.builtIn(), session).run();
      return true;
    } catch (StoreException e) {
      assertThat(e.kind()).isEqualTo(StoreException.Kind.UNAVAILABLE);
      return false;
    }
  }

  /** An hourly frame for 40 days of one, and for the first 10 of them of another. */
  private static void fill(TestStore store) throws Exception {
    try (Connection connection = store.store().connect();
        Statement statement = connection.createStatement()) {
      statement.execute(
          "insert into pgtracker.instance (name, labels_at) values ('alive', now()), ('silent', now());"
              + "insert into pgtracker.frame (instance_id, dataset, database, collected_at, tick,"
              + " scraper_id, sequence, complete, row_count, hidden_rows, duration_micros,"
              + " skew_micros, evidence, out_of_series, object_key, system_identifier, chain_from)"
              + " select i.instance_id, 'pg_stat_wal', '', t, t, 's', extract(epoch from t)::bigint,"
              + " true, 1, 0, 1, 1, '{}', false, 'k', '7', t from pgtracker.instance i,"
              + " generate_series(0, 40 * 24 - 1) n, lateral (select now() - n * interval '1 hour' as t) m"
              + " where i.name = 'alive' or n >= 30 * 24;"
              + "insert into pgtracker.pg_stat_wal (instance_id, collected_at, wal_records)"
              + " select instance_id, collected_at, sequence from pgtracker.frame;"
              // As daily maintenance left them; on TimescaleDB chunks are there already.
              + "select pgtracker.make_partition('pg_stat_wal', now() - n * interval '1 day')"
              + " from generate_series(0, 40) n where pgtracker.edition() = 'plain'");
      connection.commit();
    }
  }
}
