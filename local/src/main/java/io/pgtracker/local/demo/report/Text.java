package io.pgtracker.local.demo.report;

import org.jspecify.annotations.Nullable;

/** Text from a server made fit for one line of a terminal. */
final class Text {
  private static final String CUT = "…";

  private Text() {}

  /** Runs of white space become one space; control characters, which a terminal would obey, go. */
  static String onOneLine(@Nullable String text) {
    if (text == null) {
      return "";
    }
    StringBuilder line = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            c -> {
              boolean space = Character.isWhitespace(c) || Character.isSpaceChar(c);
              boolean afterSpace = line.length() > 0 && line.charAt(line.length() - 1) == ' ';
              if (space && !afterSpace) {
                line.append(' ');
              } else if (!space && isVisible(c)) {
                line.appendCodePoint(c);
              }
            });
    return line.toString();
  }

  /** At most so many characters. */
  static String cut(String text, int width) {
    if (width(text) <= width) {
      return text;
    }
    return text.substring(0, text.offsetByCodePoints(0, Math.max(0, width - 1))) + CUT;
  }

  /** Characters, of which each is taken to fill one column. */
  static int width(String text) {
    return text.codePointCount(0, text.length());
  }

  private static boolean isVisible(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE -> false;
      default -> true;
    };
  }
}
