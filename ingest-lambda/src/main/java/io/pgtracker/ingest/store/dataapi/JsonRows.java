package io.pgtracker.ingest.store.dataapi;

import org.jspecify.annotations.Nullable;

/**
 * Rows as the JSON that {@code json_to_recordset} reads: objects whose keys are the numbers of
 * their columns, without those that are null.
 */
final class JsonRows {
  private final StringBuilder json = new StringBuilder("[");
  private long bytes;

  /** A row as JSON; every value is a text, in PostgreSQL's form. */
  static String row(@Nullable String[] values) {
    StringBuilder row = new StringBuilder("{");
    for (int column = 0; column < values.length; column++) {
      String value = values[column];
      if (value != null) {
        row.append(row.length() > 1 ? ",\"" : "\"").append(column).append("\":\"");
        append(row, Texts.wellFormed(value));
        row.append('"');
      }
    }
    return row.append('}').toString();
  }

  private static void append(StringBuilder row, String value) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == '"' || c == '\\') {
        row.append('\\').append(c);
      } else if (c < 0x20) {
        row.append(String.format("\\u%04x", (int) c));
      } else {
        row.append(c);
      }
    }
  }

  /**
   * @param size of the row within a request
   */
  void add(String row, long size) {
    if (json.length() > 1) {
      json.append(',');
    }
    json.append(row);
    bytes += size;
  }

  boolean isEmpty() {
    return json.length() == 1;
  }

  /** What the rows cost of a request. */
  long bytes() {
    return bytes;
  }

  String json() {
    return json + "]";
  }

  void clear() {
    json.setLength(1);
    bytes = 0;
  }
}
