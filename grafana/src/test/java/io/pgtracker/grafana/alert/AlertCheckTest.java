package io.pgtracker.grafana.alert;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each check is broken in a copy of the rules, and it alone finds that. */
class AlertCheckTest {
  @ParameterizedTest(name = "{0}")
  @MethodSource("faults")
  void aBrokenCopyIsFound(String finding, Consumer<ObjectNode> fault) throws IOException {
    ObjectNode copy = AlertWriter.json(Alerts.of(AlertFilesTest.GRAFANA));
    fault.accept((ObjectNode) copy.at("/groups/0/rules/0"));
    assertThat(AlertCheck.findings(copy, AlertFilesTest.pages()))
        .singleElement()
        .asString()
        .contains(finding);
  }

  static Stream<Arguments> faults() {
    return Stream.of(
        fault("no uid of its own", rule -> rule.put("uid", "a1b2")),
        fault("no severity", rule -> rule.remove("labels")),
        fault("fires where there are no rows", rule -> rule.put("noDataState", "Alerting")),
        fault("is not told as one", rule -> rule.put("execErrState", "OK")),
        fault(
            "looks back at nothing",
            rule -> object(rule.at("/data/0/relativeTimeRange")).put("from", 0)),
        fault(
            "no query of a time series",
            rule -> object(rule.at("/data/0/model")).put("format", "table")),
        fault(
            "a rule has no variables",
            rule ->
                object(rule.at("/data/0/model")).put("rawSql", "select '$instance' as instance")),
        fault("do not follow", rule -> rule.put("condition", "B")),
        fault(
            "no threshold",
            rule ->
                object(rule.at("/data/2/model/conditions/0/evaluator"))
                    .putArray("params")
                    .add("1")),
        fault("no summary", rule -> object(rule.path("annotations")).put("summary", " ")),
        fault(
            "a dollar in the summary",
            rule -> object(rule.path("annotations")).put("summary", "{{ $labels.instance }}")),
        fault(
            "no label shard",
            rule -> object(rule.path("annotations")).put("summary", "{{ .Labels.shard }}")),
        fault(
            "no page in docs/runbooks",
            rule ->
                object(rule.path("annotations"))
                    .put("runbook_url", "${PGTRACKER_RUNBOOKS}/none.md")));
  }

  private static Arguments fault(String finding, Consumer<ObjectNode> fault) {
    return Arguments.of(finding, fault);
  }

  private static ObjectNode object(JsonNode node) {
    return (ObjectNode) node;
  }
}
