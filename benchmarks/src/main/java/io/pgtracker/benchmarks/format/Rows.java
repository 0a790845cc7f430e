package io.pgtracker.benchmarks.format;

import io.pgtracker.embedded.PostgresServer;
import io.pgtracker.format.ColumnSpec;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/**
 * Rows of a view, read once and measured many times.
 *
 * @param view its name
 * @param columns its columns
 * @param rows PostgreSQL's text output, row by row
 * @param csv the same rows as COPY … TO STDOUT (FORMAT csv, HEADER) gives them
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Rows(String view, List<ColumnSpec> columns, List<@Nullable String[]> rows, byte[] csv) {

  /** Reads a query as the scraper would, and as CSV. */
  static Rows read(PostgresServer server, String view, String sql)
      throws SQLException, IOException {
    try (Connection connection = server.connect()) {
      connection.setAutoCommit(false);
      try (Statement statement = connection.createStatement()) {
        statement.execute("set local stats_fetch_consistency = 'snapshot'");
        ByteArrayOutputStream csv = new ByteArrayOutputStream();
        connection
            .unwrap(PGConnection.class)
            .getCopyAPI()
            .copyOut("copy (" + sql + ") to stdout (format csv, header)", csv);
        try (ResultSet result = statement.executeQuery(sql)) {
          return new Rows(view, columns(result), rows(result), csv.toByteArray());
        }
      }
    }
  }

  private static List<ColumnSpec> columns(ResultSet result) throws SQLException {
    ResultSetMetaData meta = result.getMetaData();
    List<ColumnSpec> columns = new ArrayList<>();
    for (int c = 1; c <= meta.getColumnCount(); c++) {
      columns.add(new ColumnSpec(meta.getColumnName(c), meta.getColumnTypeName(c)));
    }
    return columns;
  }

  private static List<@Nullable String[]> rows(ResultSet result) throws SQLException {
    List<@Nullable String[]> rows = new ArrayList<>();
    int columns = result.getMetaData().getColumnCount();
    while (result.next()) {
      @Nullable String[] row = new String[columns];
      for (int c = 0; c < columns; c++) {
        row[c] = result.getString(c + 1);
      }
      rows.add(row);
    }
    return rows;
  }
}
