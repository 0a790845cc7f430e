package io.pgtracker.pipeline.scenes;

import static org.assertj.core.api.Assertions.assertThat;

import io.pgtracker.grafana.alert.AlertRule;
import io.pgtracker.grafana.alert.Alerts;
import io.pgtracker.grafana.query.MacroExpansion;
import io.pgtracker.grafana.query.TimeRange;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every alert rule, asked by the reader role before, in and after the trouble it is made for. */
class AlertsTest {
  private static final Path ROOT = Path.of(System.getProperty("basedir", ""), "..");
  private static final Path GRAFANA = ROOT.resolve("grafana");
  private static final Pattern STATEMENT = Pattern.compile(";\\s*\\n");
  private static final String SILENT = "silent-instance";

  /** Rules with the labels they fire with; each names the server by its label instance, too. */
  private static final Map<String, Map<String, String>> FIRING =
      Map.ofEntries(
          Map.entry("long-transaction", Map.of()),
          Map.entry("blocking-chain", Map.of()),
          Map.entry("replication-lag", Map.of("replica", "standby")),
          Map.entry("slot-retention", Map.of("slot", "archive")),
          Map.entry("wraparound", Map.of("database", "postgres")),
          Map.entry("multixact", Map.of("database", "postgres")),
          Map.entry("sequence-full", Map.of("database", "postgres", "sequence", "public.tickets")),
          Map.entry("connections", Map.of()),
          Map.entry("checkpoint-pressure", Map.of()),
          Map.entry("statements-evicted", Map.of()),
          Map.entry("regressed-statement", Map.of("database", "postgres")),
          Map.entry("objects-rejected", Map.of("outcome", "malformed")),
          Map.entry("objects-parked", Map.of("outcome", "parked")));

  private static AlertsScene scene;

  @BeforeAll
  static void play() throws Exception {
    scene = AlertsScene.play();
  }

  @AfterAll
  static void end() throws Exception {
    scene.close();
  }

  static Stream<AlertRule> rules() throws IOException {
    return Alerts.of(GRAFANA).rules().stream();
  }

