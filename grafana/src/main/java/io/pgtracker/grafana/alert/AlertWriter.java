package io.pgtracker.grafana.alert;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * Writes the file that Grafana provisions alert rules from: each asks its query (A), takes the last
 * value of each series (B) and compares it (C). No contact point: who is told is the user's.
 */
public final class AlertWriter {
  /** What provisioning/datasources names: rules can't go by a variable. */
  private static final String DATASOURCE = "pgtracker-store";

  private static final String EXPRESSION = "__expr__";
  private static final String HEAD =
      """
      # Written from alerts/rules.yaml and alerts/<rule>.sql; do not edit. PGTRACKER_RUNBOOKS is the URL of the folder docs/runbooks.
      """;

  private AlertWriter() {}

  /** The file as it has to be. */
  public static ObjectNode json(Alerts alerts) {
    ObjectNode file = JsonNodeFactory.instance.objectNode().put("apiVersion", 1);
    ArrayNode groups = file.putArray("groups");
    Map<String, ArrayNode> byInterval = new TreeMap<>();
    for (AlertRule rule : alerts.rules()) {
      byInterval
          .computeIfAbsent(rule.every(), every -> group(groups, every))
          .add(rule(rule, Objects.requireNonNull(alerts.queries().get(rule.name()))));
    }
    return file;
  }

  /** The same as text. */
  public static String text(Alerts alerts) throws IOException {
    return HEAD
        + YAMLMapper.builder()
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
            .disable(YAMLGenerator.Feature.SPLIT_LINES)
            .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
            .enable(YAMLGenerator.Feature.LITERAL_BLOCK_STYLE)
            .build()
            .writeValueAsString(json(alerts));
  }

  private static ArrayNode group(ArrayNode groups, String every) {
    return groups
        .addObject()
        .put("orgId", 1)
        .put("name", "every " + every)
        .put("folder", "PostgreSQL history")
        .put("interval", every)
        .putArray("rules");
  }

  private static ObjectNode rule(AlertRule rule, String sql) {
    ObjectNode json =
        JsonNodeFactory.instance
            .objectNode()
            .put("uid", "pgtracker-" + rule.name())
            .put("title", rule.title())
            .put("condition", "C");
    ArrayNode data = json.putArray("data");
    ObjectNode model = query(data, "A", rule.lookBack().toSeconds(), DATASOURCE);
    model.putObject("datasource").put("type", "postgres").put("uid", DATASOURCE);
    model.put("editorMode", "code").put("format", "time_series").put("rawQuery", true);
    model.put("rawSql", sql);
    query(data, "B", 0, EXPRESSION)
        .put("type", "reduce")
        .put("expression", "A")
        .put("reducer", "last");
    ObjectNode threshold =
        query(data, "C", 0, EXPRESSION).put("type", "threshold").put("expression", "B");
    ObjectNode evaluator =
        threshold.putArray("conditions").addObject().putObject("evaluator").put("type", "gt");
    evaluator.putArray("params").add(rule.above());
    // No rows: nobody is in trouble, or nothing is known, of which the rule of silent instances
    // tells.
    json.put("noDataState", "OK").put("execErrState", "Error").put("for", rule.pending());
    json.putObject("annotations")
        .put("summary", rule.summary())
        .put("runbook_url", "${PGTRACKER_RUNBOOKS}/" + rule.page());
    json.putObject("labels").put("severity", rule.severity().name().toLowerCase(Locale.ROOT));
    return json;
  }

  private static ObjectNode query(ArrayNode data, String name, long seconds, String datasource) {
    ObjectNode query = data.addObject().put("refId", name).put("datasourceUid", datasource);
    query.putObject("relativeTimeRange").put("from", seconds).put("to", 0);
    ObjectNode model = query.putObject("model").put("refId", name);
    if (datasource.equals(EXPRESSION)) {
      model.putObject("datasource").put("type", EXPRESSION).put("uid", EXPRESSION);
    }
    return model;
  }
}
