package io.pgtracker.grafana.definition;

import java.util.List;

/**
 * A dashboard.
 *
 * @param title in the list of dashboards, without the product's name
 * @param description what it answers, in a sentence or two
 * @param range how far back it looks when it is opened: {@code now-6h}
 * @param variables what it is about, beside the data source
 * @param rows its panels, from top to bottom
 */
public record DashboardDefinition(
    String title,
    String description,
    String range,
    List<Variable> variables,
    List<RowDefinition> rows) {
  public DashboardDefinition {
    variables = List.copyOf(variables);
    rows = List.copyOf(rows);
  }

  /** All panels, from top to bottom. */
  public List<PanelDefinition> panels() {
    return rows.stream().flatMap(row -> row.panels().stream()).toList();
  }
}
