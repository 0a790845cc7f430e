package io.pgtracker.benchmarks.format;

import io.pgtracker.embedded.PostgresServer;
import io.pgtracker.format.ColumnSpec;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/**
 * A real PostgreSQL 18 under the reference load of DESIGN 11 as far as its views show it: 5,800
 * statements of about 900 bytes, 2,000 tables with two indexes, 200 connections. Names, texts and
 * the choice of what runs come from a fixed seed.
 */
final class ReferenceLoad implements AutoCloseable {
  private static final long SEED = 20_261_122;
  private static final int TABLES = 2_000;
  private static final int STATEMENTS = 5_800;
  private static final int CONNECTIONS = 200;
  private static final int BUSY_STATEMENTS = 300;
  private static final String[] NOUNS = {
    "order",
    "customer",
    "invoice",
    "shipment",
    "item",
    "price",
    "stock",
    "payment",
    "session",
    "audit",
    "ledger",
    "address",
    "product",
    "campaign",
    "ticket",
    "event"
  };

  private static final String[] FUNCTIONS = {"coalesce", "concat", "nullif", "strpos", "greatest"};

  private final PostgresServer server;
  private final List<Connection> connections = new ArrayList<>();
  private final List<String> statements = new ArrayList<>();
  private final Random random = new Random(SEED);

  ReferenceLoad() throws SQLException {
    server =
        PostgresServer.builder()
            .setting("shared_preload_libraries", "pg_stat_statements")
            .setting("pg_stat_statements.max", "8000")
            .setting("pg_stat_statements.track_utility", "off")
            .setting("max_connections", Integer.toString(CONNECTIONS + 20))
            .setting("track_io_timing", "on")
            .setting("autovacuum", "off")
            .start();
    try (Connection connection = server.connect();
        Statement statement = connection.createStatement()) {
      statement.execute("create extension pg_stat_statements");
      makeTables(statement);
      makeStatements();
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
    connect();
    workFor(1_000);
  }

  /** A minute's work: a few hundred of the statements run some times. */
  void workFor(int executions) throws SQLException {
    try (Connection connection = server.connect();
        Statement statement = connection.createStatement()) {
      for (int i = 0; i < executions; i++) {
        statement.execute(statements.get(skewed(BUSY_STATEMENTS)));
        if (i % 5 == 0) {
          statement.execute(
              "insert into " + table(skewed(TABLES)) + " (owner_id, note) values (" + i + ", 'n')");
        }
      }
      statement.execute("select pg_stat_force_next_flush()");
    }
  }

  /** Reads a query as the scraper would, and as CSV. */
  Rows read(String view, String sql) throws SQLException, IOException {
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

  @Override
  public void close() throws SQLException {
    for (Connection connection : connections) {
      connection.close();
    }
    server.close();
  }

  private void makeTables(Statement statement) throws SQLException {
    for (int i = 0; i < TABLES; i++) {
      statement.execute(
          String.format(
              Locale.ROOT,
              "create table %1$s (id bigserial primary key, owner_id bigint, note text);"
                  + " create index on %1$s (owner_id)",
              table(i)));
    }
  }

  /** Each has a shape of its own, so that pg_stat_statements keeps each as an entry. */
  private void makeStatements() {
    for (int i = 0; i < STATEMENTS; i++) {
      StringBuilder sql = new StringBuilder("select /* ");
      sql.append(noun()).append("Repository.find").append(i).append(" */ t.id");
      int lengthBytes = 500 + random.nextInt(800);
      while (sql.length() < lengthBytes) {
        String noun = noun();
        sql.append(", ").append(FUNCTIONS[random.nextInt(FUNCTIONS.length)]);
        sql.append("(t.note, '").append(noun).append("') as ").append(noun);
        sql.append('_').append(random.nextInt(1_000));
      }
      sql.append(" from ").append(table(i % TABLES)).append(" t where t.owner_id = ").append(i);
      sql.append(i % 3 == 0 ? " order by t.id limit 20" : " and t.note is not null");
      statements.add(sql.toString());
    }
  }

  private void connect() throws SQLException {
    for (int i = 0; i < CONNECTIONS; i++) {
      Connection connection = server.connect();
      connections.add(connection);
      try (PreparedStatement name =
              connection.prepareStatement("select set_config('application_name', ?, false)");
          Statement statement = connection.createStatement()) {
        name.setString(1, noun() + "-service-" + i % 12);
        name.execute();
        connection.setAutoCommit(i % 10 != 0);
        statement.execute(statements.get(skewed(BUSY_STATEMENTS)));
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

  private static String table(int i) {
    return NOUNS[i % NOUNS.length] + "_" + NOUNS[i / NOUNS.length % NOUNS.length] + "_" + i;
  }

  private String noun() {
    return NOUNS[random.nextInt(NOUNS.length)];
  }

  /** Small numbers far more often than large ones, as with real statements and tables. */
  private int skewed(int below) {
    double uniform = random.nextDouble();
    return (int) (below * uniform * uniform);
  }
}
