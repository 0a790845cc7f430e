package io.pgtracker.scraper.collect;

import io.pgtracker.scraper.changes.FrameFacts;
import io.pgtracker.scraper.collect.FrameRecorder.Place;
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
    Opened opened, Map<String, String> evidence, RowSource rows, long durationMicros) {

  /** What is known of it before its rows are read. */
  FrameFacts facts(Place place, FrameShape shape, DatasetSql sql) {
    return new FrameFacts(
        place.tick(),
        opened.collectedAt(),
        opened.server(),
        evidence,
        shape.columns(),
        sql.version() + " " + sql.rows());
  }
}
