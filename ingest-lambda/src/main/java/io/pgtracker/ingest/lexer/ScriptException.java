package io.pgtracker.ingest.lexer;

/** A statement of a script is refused, with its line and the reason. */
public final class ScriptException extends Exception {
  private static final long serialVersionUID = 1L;

  private final int line;
  private final String reason;

  /**
   * @param line in the script, from 1
   * @param reason what can't be, and what to do instead
   */
  public ScriptException(int line, String reason) {
    super(reason);
    this.line = line;
    this.reason = reason;
  }

  /** In the script, from 1. */
  public int line() {
    return line;
  }

  /** What can't be, and what to do instead. */
  public String reason() {
    return reason;
  }
}
