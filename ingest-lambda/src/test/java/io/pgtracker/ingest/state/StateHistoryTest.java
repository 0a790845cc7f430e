package io.pgtracker.ingest.state;

import static org.assertj.core.api.Assertions.assertThat;

import io.pgtracker.catalog.Catalog;
import io.pgtracker.format.ColumnSpec;
import io.pgtracker.format.FrameWriter;
import io.pgtracker.format.Limits;
import io.pgtracker.ingest.IngestOutcome;
import io.pgtracker.ingest.IngestProcess;
import io.pgtracker.ingest.Ingester;
import io.pgtracker.ingest.TestObjects;
import io.pgtracker.ingest.TestStore;
import io.pgtracker.ingest.store.StoreSession;
import io.pgtracker.objects.FileObjectStore;
import io.pgtracker.objects.StoredObject;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** States keep a row where one differs from the state before, whatever arrives when. */
class StateHistoryTest {
  private static final int CASES = Integer.getInteger("pgtracker.test.cases", 5);
  private static final long FIRST_SEED = Long.getLong("pgtracker.test.seed", 1);
  private static final int SMALL_HEAP_MEBIBYTES = 64;
  private static final Duration LONG = Duration.ofMinutes(5);

  @TempDir Path folder;

  @Test
  void frames_in_any_order_leave_the_rows_that_the_whole_history_asks_for() throws Exception {
    try (TestStore store = TestStore.create();
        StoreSession session = store.open()) {
      for (long seed = FIRST_SEED; seed < FIRST_SEED + 4L * CASES; seed++) {
        SettingsHistory history =
            SettingsHistory.generated("any-order-" + seed, new Random(seed), 12, 5);
        List<StoredObject> objects = history.objects();
        Collections.shuffle(objects, new Random(seed));
        ingest(session, objects);
        assertThat(sorted(store.query(history.storedRows())))
            .as("seed %s", seed)
            .isEqualTo(history.expectedRows());
      }
    }
  }

  @Test
  void frames_of_many_parts_are_compared_row_by_row_as_well() throws Exception {
    SettingsHistory history = new SettingsHistory("parts");
    Map<String, String> settings = new TreeMap<>();
    for (int key = 0; key < 12_000; key++) {
      settings.put("setting_" + key, "a value of some length, so that several parts are needed");
    }
    history.add(true, settings);
    settings.keySet().removeIf(name -> name.endsWith("7"));
    settings.replaceAll((name, setting) -> name.endsWith("13") ? "changed" : setting);
    history.add(true, settings);
    history.add(false, Map.of("setting_1", "an incomplete frame proves nothing"));
    settings.put("setting_7", "back again");
    history.add(true, settings);
    history.add(true, Map.of());
    try (TestStore store = TestStore.create();
        StoreSession session = store.open()) {
      for (int number : List.of(3, 0, 2, 4, 1)) {
        ingest(session, List.of(history.object(number)));
      }
      assertThat(sorted(store.query(history.storedRows()))).isEqualTo(history.expectedRows());
    }
  }

  @Test
  void a_state_of_200_000_rows_and_texts_of_36_million_characters_need_little_memory()
      throws Exception {
    SettingsHistory history = new SettingsHistory("large");
    Map<String, String> settings = new TreeMap<>();
    for (int key = 0; key < 200_000; key++) {
      settings.put("schema_" + key % 50 + ".table_" + key / 10 + ".column_" + key % 10, "integer");
    }
    history.add(true, settings);
    settings.keySet().removeIf(name -> name.endsWith("table_77.column_0"));
    history.add(true, settings);
    FileObjectStore objects = new FileObjectStore(folder);
    for (StoredObject object : history.objects()) {
      objects.put(object.key(), object.content());
    }
    StoredObject texts = texts(36_000, 1_000);
    objects.put(texts.key(), texts.content());
    try (TestStore store = TestStore.create();
        IngestProcess ingest =
            IngestProcess.start(
                SMALL_HEAP_MEBIBYTES,
                List.of("ingest", "--from", folder.toUri().toString(), "--store", store.uri()))) {
      assertThat(ingest.exitCode(LONG)).as(ingest::err).isZero();
      assertThat(store.query("select removed, count(*) from pgtracker.pg_settings group by 1"))
          .containsExactlyInAnyOrder("f|200000", "t|1");
      assertThat(
              store.query(
                  "select count(*), sum(length(query)) from pgtracker.pg_stat_statements_text"))
          .containsExactly("36000|36000000");
    }
  }

  private static StoredObject texts(int count, int length) {
    return TestObjects.object(
        "large",
        77,
        writer -> {
          FrameWriter rows =
              writer.beginFrame(
                  TestObjects.head(
                      "pg_stat_statements_text",
                      null,
                      TestObjects.START,
                      1,
                      null,
                      Map.of(),
                      List.of(
                          new ColumnSpec("userid", "oid"),
                          new ColumnSpec("dbid", "oid"),
                          new ColumnSpec("queryid", "int8"),
                          new ColumnSpec("query", "text"))));
          for (int row = 0; row < count; row++) {
            rows.row(new @Nullable String[] {"10", "5", Integer.toString(row), "x".repeat(length)});
          }
          rows.end(0, 1_000, false);
        });
  }

  private static void ingest(StoreSession session, List<StoredObject> objects) throws Exception {
    Ingester ingester = new Ingester(Catalog.builtIn(), Limits.DEFAULT, session);
    for (StoredObject object : objects) {
      assertThat(ingester.ingest(object).outcome()).isEqualTo(IngestOutcome.INGESTED);
    }
  }

  private static List<String> sorted(List<String> rows) {
    return rows.stream().sorted().toList();
  }
}
