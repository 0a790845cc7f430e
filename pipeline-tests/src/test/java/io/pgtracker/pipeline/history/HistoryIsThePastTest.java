package io.pgtracker.pipeline.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * {@code select *} of each recorded relation, at each of five moments of a server's life, is what
 * the server answered then.
 */
class HistoryIsThePastTest {
  private static final Map<Integer, LiveRun> RUNS = new LinkedHashMap<>();

  @TempDir private static Path folder;
  private static PastStore store;

  @BeforeAll
  static void live() throws Exception {
    store = PastStore.create();
    ExecutorService two = Executors.newFixedThreadPool(2);
    try {
      Map<Integer, Future<LiveRun>> runs = new LinkedHashMap<>();
      for (int major : majors().toArray(Integer[]::new)) {
        runs.put(
            major,
            two.submit(
                () -> {
                  try (Connection session = store.connect()) {
                    return LiveRun.of(major, session, folder.resolve(String.valueOf(major)));
                  }
                }));
      }
      for (Map.Entry<Integer, Future<LiveRun>> run : runs.entrySet()) {
        RUNS.put(run.getKey(), run.getValue().get());
      }
    } finally {
      two.shutdownNow();
    }
    for (LiveRun run : RUNS.values()) {
      for (Moment moment : run.moments()) {
        store.ingest(moment.object());
      }
    }
  }

  @AfterAll
  static void drop() throws Exception {
    store.close();
  }

  static Stream<Integer> majors() {
    String given = System.getProperty("pgtracker.test.majors", "18");
    return Stream.of(given.split(",", -1)).map(Integer::valueOf);
  }

  @ParameterizedTest
  @MethodSource("majors")
  void aSessionInThePastIsToldWhatTheServerToldThen(int major) throws Exception {
    LiveRun run = Objects.requireNonNull(RUNS.get(major));
    PastComparison comparison = new PastComparison(run);
    for (Moment moment : run.moments()) {
      compare(comparison, run, moment, store);
    }
    assertThat(comparison.differences()).as(comparison.figures()).isEmpty();
    assertThat(comparison.whole())
        .contains("pg_stat_activity", "pg_locks", "pg_index", "pg_stat_database", "pg_settings")
        .hasSizeGreaterThan(35);
    assertThat(comparison.compared())
        .contains(
            "pg_stat_statements", "pg_stat_all_tables", "pg_class", "pg_attribute", "pg_stats")
        .hasSizeGreaterThan(40);
  }

  private static void compare(
      PastComparison comparison, LiveRun run, Moment moment, PastStore store) throws Exception {
    try (Connection past = store.go(run.instance(), moment.at(), LiveRun.DATABASE)) {
      comparison.compare(moment, past);
    }
  }
}
