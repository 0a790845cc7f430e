package io.pgtracker.grafana.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.pgtracker.grafana.definition.Link;
import io.pgtracker.grafana.definition.PanelDefinition;
import io.pgtracker.grafana.definition.Preset;
import java.util.List;

/** A panel's JSON. */
final class PanelWriter {
  /** Points on a panel's width: enough for a laptop, few enough to be quick. */
  private static final int MAX_POINTS = 400;

  private PanelWriter() {}

  static ObjectNode write(PanelDefinition panel, int number, int x, int y, String sql) {
    ObjectNode node =
        Json.object()
            .put("id", number)
            .put("type", panel.kind().type())
            .put("title", panel.title())
            .put("description", panel.description())
            .put("maxDataPoints", MAX_POINTS);
    node.set(
        "gridPos",
        Json.object().put("x", x).put("y", y).put("w", panel.width()).put("h", panel.height()));
    node.set("datasource", Datasource.reference());
    node.set("targets", Json.array(Datasource.target("A", panel.kind().format(), sql)));
    ObjectNode config = Json.object();
    config.set("defaults", defaults(panel));
    config.set("overrides", overrides(panel));
    node.set("fieldConfig", config);
    node.set("options", options(panel));
    return node;
  }

  private static ObjectNode defaults(PanelDefinition panel) {
    ObjectNode defaults = Json.object().put("unit", panel.unit());
    if (panel.min() != null) {
      defaults.put("min", panel.min());
    }
    if (!panel.link().isEmpty()) {
      defaults.set("links", Links.all(panel.link()));
    }
    if (panel.link().contains(Link.STATEMENT_OF_SERIES)) {
      // Else a series would be called by all its labels, queryid included.
      defaults.put("displayName", "${__field.labels.metric}");
    }
    ObjectNode custom = Json.object();
    switch (panel.kind()) {
      case TIMESERIES -> {
        boolean stacked = panel.has(Preset.STACKED);
        boolean bars = panel.has(Preset.BARS);
        custom
            .put("drawStyle", bars ? "bars" : "line")
            .put("lineWidth", stacked && !bars ? 0 : 1)
            .put("fillOpacity", stacked || bars ? 75 : 8)
            // A lone point between two gaps has no line.
            .put("showPoints", "auto")
            .put("pointSize", 4)
            .put("spanNulls", false);
        custom.set(
            "stacking", Json.object().put("mode", stacked ? "normal" : "none").put("group", "A"));
      }
      case TABLE -> {
        custom.put("align", "auto").put("filterable", true);
        if (panel.has(Preset.WRAPPED)) {
          custom.set("cellOptions", Json.object().put("type", "auto").put("wrapText", true));
        }
      }
      case STAT -> {}
    }
    defaults.set("custom", custom);
    return defaults;
  }

  private static ArrayNode overrides(PanelDefinition panel) {
    ArrayNode overrides = Json.array();
    for (Preset preset : panel.options()) {
      Colours.of(preset)
          .forEach((name, colour) -> overrides.add(override(name, List.of(fixed(colour)))));
    }
    panel
        .columns()
        .forEach(
            (name, column) ->
                overrides.add(override(name, ColumnProperties.of(column, panel.kind()))));
    return overrides;
  }

  static ObjectNode fixed(String colour) {
    ObjectNode property = Json.object().put("id", "color");
    property.set("value", Json.object().put("mode", "fixed").put("fixedColor", colour));
    return property;
  }

  private static ObjectNode override(String name, List<ObjectNode> properties) {
    ObjectNode override = Json.object();
    override.set("matcher", Json.object().put("id", "byName").put("options", name));
    override.set("properties", Json.array(properties));
    return override;
  }

  private static ObjectNode options(PanelDefinition panel) {
    ObjectNode options = Json.object();
    switch (panel.kind()) {
      case TIMESERIES -> {
        ObjectNode legend =
            Json.object()
                .put("showLegend", !panel.has(Preset.ALONE))
                .put("displayMode", "list")
                .put("placement", "bottom");
        legend.set("calcs", Json.texts());
        options.set("legend", legend);
        options.set("tooltip", Json.object().put("mode", "multi").put("sort", "desc"));
      }
      case TABLE ->
          options
              .put("showHeader", true)
              .put("cellHeight", "sm")
              .set("footer", Json.object().put("show", false));
      case STAT -> {
        ObjectNode reduce = Json.object().put("values", false).put("fields", "");
        reduce.set("calcs", Json.texts("lastNotNull"));
        options
            .put("colorMode", "value")
            .put("graphMode", "none")
            .put("textMode", "auto")
            .put("justifyMode", "auto")
            .set("reduceOptions", reduce);
      }
    }
    return options;
  }
}
