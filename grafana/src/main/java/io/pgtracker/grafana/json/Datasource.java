package io.pgtracker.grafana.json;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** The store, as dashboards name it: by a variable, so that a Grafana may have several. */
final class Datasource {
  /** Grafana 10's name of the plugin; newer versions know it as an alias. */
  static final String TYPE = "postgres";

  private Datasource() {}

  static ObjectNode reference() {
    return Json.object().put("type", TYPE).put("uid", "${datasource}");
  }

  /** A query as panels, variables and annotations carry it. */
  static ObjectNode target(String refId, String format, String sql) {
    ObjectNode target = Json.object();
    target.set("datasource", reference());
    return target
        .put("editorMode", "code")
        .put("format", format)
        .put("rawQuery", true)
        .put("rawSql", sql)
        .put("refId", refId);
  }
}
