package io.pgtracker.scraper.collect;

import io.pgtracker.format.ColumnSpec;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows of one frame as PostgreSQL's text output, one at a time. */
interface RowSource {
  /** The columns the view really has, in its order. */
  List<ColumnSpec> columns();

  /** The next row, null after the last. */
  @Nullable String @Nullable [] next() throws SQLException;

  /** Microseconds spent fetching rows since they were handed over; 0 when all were there. */
  default long fetchMicros() {
    return 0;
  }

  /**
   * How long the statement that gave the last rows has been under way; zero when all were there.
   */
  default Duration statementTime() {
    return Duration.ZERO;
  }
}
