package io.pgtracker.pipeline.delta;

/**
 * What the store says a counter grew by.
 *
 * @param sum of all increases
 * @param lowerBound one of them says that it may be too small
 * @param unknown one of them is null: the counter fell for a reason of its own
 */
record Increase(long sum, boolean lowerBound, boolean unknown) {
  /** An increase known exactly. */
  static Increase exactly(long sum) {
    return new Increase(sum, false, false);
  }

  /** An increase that the store says may be larger. */
  static Increase atLeast(long sum) {
    return new Increase(sum, true, false);
  }
}
