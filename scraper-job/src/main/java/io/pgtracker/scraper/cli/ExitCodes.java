package io.pgtracker.scraper.cli;

import io.pgtracker.scraper.ScrapeResult;
import java.util.List;

/** Exit codes of all pgtracker commands. */
public final class ExitCodes {
  /** Everything was done. */
  public static final int DONE = 0;

  /** Some frames failed; stderr says which. */
  public static final int PARTIAL = 1;

  /** Usage or configuration. */
  public static final int USAGE = 2;

  /** The database is unreachable or refused. */
  public static final int DATABASE = 3;

  /** The object store is unreachable; objects are kept in the spool. */
  public static final int STORE = 4;

  private ExitCodes() {}

  /**
   * Code of a run over one or more instances.
   *
   * @param bounded whether it had an end of its own; a daemon that is stopped is judged by where it
   *     stood then, not by what went wrong in the months before
   */
  static int of(List<ScrapeResult> results, boolean bounded) {
    long unreachable =
        results.stream().filter(r -> bounded ? allUnreachable(r) : r.lastTickUnreachable()).count();
    if (unreachable > 0 && unreachable == results.size()) {
      return DATABASE;
    }
    if (results.stream().anyMatch(r -> r.waiting() > 0 || r.storeFailure() != null)) {
      return STORE;
    }
    boolean partial =
        unreachable > 0 || (bounded && results.stream().anyMatch(r -> r.failedFrames() > 0));
    return partial ? PARTIAL : DONE;
  }

  private static boolean allUnreachable(ScrapeResult result) {
    long busyTicks = result.ticks() - result.quietTicks();
    return busyTicks > 0 && result.unreachableTicks() == busyTicks;
  }
}
