package io.pgtracker.scraper;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a run came to.
 *
 * @param instance name
 * @param ticks ticks taken
 * @param frames frames taken, failed ones aside
 * @param failedFrames frames that failed or were left out, but for what this server doesn't have
 * @param quietTicks ticks at which nothing was due
 * @param unreachableTicks ticks at which the server could not be reached at all
 * @param lastTickUnreachable whether the last one was such
 * @param uploaded keys uploaded by this run
 * @param waiting objects left in the spool
 * @param storeFailure why the last upload failed; null when it did not
 */
public record ScrapeResult(
    String instance,
    long ticks,
    long frames,
    long failedFrames,
    long quietTicks,
    long unreachableTicks,
    boolean lastTickUnreachable,
    List<String> uploaded,
    int waiting,
    @Nullable String storeFailure) {
  public ScrapeResult {
    uploaded = List.copyOf(uploaded);
  }
}
