package io.pgtracker.grafana;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The dashboards that Grafana loads are those that are defined. */
class DashboardFilesTest {
  static final Path GRAFANA = Path.of(System.getProperty("basedir", ""));

  private static final Path FOLDER = GRAFANA.resolve("dashboards");
  private static final String REWRITE =
      "mvn -q -pl grafana test -Dtest=DashboardFilesTest -Dpgtracker.dashboards=write";

  @Test
  void everyFileIsWhatItsDefinitionSays() throws IOException {
    List<Dashboard> dashboards = Dashboard.all(GRAFANA);
    if ("write".equals(System.getProperty("pgtracker.dashboards"))) {
      for (Path file : files()) {
        Files.delete(file);
      }
      for (Dashboard dashboard : dashboards) {
        Files.writeString(FOLDER.resolve(dashboard.uid() + ".json"), dashboard.text());
      }
    }
    assertThat(files())
        .extracting(file -> String.valueOf(file.getFileName()))
        .containsExactlyElementsOf(
            dashboards.stream().map(dashboard -> dashboard.uid() + ".json").toList());
    for (Dashboard dashboard : dashboards) {
      assertThat(Files.readString(FOLDER.resolve(dashboard.uid() + ".json")))
          .as("grafana/dashboards is not what its definitions say; write it anew by: " + REWRITE)
          .isEqualTo(dashboard.text());
    }
  }

  @Test
  void everyQueryIsThatOfAPanel() throws IOException {
    for (Dashboard dashboard : Dashboard.all(GRAFANA)) {
      assertThat(dashboard.queries().keySet())
          .as(dashboard.uid())
          .containsExactlyInAnyOrderElementsOf(
              dashboard.definition().panels().stream().map(panel -> panel.query()).toList());
    }
  }

  @Test
  void everyDashboardHoldsToTheRules() throws IOException {
    for (Dashboard dashboard : Dashboard.all(GRAFANA)) {
      assertThat(DashboardCheck.findings(dashboard.json())).as(dashboard.uid()).isEmpty();
    }
  }

  @Test
  void everyLinkLeadsToADashboard() throws IOException {
    List<Dashboard> dashboards = Dashboard.all(GRAFANA);
    List<String> uids = dashboards.stream().map(Dashboard::uid).toList();
    for (Dashboard dashboard : dashboards) {
      assertThat(
              java.util.regex.Pattern.compile("/d/([a-z-]+)").matcher(dashboard.text()).results())
          .as(dashboard.uid())
          .allSatisfy(link -> assertThat(uids).contains(link.group(1)));
    }
  }

  private static List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.sorted().toList();
    }
  }
}
