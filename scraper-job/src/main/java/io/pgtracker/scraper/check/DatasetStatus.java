package io.pgtracker.scraper.check;

import io.pgtracker.format.FrameError.Reason;

/** How a dataset stands on a server, for a role. */
public enum DatasetStatus {
  WORKS("works"),
  /** Rows come of which the role may not see everything. */
  WORKS_IN_PART("works in part"),
  DENIED("denied"),
  NOT_AVAILABLE("not available here"),
  LOCKED("locked"),
  TIMED_OUT("timed out"),
  FAILED("failed");

  private final String words;

  DatasetStatus(String words) {
    this.words = words;
  }

  /** For people. */
  String words() {
    return words;
  }

  static DatasetStatus of(Reason reason) {
    return switch (reason) {
      case DENIED -> DENIED;
      case NOT_AVAILABLE -> NOT_AVAILABLE;
      case LOCKED -> LOCKED;
      case TIMED_OUT -> TIMED_OUT;
      case UNREACHABLE, BACKED_OFF, RESET_DURING_READ, FAILED -> FAILED;
    };
  }
}
