package io.pgtracker.pipeline.versions;

import static org.assertj.core.api.Assertions.assertThat;

import io.pgtracker.catalog.Catalog;
import io.pgtracker.catalog.Dataset;
import io.pgtracker.format.FrameError;
import io.pgtracker.format.FrameError.Reason;
import io.pgtracker.ingest.IngestOutcome;
import io.pgtracker.pipeline.history.SystemCatalog;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each major from 10 to 18 is scraped and ingested, and nothing it has is missing without a
 * recorded reason. The tables are in {@code target/coverage.md} afterwards.
 */
class EveryVersionTest {
  private static final int OLDEST = 10;
  private static final int NEWEST = 18;
  private static final Map<Integer, VersionRun> RUNS = new LinkedHashMap<>();

  @TempDir private static Path folder;
  private static VersionStore store;

  /** Two servers at a time. */
  @BeforeAll
  static void scrapeAndIngestEach() throws Exception {
    store = VersionStore.create();
    ExecutorService two = Executors.newFixedThreadPool(2);
    try {
      Map<Integer, Future<VersionRun>> runs = new LinkedHashMap<>();
      for (int major : majors().toArray(Integer[]::new)) {
        runs.put(
            major,
            two.submit(() -> VersionRun.of(major, store, folder.resolve(String.valueOf(major)))));
      }
      for (Map.Entry<Integer, Future<VersionRun>> run : runs.entrySet()) {
        RUNS.put(run.getKey(), run.getValue().get());
      }
    } finally {
      two.shutdownNow();
    }
    CoverageReport.write(Path.of("target"), RUNS);
  }

  @AfterAll
  static void drop() throws Exception {
    store.close();
  }

  static Stream<Integer> majors() {
    return IntStream.rangeClosed(OLDEST, NEWEST).boxed();
  }

