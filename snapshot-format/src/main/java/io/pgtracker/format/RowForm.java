package io.pgtracker.format;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What rows of a frame, or keys of it, must look like to be written. */
final class RowForm {
  private final String dataset;
  private final List<ColumnSpec> columns;
  private final ValueForm[] forms;

  RowForm(String dataset, List<ColumnSpec> columns) {
    this.dataset = dataset;
    this.columns = columns;
    this.forms = columns.stream().map(c -> ValueForm.ofType(c.type())).toArray(ValueForm[]::new);
  }

  /**
   * At most how many bytes a row takes in a line.
   *
   * @throws IllegalArgumentException when a value cannot be one of its column's type
   */
  long encodedBytes(@Nullable String[] values) {
    if (values.length != forms.length) {
      throw new IllegalArgumentException(
          "a row of " + dataset + " has " + values.length + " values, not " + forms.length);
    }
    long bytes = 0;
    for (int c = 0; c < values.length; c++) {
      String value = values[c];
      if (!forms[c].accepts(value)) {
        ColumnSpec column = columns.get(c);
        throw new IllegalArgumentException(
            "a value of " + dataset + "." + column.name() + " is no " + column.type());
      }
      bytes += 1 + (value == null ? 4 : Math.max(5, Texts.maxJsonBytes(value)));
    }
    return bytes;
  }
}
