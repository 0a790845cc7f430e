package io.pgtracker.ingest.history;

/** A statement of a script is refused, with its line and the reason. */
final class ScriptException extends Exception {
  private static final long serialVersionUID = 1L;

  private final int line;
  private final String reason;

  /**
   * @param line in the script, from 1
   * @param reason what can't be, and what to do instead
   */
  ScriptException(int line, String reason) {
    super(reason);
    this.line = line;
    this.reason = reason;
  }

  int line() {
    return line;
  }

  String reason() {
    return reason;
  }
}