  @ParameterizedTest
  @MethodSource("rules")
  void aRuleIsSilentWhileAllIsWell(AlertRule rule) throws Exception {
    assertThat(firing(rule, scene.calm(), rule.lookBack())).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("rules")
  void aRuleFiresInTheTroubleItIsMadeFor(AlertRule rule) throws Exception {
    if (rule.name().equals(SILENT)) {
      assertThat(firing(rule, scene.trouble(), rule.lookBack())).isEmpty();
      assertThat(firing(rule, scene.trouble().plusSeconds(301), rule.lookBack()))
          .extracting(row -> row.get("instance"))
          .containsExactlyInAnyOrder(AlertsScene.INSTANCE, "old-10");
      return;
    }
    // A statement is compared with the 23 parts before the last one: that begins when all was well.
    Duration look =
        rule.name().equals("regressed-statement")
            ? Duration.between(scene.calm(), scene.trouble()).multipliedBy(24)
            : rule.lookBack();
    assertThat(firing(rule, scene.trouble(), look))
        .anySatisfy(
            row ->
                assertThat(row)
                    .containsEntry("instance", AlertsScene.INSTANCE)
                    .containsAllEntriesOf(
                        Objects.requireNonNull(FIRING.get(rule.name()), rule.name())));
  }

  @ParameterizedTest
  @MethodSource("rules")
  void whatIsOverDoesNotFireForEver(AlertRule rule) throws Exception {
    if (!rule.name().equals(SILENT)) {
      Instant later = scene.trouble().plus(rule.lookBack()).plusSeconds(1);
      assertThat(ask(rule, later, rule.lookBack()).rows()).isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("rules")
  void eachThingInTroubleHasLabelsOfItsOwnAndOneValue(AlertRule rule) throws Exception {
    PanelAnswer answer = ask(rule, scene.trouble(), rule.lookBack());
    assertThat(answer.types()).containsEntry("time", Types.TIMESTAMP);
    assertThat(answer.numbers()).containsExactly("value");
    List<String> labels = new ArrayList<>(answer.types().keySet());
    labels.removeAll(List.of("time", "value"));
    assertThat(labels)
        .contains("instance")
        .allSatisfy(label -> assertThat(answer.types()).containsEntry(label, Types.VARCHAR));
    assertThat(Pattern.compile("\\.Labels\\.(\\w+)").matcher(rule.summary()).results())
        .extracting(label -> label.group(1))
        .isSubsetOf(labels);
    assertThat(answer.rows())
        .extracting(row -> labels.stream().map(row::get).toList())
        .doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @MethodSource("rules")
  void aRuleFindsItsRowsByAnIndex(AlertRule rule) throws Exception {
    try (Connection reader = reader(scene.store)) {
      Sql.run(reader, "set enable_seqscan = off");
      assertThat(Sql.column(reader, "explain " + expand(rule, scene.trouble(), rule.lookBack())))
          .filteredOn(line -> line.contains("Seq Scan on "))
          .filteredOn(line -> !line.contains("Seq Scan on instance"))
          .isEmpty();
    }
  }

  @Test
  void onlyASequenceThatComesNearItsEndIsASeries() throws Exception {
    AlertRule rule =
        rules().filter(one -> one.name().equals("sequence-full")).findAny().orElseThrow();
    assertThat(ask(rule, scene.calm(), rule.lookBack()).rows())
        .extracting(row -> row.get("sequence"))
        .containsExactly("public.dropped");
    assertThat(ask(rule, scene.trouble(), rule.lookBack()).rows())
        .extracting(
            row ->
                row.get("sequence")
                    + " %.2f".formatted(Double.parseDouble(row.getOrDefault("value", ""))))
        .containsExactly(
            "public.bookings_id_seq 0.88",
            "public.downwards 0.92",
            "public.halfway 0.45",
            "public.tickets 0.88");
  }

  @Test
  void anEmptyStoreHasNoTrouble() throws Exception {
    try (SceneStore empty = SceneStore.create()) {
      for (AlertRule rule : Alerts.of(GRAFANA).rules()) {
        assertThat(run(empty, expand(rule, Instant.now(), rule.lookBack())).rows())
            .as(rule.name())
            .isEmpty();
      }
    }
  }

  @Test
  void whatRunbooksAskRuns() throws Exception {
    Pattern block = Pattern.compile("```sql\\n(.*?)```", Pattern.DOTALL);
    int asked = 0;
    try (Stream<Path> pages = Files.list(ROOT.resolve("docs/runbooks"))) {
      for (Path page : pages.sorted().toList()) {
        Matcher sql = block.matcher(Files.readString(page));
        while (sql.find()) {
          for (String statement : STATEMENT.split(sql.group(1), -1)) {
            if (!statement.isBlank()) {
              run(scene.store, statement.replace("'orders'", "'" + AlertsScene.INSTANCE + "'"));
              asked++;
            }
          }
        }
      }
    }
    assertThat(asked).isGreaterThan(FIRING.size());
  }

  private static List<Map<String, @Nullable String>> firing(
      AlertRule rule, Instant at, Duration look) throws Exception {
    return ask(rule, at, look).rows().stream()
        .filter(row -> Double.parseDouble(row.getOrDefault("value", "")) > rule.above())
        .toList();
  }

  private static PanelAnswer ask(AlertRule rule, Instant at, Duration look) throws Exception {
    return run(scene.store, expand(rule, at, look));
  }

  private static String expand(AlertRule rule, Instant at, Duration look) throws IOException {
    String sql = Objects.requireNonNull(Alerts.of(GRAFANA).queries().get(rule.name()));
    return new MacroExpansion(new TimeRange(at.minus(look), at), Duration.ofSeconds(1))
        .expand(sql, Map.of());
  }

  private static PanelAnswer run(SceneStore store, String sql) throws SQLException {
    try (Connection reader = reader(store);
        Statement statement = reader.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      return PanelAnswer.of(result);
    }
  }

  private static Connection reader(SceneStore store) throws SQLException {
    Connection connection = store.connect();
    Sql.run(connection, "set role pgtracker_reader");
    return connection;
  }
}
