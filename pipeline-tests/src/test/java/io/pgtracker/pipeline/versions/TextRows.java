package io.pgtracker.pipeline.versions;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Rows of a query on any server, as it writes them itself. */
final class TextRows {
  private TextRows() {}

  /**
   * Values by column.
   *
   * @param from what can stand in a FROM: a relation's name or a query in parentheses
   */
  static List<Map<String, @Nullable String>> of(Connection connection, String from)
      throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("set TimeZone to 'UTC'");
      statement.execute("set extra_float_digits to 3");
      List<String> columns = columns(statement, from);
      String list =
          columns.stream()
              .map(column -> "q.\"" + column.replace("\"", "\"\"") + "\"::text")
              .collect(Collectors.joining(", "));
      List<Map<String, @Nullable String>> rows = new ArrayList<>();
      try (ResultSet result = statement.executeQuery("select " + list + " from " + from + " q")) {
        while (result.next()) {
          Map<String, @Nullable String> row = new LinkedHashMap<>();
          for (int i = 0; i < columns.size(); i++) {
            row.put(columns.get(i), result.getString(i + 1));
          }
          rows.add(row);
        }
      }
      return rows;
    }
  }

  private static List<String> columns(Statement statement, String from) throws SQLException {
    try (ResultSet none = statement.executeQuery("select * from " + from + " q limit 0")) {
      ResultSetMetaData meta = none.getMetaData();
      List<String> columns = new ArrayList<>();
      for (int i = 1; i <= meta.getColumnCount(); i++) {
        columns.add(meta.getColumnName(i));
      }
      return columns;
    }
  }
}
