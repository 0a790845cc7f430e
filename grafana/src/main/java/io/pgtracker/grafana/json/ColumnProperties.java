package io.pgtracker.grafana.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.pgtracker.grafana.definition.ColumnDefinition;
import io.pgtracker.grafana.definition.Kind;
import java.util.ArrayList;
import java.util.List;

/** How a column or series differs from its panel. */
final class ColumnProperties {
  private static final List<String> LEVELS = List.of("orange", "red");

  private ColumnProperties() {}

  static List<ObjectNode> of(ColumnDefinition column, Kind kind) {
    List<ObjectNode> properties = new ArrayList<>();
    if (column.title() != null) {
      properties.add(property("displayName").put("value", column.title()));
    }
    if (column.unit() != null) {
      properties.add(property("unit").put("value", column.unit()));
    }
    if (column.width() != null) {
      properties.add(property("custom.width").put("value", column.width()));
    }
    if (column.hidden()) {
      properties.add(property("custom.hidden").put("value", true));
    }
    if (column.color() != null) {
      properties.add(PanelWriter.fixed(column.color()));
    }
    if (column.warn() != null) {
      properties.add(with("thresholds", thresholds(column.warn())));
      properties.add(with("color", Json.object().put("mode", "thresholds")));
      if (kind == Kind.TABLE) {
        properties.add(with("custom.cellOptions", Json.object().put("type", "color-text")));
      }
    }
    if (!column.link().isEmpty()) {
      ObjectNode links = property("links");
      links.set("value", Links.all(column.link()));
      properties.add(links);
    }
    return properties;
  }

  /** Below the first bound a value has the colour of text: all is well. */
  private static ObjectNode thresholds(List<Double> bounds) {
    ArrayNode steps = Json.array();
    steps.add(Json.object().put("color", "text").putNull("value"));
    for (int i = 0; i < bounds.size(); i++) {
      steps.add(Json.object().put("color", LEVELS.get(i)).put("value", bounds.get(i)));
    }
    ObjectNode thresholds = Json.object().put("mode", "absolute");
    thresholds.set("steps", steps);
    return thresholds;
  }

  private static ObjectNode property(String id) {
    return Json.object().put("id", id);
  }

  private static ObjectNode with(String id, ObjectNode value) {
    ObjectNode property = property(id);
    property.set("value", value);
    return property;
  }
}
