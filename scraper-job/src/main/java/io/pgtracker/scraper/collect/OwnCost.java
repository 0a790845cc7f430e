package io.pgtracker.scraper.collect;

import io.pgtracker.format.ColumnSpec;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code pgtracker_scrape}: what one frame cost.
 *
 * @param tick the grid moment it was due
 * @param outcome {@code ok} or the reason of the failure in small letters
 * @param rows rows sent
 * @param bytes uncompressed, an upper bound
 * @param durationMicros as in the frame's end
 */
record OwnCost(
    Instant tick,
    String dataset,
    @Nullable String database,
    String outcome,
    @Nullable String sqlState,
    long rows,
    long bytes,
    long durationMicros) {

  static final String DATASET = "pgtracker_scrape";

  static final List<ColumnSpec> COLUMNS =
      List.of(
          new ColumnSpec("tick", "timestamptz"),
          new ColumnSpec("dataset", "text"),
          new ColumnSpec("database", "text"),
          new ColumnSpec("outcome", "text"),
          new ColumnSpec("sqlstate", "text"),
          new ColumnSpec("rows", "int8"),
          new ColumnSpec("bytes", "int8"),
          new ColumnSpec("duration_micros", "int8"));

  private static final DateTimeFormatter TIMESTAMP =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSSSSSx", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  @Nullable String[] toRow() {
    return new @Nullable String[] {
      TIMESTAMP.format(tick),
      dataset,
      database,
      outcome,
      sqlState,
      Long.toString(rows),
      Long.toString(bytes),
      Long.toString(durationMicros)
    };
  }
}
