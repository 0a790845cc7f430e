package io.pgtracker.pipeline.delta;

import io.pgtracker.catalog.Catalog;
import io.pgtracker.catalog.ColumnClass;
import io.pgtracker.catalog.Dataset;
import io.pgtracker.catalog.DatasetKind;
import io.pgtracker.catalog.DatasetScope;
import io.pgtracker.catalog.Version;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the server itself shows of all counter datasets at a moment.
 *
 * @param rows by dataset, then by key of the row, then by counter; a counter that is null is absent
 */
record CounterReading(Map<String, Map<String, Map<String, BigDecimal>>> rows) {
  /** All counter datasets of the catalog. */
  static final List<Dataset> DATASETS =
      Catalog.builtIn().datasets().stream().filter(d -> d.kind() == DatasetKind.COUNTER).toList();

  /** Reads every dataset in a transaction of its own, as the scraper does. */
  static CounterReading of(LiveServer server, String database) throws SQLException {
    Map<String, Map<String, Map<String, BigDecimal>>> rows = new HashMap<>();
    read(server, "postgres", DatasetScope.INSTANCE, rows);
    read(server, database, DatasetScope.DATABASE, rows);
    return new CounterReading(rows);
  }

  private static void read(
      LiveServer server,
      String database,
      DatasetScope scope,
      Map<String, Map<String, Map<String, BigDecimal>>> rows)
      throws SQLException {
    try (Connection connection = server.postgres().connect(database);
        Statement statement = connection.createStatement()) {
      for (Dataset dataset : DATASETS) {
        if (dataset.scope() != scope) {
          continue;
        }
        Optional<Version> version = version(server, statement, dataset);
        String sql = version.flatMap(v -> dataset.reading().sql().forVersion(v)).orElse(null);
        if (sql != null) {
          try (ResultSet result = statement.executeQuery(sql.replace("${schema}", "public"))) {
            rows.put(dataset.name(), rows(dataset, result));
          }
        }
      }
    }
  }

  private static Optional<Version> version(LiveServer server, Statement statement, Dataset dataset)
      throws SQLException {
    if (dataset.extension() == null) {
      return Optional.of(new Version(server.major(), 0));
    }
    try (ResultSet row =
        statement.executeQuery(
            "select extversion from pg_extension where extname = '" + dataset.extension() + "'")) {
      return row.next() ? Optional.of(Version.parse(row.getString(1))) : Optional.empty();
    }
  }

  private static Map<String, Map<String, BigDecimal>> rows(Dataset dataset, ResultSet result)
      throws SQLException {
    ResultSetMetaData columns = result.getMetaData();
    Map<String, Map<String, BigDecimal>> rows = new HashMap<>();
    while (result.next()) {
      Map<String, @Nullable String> keys = new HashMap<>();
      Map<String, BigDecimal> counters = new HashMap<>();
      for (int c = 1; c <= columns.getColumnCount(); c++) {
        String name = dataset.newestName(columns.getColumnLabel(c));
        ColumnClass columnClass = dataset.classOf(name).orElse(ColumnClass.TEXT);
        if (columnClass == ColumnClass.KEY) {
          keys.put(name, result.getString(c));
        } else if (columnClass.isCounter() && result.getBigDecimal(c) != null) {
          counters.put(name, result.getBigDecimal(c));
        }
      }
      rows.put(key(dataset, keys), counters);
    }
    return rows;
  }

  /** Values of the key columns in the catalog's order. */
  static String key(Dataset dataset, Map<String, @Nullable String> values) {
    List<String> key = new ArrayList<>();
    for (String column : dataset.columnsOf(ColumnClass.KEY)) {
      String value = values.get(column);
      key.add(value == null ? String.valueOf(dataset.absent().get(column)) : value);
    }
    return String.join("/", key);
  }

  /** Rows of a dataset by key; none where the server does not have it. */
  Map<String, Map<String, BigDecimal>> of(String dataset) {
    return rows.getOrDefault(dataset, Map.of());
  }

  /** A counter of a row; 0 where there is no row, and where it is null. */
  BigDecimal value(String dataset, String key, String counter) {
    return of(dataset).getOrDefault(key, Map.of()).getOrDefault(counter, BigDecimal.ZERO);
  }
}
