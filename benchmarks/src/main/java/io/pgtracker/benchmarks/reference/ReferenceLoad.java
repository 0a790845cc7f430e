package io.pgtracker.benchmarks.reference;

import io.pgtracker.embedded.PostgresServer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * A real PostgreSQL under the reference load as far as its views show it: 5,800 statements of about
 * 900 bytes, 2,000 tables with two indexes, 200 connections. Names, texts and the choice of what
 * runs come from a fixed seed.
 */
public final class ReferenceLoad implements AutoCloseable {
  private static final long SEED = 20_261_122;
  private static final int TABLES = 2_000;
  private static final int STATEMENTS = 5_800;
  private static final int TEXT_BYTES = 900;
  private static final int CONNECTIONS = 200;
  private static final int BUSY_STATEMENTS = 300;
  private static final int WRITTEN_TABLES = 200;
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
  private final int tableCount;
  private final Random random = new Random(SEED);

  /** Starts PostgreSQL 18 and puts the load on it. */
  public ReferenceLoad() throws SQLException {
    this(18);
  }

  /** Starts a server of this major version and puts the load on it. */
  public ReferenceLoad(int major) throws SQLException {
    this(major, STATEMENTS, TEXT_BYTES, TABLES, CONNECTIONS);
  }

  /**
   * Starts a server and puts another number of statements on it.
   *
   * @param textBytes average length of their texts
   */
  public ReferenceLoad(int major, int statementCount, int textBytes) throws SQLException {
    this(major, statementCount, textBytes, TABLES, CONNECTIONS);
  }

  private ReferenceLoad(
      int major, int statementCount, int textBytes, int tableCount, int connectionCount)
      throws SQLException {
    this.tableCount = tableCount;
    server =
        PostgresServer.builder()
            .major(major)
            .setting("shared_preload_libraries", "pg_stat_statements")
            .setting("pg_stat_statements.max", "8000")
            .setting("pg_stat_statements.track_utility", "off")
            .setting("max_connections", Integer.toString(connectionCount + 20))
            .setting("track_io_timing", "on")
            .setting("autovacuum", "off")
            .start();
    try (Connection connection = server.connect();
        Statement statement = connection.createStatement()) {
      statement.execute("create extension pg_stat_statements");
      makeTables(statement);
      makeStatements(statementCount - WRITTEN_TABLES, textBytes);
      for (String sql : statements) {
        statement.execute(sql);
      }
      for (int i = 0; i < WRITTEN_TABLES; i++) {
        statement.execute(insert(i, i));
      }
      // only now, or making the tables would fill pg_stat_statements
      statement.execute("alter system set pg_stat_statements.track_utility = on");
      statement.execute("select pg_reload_conf()");
    }
    connect(connectionCount);
    workFor(1_000);
  }

  /** The reference load with another number of tables, each with two indexes. */
  public static ReferenceLoad withTables(int major, int tableCount) throws SQLException {
    return new ReferenceLoad(major, STATEMENTS, TEXT_BYTES, tableCount, CONNECTIONS);
  }

  /** One server of a fleet: 5,000 statements, 500 tables, 150 connections. */
  public static ReferenceLoad ofFleet(int major) throws SQLException {
    return new ReferenceLoad(major, 5_000, TEXT_BYTES, 500, 150);
  }

  /** A server whose dashboards are looked at: as many statements, fewer tables and sessions. */
  public static ReferenceLoad ofDashboards(int major) throws SQLException {
    return new ReferenceLoad(major, 5_000, TEXT_BYTES, 200, 60);
  }

  /** As little as can be looked at: 500 short statements, 200 tables, 10 connections. */
  public static ReferenceLoad small(int major) throws SQLException {
    return new ReferenceLoad(major, 500, 500, 200, 10);
  }

  /** The server itself. */
  public PostgresServer server() {
    return server;
  }

  /** A minute's work: a few hundred of the statements run some times. */
  public void workFor(int executions) throws SQLException {
    try (Connection connection = server.connect();
        Statement statement = connection.createStatement()) {
      for (int i = 0; i < executions; i++) {
        statement.execute(statements.get(skewed(BUSY_STATEMENTS)));
        if (i % 5 == 0) {
          statement.execute(insert(skewed(WRITTEN_TABLES), i));
        }
      }
      statement.execute("select pg_stat_force_next_flush()");
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
    for (int i = 0; i < tableCount; i++) {
      statement.execute(
          String.format(
              Locale.ROOT,
              "create table %1$s (id bigserial primary key, owner_id bigint, note text);"
                  + " create index on %1$s (owner_id)",
              table(i)));
    }
  }

  /** Each has a shape of its own, so that pg_stat_statements keeps each as an entry. */
  private void makeStatements(int count, int textBytes) {
    for (int i = 0; i < count; i++) {
      StringBuilder sql = new StringBuilder("select /* ");
      sql.append(noun()).append("Repository.find").append(i).append(" */ t.id");
      int lengthBytes = textBytes - 400 + random.nextInt(800);
      while (sql.length() < lengthBytes) {
        String noun = noun();
        sql.append(", ").append(FUNCTIONS[random.nextInt(FUNCTIONS.length)]);
        sql.append("(t.note, '").append(noun).append("') as ").append(noun);
        sql.append('_').append(random.nextInt(1_000));
      }
      sql.append(" from ").append(table(i % tableCount)).append(" t where t.owner_id = ").append(i);
      sql.append(i % 3 == 0 ? " order by t.id limit 20" : " and t.note is not null");
      statements.add(sql.toString());
    }
  }

  private void connect(int count) throws SQLException {
    for (int i = 0; i < count; i++) {
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

  private static String insert(int table, int owner) {
    return "insert into " + table(table) + " (owner_id, note) values (" + owner + ", 'n')";
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
