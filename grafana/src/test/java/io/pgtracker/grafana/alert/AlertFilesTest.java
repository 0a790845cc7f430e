package io.pgtracker.grafana.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The alert rules that Grafana provisions are those that are defined. */
class AlertFilesTest {
  static final Path GRAFANA = Path.of(System.getProperty("basedir", ""));

  private static final Path FILE = GRAFANA.resolve("provisioning/alerting/pgtracker.yaml");
  private static final String REWRITE =
      "mvn -q -pl grafana test -Dtest=AlertFilesTest -Dpgtracker.dashboards=write";

  @TempDir private Path folder;

  @Test
  void theFileIsWhatDefinitionsSay() throws IOException {
    Alerts alerts = Alerts.of(GRAFANA);
    String text = AlertWriter.text(alerts);
    if ("write".equals(System.getProperty("pgtracker.dashboards"))) {
      Files.writeString(FILE, text);
    }
    assertThat(Files.readString(FILE))
        .as("rules are not what their definitions say; write them anew by: " + REWRITE)
        .isEqualTo(text);
    assertThat(new YAMLMapper().readTree(text)).hasToString(AlertWriter.json(alerts).toString());
  }

  @Test
  void everyRuleHoldsToTheRules() throws IOException {
    assertThat(AlertCheck.findings(AlertWriter.json(Alerts.of(GRAFANA)), pages())).isEmpty();
  }

  @Test
  void everyQueryIsThatOfARule() throws IOException {
    assertThat(names(GRAFANA.resolve("alerts"), ".sql"))
        .containsExactlyInAnyOrderElementsOf(
            Alerts.of(GRAFANA).rules().stream().map(rule -> rule.name() + ".sql").toList());
  }

  @Test
  void aKeyThatIsNotKnownIsRefused() throws IOException {
    Files.createDirectory(folder.resolve("alerts"));
    Files.writeString(
        folder.resolve("alerts/rules.yaml"), "[{name: x, look: 5m, above: 1, treshold: 1}]");
    assertThatThrownBy(() -> Alerts.of(folder))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("alerts/rules.yaml")
        .hasMessageContaining("treshold");
  }

  static Set<String> pages() throws IOException {
    return names(GRAFANA.resolve("../docs/runbooks"), ".md");
  }

  private static Set<String> names(Path folder, String extension) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> String.valueOf(file.getFileName()))
          .filter(name -> name.endsWith(extension))
          .collect(Collectors.toSet());
    }
  }
}
