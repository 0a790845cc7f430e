package io.pgtracker.pipeline.scenes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.pgtracker.grafana.Dashboard;
import io.pgtracker.grafana.definition.Kind;
import io.pgtracker.grafana.definition.PanelDefinition;
import io.pgtracker.grafana.query.MacroExpansion;
import io.pgtracker.grafana.query.TimeRange;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every panel of every dashboard, asked by the reader role about servers of which all is known. */
class PanelsTest {
  private static final Path GRAFANA = Path.of(System.getProperty("basedir", ""), "..", "grafana");
  private static final int POINTS = 400;

  /** What only a standby has to show. */
  private static final Set<String> OF_STANDBYS = Set.of("standby_behind", "standby_age");

  /** What is compared with the time before: of the last interval, for there to be one. */
  private static final Set<String> COMPARED = Set.of("new", "regressed");

  private static PanelsScene scene;
  private static String queryid = "";

  @BeforeAll
  static void play() throws Exception {
    scene = PanelsScene.play();
    queryid = scene.statements().queryid();
  }

  @AfterAll
  static void end() throws Exception {
    scene.close();
  }

  static Stream<Arguments> panels() throws Exception {
    List<Arguments> panels = new ArrayList<>();
    for (Dashboard dashboard : Dashboard.all(GRAFANA)) {
      for (PanelDefinition panel : dashboard.definition().panels()) {
        panels.add(Arguments.of(dashboard.uid(), panel.query(), dashboard, panel));
      }
    }
    return panels.stream();
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("panels")
  void aPanelShowsWhatItsKindNeeds(
      String uid, String query, Dashboard dashboard, PanelDefinition panel) throws Exception {
    PanelAnswer answer =
        ask(
            uid,
            query,
            OF_STANDBYS.contains(query) ? PanelsScene.STANDBY : PanelsScene.BUSY,
            Long.toString(scene.quarrelEnded().toEpochMilli()),
            COMPARED.contains(query) ? sinceWritten() : lastQuarter());
    assertThat(answer.rows()).as("rows").isNotEmpty();
    if (panel.kind() == Kind.TIMESERIES) {
      assertThat(answer.types()).containsKey("time");
      assertThat(answer.numbers()).as("columns to draw").isNotEmpty();
      assertThat(answer.rows())
          .as("something to draw")
          .anySatisfy(
              row ->
                  assertThat(answer.numbers())
                      .anySatisfy(column -> assertThat(row.get(column)).isNotNull()));
      assertThat(answer.rows())
          .as("a gap, as of most of the time nothing is known")
          .anySatisfy(
              row ->
                  assertThat(answer.numbers())
                      .allSatisfy(column -> assertThat(row.get(column)).isNull()));
    } else {
      assertThat(answer.types().keySet()).containsAll(panel.columns().keySet());
    }
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("panels")
  void aPanelBearsAnOldServerAndOneThatIsNotThere(
      String uid, String query, Dashboard dashboard, PanelDefinition panel) throws Exception {
    for (String instance : List.of(PanelsScene.OLD, "o'brien")) {
      for (Duration length : List.of(Duration.ofMinutes(15), Duration.ofDays(30))) {
        TimeRange range = new TimeRange(scene.ended().minus(length), scene.ended());
        assertThat(ask(uid, query, instance, "", range).rows()).hasSizeLessThan(6_000);
      }
    }
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("panels")
  void aPanelFindsItsRowsByAnIndex(
      String uid, String query, Dashboard dashboard, PanelDefinition panel) throws Exception {
    try (Connection reader = reader()) {
      Sql.run(reader, "set enable_seqscan = off");
      String sql =
          expand(
              Objects.requireNonNull(dashboard.queries().get(query)),
              PanelsScene.BUSY,
              "",
              lastQuarter());
      assertThat(Sql.column(reader, "explain " + sql))
          .filteredOn(line -> line.contains("Seq Scan on "))
          // As many rows as there are instances.
          .filteredOn(line -> !line.contains("Seq Scan on instance"))
          .isEmpty();
    }
  }

  @Test
  void averageSessionsAreThoseThatSleptAndWaited() throws Exception {
    TimeRange quarrel = new TimeRange(scene.quarrelBegan(), scene.quarrelEnded());
    PanelAnswer classes = ask("pgtracker-activity", "wait_class", PanelsScene.BUSY, "", quarrel);
    assertThat(classes.known("Timeout", "sessions"))
        .isNotEmpty()
        .allSatisfy(n -> assertThat(n).isEqualTo(PanelsScene.SLEEPING, within(1e-9)));
    assertThat(classes.known("Lock", "sessions"))
        .isNotEmpty()
        .allSatisfy(n -> assertThat(n).isEqualTo(PanelsScene.WAITING, within(1e-9)));
    assertThat(
            ask("pgtracker-activity", "application_name", PanelsScene.BUSY, "", quarrel)
                .known("sleeper", "sessions"))
        .isNotEmpty()
        .allSatisfy(n -> assertThat(n).isEqualTo(PanelsScene.SLEEPING, within(1e-9)));
  }

  @Test
  void theMomentHasTheSessionsAndTheTreeOfThen() throws Exception {
    String at = Long.toString(scene.quarrelEnded().toEpochMilli());
    PanelAnswer tree = ask("pgtracker-moment", "locks", PanelsScene.BUSY, at, lastQuarter());
    assertThat(tree.rows().get(0))
        .containsEntry("session", Integer.toString(scene.holder()))
        .containsEntry("behind", Integer.toString(PanelsScene.WAITING))
        .containsEntry("application_name", "billing")
        .containsEntry("state", "idle in transaction");
    assertThat(tree.rows()).hasSize(1 + PanelsScene.WAITING);
    assertThat(ask("pgtracker-moment", "sessions", PanelsScene.BUSY, at, lastQuarter()).rows())
        .filteredOn(row -> "sleeper".equals(row.get("application_name")))
        .hasSize(PanelsScene.SLEEPING);
    assertThat(ask("pgtracker-moment", "progress", PanelsScene.BUSY, at, lastQuarter()).rows())
        .extracting(row -> row.get("command"))
        .containsExactly("CREATE INDEX CONCURRENTLY");
  }

  @Test
  void stepsLeadToTheSamplesBeforeAndAfter() throws Exception {
    String at = Long.toString(scene.quarrelBegan().toEpochMilli());
    List<String> samples =
        scene.store.column(
            "select collected_at from pgtracker.frame join pgtracker.instance using (instance_id)"
                + " where dataset = 'pg_stat_activity' and name = 'busy-18' order by 1");
    PanelAnswer steps = ask("pgtracker-moment", "steps", PanelsScene.BUSY, at, lastQuarter());
    // Only the first visit was before.
    assertThat(steps.rows())
        .extracting(row -> row.get("sample") + " " + row.get("collected_at"))
        .containsExactly("shown " + samples.get(0), "next " + samples.get(1));
    String next = Objects.requireNonNull(steps.rows().get(1).get("at_ms"));
    assertThat(ask("pgtracker-moment", "steps", PanelsScene.BUSY, next, lastQuarter()).rows())
        .extracting(row -> row.get("sample") + " " + row.get("collected_at"))
        .containsExactly(
            "previous " + samples.get(0), "shown " + samples.get(1), "next " + samples.get(2));
  }

  @Test
  void theFleetTellsWhoIsInTroubleAndWhy() throws Exception {
    TimeRange then = new TimeRange(scene.quarrelBegan(), scene.quarrelEnded());
    PanelAnswer fleet = ask("pgtracker-fleet", "instances", "", "", then);
    assertThat(fleet.rows())
        .extracting(row -> row.get("instance"))
        .containsExactly(PanelsScene.BUSY, PanelsScene.OLD, PanelsScene.STANDBY);
    assertThat(fleet.rows().get(0))
        .containsEntry("trouble", "2")
        .containsEntry("why", "sessions wait for locks")
        .containsEntry("waiting", Integer.toString(PanelsScene.WAITING))
        .containsEntry("active", Integer.toString(PanelsScene.WAITING + PanelsScene.SLEEPING))
        .containsEntry("role", "primary");
    assertThat(fleet.rows().get(1)).containsEntry("trouble", "0").containsEntry("why", "");
  }

  @Test
  void aStandbyThatStoppedReplayingIsBehindAsItsPrimarySaid() throws Exception {
    assertThat(busy("pgtracker-replication", "behind").all("bytes"))
        .anySatisfy(n -> assertThat(n).isBetween(scene.behindAtLeast(), scene.behindAtMost()));
    assertThat(
            ask("pgtracker-replication", "standby_behind", PanelsScene.STANDBY, "", lastQuarter())
                .all("not replayed"))
        .anySatisfy(bytes -> assertThat(bytes).isGreaterThan(500_000));
  }

  @Test
  void checkpointsAreThoseThatWereAskedFor() throws Exception {
    TimeRange before = new TimeRange(scene.written().minus(Duration.ofHours(1)), scene.written());
    PanelAnswer checkpoints = ask("pgtracker-wal", "checkpoints", PanelsScene.BUSY, "", before);
    assertThat(checkpoints.all("asked for").stream().mapToDouble(n -> n).sum())
        .isEqualTo(PanelsScene.CHECKPOINTS);
  }

  @Test
  void whatWasChangedHasItsValuesBeforeAndAfter() throws Exception {
    PanelAnswer changed = ask("pgtracker-settings", "changed", PanelsScene.BUSY, "", lastQuarter());
    assertThat(changed.rows())
        .extracting(
            row ->
                List.of("name", "value_before", "value_after", "of", "pending_restart").stream()
                    .map(column -> String.valueOf(row.get(column)))
                    .collect(Collectors.joining("|")))
        .contains(
            "work_mem|4096|7168|server|f",
            "max_connections|100|100|server|t",
            "statement_timeout|null|5min|role postgres|f");
    assertThat(busy("pgtracker-settings", "pending").rows())
        .extracting(row -> row.get("name"))
        .containsExactly("max_connections");
  }

  @Test
  void whatIsMissingIsNamed() throws Exception {
    assertThat(busy("pgtracker-collection", "gaps").rows())
        .extracting(row -> row.get("reason") + " " + row.get("objects_lost"))
        .containsExactly("spool_full " + PanelsScene.LOST);
    assertThat(busy("pgtracker-collection", "failures").rows())
        .extracting(row -> row.get("dataset") + " " + row.get("reason"))
        .contains("pg_stat_statements not_available");
    assertThat(busy("pgtracker-collection", "refused").rows())
        .extracting(row -> row.get("outcome"))
        .containsExactly("malformed");
  }

  @Test
  void statementsWereCalledAsOftenAsTheyWere() throws Exception {
    int sleeps = KnownStatements.SLEEPS_AT_FIRST + KnownStatements.SLEEPS_LATER;
    assertThat(busy("pgtracker-statements", "top").rows())
        .filteredOn(row -> KnownStatements.SLEEP.equals(row.get("query")))
        .extracting(row -> row.get("calls") + " " + row.get("database"))
        .containsExactly(sleeps + " postgres");
    PanelAnswer totals = busy("pgtracker-statement", "totals");
    assertThat(totals.all("calls")).containsExactly((double) sleeps);
    assertThat(totals.all("rows")).containsExactly((double) sleeps);
    // Five of 10 ms and two of 100.
    assertThat(totals.all("total_exec_time").get(0)).isBetween(250.0, 2_000.0);
    assertThat(busy("pgtracker-statement", "text").rows())
        .extracting(row -> row.get("query"))
        .containsExactly(KnownStatements.SLEEP);
  }

  @Test
  void aStatementThatGotSlowerHasRegressedAndTheOtherIsNew() throws Exception {
    assertThat(
            ask("pgtracker-statements", "regressed", PanelsScene.BUSY, "", sinceWritten()).rows())
        .filteredOn(row -> KnownStatements.SLEEP.equals(row.get("query")))
        .singleElement()
        .satisfies(
            row -> {
              assertThat(number(row, "exec_time_per_call_before")).isBetween(10.0, 60.0);
              assertThat(number(row, "exec_time_per_call")).isBetween(100.0, 400.0);
            });
    assertThat(ask("pgtracker-statements", "new", PanelsScene.BUSY, "", sinceWritten()).rows())
        .extracting(row -> row.get("query"))
        .contains(KnownStatements.NEW)
        .doesNotContain(KnownStatements.SLEEP);
  }

  private static double number(Map<String, String> row, String column) {
    return Double.parseDouble(Objects.requireNonNull(row.get(column)));
  }

  @Test
  void aStatementWasExecutedByThoseThatSlept() throws Exception {
    TimeRange quarrel = new TimeRange(scene.quarrelBegan(), scene.quarrelEnded());
    assertThat(
            ask("pgtracker-statement", "sessions", PanelsScene.BUSY, "", quarrel).all("sessions"))
        .isNotEmpty()
        .allSatisfy(n -> assertThat(n).isEqualTo(PanelsScene.SLEEPING, within(1e-9)));
    assertThat(ask("pgtracker-statement", "waits", PanelsScene.BUSY, "", quarrel).rows())
        .extracting(row -> row.get("wait_event") + " " + row.get("samples"))
        .containsExactly("PgSleep " + 3 * PanelsScene.SLEEPING);
  }

  @Test
  void restartsAndChangedSettingsAreMarked() throws Exception {
    Dashboard dashboard = dashboard("pgtracker-instance");
    List<String> marks = new ArrayList<>();
    for (JsonNode annotation : dashboard.json().at("/annotations/list")) {
      String sql = annotation.at("/target/rawSql").asText();
      PanelAnswer answer = run(expand(sql, PanelsScene.BUSY, "", lastQuarter()));
      assertThat(answer.types().keySet()).containsExactly("time", "timeend", "text", "tags");
      answer.rows().forEach(row -> marks.add(row.get("tags") + ": " + row.get("text")));
    }
    assertThat(marks)
        .anySatisfy(mark -> assertThat(mark).startsWith("restart: Server started: PostgreSQL 18"))
        .anySatisfy(mark -> assertThat(mark).contains("work_mem = 7168 kB"));
  }

  private static TimeRange sinceWritten() {
    return new TimeRange(scene.written(), scene.written().plus(Duration.ofMinutes(15)));
  }

  private static TimeRange lastQuarter() {
    return new TimeRange(scene.ended().minus(Duration.ofMinutes(15)), scene.ended());
  }

  private static Dashboard dashboard(String uid) throws Exception {
    return Dashboard.all(GRAFANA).stream()
        .filter(one -> one.uid().equals(uid))
        .findAny()
        .orElseThrow();
  }

  private static PanelAnswer busy(String uid, String query) throws Exception {
    return ask(uid, query, PanelsScene.BUSY, "", lastQuarter());
  }

  private static PanelAnswer ask(
      String uid, String query, String instance, String at, TimeRange range) throws Exception {
    String sql = Objects.requireNonNull(dashboard(uid).queries().get(query), query);
    return run(expand(sql, instance, at, range));
  }

  private static String expand(String sql, String instance, String at, TimeRange range) {
    return new MacroExpansion(range, range.interval(POINTS))
        .expand(
            sql,
            Map.of(
                "instance", instance, "at", at, "database", "", "relid", "", "queryid", queryid));
  }

  private static PanelAnswer run(String sql) throws SQLException {
    try (Connection reader = reader();
        Statement statement = reader.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      return PanelAnswer.of(result);
    }
  }

  private static Connection reader() throws SQLException {
    Connection connection = scene.store.connect();
    Sql.run(connection, "set role pgtracker_reader");
    return connection;
  }
}
