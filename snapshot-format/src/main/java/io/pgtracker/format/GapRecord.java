package io.pgtracker.format;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Frames that were or would have been taken and will never arrive.
 *
 * @param from first moment lost, scraper's clock
 * @param to last moment lost; not before {@code from}
 * @param reason {@code spool_full}, {@code spool_failed}, {@code scraper_killed}, {@code
 *     scraper_not_running}, {@code tick_missed}
 * @param objectsLost number of whole objects lost, 0 where frames were never taken
 * @param detail one line for people, or null
 */
public record GapRecord(
    Instant from, Instant to, String reason, int objectsLost, @Nullable String detail)
    implements SnapshotLine {}
