package io.pgtracker.grafana.definition;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A column of a table or a series of a graph.
 *
 * @param title heading; null: its name
 * @param unit as Grafana names it; null: the panel's
 * @param width in pixels; null: what is left
 * @param warn from which values on (first a warning, then trouble) it is coloured; null: never
 * @param link where a click leads; one or several
 * @param hidden only there for links
 * @param color of a series; null: the palette's
 */
public record ColumnDefinition(
    @Nullable String title,
    @Nullable String unit,
    @Nullable Integer width,
    @Nullable List<Double> warn,
    @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY) List<Link> link,
    boolean hidden,
    @Nullable String color) {
  public ColumnDefinition {
    link = link == null ? List.of() : List.copyOf(link);
  }
}
