package io.pgtracker.scraper.collect;

import io.pgtracker.format.FrameError;
import io.pgtracker.format.FrameError.Reason;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of the frames of one tick.
 *
 * @param frames frames taken, failed ones aside
 * @param rows their rows
 * @param failures frames that failed or were left out
 */
public record TickOutcome(int frames, long rows, List<Failure> failures) {
  public TickOutcome {
    failures = List.copyOf(failures);
  }

  /**
   * A frame that could not be taken.
   *
   * @param database null for datasets of the whole server
   */
  public record Failure(String dataset, @Nullable String database, FrameError error) {}

  /** Whether the server could not be reached for any frame. */
  public boolean unreachable() {
    return frames == 0 && failures.stream().anyMatch(f -> f.error().reason() == Reason.UNREACHABLE);
  }

  /** Whether frames are missing that this server has. */
  public boolean partial() {
    return failures.stream().anyMatch(f -> f.error().reason() != Reason.NOT_AVAILABLE);
  }
}
