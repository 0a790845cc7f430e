package io.pgtracker.pipeline.scenes;

import static org.assertj.core.api.Assertions.assertThat;

import io.pgtracker.grafana.Dashboard;
import io.pgtracker.grafana.definition.Kind;
import io.pgtracker.grafana.definition.PanelDefinition;
import io.pgtracker.grafana.query.TimeRange;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every panel of every dashboard, asked by the reader role about servers of which all is known.
 * What single panels are to tell stands in the interfaces, one for each group of dashboards.
 */
class PanelsTest implements ActivityPanels, ServerPanels, StatementPanels, TablePanels {
  /** What only a standby has to show. */
  private static final Set<String> OF_STANDBYS = Set.of("standby_behind", "standby_age");

  /** What is compared with the time before: of the last interval, for there to be one. */
  private static final Set<String> COMPARED = Set.of("new", "regressed");

  private static PanelsScene scene;
  private static Panels panels;

  @BeforeAll
  static void play() throws Exception {
    scene = PanelsScene.play();
    panels = new Panels(scene);
  }

  @AfterAll
  static void end() throws Exception {
    scene.close();
  }

  static Stream<Arguments> everyPanel() throws Exception {
    List<Arguments> panels = new ArrayList<>();
    for (Dashboard dashboard : Panels.dashboards()) {
      for (PanelDefinition panel : dashboard.definition().panels()) {
        panels.add(Arguments.of(dashboard.uid(), panel.query(), dashboard, panel));
      }
    }
    return panels.stream();
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("everyPanel")
  void aPanelShowsWhatItsKindNeeds(
      String uid, String query, Dashboard dashboard, PanelDefinition panel) throws Exception {
    PanelAnswer answer =
        panels.of(
            OF_STANDBYS.contains(query) ? PanelsScene.STANDBY : PanelsScene.BUSY,
            uid,
            query,
            COMPARED.contains(query) ? panels.sinceWritten() : panels.lastQuarter(),
            Map.of("at", Long.toString(scene.quarrel().ended().toEpochMilli())));
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
  @MethodSource("everyPanel")
  void aPanelBearsAnOldServerAndOneThatIsNotThere(
      String uid, String query, Dashboard dashboard, PanelDefinition panel) throws Exception {
    for (String instance : List.of(PanelsScene.OLD, "o'brien")) {
      for (Duration length : List.of(Duration.ofMinutes(15), Duration.ofDays(30))) {
        TimeRange range = new TimeRange(scene.ended().minus(length), scene.ended());
        assertThat(panels.of(instance, uid, query, range).rows()).hasSizeLessThan(6_000);
      }
    }
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("everyPanel")
  void aPanelFindsItsRowsByAnIndex(
      String uid, String query, Dashboard dashboard, PanelDefinition panel) throws Exception {
    try (Connection reader = panels.reader()) {
      Sql.run(reader, "set enable_seqscan = off");
      String sql =
          panels.expand(
              Objects.requireNonNull(dashboard.queries().get(query)),
              PanelsScene.BUSY,
              panels.lastQuarter(),
              Map.of());
      assertThat(Sql.column(reader, "explain " + sql))
          .filteredOn(line -> line.contains("Seq Scan on "))
          // As many rows as there are instances.
          .filteredOn(line -> !line.contains("Seq Scan on instance"))
          .isEmpty();
    }
  }

  @Override
  public Panels panels() {
    return panels;
  }
}
