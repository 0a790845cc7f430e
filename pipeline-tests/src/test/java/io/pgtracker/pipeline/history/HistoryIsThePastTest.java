package io.pgtracker.pipeline.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
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
            "pg_stat_statements",
            "pg_stat_all_tables",
            "pg_class",
            "pg_attribute",
            "pg_stats",
            Relation.SHOWN.name())
        .hasSizeGreaterThan(40);
  }

  @ParameterizedTest
  @MethodSource("majors")
  void betweenMomentsCountersShowWhatWasAddedToThem(int major) throws Exception {
    LiveRun run = Objects.requireNonNull(RUNS.get(major));
    IncreaseComparison comparison = new IncreaseComparison(run.relations(), run.moments());
    int last = run.moments().size() - 1;
    for (int[] pair : new int[][] {{0, 1}, {1, 2}, {2, 3}, {3, last}, {1, 3}, {0, last}}) {
      String from = run.moments().get(pair[0]).at();
      String to = run.moments().get(pair[1]).at();
      try (Connection past = store.between(run.instance(), from, to, LiveRun.DATABASE)) {
        comparison.compare(pair[0], pair[1], past);
      }
    }
    assertThat(comparison.differences()).as(comparison.figures()).isEmpty();
    assertThat(comparison.grown())
        .containsKeys("pg_stat_statements", "pg_stat_user_tables", "pg_stat_database");
    assertThat(comparison.known())
        .as("views of one row are known where nothing grew, too")
        .contains("pg_stat_archiver", "pg_stat_bgwriter");
  }

  @ParameterizedTest
  @MethodSource("majors")
  void fromBeforeTheFirstFrameNoIncreaseIsKnown(int major) throws Exception {
    LiveRun run = Objects.requireNonNull(RUNS.get(major));
    String to = run.moments().get(1).at();
    try (Connection past = store.between(run.instance(), "2020-01-01", to, LiveRun.DATABASE)) {
      for (String counter :
          List.of(
              "pg_stat_database.xact_commit",
              "pg_stat_user_tables.n_tup_ins",
              "pg_stat_statements.calls",
              "pg_stat_bgwriter.buffers_alloc")) {
        String[] parts = counter.split("\\.", 2);
        assertThat(
                Told.by(past, "select count(*), count(%s) from %s".formatted(parts[1], parts[0]))
                    .rows()
                    .get(0))
            .as(counter)
            .satisfies(
                counts -> {
                  assertThat(counts.get(0)).isNotEqualTo("0");
                  assertThat(counts.get(1)).isEqualTo("0");
                });
      }
    }
  }

  @Test
  void anIntervalWithoutABeginningOrOfNothingRecordedIsRefused() {
    LiveRun run = Objects.requireNonNull(RUNS.values().iterator().next());
    String last = run.moments().get(run.moments().size() - 1).at();
    Map<String, String> refused =
        Map.of(
            "null",
            "history.go(instance, at, database)",
            "'-infinity'",
            "history.go(instance, at, database)",
            "'infinity'",
            "history.go(instance, at, database)",
            "'" + last + "'::timestamptz + interval '1 day'",
            "before it begins",
            "'" + last + "'",
            "begin before it");
    refused.forEach(
        (from, next) ->
            assertThatThrownBy(
                    () -> {
                      try (Connection session = store.connect()) {
                        Told.by(
                            session,
                            "select * from history.between('%s', %s, timestamptz '%s' + interval '1 hour')"
                                .formatted(run.instance(), from, last));
                      }
                    })
                .as(from)
                .isInstanceOf(SQLException.class)
                .hasMessageContaining(next));
  }

  private static void compare(
      PastComparison comparison, LiveRun run, Moment moment, PastStore store) throws Exception {
    try (Connection past = store.go(run.instance(), moment.at(), LiveRun.DATABASE)) {
      comparison.compare(moment, past);
    }
  }
}
