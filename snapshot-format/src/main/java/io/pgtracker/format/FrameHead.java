package io.pgtracker.format;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one dataset's observation at one moment is about; repeated on every line of the frame, so
 * that each line stands by itself.
 *
 * @param dataset name of the dataset, that of its view
 * @param database database the frame was read in, for datasets of scope database; else null
 * @param tick grid moment at which the frame was due, scraper's clock
 * @param collectedAt monitored server's clock when the frame was read, to the microsecond; null
 *     when the server never answered
 * @param scraperClock scraper's clock at the same moment; the difference is the skew
 * @param sequence position in the order of all frames of this scraper; grows, with holes
 * @param server evidence of which running server answered; null when none did
 * @param evidence what the server said about resets around the read (see README.md), for example
 *     {@code view_reset} or {@code database_reset}; values in PostgreSQL's text form
 * @param columns the columns the view really had, in its order; empty for a frame that failed
 * @param changes set when the frame holds only what changed since an earlier one
 */
public record FrameHead(
    String dataset,
    @Nullable String database,
    Instant tick,
    @Nullable Instant collectedAt,
    Instant scraperClock,
    long sequence,
    @Nullable ServerIdentity server,
    Map<String, String> evidence,
    List<ColumnSpec> columns,
    @Nullable FrameChanges changes) {

  public FrameHead {
    evidence = Map.copyOf(evidence);
    columns = List.copyOf(columns);
  }

  /** Head of a frame that stands by itself. */
  public FrameHead(
      String dataset,
      @Nullable String database,
      Instant tick,
      @Nullable Instant collectedAt,
      Instant scraperClock,
      long sequence,
      @Nullable ServerIdentity server,
      Map<String, String> evidence,
      List<ColumnSpec> columns) {
    this(
        dataset,
        database,
        tick,
        collectedAt,
        scraperClock,
        sequence,
        server,
        evidence,
        columns,
        null);
  }
}
