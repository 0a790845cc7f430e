package io.pgtracker.grafana.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.pgtracker.grafana.definition.DashboardDefinition;
import io.pgtracker.grafana.definition.PanelDefinition;
import io.pgtracker.grafana.definition.RowDefinition;
import java.util.Map;
import java.util.Objects;

/**
 * A dashboard's JSON. Ids of panels are their places, so that the same definition gives the same
 * file.
 */
public final class DashboardWriter {
  /** The classic form of Grafana 9, which 10 and all newer ones read. */
  private static final int SCHEMA_VERSION = 36;

  private static final int WIDTH = 24;

  private final ArrayNode panels = Json.array();
  private int number;
  private int y;

  private DashboardWriter() {}

  /**
   * JSON of a dashboard.
   *
   * @param queries SQL by the name of the query
   */
  public static ObjectNode write(
      String uid, DashboardDefinition dashboard, Map<String, String> queries) {
    DashboardWriter writer = new DashboardWriter();
    dashboard.rows().forEach(row -> writer.row(row, queries));
    ObjectNode node =
        Json.object()
            .put("uid", uid)
            .put("title", "pgtracker: " + dashboard.title())
            .put("description", dashboard.description())
            .put("schemaVersion", SCHEMA_VERSION)
            .put("version", 1)
            .put("editable", true)
            // Crosshairs of all panels move together.
            .put("graphTooltip", 1)
            .put("refresh", "")
            .put("timezone", "");
    node.set("tags", Json.texts("pgtracker"));
    node.set("time", Json.object().put("from", dashboard.range()).put("to", "now"));
    node.set("links", Json.array(Links.toOthers()));
    ObjectNode templating = Json.object();
    templating.set("list", SharedParts.variables(dashboard));
    node.set("templating", templating);
    ObjectNode annotations = Json.object();
    annotations.set("list", SharedParts.annotations(dashboard));
    node.set("annotations", annotations);
    node.set("panels", writer.panels);
    return node;
  }

  private void row(RowDefinition row, Map<String, String> queries) {
    ObjectNode heading =
        Json.object()
            .put("id", ++number)
            .put("type", "row")
            .put("title", row.title())
            .put("collapsed", false);
    heading.set("gridPos", Json.object().put("x", 0).put("y", y++).put("w", WIDTH).put("h", 1));
    heading.set("panels", Json.array());
    panels.add(heading);
    int x = 0;
    int lineHeight = 0;
    for (PanelDefinition panel : row.panels()) {
      if (x + panel.width() > WIDTH) {
        x = 0;
        y += lineHeight;
        lineHeight = 0;
      }
      panels.add(
          PanelWriter.write(
              panel, ++number, x, y, Objects.requireNonNull(queries.get(panel.query()))));
      x += panel.width();
      lineHeight = Math.max(lineHeight, panel.height());
    }
    y += lineHeight;
  }
}
