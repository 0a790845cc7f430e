package io.pgtracker.ingest.load;

import java.util.regex.Pattern;

/** How PostgreSQL writes the values of a key column: each value in one form only. */
enum KeyForm {
  INTEGER("whole number", Pattern.compile("0|-?[1-9][0-9]{0,18}")),
  BOOLEAN("t or f", Pattern.compile("[tf]")),
  /** Every text is itself. */
  TEXT("text", Pattern.compile("(?s).*"));

  private final String what;
  private final Pattern form;

  KeyForm(String what, Pattern form) {
    this.what = what;
    this.form = form;
  }

  /**
   * The form of a type.
   *
   * @param type name of the column's type in the store
   */
  static KeyForm ofType(String type) {
    return switch (type) {
      case "smallint", "integer", "bigint", "oid", "xid" -> INTEGER;
      case "boolean" -> BOOLEAN;
      case "text" -> TEXT;
      default -> throw new IllegalArgumentException("a key of type " + type + " has no form yet");
    };
  }

  boolean isCanonical(String value) {
    return this == TEXT || form.matcher(value).matches();
  }

  String what() {
    return what;
  }
}
