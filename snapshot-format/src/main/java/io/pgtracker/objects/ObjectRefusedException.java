package io.pgtracker.objects;

import org.jspecify.annotations.Nullable;

/**
 * The store has the object and will not give its content until somebody restores it: it is
 * archived, or the key it was encrypted with is gone. Other objects of the store may well be read.
 */
public final class ObjectRefusedException extends ObjectStoreException {
  private static final long serialVersionUID = 1L;

  /**
   * @param message what, where and the next step
   */
  public ObjectRefusedException(String message, @Nullable Throwable cause) {
    super(message, false, cause);
  }
}
