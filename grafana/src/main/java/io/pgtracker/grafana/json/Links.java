package io.pgtracker.grafana.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.pgtracker.grafana.definition.Link;
import java.util.List;

/** Ways from a value to another dashboard; data source, instance and time go along. */
final class Links {
  private static final String STORE = "?${datasource:queryparam}";
  private static final String HERE = STORE + "&${instance:queryparam}&${__url_time_range}";

  private static final String STATEMENT = "/d/pgtracker-statement" + HERE;
  private static final String DATABASE = "&var-database=${__data.fields.database:percentencode}";

  private Links() {}

  static ArrayNode all(List<Link> links) {
    return Json.array(links.stream().map(Links::of).toList());
  }

  private static ObjectNode of(Link link) {
    return switch (link) {
      case INSTANCE ->
          data(
              "Open this instance",
              "/d/pgtracker-instance"
                  + STORE
                  + "&var-instance=${__data.fields.instance}&${__url_time_range}");
      case MOMENT_OF_POINT ->
          data(
              "Look around at this moment",
              "/d/pgtracker-moment" + HERE + "&var-at=${__value.time}");
      case MOMENT ->
          data(
              "Look around at this moment",
              "/d/pgtracker-moment" + HERE + "&var-at=${__data.fields.at_ms}");
      case STATEMENT -> data("Open this statement", STATEMENT + DATABASE + field("queryid"));
      case STATEMENT_OF_SERIES ->
          data("Open this statement", STATEMENT + "&var-queryid=${__field.labels.queryid}");
      case TABLE ->
          data("Open this table", "/d/pgtracker-tables" + HERE + DATABASE + field("relid"));
    };
  }

  private static String field(String name) {
    return "&var-" + name + "=${__data.fields." + name + "}";
  }

  private static ObjectNode data(String title, String url) {
    return Json.object().put("title", title).put("url", url).put("targetBlank", false);
  }

  /** The list of all dashboards at the top of each. */
  static ObjectNode toOthers() {
    ObjectNode link =
        Json.object()
            .put("title", "pgtracker")
            .put("type", "dashboards")
            .put("icon", "external link")
            .put("asDropdown", true)
            .put("includeVars", true)
            .put("keepTime", true)
            .put("targetBlank", false)
            .put("tooltip", "")
            .put("url", "");
    link.set("tags", Json.texts("pgtracker"));
    return link;
  }
}
