package io.pgtracker.ingest.lambda.batch;

import java.time.Duration;
import java.util.function.IntSupplier;

/**
 * How long an invocation has, and what is left for at which moment.
 *
 * @param remainingMillis asked for each time
 * @param toBegin least time in which an object is begun: S3 and the store take up to 10 s to be
 *     found out of reach, and the end of the invocation needs its own
 * @param toEnd time before the end at which an object under way is given up: enough for the server
 *     to be told, for what was done to be answered, and for a slow log
 */
public record Deadline(IntSupplier remainingMillis, Duration toBegin, Duration toEnd) {
  private static final Duration TO_BEGIN = Duration.ofSeconds(15);
  private static final Duration TO_END = Duration.ofSeconds(4);

  /** With the times that fit a function of a minute. */
  public static Deadline of(IntSupplier remainingMillis) {
    return new Deadline(remainingMillis, TO_BEGIN, TO_END);
  }

  boolean mayBegin() {
    return remainingMillis.getAsInt() >= toBegin.toMillis();
  }

  /** From now to the moment at which what is under way is given up; at least 0. */
  Duration untilEnd() {
    return Duration.ofMillis(Math.max(0, remainingMillis.getAsInt() - toEnd.toMillis()));
  }
}
