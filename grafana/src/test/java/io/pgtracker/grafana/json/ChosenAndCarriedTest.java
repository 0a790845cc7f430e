package io.pgtracker.grafana.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.pgtracker.grafana.definition.DashboardDefinition;
import io.pgtracker.grafana.definition.Link;
import io.pgtracker.grafana.definition.Variable;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a link carries along is what the dashboard it leads to lets choose. */
class ChosenAndCarriedTest {
  @Test
  void aLinkCarriesInstanceTimeDatabaseAndWhatItIsAbout() {
    assertThat(url(Link.STATEMENT))
        .startsWith(
            "/d/pgtracker-statement?${datasource:queryparam}&${instance:queryparam}&${__url_time_range}")
        .endsWith(
            "&var-database=${__data.fields.database:percentencode}&var-queryid=${__data.fields.queryid}");
    assertThat(url(Link.TABLE))
        .endsWith(
            "&var-database=${__data.fields.database:percentencode}&var-relid=${__data.fields.relid}");
    assertThat(url(Link.STATEMENT_OF_SERIES)).endsWith("&var-queryid=${__field.labels.queryid}");
  }

  @Test
  void allDatabasesAreAnEmptyText() {
    JsonNode variables =
        SharedParts.variables(
            new DashboardDefinition("T", "D", "now-1h", List.of(Variable.values()), List.of()));
    assertThat(variables.findValuesAsText("name"))
        .containsExactly("datasource", "instance", "at", "database", "queryid", "relid");
    assertThat(variables.get(3).path("includeAll").asBoolean()).isTrue();
    assertThat(variables.get(3).path("allValue").asText()).isEqualTo("''");
  }

  private static String url(Link link) {
    return Links.all(List.of(link)).get(0).path("url").asText();
  }
}
