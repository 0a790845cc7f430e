package io.pgtracker.scraper.collect;

import io.pgtracker.format.ColumnSpec;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows of an answer the driver holds. They are turned into text one by one, so that nothing is held
 * twice, and stay readable after the transaction's end.
 */
final class ResultRows implements RowSource {
  private final ResultSet results;
  private final List<ColumnSpec> columns;

  ResultRows(ResultSet results, List<ColumnSpec> columns) {
    this.results = results;
    this.columns = columns;
  }

  @Override
  public List<ColumnSpec> columns() {
    return columns;
  }

  @Override
  public @Nullable String @Nullable [] next() throws SQLException {
    if (!results.next()) {
      results.close();
      return null;
    }
    @Nullable String[] row = new @Nullable String[columns.size()];
    for (int i = 0; i < row.length; i++) {
      // Bytes, not getString: a query text of a database with another encoding may be no UTF-8,
      // which the driver refuses; one bad letter must not cost the frame.
      byte[] value = results.getBytes(i + 1);
      row[i] = value == null ? null : new String(value, StandardCharsets.UTF_8);
    }
    return row;
  }
}
