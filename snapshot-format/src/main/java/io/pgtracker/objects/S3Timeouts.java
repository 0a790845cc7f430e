package io.pgtracker.objects;

import java.time.Duration;

/**
 * How long a call to S3 may take.
 *
 * @param connect until a connection stands
 * @param attempt for one request with its answer
 * @param call for a call with all its retries
 */
public record S3Timeouts(Duration connect, Duration attempt, Duration call) {
  /** For programs that people and schedulers wait for. */
  public static final S3Timeouts DEFAULT =
      new S3Timeouts(Duration.ofSeconds(5), Duration.ofSeconds(20), Duration.ofSeconds(60));
}
