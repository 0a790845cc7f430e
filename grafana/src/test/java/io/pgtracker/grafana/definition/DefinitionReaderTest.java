package io.pgtracker.grafana.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Definitions say what is known, and nothing else. */
class DefinitionReaderTest {
  private static final String DEFINITION =
      """
      title: Fleet
      description: All of them.
      range: now-1h
      variables: []
      rows:
        - title: Now
          panels:
            - title: Instances
              kind: table
              unit: none
              description: Each in a line.
              width: 24
              height: 8
              query: instances
      """;

  @TempDir private Path folder;

  @Test
  void whatIsNotSaidIsNotThere() throws IOException {
    PanelDefinition panel = read(DEFINITION).panels().get(0);
    assertThat(panel.kind()).isEqualTo(Kind.TABLE);
    assertThat(panel.options()).isEmpty();
    assertThat(panel.columns()).isEmpty();
    assertThat(panel.link()).isEmpty();
  }

  @Test
  void aClickLeadsToOnePlaceOrToSeveral() throws IOException {
    assertThat(read(DEFINITION + "        link: table\n").panels().get(0).link())
        .containsExactly(Link.TABLE);
    assertThat(read(DEFINITION + "        link: [moment, statement]\n").panels().get(0).link())
        .containsExactly(Link.MOMENT, Link.STATEMENT);
  }

  @Test
  void aKeyThatIsNotKnownIsRefusedByName() {
    assertThatThrownBy(() -> read(DEFINITION + "        colour: red\n"))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("pgtracker-x.yaml")
        .hasMessageContaining("colour");
  }

  private DashboardDefinition read(String text) throws IOException {
    Path file = folder.resolve("pgtracker-x.yaml");
    Files.writeString(file, text);
    return DefinitionReader.read(file);
  }
}
