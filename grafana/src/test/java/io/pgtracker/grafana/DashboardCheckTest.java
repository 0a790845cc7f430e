package io.pgtracker.grafana;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule is broken in a copy of a dashboard, and found. */
class DashboardCheckTest {
  @ParameterizedTest(name = "{0}")
  @MethodSource("faults")
  void aBrokenCopyIsFound(String finding, Consumer<ObjectNode> fault) throws IOException {
    ObjectNode copy =
        Dashboard.all(DashboardFilesTest.GRAFANA).stream()
            .filter(dashboard -> dashboard.uid().equals("pgtracker-instance"))
            .findAny()
            .orElseThrow()
            .json();
    fault.accept(copy);
    assertThat(DashboardCheck.findings(copy)).anyMatch(found -> found.contains(finding));
  }

  static Stream<Arguments> faults() {
    return Stream.of(
        fault("uid is not", copy -> copy.put("uid", "abc123")),
        fault("has an id", copy -> copy.put("id", 7)),
        fault("no title or no description", copy -> copy.put("description", "")),
        fault("schemaVersion", copy -> copy.put("schemaVersion", 41)),
        fault("no list of the other dashboards", copy -> copy.putArray("links")),
        fault("another panel has the same id", copy -> panel(copy, 2).put("id", 2)),
        fault("no title of its own", copy -> panel(copy, 1).put("title", "")),
        fault("no description", copy -> panel(copy, 1).remove("description")),
        fault("no unit", copy -> defaults(panel(copy, 1)).remove("unit")),
        fault(
            "its data source is not the variable",
            copy -> ((ObjectNode) panel(copy, 1).path("datasource")).put("uid", "P4A3")),
        fault(
            "the data source of its query is not the variable",
            copy -> ((ObjectNode) target(panel(copy, 1)).path("datasource")).put("uid", "P4A3")),
        fault(
            "macro __timeGroup",
            copy -> target(panel(copy, 1)).put("rawSql", "select $__timeGroup(at, '1m') as time")),
        fault(
            "a variable in quotes",
            copy -> target(panel(copy, 1)).put("rawSql", "select pgtracker.x('$instance')")),
        fault("reads nothing", copy -> target(panel(copy, 1)).put("rawSql", "select 1")),
        fault("title is cut", copy -> panel(copy, 3).put("title", "long ".repeat(30))),
        fault("wider than", copy -> place(panel(copy, 3)).put("w", 30)),
        fault("lies over", copy -> place(panel(copy, 3)).put("y", 0)),
        fault(
            "variable spare is not used",
            copy -> ((ArrayNode) copy.at("/templating/list")).addObject().put("name", "spare")),
        fault(
            "variable pid is not declared",
            copy -> target(panel(copy, 1)).put("rawSql", "select pgtracker.x(${pid:sqlstring})")));
  }

  private static Arguments fault(String finding, Consumer<ObjectNode> fault) {
    return Arguments.of(finding, fault);
  }

  private static ObjectNode panel(JsonNode dashboard, int place) {
    return (ObjectNode) dashboard.path("panels").path(place);
  }

  private static ObjectNode defaults(JsonNode panel) {
    return (ObjectNode) panel.at("/fieldConfig/defaults");
  }

  private static ObjectNode target(JsonNode panel) {
    return (ObjectNode) panel.at("/targets/0");
  }

  private static ObjectNode place(JsonNode panel) {
    return (ObjectNode) panel.path("gridPos");
  }
}
