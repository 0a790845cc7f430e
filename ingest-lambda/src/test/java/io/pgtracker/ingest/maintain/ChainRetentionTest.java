package io.pgtracker.ingest.maintain;

import static org.assertj.core.api.Assertions.assertThat;

import io.pgtracker.catalog.Catalog;
import io.pgtracker.format.ColumnSpec;
import io.pgtracker.format.FrameChanges;
import io.pgtracker.format.FrameHead;
import io.pgtracker.format.FrameWriter;
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
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Retention cuts through chains of changes: what later frames are compared with stays whole. A
 * frame every eight hours, so that horizons lie between days, as on every edition.
 */
class ChainRetentionTest {
  private static final int CASES = Integer.getInteger("pgtracker.test.cases", 3);
  private static final long FIRST_SEED = Long.getLong("pgtracker.test.seed", 1);
  private static final int DAYS = 5;
  private static final int FRAMES = 3 * DAYS;
  private static final int STATEMENTS = 4;
  private static final Duration STEP = Duration.ofHours(8);
  private static final List<ColumnSpec> COLUMNS =
      List.of(
          new ColumnSpec("userid", "oid"),
          new ColumnSpec("dbid", "oid"),
          new ColumnSpec("toplevel", "bool"),
          new ColumnSpec("queryid", "int8"),
          new ColumnSpec("calls", "int8"));

  private final Instant firstDay =
      Instant.now().minus(Duration.ofDays(DAYS + 3)).truncatedTo(ChronoUnit.DAYS);
  private final Instant begin = firstDay.plus(STEP.dividedBy(2));

  @Test
  void increases_stay_exact_when_chains_are_cut_between_late_objects() throws Exception {
    for (long seed = FIRST_SEED; seed < FIRST_SEED + CASES; seed++) {
      Random random = new Random(seed);
      List<Integer> order = new ArrayList<>(IntStream.range(0, FRAMES).boxed().toList());
      Collections.shuffle(order, random);
      int horizon = 0;
      try (TestStore store = TestStore.create();
          StoreSession session = store.open()) {
        Ingester ingester = new Ingester(Catalog.builtIn(), Limits.DEFAULT, session);
        for (Integer frame : order) {
          if (random.nextInt(4) == 0) {
            horizon = Math.max(horizon, random.nextInt(DAYS));
            giveUpBefore(store, session, horizon);
          }
          assertThat(ingester.ingest(frame("late", frame)).outcome())
              .isEqualTo(IngestOutcome.INGESTED);
          assertExact(store, "seed " + seed + " after frame " + frame + ", day " + horizon);
        }
      }
    }
  }

  @Test
  void the_chain_of_the_last_frame_before_the_horizon_is_what_the_next_is_compared_with()
      throws Exception {
    try (TestStore store = TestStore.create();
        StoreSession session = store.open()) {
      Ingester ingester = new Ingester(Catalog.builtIn(), Limits.DEFAULT, session);
      for (int frame = 0; frame < FRAMES; frame++) {
        giveUpBefore(store, session, frame / 3);
        ingester.ingest(frame("orders", frame));
      }
      assertExact(store, "in order");
      for (int statement = 0; statement < STATEMENTS; statement++) {
        assertThat(
                store.query(
                    "select sum(calls) from pgtracker.pg_stat_statements_delta where queryid = "
                        + statement))
            .containsExactly(Long.toString(calls(statement, FRAMES - 1) - calls(statement, 0)));
      }
    }
  }

  private void assertExact(TestStore store, String what) throws StoreException, SQLException {
    List<String> rows =
        store.query(
            "select queryid, calls, extract(epoch from interval_start)::bigint,"
                + " extract(epoch from interval_end)::bigint, instance_id"
                + " from pgtracker.pg_stat_statements_delta order by 5, 1, 3");
    @Nullable String counted = null;
    long countedTo = 0;
    for (String row : rows) {
      String[] values = row.split("\\|", -1);
      int statement = Integer.parseInt(values[0]);
      long from = Long.parseLong(values[2]);
      long to = Long.parseLong(values[3]);
      assertThat(Long.parseLong(values[1]))
          .as("%s: %s", what, row)
          .isEqualTo(calls(statement, step(to)) - calls(statement, step(from)));
      String series = values[0] + " of " + values[4];
      assertThat(series.equals(counted) && from < countedTo)
          .as("%s: twice %s", what, row)
          .isFalse();
      counted = series;
      countedTo = to;
    }
  }

  private int step(long epochSeconds) {
    return (int) Duration.between(begin, Instant.ofEpochSecond(epochSeconds)).dividedBy(STEP);
  }

  /** Statement 3 is called in one step of three only. */
  private static long calls(int statement, int frame) {
    return statement == 3 ? 100 + 3L * (frame / 3) : 100 + (statement + 1L) * frame;
  }

  /** Chains are three frames long. */
  private StoredObject frame(String instance, int number) {
    Instant at = begin.plus(STEP.multipliedBy(number));
    int base = Math.max(0, number - (number + 1) % 3);
    FrameChanges changes =
        number == base
            ? null
            : new FrameChanges(base, number - 1, List.of("userid", "dbid", "toplevel", "queryid"));
    FrameHead head =
        new FrameHead(
            "pg_stat_statements",
            null,
            at,
            at,
            at,
            number,
            new ServerIdentity(180_000, "7", begin, begin, begin, begin, begin, false),
            Map.of("view_reset", "2020-01-01 00:00:00+00"),
            COLUMNS,
            changes);
    return TestObjects.object(
        instance,
        number,
        writer -> {
          FrameWriter frame = writer.beginFrame(head);
          for (int statement = 0; statement < STATEMENTS; statement++) {
            long calls = calls(statement, number);
            if (changes == null || calls != calls(statement, number - 1)) {
              frame.row(
                  new @Nullable String[] {
                    "10", "5", "t", Integer.toString(statement), Long.toString(calls)
                  });
            }
          }
          frame.end(0, 1_000, changes == null);
        });
  }

  private void giveUpBefore(TestStore store, StoreSession session, int day) throws Exception {
    try (Connection connection = store.store().connect();
        PreparedStatement update =
            connection.prepareStatement(
                "update pgtracker.retention set keep = now() - ?::timestamptz"
                    + " where kind in ('counter', 'sample')")) {
      // An hour into the day: horizons are its beginning.
      update.setString(1, firstDay.plus(Duration.ofDays(day)).plus(1, ChronoUnit.HOURS).toString());
      update.execute();
      connection.commit();
    }
    new Maintenance(Catalog.builtIn(), session).run();
  }
}
