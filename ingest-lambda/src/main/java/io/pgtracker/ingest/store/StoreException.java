package io.pgtracker.ingest.store;

import org.jspecify.annotations.Nullable;

/** The store did not do what was asked; {@link #kind} says what to do about it. */
public final class StoreException extends Exception {
  private static final long serialVersionUID = 1L;

  private final Kind kind;
  private final @Nullable String sqlState;

  /** Failures by what the caller must do. */
  public enum Kind {
    /** Try again later: away, shutting down, out of space, deadlock. */
    UNAVAILABLE,
    /** The values were refused: the object is malformed, never try again. */
    VALUES_REFUSED,
    /** Wrong credentials, database or schema: a person must act. */
    CONFIGURATION,
    /** A fault of this program: fail loudly. */
    BUG
  }

  /**
   * @param message what, where and the next step; no values of rows, no secrets
   * @param sqlState SQLSTATE where there is one
   */
  public StoreException(
      Kind kind, String message, @Nullable String sqlState, @Nullable Throwable cause) {
    super(message, cause);
    this.kind = kind;
    this.sqlState = sqlState;
  }

  /** What to do about it. */
  public Kind kind() {
    return kind;
  }

  /** SQLSTATE where there is one. */
  public @Nullable String sqlState() {
    return sqlState;
  }
}
