package io.pgtracker.ingest.store;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Rows as one array of texts per column, in PostgreSQL's array form: how rows travel as parameters
 * of a statement, which reads them with {@code unnest}. Names of columns don't repeat, and NULL is
 * NULL.
 */
public final class ColumnArrays {
  /** Characters of values above which the rows are better sent. */
  private static final int FULL_CHARS = 512 * 1024;

  private final StringBuilder[] arrays;
  private int rows;
  private int chars;

  /** Arrays without rows. */
  public ColumnArrays(int columns) {
    this.arrays = Stream.generate(StringBuilder::new).limit(columns).toArray(StringBuilder[]::new);
    clear();
  }

  /** Takes a row: values in PostgreSQL's text form, one per column. */
  public void add(@Nullable String[] values) {
    for (int column = 0; column < arrays.length; column++) {
      StringBuilder array = arrays[column];
      int before = array.length();
      if (rows > 0) {
        array.append(',');
      }
      element(array, values[column]);
      chars += array.length() - before;
    }
    rows++;
  }

  private static void element(StringBuilder array, @Nullable String value) {
    if (value == null) {
      array.append("NULL");
      return;
    }
    array.append('"');
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == '"' || c == '\\') {
        array.append('\\');
      }
      array.append(c);
    }
    array.append('"');
  }

  /** Rows taken. */
  public int rows() {
    return rows;
  }

  /** Whether it is time to send them: memory stays bounded, whatever a frame holds. */
  public boolean isFull() {
    return chars >= FULL_CHARS;
  }

  /** One array per column. */
  public List<String> arrays() {
    return Arrays.stream(arrays).map(array -> array + "}").toList();
  }

  /** Forgets the rows. */
  public void clear() {
    for (StringBuilder array : arrays) {
      array.setLength(0);
      array.append('{');
    }
    rows = 0;
    chars = 0;
  }
}
