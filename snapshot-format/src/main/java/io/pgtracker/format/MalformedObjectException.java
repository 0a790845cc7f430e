package io.pgtracker.format;

import org.jspecify.annotations.Nullable;

/** The object can never be read: do not retry, record it with its line and reason. */
public final class MalformedObjectException extends Exception {
  private static final long serialVersionUID = 1L;

  private final long line;

  /**
   * @param line line of the object, from 1; 0 where it is about the object as a whole
   * @param reason what is wrong, in one line, without values of rows
   */
  public MalformedObjectException(long line, String reason) {
    this(line, reason, null);
  }

  /** The same, with the fault that showed it. */
  public MalformedObjectException(long line, String reason, @Nullable Throwable cause) {
    super(reason, cause);
    this.line = line;
  }

  /** Line of the object, from 1; 0 where it is about the object as a whole. */
  public long line() {
    return line;
  }
}
