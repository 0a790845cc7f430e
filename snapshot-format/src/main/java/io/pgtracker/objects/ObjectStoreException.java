package io.pgtracker.objects;

import org.jspecify.annotations.Nullable;

/** The object store failed; {@link #retryable} says whether trying again later can help. */
public class ObjectStoreException extends Exception {
  private static final long serialVersionUID = 1L;

  private final boolean retryable;

  /**
   * @param message what, where and the next step; no secrets
   * @param retryable false for wrong credentials, a missing bucket and other configuration
   */
  public ObjectStoreException(String message, boolean retryable, @Nullable Throwable cause) {
    super(message, cause);
    this.retryable = retryable;
  }

  /** Whether the same call may succeed later without anybody changing the configuration. */
  public boolean retryable() {
    return retryable;
  }
}
