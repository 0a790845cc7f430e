package io.pgtracker.ingest.store;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A row of an answer, values in PostgreSQL's text form.
 *
 * @param values value by column name; null for SQL NULL
 */
public record ResultRow(Map<String, @Nullable String> values) {

  /** A value that may be null. */
  public @Nullable String get(String column) {
    if (!values.containsKey(column)) {
      throw new IllegalArgumentException("no column " + column + " in " + values.keySet());
    }
    return values.get(column);
  }

  /** A value that is never null. */
  public String text(String column) {
    String value = get(column);
    if (value == null) {
      throw new IllegalStateException("column " + column + " is null");
    }
    return value;
  }

  /** A whole number that is never null. */
  public long number(String column) {
    return Long.parseLong(text(column));
  }

  /** A boolean that is never null. */
  public boolean flag(String column) {
    return text(column).startsWith("t");
  }
}
