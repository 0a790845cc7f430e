package io.pgtracker.pipeline.scenes;

import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a panel's query answers.
 *
 * @param types of java.sql.Types, by column
 * @param rows values by column, as text
 */
record PanelAnswer(Map<String, Integer> types, List<Map<String, @Nullable String>> rows) {
  static PanelAnswer of(ResultSet result) throws SQLException {
    ResultSetMetaData columns = result.getMetaData();
    Map<String, Integer> types = new LinkedHashMap<>();
    for (int i = 1; i <= columns.getColumnCount(); i++) {
      types.put(columns.getColumnLabel(i), columns.getColumnType(i));
    }
    List<Map<String, @Nullable String>> rows = new ArrayList<>();
    while (result.next()) {
      Map<String, @Nullable String> row = new LinkedHashMap<>();
      for (String column : types.keySet()) {
        row.put(column, result.getString(column));
      }
      rows.add(row);
    }
    return new PanelAnswer(types, rows);
  }

  /** Names of the columns that graphs draw. */
  List<String> numbers() {
    return types.keySet().stream().filter(column -> isNumber(types.get(column))).toList();
  }

  private static boolean isNumber(@Nullable Integer type) {
    return type != null
        && List.of(
                Types.SMALLINT,
                Types.INTEGER,
                Types.BIGINT,
                Types.REAL,
                Types.DOUBLE,
                Types.NUMERIC)
            .contains(type);
  }

  static double number(Map<String, @Nullable String> row, String column) {
    return Double.parseDouble(Objects.requireNonNull(row.get(column), column));
  }

  /** Known values of a column. */
  List<Double> all(String column) {
    return rows.stream()
        .map(row -> row.get(column))
        .filter(Objects::nonNull)
        .map(Double::valueOf)
        .toList();
  }

  /** Values of a series that are known, in the order of time. */
  List<Double> known(String metric, String column) {
    return rows.stream()
        .filter(row -> metric.equals(row.get("metric")))
        .map(row -> row.get(column))
        .filter(Objects::nonNull)
        .map(Double::valueOf)
        .toList();
  }
}
