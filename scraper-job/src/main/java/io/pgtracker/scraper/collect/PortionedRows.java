package io.pgtracker.scraper.collect;

import io.pgtracker.format.ColumnSpec;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows fetched a few at a time through a cursor: thousands of statement texts, each up to 64 Ki
 * characters, or the columns of all tables must not stand in memory together. The last row ends the
 * transaction.
 */
final class PortionedRows implements RowSource {
  /** Texts may have 64 Ki characters each. */
  static final int TEXTS = 200;

  /** Rows of catalogs are small. */
  static final int CATALOG_ROWS = 2_000;

  private static final String CURSOR = "pgtracker_rows";

  private final MonitoredConnection connection;
  private final int portionRows;
  private ResultRows portion;
  private int rowsOfPortion;
  private boolean ended;
  private long fetchNanos;
  private long fetchStart = System.nanoTime();

  private PortionedRows(MonitoredConnection connection, int portionRows) throws SQLException {
    this.connection = connection;
    this.portionRows = portionRows;
    this.portion = fetch();
  }

  static PortionedRows begin(MonitoredConnection connection, String sql, int portionRows)
      throws SQLException {
    connection.execute("DECLARE " + CURSOR + " NO SCROLL CURSOR FOR " + sql);
    return new PortionedRows(connection, portionRows);
  }

  private ResultRows fetch() throws SQLException {
    return connection.query("FETCH FORWARD " + portionRows + " FROM " + CURSOR);
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
    if (row == null && rowsOfPortion == portionRows) {
      fetchStart = System.nanoTime();
      portion = fetch();
      fetchNanos += System.nanoTime() - fetchStart;
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

  @Override
  public Duration statementTime() {
    return Duration.ofNanos(System.nanoTime() - fetchStart);
  }
}
