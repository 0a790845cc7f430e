package io.pgtracker.format;

/** Judges numbers by their characters, without turning them into numbers; this is a hot path. */
final class NumberText {
  private static final int LONGEST_INT8 = 19;

  private NumberText() {}

  /** Whether a text is an integer as PostgreSQL prints it, within a range. */
  static boolean isInteger(String text, long least, long greatest) {
    int first = text.startsWith("-") ? 1 : 0;
    int length = text.length() - first;
    if (length > LONGEST_INT8 || integerEnd(text, first) != text.length()) {
      return false;
    }
    try {
      long number = Long.parseLong(text);
      return number >= least && number <= greatest;
    } catch (NumberFormatException beyondInt8) {
      return false;
    }
  }

  /** Whether a text may stand in JSON as a number. */
  static boolean isJsonNumber(String text) {
    int end = integerEnd(text, text.startsWith("-") ? 1 : 0);
    if (end > 0 && end < text.length() && text.charAt(end) == '.') {
      end = digitsEnd(text, end + 1);
    }
    if (end > 0 && end < text.length() && (text.charAt(end) | 0x20) == 'e') {
      end++;
      boolean signed = end < text.length() && (text.charAt(end) == '+' || text.charAt(end) == '-');
      end = digitsEnd(text, signed ? end + 1 : end);
    }
    return end == text.length();
  }

  /** Where an integer without needless zeros ends; -1 when there is none. */
  private static int integerEnd(String text, int from) {
    boolean zero = from < text.length() && text.charAt(from) == '0';
    return zero ? from + 1 : digitsEnd(text, from);
  }

  /** Where one or more digits end; -1 when there is none. */
  private static int digitsEnd(String text, int from) {
    int i = from;
    while (i < text.length() && text.charAt(i) >= '0' && text.charAt(i) <= '9') {
      i++;
    }
    return i > from ? i : -1;
  }
}
