package io.pgtracker.ingest;

import static io.pgtracker.ingest.TestObjects.START;
import static io.pgtracker.ingest.TestObjects.frame;
import static io.pgtracker.ingest.TestObjects.head;
import static io.pgtracker.ingest.TestObjects.object;
import static io.pgtracker.ingest.TestObjects.server;
import static org.assertj.core.api.Assertions.assertThat;

import io.pgtracker.catalog.Catalog;
import io.pgtracker.format.ColumnSpec;
import io.pgtracker.format.FrameError;
import io.pgtracker.format.FrameHead;
import io.pgtracker.format.Limits;
import io.pgtracker.ingest.store.StoreSession;
import io.pgtracker.objects.StoredObject;
import java.time.Instant;
import java.util.ArrayList;
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
  void a_frame_of_a_server_that_never_answered_is_kept_as_a_failure() throws Exception {
    try (TestStore store = TestStore.create()) {
      FrameHead unanswered =
          new FrameHead("pg_settings", null, START, null, START, 7, null, Map.of(), List.of());
      StoredObject object =
          object(
              "orders",
              1,
              writer ->
                  writer
                      .beginFrame(unanswered)
                      .fail(new FrameError(FrameError.Reason.UNREACHABLE, "08001", "refused"), 5));
      assertThat(ingest(store, object))
          .extracting(IngestResult::outcome)
          .containsExactly(IngestOutcome.INGESTED);
      assertThat(store.query("select dataset, reason, message from pgtracker.frame_failure"))
          .containsExactly("pg_settings|unreachable|refused");
    }
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
    return row(queryId, calls, time, null);
  }

  private static @Nullable String[] row(
      long queryId, long calls, double time, @Nullable String statsSince) {
    return new @Nullable String[] {
      "10",
      "5",
      "t",
      Long.toString(queryId),
      Long.toString(calls),
      Double.toString(time),
      statsSince
    };
  }

  private static List<IngestResult> ingest(TestStore store, StoredObject... objects)
      throws Exception {
    List<IngestResult> results = new ArrayList<>();
    try (StoreSession session = store.open()) {
      Ingester ingester = new Ingester(Catalog.builtIn(), Limits.DEFAULT, session);
      for (StoredObject object : objects) {
        results.add(ingester.ingest(object));
      }
    }
    return results;
  }
}
