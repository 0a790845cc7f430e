package io.pgtracker.scraper.collect;

import java.util.Map;

/**
 * A frame whose rows are there to be read.
 *
 * @param opened the server's clock and identity
 * @param evidence what the server said about resets, in PostgreSQL's text form; without nulls
 * @param rows its rows
 * @param durationMicros from the frame's first message to having its last row
 */
record TakenFrame(
    Opened opened, Map<String, String> evidence, RowSource rows, long durationMicros) {}
