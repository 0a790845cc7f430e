package io.pgtracker.aws.runtime;

import java.time.Duration;

/**
 * How an invocation ended.
 *
 * @param end what ended it
 * @param payload the function's answer, its error as JSON, or empty where there is none
 * @param duration from handing out the event until the answer
 */
public record InvocationResult(End end, String payload, Duration duration) {
  /** What ended an invocation. */
  public enum End {
    /** The function answered. */
    ANSWERED,
    /** The function threw. */
    FAILED,
    /** The process is gone. */
    DIED,
    /** The time was over; Lambda kills the process then. */
    TIMED_OUT
  }

  /** Whether the function answered. */
  public boolean isAnswered() {
    return end == End.ANSWERED;
  }
}