  @ParameterizedTest
  @MethodSource("majors")
  void nothingIsMissingWithoutARecordedReason(int major) {
    assertThat(run(major).coverage().findings()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("majors")
  void everythingIsInTypedColumns(int major) {
    assertThat(run(major).extras()).as("only in extra, or kept as unknown").isEmpty();
  }

  @ParameterizedTest
  @MethodSource("majors")
  void theStoreHasTheServersRowsAndValues(int major) {
    VersionRun run = run(major);
    assertThat(run.ingested().outcome()).as("%s", run.ingested()).isEqualTo(IngestOutcome.INGESTED);
    assertThat(run.ingested().rows())
        .isEqualTo(run.taken().values().stream().mapToLong(Taken::rows).sum());
    assertThat(run.differences()).isEmpty();
    assertThat(run.compared()).isGreaterThan(5_000);
  }

  @ParameterizedTest
  @MethodSource("majors")
  void aSessionInThePastIsToldWhatTheServerSaidThen(int major) {
    assertThat(run(major).history().differences()).isEmpty();
    // What the server's looks before and after differ in is not compared; counters may move until
    // 14.
    assertThat(run(major).history().compared())
        .contains(
            "pg_stat_activity",
            "pg_locks",
            "pg_class",
            "pg_attribute",
            "pg_type",
            "pg_namespace",
            "pg_index",
            "pg_constraint",
            "pg_inherits",
            "pg_database",
            "pg_roles",
            "pg_prepared_xacts",
            "pg_replication_slots")
        .hasSizeGreaterThan(30);
  }

  @ParameterizedTest
  @MethodSource("majors")
  void theListsOfWhatServersHaveAreTrue(int major) throws Exception {
    SystemCatalog lists = SystemCatalog.read(Path.of("../sql/history/catalog"));
    SystemCatalog server = run(major).system();
    assertThat(lists.relations().get(major)).isEqualTo(server.relations().get(major));
    assertThat(lists.functions().get(major)).isEqualTo(server.functions().get(major));
  }

  @ParameterizedTest
  @MethodSource("majors")
  void whatAVersionLacksIsNoFailureOfTheRun(int major) {
    assertThat(run(major).exitCode()).isZero();
  }

  @Test
  void everyReasonIsStillNeededByAVersion() {
    Set<String> unused = new TreeSet<>(Catalog.notRecorded().keySet());
    RUNS.values().forEach(run -> unused.removeAll(run.coverage().usedReasons()));
    assertThat(unused).as("entries of not-recorded.json that are about nothing").isEmpty();
  }

  @Test
  void everyColumnTheCatalogNamesIsOfAVersionOrOfAnOldScraper() throws Exception {
    Set<String> seen = new TreeSet<>(GoldenLoadTest.columns());
    RUNS.values()
        .forEach(
            run ->
                run.coverage()
                    .datasets()
                    .forEach(row -> row.columns().forEach(c -> seen.add(row.dataset() + "." + c))));
    Set<String> named = new TreeSet<>();
    for (Dataset dataset : Catalog.builtIn().datasets()) {
      dataset.columns().keySet().stream()
          .filter(column -> !dataset.absent().containsKey(column))
          .forEach(column -> named.add(dataset.name() + "." + column));
    }
    named.removeAll(seen);
    assertThat(named).as("names in the catalog that no server has").isEmpty();
  }

  @Test
  void whatTheStoreHasNoColumnForIsReported() throws Exception {
    Map<String, Set<String>> tables = new HashMap<>(store.tables());
    Set<String> columns = new TreeSet<>(tables.getOrDefault("pg_stat_database", Set.of()));
    columns.remove("deadlocks");
    tables.put("pg_stat_database", columns);
    tables.remove("pg_locks");

    assertThat(findings(Catalog.builtIn(), Catalog.notRecorded(), newest().taken(), tables))
        .anyMatch(finding -> finding.contains("pg_stat_database.deadlocks is only in extra"))
        .anyMatch(finding -> finding.contains("pg_stat_database.deadlocks is in no typed column"))
        .anyMatch(finding -> finding.contains("dataset pg_locks has no table"));
    try (VersionStore older = VersionStore.create()) {
      older.execute("alter table pgtracker.pg_stat_database drop column deadlocks cascade");
      older.execute("drop table pgtracker.pg_locks cascade");
      older.ingest(newest().object());
      assertThat(VersionRun.extras(older, "v" + NEWEST))
          .containsExactlyInAnyOrder("pg_stat_database.deadlocks", "unknown dataset pg_locks");
    }
  }

  @Test
  void whatTheCatalogDoesNotReadIsReported() throws Exception {
    Catalog smaller =
        new Catalog(
            Catalog.builtIn().datasets().stream()
                .filter(dataset -> !dataset.name().equals("pg_stat_slru"))
                .toList());
    Map<String, String> fewerReasons = new HashMap<>(Catalog.notRecorded());
    fewerReasons.remove("pg_stat_all_tables");

    assertThat(findings(smaller, fewerReasons, newest().taken(), store.tables()))
        .anyMatch(finding -> finding.contains("view pg_stat_slru is read by no dataset"))
        .anyMatch(finding -> finding.contains("view pg_stat_all_tables is read by no dataset"));
  }

  @Test
  void whatTheScraperDidNotTakeIsReportedUnlessItSaysWhy() throws Exception {
    Map<String, Taken> taken = new HashMap<>(newest().taken());
    taken.remove("pg_locks");
    taken.put("pg_settings", failed(Reason.TIMED_OUT));
    taken.put("pg_stat_activity", failed(Reason.DENIED));

    assertThat(findings(Catalog.builtIn(), Catalog.notRecorded(), taken, store.tables()))
        .anyMatch(finding -> finding.contains("dataset pg_locks was not taken"))
        .anyMatch(finding -> finding.contains("dataset pg_settings failed"))
        .anyMatch(finding -> finding.contains("pg_settings.boot_val is in no typed column"))
        .noneMatch(finding -> finding.contains("pg_stat_activity"));
  }

  private static Taken failed(Reason reason) {
    return new Taken(0, 0, Set.of(), List.of(new FrameError(reason, null, "a test")));
  }

  private static List<String> findings(
      Catalog catalog,
      Map<String, String> reasons,
      Map<String, Taken> taken,
      Map<String, Set<String>> tables) {
    return Coverage.of(newest().server(), catalog, reasons, taken, tables).findings();
  }

  private static VersionRun newest() {
    return run(NEWEST);
  }

  private static VersionRun run(int major) {
    return Objects.requireNonNull(RUNS.get(major));
  }
}
