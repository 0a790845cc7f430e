package io.pgtracker.ingest.lambda;

/** An invocation did not do what it was asked for; Lambda and its caller try again, or are told. */
public final class NotDoneException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * @param message what was not done and why; no secrets
   */
  public NotDoneException(String message) {
    super(message);
  }
}
