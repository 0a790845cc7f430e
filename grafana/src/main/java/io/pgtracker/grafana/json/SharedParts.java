package io.pgtracker.grafana.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.pgtracker.grafana.definition.DashboardDefinition;
import io.pgtracker.grafana.definition.Variable;
import java.util.LinkedHashMap;
import java.util.Map;

/** What stands on every dashboard: variables, and what happened to the instance. */
public final class SharedParts {
  private static final String INSTANCES = "select name from pgtracker.instance order by name";

  private static final Map<String, String[]> EVENTS = new LinkedHashMap<>();

  static {
    EVENTS.put("restart", new String[] {"Restarts", "red"});
    EVENTS.put("failover", new String[] {"Failovers", "purple"});
    EVENTS.put("reset", new String[] {"Statistics reset", "yellow"});
    EVENTS.put("gap", new String[] {"Gaps of the collection", "#8E8E8E"});
    EVENTS.put("setting", new String[] {"Settings changed", "blue"});
  }

  private SharedParts() {}

  static ArrayNode variables(DashboardDefinition dashboard) {
    ArrayNode list = Json.array();
    list.add(
        Json.object()
            .put("name", "datasource")
            .put("label", "Store")
            .put("type", "datasource")
            .put("query", Datasource.TYPE)
            .put("refresh", 1)
            .put("hide", 0));
    for (Variable variable : dashboard.variables()) {
      list.add(
          switch (variable) {
            case INSTANCE -> instances();
            case AT -> text("at", "Moment (ms since 1970, empty: end of range)");
          });
    }
    return list;
  }

  private static ObjectNode instances() {
    ObjectNode node =
        Json.object()
            .put("name", "instance")
            .put("label", "Instance")
            .put("type", "query")
            .put("query", INSTANCES)
            .put("definition", INSTANCES)
            .put("refresh", 1)
            .put("sort", 0)
            .put("multi", false)
            .put("includeAll", false)
            .put("hide", 0);
    node.set("datasource", Datasource.reference());
    return node;
  }

  private static ObjectNode text(String name, String label) {
    return Json.object()
        .put("name", name)
        .put("label", label)
        .put("type", "textbox")
        .put("query", "")
        .put("hide", 0);
  }

  static ArrayNode annotations(DashboardDefinition dashboard) {
    ArrayNode list = Json.array();
    if (!dashboard.variables().contains(Variable.INSTANCE)) {
      return list;
    }
    EVENTS.forEach(
        (kind, look) -> {
          ObjectNode annotation =
              Json.object()
                  .put("name", look[0])
                  .put("enable", true)
                  .put("hide", false)
                  .put("iconColor", look[1]);
          annotation.set("datasource", Datasource.reference());
          annotation.set("target", Datasource.target(kind, "table", eventQuery(kind)));
          list.add(annotation);
        });
    return list;
  }

  /** Query of one kind of events, with the columns Grafana wants of annotations. */
  static String eventQuery(String kind) {
    return """
        select at as time, until as timeend, detail as text, kind as tags
        from pgtracker.events_between(${instance:sqlstring}, $__timeFrom(), $__timeTo())
        where kind = '%s'"""
        .formatted(kind);
  }
}
