package io.pgtracker.ingest;

import org.jspecify.annotations.Nullable;

/**
 * What became of an object, and why.
 *
 * @param frames frames loaded now
 * @param rows rows loaded now
 * @param line line of the object that was refused; 0 where it is about the whole
 * @param reason why it was refused; null when it was not
 */
public record IngestResult(
    IngestOutcome outcome, int frames, long rows, long line, @Nullable String reason) {}
