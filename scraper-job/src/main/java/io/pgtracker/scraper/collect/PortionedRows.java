package io.pgtracker.scraper.collect;

import io.pgtracker.format.ColumnSpec;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows fetched a few at a time through a cursor, for statement texts: thousands of them, each up to
 * 64 Ki characters, must not stand in memory together. The last row ends the transaction.
 */
final class PortionedRows implements RowSource {
  private static final int PORTION_ROWS = 200;
  private static final String CURSOR = "pgtracker_rows";

  private final MonitoredConnection connection;
  private ResultRows portion;
  private int rowsOfPortion;
  private boolean ended;
  private long fetchNanos;

  private PortionedRows(MonitoredConnection connection, ResultRows first) {
    this.connection = connection;
    this.portion = first;
  }

  static PortionedRows begin(MonitoredConnection connection, String sql) throws SQLException {
    connection.execute("DECLARE " + CURSOR + " NO SCROLL CURSOR FOR " + sql);
    return new PortionedRows(connection, fetch(connection));
  }

  private static ResultRows fetch(MonitoredConnection connection) throws SQLException {
    return connection.query("FETCH FORWARD " + PORTION_ROWS + " FROM " + CURSOR);
  }

  @Override
  public List<ColumnSpec> columns() {
    return portion.columns();
  }

  @Override
  public @Nullable String @Nullable [] next() throws SQLException {
    if (ended) {
      return null;
    }
    @Nullable String @Nullable [] row = portion.next();
    if (row == null && rowsOfPortion == PORTION_ROWS) {
      long start = System.nanoTime();
      portion = fetch(connection);
      fetchNanos += System.nanoTime() - start;
      rowsOfPortion = 0;
      row = portion.next();
    }
    if (row == null) {
      ended = true;
      connection.commit();
      return null;
    }
    rowsOfPortion++;
    return row;
  }

  @Override
  public long fetchMicros() {
    return fetchNanos / 1_000;
  }
}
