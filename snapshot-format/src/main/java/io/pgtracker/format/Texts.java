package io.pgtracker.format;

/** What a text must be so that PostgreSQL can store it: no NUL, no half of a surrogate pair. */
final class Texts {
  /** Longest text of a message for people, in characters; longer ones are cut. */
  static final int MAX_MESSAGE_CHARS = 1_000;

  private Texts() {}

  static boolean isStorable(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == 0) {
        return false;
      }
      if (Character.isSurrogate(c)) {
        boolean pair =
            Character.isHighSurrogate(c)
                && i + 1 < text.length()
                && Character.isLowSurrogate(text.charAt(i + 1));
        if (!pair) {
          return false;
        }
        i++;
      }
    }
    return true;
  }

  /** At most how many bytes a text takes as a JSON string in UTF-8, quotes included. */
  static int maxJsonBytes(String text) {
    int bytes = 2;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 0x800) {
        bytes += 3;
      } else if (c >= 0x80 || c == '"' || c == '\\') {
        bytes += 2;
      } else {
        bytes += c < ' ' ? 6 : 1;
      }
    }
    return bytes;
  }

  /** A message for people as one storable line of bounded length. */
  static String message(String text) {
    StringBuilder line = new StringBuilder();
    text.codePoints()
        .limit(MAX_MESSAGE_CHARS)
        .map(c -> c < ' ' || c == 0x7f ? ' ' : c)
        .map(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? 0xFFFD : c)
        .forEach(line::appendCodePoint);
    return line.toString();
  }

  /** A name from an object, safe to stand in an error message. */
  static String quote(String name) {
    String line = message(name);
    int end = Math.min(line.length(), 63);
    return "\"" + line.substring(0, end) + (end < line.length() ? "…" : "") + "\"";
  }
}
