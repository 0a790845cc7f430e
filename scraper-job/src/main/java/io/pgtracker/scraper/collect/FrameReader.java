package io.pgtracker.scraper.collect;

import io.pgtracker.format.FrameError;
import io.pgtracker.format.FrameError.Reason;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Takes one frame in a transaction of its own. Where the dataset has evidence of resets, it is read
 * before and after the rows: rows around a reset would mix old and new counts, so such a frame is
 * taken once more and then given up.
 */
final class FrameReader {
  private static final int ATTEMPTS = 2;

  private FrameReader() {}

  /** Reads all rows, then ends the transaction. */
  static TakenFrame take(MonitoredConnection connection, String sql, @Nullable String evidenceSql)
      throws FrameFailure {
    Opened opened = null;
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      long start = System.nanoTime();
      Step step = new Step();
      try {
        opened = connection.open();
        step.begin();
        Map<String, String> before = evidence(connection, evidenceSql);
        step.begin();
        ResultRows rows = connection.query(sql);
        step.begin();
        Map<String, String> after = evidenceAgain(connection, evidenceSql);
        long durationMicros = (System.nanoTime() - start) / 1_000;
        connection.commit();
        if (resets(before).equals(resets(after))) {
          return new TakenFrame(opened, before, rows, durationMicros);
        }
      } catch (SQLException e) {
        connection.rollback();
        throw new FrameFailure(ErrorReasons.of(e, step.elapsed(), connection.guards()), opened);
      }
    }
    throw new FrameFailure(
        new FrameError(
            Reason.RESET_DURING_READ, null, "statistics were reset while they were read, twice"),
        opened);
  }

  /**
   * Opens a frame whose rows are fetched in portions; its rows end the transaction.
   *
   * @param preparation a statement to run before; null: none
   * @param portionRows rows in memory at a time
   */
  static TakenFrame takeInPortions(
      MonitoredConnection connection, @Nullable String preparation, String sql, int portionRows)
      throws FrameFailure {
    Opened opened = null;
    long start = System.nanoTime();
    Step step = new Step();
    try {
      opened = connection.open();
      step.begin();
      if (preparation != null) {
        connection.execute(preparation);
        step.begin();
      }
      RowSource rows = PortionedRows.begin(connection, sql, portionRows);
      return new TakenFrame(opened, Map.of(), rows, (System.nanoTime() - start) / 1_000);
    } catch (SQLException e) {
      connection.rollback();
      throw new FrameFailure(ErrorReasons.of(e, step.elapsed(), connection.guards()), opened);
    }
  }

  private static Map<String, String> evidence(
      MonitoredConnection connection, @Nullable String evidenceSql) throws SQLException {
    return evidenceSql == null ? Map.of() : firstRow(connection.query(evidenceSql));
  }

  private static Map<String, String> evidenceAgain(
      MonitoredConnection connection, @Nullable String evidenceSql) throws SQLException {
    // Without clearing, the statistics seen before would be shown again.
    return evidenceSql == null
        ? Map.of()
        : firstRow(connection.query("SELECT pg_catalog.pg_stat_clear_snapshot(); " + evidenceSql));
  }

  private static Map<String, String> firstRow(ResultRows rows) throws SQLException {
    Map<String, String> values = new LinkedHashMap<>();
    @Nullable String[] row = rows.next();
    for (int i = 0; row != null && i < row.length; i++) {
      if (row[i] != null) {
        values.put(rows.columns().get(i).name(), Objects.requireNonNull(row[i]));
      }
    }
    return values;
  }

  private static Map<String, String> resets(Map<String, String> evidence) {
    Map<String, String> resets = new LinkedHashMap<>(evidence);
    resets.keySet().removeIf(name -> !name.endsWith("_reset"));
    return resets;
  }

  /** Measures the statement under way, as the server's timeout does. */
  private static final class Step {
    private long start = System.nanoTime();

    void begin() {
      start = System.nanoTime();
    }

    Duration elapsed() {
      return Duration.ofNanos(System.nanoTime() - start);
    }
  }
}
