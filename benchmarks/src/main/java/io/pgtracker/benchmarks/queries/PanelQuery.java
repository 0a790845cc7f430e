package io.pgtracker.benchmarks.queries;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.pgtracker.grafana.query.MacroExpansion;
import io.pgtracker.grafana.query.TimeRange;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A query of a panel as it stands in a dashboard's JSON, which is what Grafana loads.
 *
 * @param uid of its dashboard
 * @param title of its panel
 * @param sql with Grafana's macros
 * @param points that the panel asks for at most
 * @param defaults values of the dashboard's variables as it is opened
 */
record PanelQuery(String uid, String title, String sql, int points, Map<String, String> defaults) {
  PanelQuery {
    defaults = Map.copyOf(defaults);
  }

  /** All panels of all dashboards in a folder. */
  static List<PanelQuery> all(Path dashboards) throws IOException {
    List<PanelQuery> all = new ArrayList<>();
    try (Stream<Path> files = Files.list(dashboards)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".json")).sorted().toList()) {
        JsonNode dashboard = new ObjectMapper().readTree(file.toFile());
        addPanels(dashboard, dashboard.path("panels"), all);
      }
    }
    if (all.isEmpty()) {
      throw new IOException(dashboards + ": no dashboard with a panel; name grafana/dashboards");
    }
    return all;
  }

  private static void addPanels(JsonNode dashboard, JsonNode panels, List<PanelQuery> all) {
    for (JsonNode panel : panels) {
      for (JsonNode target : panel.path("targets")) {
        all.add(
            new PanelQuery(
                dashboard.path("uid").asText(),
                panel.path("title").asText(),
                target.path("rawSql").asText(),
                panel.path("maxDataPoints").asInt(),
                defaults(dashboard)));
      }
      addPanels(dashboard, panel.path("panels"), all); // of a row that is folded
    }
  }

  private static Map<String, String> defaults(JsonNode dashboard) {
    Map<String, String> defaults = new HashMap<>();
    for (JsonNode variable : dashboard.at("/templating/list")) {
      defaults.put(variable.path("name").asText(), variable.at("/current/value").asText());
    }
    return defaults;
  }

  /** What Grafana sends for a range, with values of variables that stand before the defaults. */
  String sent(TimeRange range, Map<String, String> values) {
    Map<String, String> variables = new HashMap<>(defaults);
    variables.putAll(values);
    return new MacroExpansion(range, range.interval(points)).expand(sql, variables);
  }
}
