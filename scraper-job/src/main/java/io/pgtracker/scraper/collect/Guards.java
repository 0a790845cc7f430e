package io.pgtracker.scraper.collect;

import java.time.Duration;

/**
 * Limits the monitored server itself enforces on everything that is run there.
 *
 * @param statementTimeout for one statement
 * @param lockTimeout for one lock
 * @param idleInTransactionTimeout for a scraper that stops in the middle of a frame
 */
public record Guards(
    Duration statementTimeout, Duration lockTimeout, Duration idleInTransactionTimeout) {
  /** Limits unless the configuration says otherwise. */
  public static final Guards DEFAULT =
      new Guards(Duration.ofSeconds(5), Duration.ofMillis(100), Duration.ofSeconds(10));

  public Guards {
    requirePositive("statement timeout", statementTimeout);
    requirePositive("lock timeout", lockTimeout);
    requirePositive("idle-in-transaction timeout", idleInTransactionTimeout);
  }

  private static void requirePositive(String what, Duration timeout) {
    if (timeout.toMillis() < 1) { // PostgreSQL takes 0 for "no limit"
      throw new IllegalArgumentException(what + " must be at least 1ms, not " + timeout);
    }
  }
}
