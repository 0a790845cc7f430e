package io.pgtracker.ingest;

import static io.pgtracker.ingest.TestObjects.START;
import static io.pgtracker.ingest.TestObjects.frame;
import static io.pgtracker.ingest.TestObjects.head;
import static io.pgtracker.ingest.TestObjects.object;
import static io.pgtracker.ingest.TestObjects.server;
import static org.assertj.core.api.Assertions.assertThat;

import io.pgtracker.catalog.Catalog;
import io.pgtracker.format.ColumnSpec;
import io.pgtracker.format.Limits;
import io.pgtracker.ingest.store.StoreSession;
import io.pgtracker.objects.StoredObject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class IngesterTest {
  private static final List<ColumnSpec> STATEMENTS =
      List.of(
          new ColumnSpec("userid", "oid"),
          new ColumnSpec("dbid", "oid"),
          new ColumnSpec("toplevel", "bool"),
          new ColumnSpec("queryid", "int8"),
          new ColumnSpec("calls", "int8"),
          new ColumnSpec("total_exec_time", "float8"),
          new ColumnSpec("stats_since", "timestamptz"));
  private static final Instant BOOT = START.minusSeconds(3600);

  @Test
  void an_object_is_loaded_once_and_its_increase_counted() throws Exception {
    try (TestStore store = TestStore.create()) {
      StoredObject first = statements(1, START, BOOT, List.<@Nullable String[]>of(row(1, 10, 1.5)));
      StoredObject second =
          statements(2, START.plusSeconds(60), BOOT, List.<@Nullable String[]>of(row(1, 14, 2.0)));
      assertThat(ingest(store, first, second, first))
          .extracting(IngestResult::outcome)
          .containsExactly(
              IngestOutcome.INGESTED, IngestOutcome.INGESTED, IngestOutcome.ALREADY_INGESTED);
      assertThat(
              store.query(
                  "select queryid, calls, total_exec_time, restarted, interval_start, interval_end"
                      + " from pgtracker.pg_stat_statements_delta"))
          .containsExactly("1|4|0.5|f|2026-11-22 10:00:00+00|2026-11-22 10:01:00+00");
    }
  }

  @Test
  void any_order_of_arrival_ends_in_the_same_rows() throws Exception {
    for (long seed = 1; seed <= 12; seed++) {
      Random random = new Random(seed);
      List<StoredObject> objects = history(random);
      try (TestStore inOrder = TestStore.create();
          TestStore shuffled = TestStore.create()) {
        ingest(inOrder, objects.toArray(StoredObject[]::new));
        List<StoredObject> mixed = new ArrayList<>(objects);
        mixed.addAll(objects.subList(0, objects.size() / 2));
        Collections.shuffle(mixed, random);
        ingest(shuffled, mixed.toArray(StoredObject[]::new));
        assertSameContent(shuffled, inOrder, "seed " + seed);
      }
    }
  }

  /** Resets, crashes, an endpoint that flips between servers, a clock that steps back, states. */
  private static List<StoredObject> history(Random random) {
    List<StoredObject> objects = new ArrayList<>();
    Instant[] boots = {BOOT, BOOT.minusSeconds(99), BOOT.minusSeconds(7)};
    String[] identifiers = {"7000000000000000001", "7000000000000000001", "7000000000000000002"};
    long[][] calls = new long[3][4];
    Instant at = START;
    for (int i = 0; i < 18; i++) {
      at = random.nextInt(6) == 0 ? at.minusSeconds(95) : at.plusSeconds(60);
      at = at.plusMillis(i);
      int which = random.nextInt(4) == 0 ? random.nextInt(3) : 0;
      if (random.nextInt(7) == 0) {
        boots[which] = at.minusSeconds(5);
        calls[which] = new long[4];
      }
      List<@Nullable String[]> rows = new ArrayList<>();
      for (int q = 0; q < 4; q++) {
        calls[which][q] = random.nextInt(9) == 0 ? 1 : calls[which][q] + random.nextInt(3);
        if (random.nextInt(5) > 0) {
          rows.add(row(q, calls[which][q], calls[which][q] * 0.25));
        }
      }
      objects.add(statements(i + 1, at, boots[which], identifiers[which], rows, random));
    }
    return objects;
  }

  private static StoredObject statements(
      long number, Instant at, Instant boot, List<@Nullable String[]> rows) {
    return statements(number, at, boot, "7000000000000000001", rows, new Random(number));
  }

  private static StoredObject statements(
      long number,
      Instant at,
      Instant boot,
      String systemIdentifier,
      List<@Nullable String[]> rows,
      Random random) {
    List<@Nullable String[]> settings = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      if (random.nextInt(4) > 0) {
        settings.add(
            new @Nullable String[] {
              "setting_" + i,
              Integer.toString(random.nextInt(2)),
              i == 0 ? "{a,\"b c\"}" : null,
              "new"
            });
      }
    }
    return object(
        "orders",
        number,
        writer -> {
          frame(
              writer,
              head(
                  "pg_stat_statements",
                  null,
                  at,
                  number * 10,
                  server(systemIdentifier, boot),
                  Map.of("view_reset", boot.toString()),
                  STATEMENTS),
              rows);
          frame(
              writer,
              head(
                  "pg_settings",
                  null,
                  at,
                  number * 10 + 1,
                  server(systemIdentifier, boot),
                  Map.of(),
                  List.of(
                      new ColumnSpec("name", "text"),
                      new ColumnSpec("setting", "text"),
                      new ColumnSpec("enumvals", "_text"),
                      new ColumnSpec("from_the_future", "text"))),
              settings);
          frame(
              writer,
              head(
                  "pg_stat_statements_text",
                  null,
                  at,
                  number * 10 + 2,
                  server(systemIdentifier, boot),
                  Map.of(),
                  List.of(
                      new ColumnSpec("userid", "oid"),
                      new ColumnSpec("dbid", "oid"),
                      new ColumnSpec("queryid", "int8"),
                      new ColumnSpec("query", "text"))),
              List.<@Nullable String[]>of(
                  new @Nullable String[] {"10", "5", "1", "select " + number},
                  new @Nullable String[] {
                    "10", "5", "" + (number + 100), "select 'a\\b\t' -- \u00e4"
                  }));
        });
  }

  private static @Nullable String[] row(long queryId, long calls, double time) {
    return new @Nullable String[] {
      "10", "5", "t", Long.toString(queryId), Long.toString(calls), Double.toString(time), null
    };
  }

  private static void assertSameContent(TestStore actual, TestStore expected, String what)
      throws Exception {
    Map<String, List<String>> expectedContent = expected.content();
    actual
        .content()
        .forEach(
            (table, rows) -> {
              List<String> others = expectedContent.getOrDefault(table, List.of());
              List<String> more = new ArrayList<>(rows);
              more.removeAll(others);
              List<String> less = new ArrayList<>(others);
              less.removeAll(rows);
              assertThat(more).as("%s: only in the first, %s", what, table).isEmpty();
              assertThat(less).as("%s: only in the second, %s", what, table).isEmpty();
              assertThat(rows).as("%s: number of rows, %s", what, table).hasSameSizeAs(others);
            });
  }

  private static List<IngestResult> ingest(TestStore store, StoredObject... objects)
      throws Exception {
    List<IngestResult> results = new ArrayList<>();
    try (StoreSession session = store.store().open()) {
      Ingester ingester = new Ingester(Catalog.builtIn(), Limits.DEFAULT, session);
      for (StoredObject object : objects) {
        results.add(ingester.ingest(object));
      }
    }
    return results;
  }
}
