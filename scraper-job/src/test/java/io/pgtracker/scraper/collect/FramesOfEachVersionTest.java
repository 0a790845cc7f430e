package io.pgtracker.scraper.collect;

import static org.assertj.core.api.Assertions.assertThat;

import io.pgtracker.catalog.Catalog;
import io.pgtracker.catalog.Dataset;
import io.pgtracker.catalog.DatasetScope;
import io.pgtracker.catalog.Version;
import io.pgtracker.catalog.VersionedSql;
import io.pgtracker.embedded.PostgresServer;
import io.pgtracker.format.FrameError;
import io.pgtracker.scraper.ObjectContents;
import io.pgtracker.scraper.ObjectContents.Frame;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

/** Frames hold what the views of a real server of each kind really have. */
@ParameterizedClass
@ValueSource(ints = {18, 17, 16, 15, 14, 13, 12, 11, 10})
class FramesOfEachVersionTest {
  private static final Map<Integer, Taken> TAKEN = new HashMap<>();

  private final int major;
  private final PostgresServer server;
  private final ObjectContents object;

  FramesOfEachVersionTest(int major) throws Exception {
    Taken taken = TAKEN.get(major);
    if (taken == null) {
      taken = Taken.from(major);
      TAKEN.put(major, taken);
    }
    this.major = major;
    this.server = taken.server;
    this.object = taken.object;
  }

  @AfterAll
  static void stop() throws Exception {
    for (Taken taken : TAKEN.values()) {
      taken.blocker.close();
      taken.server.close();
    }
    TAKEN.clear();
  }

  /** A server with a locked table, and everything taken from it once. */
  private record Taken(PostgresServer server, Connection blocker, ObjectContents object) {
    static Taken from(int major) throws Exception {
      PostgresServer server = TestServer.start(major);
      TestServer.execute(
          server, "create database other", "create table t (a int primary key)", "select 12345");
      Connection blocker = server.connect();
      blocker.setAutoCommit(false);
      try (Statement statement = blocker.createStatement()) {
        statement.execute("lock table t in access exclusive mode");
      }
      try (CollectorHarness harness = new CollectorHarness(server.uri("postgres"))) {
        return new Taken(server, blocker, harness.take());
      }
    }
  }

  @Test
  void viewsAreReadWithAllTheirColumnsAndTypes() throws Exception {
    Set<String> whole = new TreeSet<>(List.of("pg_stat_activity", "pg_stat_database"));
    Catalog.builtIn().datasets().stream()
        .filter(this::isReadWhole)
        .map(Dataset::name)
        .forEach(whole::add);
    for (String view : whole) {
      assertThat(columns(object.frame(view))).as(view).isEqualTo(columnsOf(view));
    }
  }

  @Test
  void settingsSayWhetherTheRoleMaySeeTheirValue() throws Exception {
    List<String> expected = columnsOf("pg_settings");
    expected.add("value_visible bool");
    assertThat(columns(object.frame("pg_settings"))).isEqualTo(expected);
  }

  @Test
  void locksHaveTheBlockingProcessesBesideTheViewsColumns() throws Exception {
    List<String> expected = columnsOf("pg_locks");
    expected.add("blocking_pids _int4");
    assertThat(columns(object.frame("pg_locks"))).isEqualTo(expected);
  }

  @Test
  void statementCountersHaveEveryColumnButTheText() throws Exception {
    List<String> expected = columnsOf("pg_stat_statements");
    expected.remove("query text");
    assertThat(columns(object.frame("pg_stat_statements"))).isEqualTo(expected);
  }

  @Test
  void tablesHaveTheColumnsOfBothViewsAndWhatTheySumUp() throws Exception {
    List<String> expected = columnsOf("pg_stat_user_tables");
    columnsOf("pg_statio_user_tables").stream()
        .filter(column -> !expected.contains(column))
        .forEach(expected::add);
    expected.add("summed_oids _oid");
    assertThat(columns(object.frame("pg_stat_user_tables", "postgres"))).isEqualTo(expected);
    assertThat(columns(object.frame("pg_stat_user_tables", "other"))).isEqualTo(expected);
  }

  @Test
  void everyFrameSucceedsOrSaysWhyThisVersionHasItNot() {
    for (Frame frame : object.frames()) {
      String needed = olderThanNeeded(frame.head().dataset());
      if (needed != null) {
        FrameError error = Objects.requireNonNull(frame.end().error());
        assertThat(error.reason()).hasToString("NOT_AVAILABLE");
        assertThat(error.message()).contains(needed);
      } else {
        assertThat(frame.end().error()).as(frame.head().dataset()).isNull();
        assertThat(frame.end().complete()).isTrue();
        assertThat(frame.head().collectedAt()).isNotNull();
      }
    }
  }

  @Test
  void noStatisticsViewIsUnknown() throws Exception {
    assertThat(
            TestServer.column(
                server,
                "select relname from pg_class where relkind = 'v' and relname like 'pg\\_stat%'"
                    + " and relnamespace = 'pg_catalog'::regnamespace"))
        .isSubsetOf(Catalog.builtIn().knownViews());
  }

