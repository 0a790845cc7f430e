package io.pgtracker.ingest.backlog;

import java.time.Duration;

/**
 * What watching by listing costs.
 *
 * @param poll time between two looks at the end of each instance's keys
 * @param instances whose keys are looked at
 * @param relist time between two walks over all keys
 * @param objects that a walk lists
 */
public record ListCost(Duration poll, long instances, Duration relist, long objects) {
  private static final Duration HOUR = Duration.ofHours(1);
  private static final int KEYS_OF_A_REQUEST = 1_000;

  /** LIST requests an hour. */
  public long requestsPerHour() {
    return requestsOfPoll() * HOUR.toSeconds() / poll.toSeconds()
        + requestsOfWalk() * HOUR.toSeconds() / relist.toSeconds();
  }

  /** LIST requests of a poll: one for the names of all instances, one for each. */
  public long requestsOfPoll() {
    return instances + 1;
  }

  /** LIST requests of a walk. */
  public long requestsOfWalk() {
    return objects / KEYS_OF_A_REQUEST + 1;
  }
}
