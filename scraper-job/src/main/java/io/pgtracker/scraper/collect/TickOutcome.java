package io.pgtracker.scraper.collect;

import io.pgtracker.catalog.Dataset;
import io.pgtracker.format.FrameError;
import io.pgtracker.format.FrameError.Reason;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of the frames of one tick.
 *
 * @param taken frames that hold rows, or none where the view has none
 * @param failures frames that failed or were left out
 */
public record TickOutcome(List<Taken> taken, List<Failure> failures) {
  public TickOutcome {
    taken = List.copyOf(taken);
    failures = List.copyOf(failures);
  }

  /**
   * A frame that was taken.
   *
   * @param database null for datasets of the whole server
   * @param rows rows sent
   * @param hiddenRows rows of which the role may not see everything
   * @param columns as the server names them
   */
  public record Taken(
      Dataset dataset,
      @Nullable String database,
      long rows,
      long hiddenRows,
      List<String> columns) {}

  /**
   * A frame that could not be taken.
   *
   * @param database null for datasets of the whole server
   */
  public record Failure(Dataset dataset, @Nullable String database, FrameError error) {
    /** What failed, without what to do about it. */
    public String finding() {
      return MissingRight.finding(error.message());
    }

    /** The statement an administrator runs; null where none is known. */
    public @Nullable String fix() {
      return MissingRight.fix(error.message());
    }
  }

  /** Number of frames taken. */
  public int frames() {
    return taken.size();
  }

  /** Their rows. */
  public long rows() {
    return taken.stream().mapToLong(Taken::rows).sum();
  }

  /** Whether the server could not be reached for any frame. */
  public boolean unreachable() {
    return taken.isEmpty()
        && failures.stream().anyMatch(f -> f.error().reason() == Reason.UNREACHABLE);
  }

  /** Whether frames are missing that this server has. */
  public boolean partial() {
    return failures.stream().anyMatch(f -> f.error().reason() != Reason.NOT_AVAILABLE);
  }
}
