package io.pgtracker.embedded;

import java.time.Duration;
import java.util.concurrent.Callable;

/** Waits for something that another process does. */
public final class Await {

  private static final Duration DEFAULT_TIMEOUT = Duration.ofMinutes(2);
  private static final long POLL_MILLIS = 10;

  private Await() {}

  /**
   * Waits up to two minutes, which only a failure takes; see {@link #until(String, Duration,
   * Callable)}.
   */
  public static void until(String what, Callable<Boolean> condition) {
    until(what, DEFAULT_TIMEOUT, condition);
  }

  /**
   * Returns as soon as the condition is true. An exception of the condition counts as "not yet".
   *
   * @param what completes the sentence "waited in vain for …"
   * @throws PostgresException when the time is over; the last exception of the condition is its
   *     cause
   */
  public static void until(String what, Duration timeout, Callable<Boolean> condition) {
    long deadlineNanos = System.nanoTime() + timeout.toNanos();
    while (true) {
      Exception lastFailure = null;
      try {
        if (condition.call()) {
          return;
        }
      } catch (Exception e) {
        lastFailure = e;
      }
      if (System.nanoTime() >= deadlineNanos) {
        PostgresException tooLate =
            new PostgresException("waited " + timeout.toMillis() + " ms in vain for " + what);
        if (lastFailure != null) {
          tooLate.initCause(lastFailure);
        }
        throw tooLate;
      }
      pause(what);
    }
  }

  private static void pause(String what) {
    try {
      Thread.sleep(POLL_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new PostgresException("interrupted while waiting for " + what, e);
    }
  }
}
