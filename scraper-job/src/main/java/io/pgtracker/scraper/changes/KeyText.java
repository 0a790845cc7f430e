package io.pgtracker.scraper.changes;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Values of a key as one text: a sign, the value, a NUL, which PostgreSQL never has in a text. */
final class KeyText {
  private static final char VALUE = '+';
  private static final char NULL = '-';
  private static final char END = '\0';

  private KeyText() {}

  /**
   * Joins the key of a row.
   *
   * @param positions where in the row the key's columns stand
   */
  static String of(@Nullable String[] row, int[] positions) {
    StringBuilder text = new StringBuilder();
    for (int position : positions) {
      String value = row[position];
      text.append(value == null ? NULL : VALUE).append(value == null ? "" : value).append(END);
    }
    return text.toString();
  }

  /** The values again. */
  static @Nullable String[] values(String text) {
    List<@Nullable String> values = new ArrayList<>();
    for (int start = 0; start < text.length(); ) {
      int end = text.indexOf(END, start);
      values.add(text.charAt(start) == NULL ? null : text.substring(start + 1, end));
      start = end + 1;
    }
    return values.toArray(String[]::new);
  }
}
