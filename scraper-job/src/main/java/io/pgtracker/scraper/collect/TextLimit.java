package io.pgtracker.scraper.collect;

import org.jspecify.annotations.Nullable;

/** Cuts values that are too long to keep. */
final class TextLimit {
  /** Longest value that is sent, in characters. */
  static final int MAX_CHARS = 64 * 1024;

  /** Longest value of a row that is too large as a whole. */
  static final int MAX_CHARS_OF_LARGE_ROW = 4 * 1024;

  private TextLimit() {}

  static @Nullable String cut(@Nullable String value, int maxChars) {
    if (value == null || value.length() <= maxChars) {
      return value;
    }
    boolean splitsPair = Character.isHighSurrogate(value.charAt(maxChars - 1));
    return value.substring(0, splitsPair ? maxChars - 1 : maxChars);
  }
}
