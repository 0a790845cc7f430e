package io.pgtracker.pipeline.history;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a query told a session.
 *
 * @param columns their names
 * @param rows values as the server writes them, floating-point numbers in their shortest form
 */
record Told(List<String> columns, List<List<@Nullable String>> rows) {

  /** The driver asks for types it does not know by a query, which must not be one to the past. */
  private static final String TYPES =
      """
      select null::xid, null::pg_lsn, null::int2vector, null::oidvector, null::inet, null::regproc,
             null::pg_node_tree, null::regtype, null::text[], null::"char"[], null::oid[],
             null::smallint[], null::integer[], null::real[], null::name[], null::interval
      """;

  /** Of no other type; to be told the type, the driver would ask the session about it. */
  private static final int PRECISION_OF_REAL = 8;

  /** Asks on a session for which {@link #prepare} was called, so that values compare as texts. */
  static Told by(Connection session, String query) throws SQLException {
    try (Statement statement = session.createStatement();
        ResultSet result = statement.executeQuery(query)) {
      ResultSetMetaData data = result.getMetaData();
      List<String> columns = new ArrayList<>();
      for (int i = 1; i <= data.getColumnCount(); i++) {
        columns.add(data.getColumnName(i));
      }
      List<List<@Nullable String>> rows = new ArrayList<>();
      while (result.next()) {
        List<@Nullable String> row = new ArrayList<>();
        for (int i = 1; i <= columns.size(); i++) {
          String value = shortest(result.getString(i), data.getPrecision(i) == PRECISION_OF_REAL);
          row.add(columns.get(i - 1).endsWith("config") ? sorted(value) : value);
        }
        rows.add(row);
      }
      return new Told(columns, rows);
    }
  }

  /** PostgreSQL's names of the types of a query's columns. */
  static List<String> types(Connection session, String query) throws SQLException {
    try (Statement statement = session.createStatement();
        ResultSet result = statement.executeQuery(query + " limit 0")) {
      ResultSetMetaData data = result.getMetaData();
      List<String> types = new ArrayList<>();
      for (int i = 1; i <= data.getColumnCount(); i++) {
        types.add(data.getColumnTypeName(i));
      }
      return types;
    }
  }

  static void prepare(Connection session) throws SQLException {
    try (Statement statement = session.createStatement()) {
      statement.execute("set TimeZone to 'UTC'");
      statement.execute("set extra_float_digits to 3");
      try (ResultSet types = statement.executeQuery(TYPES)) {
        ResultSetMetaData data = types.getMetaData();
        for (int i = 1; i <= data.getColumnCount(); i++) {
          data.getColumnTypeName(i);
        }
      }
    }
  }

  /** The value in a row of the column of a name; null also where there is no such column. */
  @Nullable String value(List<@Nullable String> row, String column) {
    int place = columns.indexOf(column);
    return place < 0 ? null : row.get(place);
  }

  /** Of all rows only some columns. */
  Told only(List<String> some) {
    List<Integer> places = some.stream().map(columns::indexOf).toList();
    List<List<@Nullable String>> narrow = new ArrayList<>();
    for (List<@Nullable String> row : rows) {
      List<@Nullable String> values = new ArrayList<>();
      places.forEach(place -> values.add(row.get(place)));
      narrow.add(values);
    }
    return new Told(List.copyOf(some), narrow);
  }

  /** Settings of roles and databases, which the past tells in the order of their names. */
  private static @Nullable String sorted(@Nullable String array) {
    return array == null
        ? null
        : Arrays.stream(array.replaceAll("^\\{|\\}$", "").split(",", -1))
            .sorted()
            .collect(Collectors.joining(","));
  }

  /** Servers before 12 write all digits. */
  private static @Nullable String shortest(@Nullable String value, boolean isReal) {
    if (value == null || !value.matches("-?\\d+(\\.\\d+(e[+-]?\\d+)?|e[+-]?\\d+)")) {
      return value;
    }
    return isReal
        ? String.valueOf(Float.parseFloat(value)) // 0.985 has a digit too many as 0.985000014
        : String.valueOf(Double.parseDouble(value));
  }
}
