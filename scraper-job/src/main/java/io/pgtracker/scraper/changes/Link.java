package io.pgtracker.scraper.changes;

import io.pgtracker.format.FrameChanges;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A frame under way as a part of its chain. Until {@link #sent} there is no chain, so whatever goes
 * wrong with the frame, the next one is complete.
 */
public interface Link {
  /** A frame of which nothing is remembered. */
  Link COMPLETE = new Unchained();

  /** What goes into the frame's head; null when it is to be complete. */
  @Nullable FrameChanges changes();

  /** Whether a row goes into the frame. Called once for each row. */
  boolean isNews(@Nullable String[] row);

  /** The keys that are no more; ask after the last row. */
  List<@Nullable String[]> vanished();

  /** Why what was told is not the whole, so that the frame must fail; null when it is. */
  @Nullable String fault();

  /** The frame stands in an object with all its rows. */
  void sent(long sequence);
}
