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
  private static final String DATABASES =
      "select datname from pgtracker.database_names("
          + "${instance:sqlstring}, $__timeFrom(), $__timeTo()) where datname <> '' order by datname";

  /** When Grafana asks for a variable's values anew. */
  private static final int ON_LOAD = 1;

  private static final int ON_TIME_RANGE = 2;

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
            case INSTANCE -> chosen("instance", "Instance", INSTANCES, ON_LOAD);
            case DATABASE -> databases();
            case QUERYID -> text("queryid", "Statement (queryid)");
            case RELID -> text("relid", "Relation (OID)");
            case AT -> text("at", "Moment (ms since 1970, empty: end of range)");
          });
    }
    return list;
  }

  private static ObjectNode databases() {
    return chosen("database", "Database", DATABASES, ON_TIME_RANGE)
        .put("includeAll", true)
        // Grafana puts it in as it is, without the format: an empty text of SQL.
        .put("allValue", "''");
  }

  private static ObjectNode chosen(String name, String label, String query, int refresh) {
    ObjectNode node =
        Json.object()
            .put("name", name)
            .put("label", label)
            .put("type", "query")
            .put("query", query)
            .put("definition", query)
            .put("refresh", refresh)
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
