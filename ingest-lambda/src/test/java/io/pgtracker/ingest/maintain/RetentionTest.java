package io.pgtracker.ingest.maintain;

import static org.assertj.core.api.Assertions.assertThat;

import io.pgtracker.catalog.Catalog;
import io.pgtracker.format.ColumnSpec;
import io.pgtracker.format.Limits;
import io.pgtracker.format.ServerIdentity;
import io.pgtracker.ingest.IngestOutcome;
import io.pgtracker.ingest.Ingester;
import io.pgtracker.ingest.TestObjects;
import io.pgtracker.ingest.TestStore;
import io.pgtracker.ingest.store.StoreException;
import io.pgtracker.ingest.store.StoreSession;
import io.pgtracker.objects.StoredObject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Retention between ingests: what is known of increases stays true, whatever comes late. */
class RetentionTest {
  private static final int CASES = Integer.getInteger("pgtracker.test.cases", 3);
  private static final long FIRST_SEED = Long.getLong("pgtracker.test.seed", 1);
  private static final int FRAMES = 16;
  private static final List<ColumnSpec> COLUMNS =
      List.of(
          new ColumnSpec("userid", "oid"),
          new ColumnSpec("dbid", "oid"),
          new ColumnSpec("queryid", "int8"),
          new ColumnSpec("calls", "int8"));

  /** Between two frames, so that horizons, which are beginnings of days, fall everywhere. */
  private static final Duration STEP = Duration.ofHours(7);

  /** Every increase is the difference of its two moments; frame n is of step n. */
  private static final String FALSE_INCREASES =
      "select i.name, d.queryid, d.interval_start, d.interval_end, d.calls"
          + " from pgtracker.pg_stat_statements_delta d join pgtracker.instance i using (instance_id)"
          + " where d.calls <> extract(epoch from d.interval_end - d.interval_start) / 25200"
          + " * (d.queryid + 1)";

  private static final String COUNTED_TWICE =
      "select i.name, a.queryid, a.interval_end, b.interval_start"
          + " from pgtracker.pg_stat_statements_delta a"
          + " join pgtracker.pg_stat_statements_delta b using (instance_id, queryid)"
          + " join pgtracker.instance i using (instance_id)"
          + " where a.interval_start < b.interval_start and a.interval_end > b.interval_start";

  private final Instant begin =
      Instant.now().minus(Duration.ofDays(12)).truncatedTo(ChronoUnit.DAYS);

  @Test
  void increases_stay_exact_when_rows_are_given_up_between_late_objects() throws Exception {
    try (TestStore store = TestStore.create();
        StoreSession session = store.open()) {
      Ingester ingester = new Ingester(Catalog.builtIn(), Limits.DEFAULT, session);
      for (long seed = FIRST_SEED; seed < FIRST_SEED + CASES; seed++) {
        Random random = new Random(seed);
        List<Integer> order = new ArrayList<>();
        for (int frame = 0; frame < FRAMES; frame++) {
          order.add(frame);
        }
        Collections.shuffle(order, random);
        Instant horizon = Instant.MIN;
        for (Integer frame : order) {
          // A horizon belongs to an instance, which its first object makes.
          if (!frame.equals(order.get(0)) && random.nextInt(4) == 0) {
            Instant later = begin.plus(Duration.ofDays(random.nextInt(5)));
            horizon = later.isAfter(horizon) ? later : horizon;
            keepFrom(store, horizon);
            new Maintenance(Catalog.builtIn(), session).run();
          }
          Map<String, List<String>> before =
              at(frame).isBefore(horizon) ? withoutLedger(store) : Map.of();
          assertThat(ingester.ingest(statements("late-" + seed, frame)).outcome())
              .isEqualTo(IngestOutcome.INGESTED);
          if (at(frame).isBefore(horizon)) {
            assertThat(withoutLedger(store))
                .as("seed %s, frame %s from before %s", seed, frame, horizon)
                .isEqualTo(before);
          }
          String what = "seed " + seed + " after frame " + frame + ", horizon " + horizon;
          assertThat(store.query(FALSE_INCREASES)).as(what).isEmpty();
          assertThat(store.query(COUNTED_TWICE)).as(what).isEmpty();
        }
        try (Connection connection = store.store().connect()) {
          connection.createStatement().execute("delete from pgtracker.horizon");
          connection.commit();
        }
      }
    }
  }

  @Test
  void the_frame_kept_before_the_horizon_is_what_the_next_is_compared_with() throws Exception {
    try (TestStore store = TestStore.create();
        StoreSession session = store.open()) {
      Ingester ingester = new Ingester(Catalog.builtIn(), Limits.DEFAULT, session);
      for (int frame = 0; frame < FRAMES; frame++) {
        keepFrom(store, at(frame));
        new Maintenance(Catalog.builtIn(), session).run();
        ingester.ingest(statements("orders", frame));
      }
      assertThat(store.query(FALSE_INCREASES)).isEmpty();
      assertThat(
              store.query(
                  "select queryid, sum(calls) from pgtracker.pg_stat_statements_delta group by 1 order by 1"))
          .containsExactly("0|" + (FRAMES - 1), "1|" + 2 * (FRAMES - 1), "2|" + 3 * (FRAMES - 1));
      assertThat(
              store.query("select count(distinct collected_at) from pgtracker.pg_stat_statements"))
          .as("frames of the last day, and of the one before the horizon")
          .containsExactly("5");
    }
  }

