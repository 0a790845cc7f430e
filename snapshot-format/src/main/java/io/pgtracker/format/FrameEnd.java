package io.pgtracker.format;

import org.jspecify.annotations.Nullable;

/**
 * How a frame ended; on its last part.
 *
 * @param rows rows of all parts together
 * @param vanished keys of all parts together that are no more; 0 unless the frame holds changes
 * @param hiddenRows rows that exist on the server but whose identity the role may not see; the
 *     frame is partial when above 0
 * @param durationMicros from sending the first message of the frame to having its last row
 * @param complete true: every row that exists and may be seen; false: only some rows (for example
 *     statement texts not sent before, or what changed)
 * @param error set when the frame failed; rows of earlier parts are then void
 */
public record FrameEnd(
    long rows,
    long vanished,
    long hiddenRows,
    long durationMicros,
    boolean complete,
    @Nullable FrameError error) {}
