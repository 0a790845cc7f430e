package io.pgtracker.ingest.lambda.event;

/** An event is of no shape that is known; the message says what it looks like, not what it says. */
public final class UnknownEventException extends Exception {
  private static final long serialVersionUID = 1L;

  /**
   * @param problem what is wrong with its shape; no values of it
   */
  public UnknownEventException(String problem) {
    super(problem);
  }
}
