package io.pgtracker.grafana.definition;

import java.util.List;

/** Panels under one heading, of which each line is filled before the next one begins. */
public record RowDefinition(String title, List<PanelDefinition> panels) {
  public RowDefinition {
    panels = List.copyOf(panels);
  }
}