  @Test
  void a_frame_that_others_were_counted_from_stays_while_they_do() throws Exception {
    try (TestStore store = TestStore.create();
        StoreSession session = store.open()) {
      Ingester ingester = new Ingester(Catalog.builtIn(), Limits.DEFAULT, session);
      // The endpoint leads to a standby in between, which has the same system identifier.
      ingester.ingest(statements("flips", 0, begin));
      ingester.ingest(statements("flips", 1, begin.minusSeconds(5)));
      ingester.ingest(statements("flips", 2, begin.minusSeconds(5)));
      ingester.ingest(statements("flips", 12, begin));
      keepFrom(store, begin.plus(Duration.ofDays(3)));
      new Maintenance(Catalog.builtIn(), session).run();
      assertThat(
              store.query(
                  "select collected_at from pgtracker.pg_stat_statements where queryid = 0 order by 1"))
          .as("what frame 12 was counted from, and the last one before the horizon")
          .hasSize(3);
      ingester.ingest(statements("flips", 11, begin));
      assertThat(
              store.query(
                  "select sum(calls) from pgtracker.pg_stat_statements_delta where queryid = 0"))
          .containsExactly("13");
    }
  }

  @Test
  void anEndpointThatLeadsBackToAServerWithinAWeekGoesOnWithItsCounters() throws Exception {
    try (TestStore store = TestStore.create();
        StoreSession session = store.open()) {
      Ingester ingester = new Ingester(Catalog.builtIn(), Limits.DEFAULT, session);
      ingester.ingest(statements("flips", 0, begin));
      ingester.ingest(statements("flips", 1, begin.minusSeconds(5)));
      keepFrom(store, begin.plus(Duration.ofDays(3)));
      new Maintenance(Catalog.builtIn(), session).run();
      ingester.ingest(statements("flips", 12, begin));
      assertThat(
              store.query(
                  "select sum(calls) from pgtracker.pg_stat_statements_delta where queryid = 0"))
          .containsExactly("12");
    }
  }

  @Test
  void nothing_is_compared_with_a_frame_whose_rows_were_given_up() throws Exception {
    try (TestStore store = TestStore.create();
        StoreSession session = store.open()) {
      Ingester ingester = new Ingester(Catalog.builtIn(), Limits.DEFAULT, session);
      ingester.ingest(statements("flips", 0, begin));
      ingester.ingest(statements("flips", 1, begin.minusSeconds(5)));
      keepFrom(store, begin.plus(Duration.ofDays(8)));
      new Maintenance(Catalog.builtIn(), session).run();
      assertThat(store.query("select count(*) from pgtracker.frame")).containsExactly("2");
      ingester.ingest(statements("flips", 30, begin));
      assertThat(store.query("select count(*) from pgtracker.pg_stat_statements_delta"))
          .containsExactly("0");
    }
  }

  @Test
  void ingest_and_maintain_never_wait_for_each_other_in_a_circle() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(5);
    try (TestStore store = TestStore.create()) {
      keepFrom(store, begin.plus(Duration.ofDays(3)));
      List<Callable<Integer>> tasks = new ArrayList<>();
      for (int i = 0; i < 3; i++) {
        int first = i;
        tasks.add(
            () -> {
              try (StoreSession session = store.open()) {
                Ingester ingester = new Ingester(Catalog.builtIn(), Limits.DEFAULT, session);
                for (int frame = first; frame < 30; frame += 3) {
                  ingester.ingest(statements("orders", frame));
                  ingester.ingest(statements("stock", 29 - frame));
                }
              }
              return 0;
            });
      }
      for (int i = 0; i < 2; i++) {
        tasks.add(
            () -> {
              try (StoreSession session = store.open()) {
                for (int run = 0; run < 20; run++) {
                  new Maintenance(Catalog.builtIn(), session).run();
                }
              }
              return 0;
            });
      }
      for (Future<Integer> task : threads.invokeAll(tasks)) {
        assertThat(task.get()).isZero();
      }
      assertThat(
              store.query(
                  "select deadlocks from pg_stat_database where datname = current_database()"))
          .containsExactly("0");
      assertThat(store.query(FALSE_INCREASES)).isEmpty();
      assertThat(store.query(COUNTED_TWICE)).isEmpty();
    } finally {
      threads.shutdownNow();
    }
  }

  private Instant at(int step) {
    return begin.plus(STEP.multipliedBy(step));
  }

  /** Statement q has been called (q + 1) * n times at step n. */
  private StoredObject statements(String instance, int step) {
    return statements(instance, step, begin);
  }

  private StoredObject statements(String instance, int step, Instant running) {
    Instant at = at(step);
    List<@Nullable String[]> rows = new ArrayList<>();
    for (int query = 0; query < 3; query++) {
      rows.add(
          new @Nullable String[] {
            "10", "5", Integer.toString(query), Long.toString((query + 1L) * (step + 100))
          });
    }
    ServerIdentity server =
        new ServerIdentity(180_000, "7", running, running, running, running, running, false);
    return TestObjects.object(
        instance,
        step,
        writer ->
            TestObjects.frame(
                writer,
                TestObjects.head("pg_stat_statements", null, at, step, server, Map.of(), COLUMNS),
                rows));
  }

  private static void keepFrom(TestStore store, Instant from) throws StoreException, SQLException {
    try (Connection connection = store.store().connect();
        PreparedStatement update =
            connection.prepareStatement(
                "update pgtracker.retention set keep = now() - ?::timestamptz"
                    + " where kind in ('counter', 'sample')")) {
      update.setString(1, from.toString());
      update.execute();
      connection.commit();
    }
  }

  private static Map<String, List<String>> withoutLedger(TestStore store)
      throws StoreException, SQLException {
    Map<String, List<String>> content = new TreeMap<>(store.content());
    content.keySet().removeAll(List.of("ingest_ledger", "expired_frame", "horizon", "instance"));
    return content;
  }
}
