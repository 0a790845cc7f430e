package io.pgtracker.scraper.collect;

import io.pgtracker.format.ColumnSpec;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Rows that come page after page in the order of one oid, each page in a transaction of its own, so
 * that no lock and no snapshot is held for longer than a page takes, and one page is in memory.
 */
final class PagedRows implements RowSource {
  private final PageReader reader;
  private final int key;
  private PageReader.Page page;
  private int rowsOfPage;
  private String lastKey = PageReader.BEFORE_ALL;
  private boolean ended;
  private long fetchNanos;

  private PagedRows(PageReader reader, PageReader.Page first, int key) {
    this.reader = reader;
    this.page = first;
    this.key = key;
  }

  /**
   * Takes the first page; its clock is the frame's.
   *
   * @param sql with places for the key to go on after and for the number of rows
   * @param keyColumn column the rows are ordered by
   */
  static TakenFrame take(MonitoredConnection connection, String sql, String keyColumn)
      throws FrameFailure {
    long start = System.nanoTime();
    PageReader reader = new PageReader(connection, sql);
    try {
      PageReader.Page first = reader.read(PageReader.BEFORE_ALL);
      PagedRows rows = new PagedRows(reader, first, position(first.rows().columns(), keyColumn));
      return new TakenFrame(first.opened(), Map.of(), rows, (System.nanoTime() - start) / 1_000);
    } catch (SQLException e) {
      throw new FrameFailure(
          ErrorReasons.of(e, reader.elapsed(), connection.guards()), reader.opened());
    }
  }

  private static int position(List<ColumnSpec> columns, String keyColumn) throws SQLException {
    for (int i = 0; i < columns.size(); i++) {
      if (columns.get(i).name().equals(keyColumn)) {
        return i;
      }
    }
    throw new SQLException("the rows have no column " + keyColumn + " to go on after");
  }

  @Override
  public List<ColumnSpec> columns() {
    return page.rows().columns();
  }

  @Override
  public @Nullable String @Nullable [] next() throws SQLException {
    if (ended) {
      return null;
    }
    @Nullable String @Nullable [] row = page.rows().next();
    if (row == null && rowsOfPage == page.asked()) {
      row = turn().next();
    }
    if (row == null) {
      ended = true;
      return null;
    }
    rowsOfPage++;
    lastKey = Objects.requireNonNull(row[key], "an oid to go on after");
    return row;
  }

  private ResultRows turn() throws SQLException {
    List<ColumnSpec> columns = columns();
    long start = System.nanoTime();
    page = reader.read(lastKey);
    fetchNanos += System.nanoTime() - start;
    rowsOfPage = 0;
    if (!page.rows().columns().equals(columns)) {
      throw new SQLException("the columns changed from one page to the next");
    }
    return page.rows();
  }

  @Override
  public long fetchMicros() {
    return fetchNanos / 1_000;
  }

  @Override
  public Duration statementTime() {
    return reader.elapsed();
  }
}
