package io.pgtracker.pipeline.scenes;

import io.pgtracker.embedded.Await;
import io.pgtracker.embedded.PostgresServer;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Short ways to say something to a server, and to ask it. */
final class Sql {
  private Sql() {}

  /** Runs statements one by one in a session of the superuser. */
  static void run(PostgresServer server, String database, String... statements)
      throws SQLException {
    try (Connection connection = server.connect(database)) {
      run(connection, statements);
    }
  }

  /** Runs statements one by one. */
  static void run(Connection connection, String... statements) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  /** First column of a query's rows. */
  static List<String> column(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      List<String> values = new ArrayList<>();
      while (rows.next()) {
        values.add(rows.getString(1));
      }
      return values;
    }
  }

  /** The one value a query on the database {@code postgres} gives. */
  static String value(PostgresServer server, String sql) throws SQLException {
    try (Connection connection = server.connect()) {
      return column(connection, sql).get(0);
    }
  }

  /** Waits until a query on the database {@code postgres} gives true. */
  static void await(PostgresServer server, String condition) throws SQLException {
    try (Connection connection = server.connect()) {
      Await.until(condition, () -> column(connection, "select " + condition).get(0).equals("t"));
    }
  }

  /** Rows of a query, values by column as jsonb has them in text: the same form on every server. */
  static List<Map<String, @Nullable String>> rows(Connection connection, String sql)
      throws SQLException {
    String each =
        "select r.n, e.key, e.value from (select row_number() over () as n, to_jsonb(v) as v from ("
            + sql
            + ") v) r, jsonb_each_text(r.v) e order by r.n";
    List<Map<String, @Nullable String>> all = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet values = statement.executeQuery(each)) {
      while (values.next()) {
        if (values.getInt(1) > all.size()) {
          all.add(new HashMap<>());
        }
        all.get(all.size() - 1).put(values.getString(2), values.getString(3));
      }
    }
    return all;
  }

  /** The one row of a query, no value of which is null, by column. */
  static Map<String, String> row(Connection connection, String sql) throws SQLException {
    Map<String, String> values = new LinkedHashMap<>();
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
        String name = row.getMetaData().getColumnLabel(i);
        values.put(name, Objects.requireNonNull(row.getString(i), name));
      }
    }
    return values;
  }
}
