package io.pgtracker.scraper.connect;

import org.jspecify.annotations.Nullable;

/**
 * A connection could not be made. The message says to what, why, and what to do next; it never
 * holds a password.
 */
public final class ConnectFailure extends Exception {
  private final ConnectFailureReason reason;
  private final String what;
  private final String nextStep;
  private final @Nullable String sqlState;

  ConnectFailure(
      ConnectFailureReason reason,
      String what,
      String nextStep,
      @Nullable String sqlState,
      @Nullable Throwable cause) {
    super(what + "; " + nextStep, cause);
    this.reason = reason;
    this.what = what;
    this.nextStep = nextStep;
    this.sqlState = sqlState;
  }

  public ConnectFailureReason reason() {
    return reason;
  }

  /** What failed and why: the message without the next step. */
  public String what() {
    return what;
  }

  /** What the user can do about it: an imperative without a full stop. */
  public String nextStep() {
    return nextStep;
  }

  /** As the server or the driver gave it. */
  public @Nullable String sqlState() {
    return sqlState;
  }
}