  @Test
  void theServersIdentityIsComplete() throws Exception {
    var identity = Objects.requireNonNull(object.frame("pg_stat_activity").head().server());
    assertThat(identity.versionNum() / 10_000).isEqualTo(major);
    assertThat(List.of(Objects.requireNonNull(identity.systemIdentifier())))
        .isEqualTo(TestServer.column(server, "select system_identifier from pg_control_system()"));
    assertThat(identity.startedAt()).isNotNull();
    assertThat(identity.checkpointerStartedAt()).isNotNull();
    assertThat(identity.bgwriterReset()).isNotNull();
    assertThat(identity.archiverReset()).isNotNull();
    assertThat(identity.walReset() != null).isEqualTo(major >= 14);
    assertThat(identity.inRecovery()).isFalse();
  }

  @Test
  void theScraperIsNotInWhatItRecords() {
    assertThat(object.frame("pg_stat_activity").values("application_name"))
        .doesNotContain("pgtracker");
    assertThat(object.frame("pg_stat_activity").rows()).isNotEmpty();
    List<String> pids = new ArrayList<>();
    object.frame("pg_stat_activity").values("pid").forEach(pids::add);
    assertThat(pids).containsAll(object.frame("pg_locks").values("pid"));
    assertThat(object.frame("pg_locks").values("mode")).contains("AccessExclusiveLock");
  }

  @Test
  void textsComeWithTheFirstCounters() {
    Frame counters = object.frame("pg_stat_statements");
    Frame texts = object.frame("pg_stat_statements_text");
    assertThat(texts.values("queryid")).containsAll(counters.values("queryid"));
    assertThat(texts.values("query")).contains("create table t (a int primary key)");
  }

  @Test
  void countersOfTablesCarryTheirDatabasesEvidence() {
    assertThat(object.frame("pg_stat_user_tables", "postgres").head().evidence())
        .containsKey("database_counters");
    if (major >= 14) {
      assertThat(object.frame("pg_stat_statements").head().evidence()).containsKey("view_reset");
    }
  }

  @Test
  void settingsAreTheServersAndNotTheScrapers() {
    Frame settings = object.frame("pg_settings");
    Map<String, String> values = new HashMap<>();
    settings.rows().forEach(row -> values.put(row.get("name"), row.get("setting")));
    assertThat(values)
        .containsEntry("statement_timeout", "0")
        .containsEntry("lock_timeout", "0")
        .containsEntry("transaction_read_only", "off")
        .containsEntry("search_path", "\"$user\", public")
        .containsEntry("application_name", null)
        .containsEntry("log_statement", "all");
    assertThat(settings.values("source")).doesNotContain("session", "client");
  }

  @Test
  void ownCostHasARowPerFrame() {
    Frame cost = object.frame("pgtracker_scrape");
    assertThat(cost.rows()).hasSize(object.frames().size() - 1);
    assertThat(cost.values("dataset")).contains("pg_stat_activity", "pg_stat_user_tables");
    assertThat(cost.values("outcome")).contains("ok");
  }

  @Test
  void sequenceNumbersGrow() {
    List<Long> numbers = object.frames().stream().map(frame -> frame.head().sequence()).toList();
    assertThat(numbers).isSorted().doesNotHaveDuplicates();
  }

  /** Whether this server's view is read just as it is. */
  private boolean isReadWhole(Dataset dataset) {
    return dataset.extension() == null
        && dataset.scope() == DatasetScope.INSTANCE
        && dataset
            .reading()
            .sql()
            .forVersion(new Version(major, 0))
            .filter(sql -> sql.startsWith("select *\nfrom pg_catalog." + dataset.name()))
            .isPresent();
  }

  /** What the frame's error says is needed; null where this server has it. */
  private @Nullable String olderThanNeeded(String name) {
    Dataset dataset = Catalog.builtIn().find(name).orElseThrow();
    if (dataset.extension() != null) {
      return name.equals("pg_stat_statements_info") && major < 14
          ? "1.9 or newer; this is 1."
          : null;
    }
    VersionedSql sql = dataset.reading().sql();
    boolean older =
        !sql.equals(VersionedSql.NONE) && sql.forVersion(new Version(major, 0)).isEmpty();
    return older
        ? "PostgreSQL " + sql.byMinimumVersion().firstKey() + " or newer; this is " + major
        : null;
  }

  private static List<String> columns(Frame frame) {
    return frame.head().columns().stream().map(c -> c.name() + " " + c.type()).toList();
  }

  private List<String> columnsOf(String view) throws Exception {
    return new ArrayList<>(
        TestServer.column(
            server,
            "select a.attname || ' ' || t.typname from pg_attribute a join pg_type t on t.oid ="
                + " a.atttypid where a.attrelid = '"
                + view
                + "'::regclass and a.attnum > 0 and not a.attisdropped order by a.attnum"));
  }
}
