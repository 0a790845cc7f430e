package io.pgtracker.grafana.definition;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A panel.
 *
 * @param query name of its file in {@code queries/<uid>}, without {@code .sql}; unique in the
 *     dashboard
 * @param unit of its values, as Grafana names it; of a table that of columns without their own
 * @param description what it shows and what to make of it
 * @param width of 24
 * @param height in rows of 30 pixels
 * @param min lower end of the axis; null: where values begin
 * @param options presets
 * @param columns of a table, by name, or series that are unlike the others
 * @param link where a click on any value leads; one or several
 */
public record PanelDefinition(
    String title,
    Kind kind,
    String unit,
    String description,
    int width,
    int height,
    String query,
    @Nullable Double min,
    List<Preset> options,
    Map<String, ColumnDefinition> columns,
    @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY) List<Link> link) {
  public PanelDefinition {
    options = options == null ? List.of() : List.copyOf(options);
    link = link == null ? List.of() : List.copyOf(link);
    columns = columns == null ? Map.of() : java.util.Collections.unmodifiableMap(columns);
  }

  /** Whether it has an option. */
  public boolean has(Preset preset) {
    return options.contains(preset);
  }
}
