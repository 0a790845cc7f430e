package io.pgtracker.pipeline.bucket;

import io.pgtracker.embedded.Await;
import io.pgtracker.embedded.PostgresServer;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Sessions of the role {@code clerk} of which each waits for others: a chain of two rows, and a
 * table lock with a reader behind it.
 */
final class Pileup implements AutoCloseable {
  private final PostgresServer server;
  private final List<Connection> sessions = new ArrayList<>();
  private final List<Future<?>> waits = new ArrayList<>();
  private final ExecutorService threads = Executors.newCachedThreadPool();

  Pileup(PostgresServer server) {
    this.server = server;
  }

  /** Comes back when everybody waits. */
  void begin() throws SQLException {
    Connection fix = session("Grüße | {1,2}");
    execute(fix, "update stock set quantity = 1 where id = 1");
    Connection checkout = session("checkout");
    execute(checkout, "update stock set quantity = 2 where id = 2");
    waiting(checkout, "update stock set quantity = 3 where id = 1");
    waiting(session("refund"), "update stock set quantity = 4 where id = 2 -- 'ünïcödé' \t 🐘");
    waiting(session("deploy"), "lock table stock in access exclusive mode");
    waiting(session("page"), "select quantity from stock where id = 9223372036854775807");
  }

  private Connection session(String application) throws SQLException {
    Connection connection =
        DriverManager.getConnection(server.jdbcUrl("shop").replace("user=postgres", "user=clerk"));
    sessions.add(connection);
    connection.setAutoCommit(false);
    execute(connection, "set application_name = '" + application + "'");
    return connection;
  }

  private void waiting(Connection connection, String sql) throws SQLException {
    int before = waiters();
    waits.add(
        threads.submit(
            () -> {
              execute(connection, sql);
              return null;
            }));
    Await.until("the session to wait for a lock", () -> waiters() > before);
  }

  private int waiters() throws SQLException {
    try (Connection connection = server.connect()) {
      return Integer.parseInt(
          Rows.one(
              connection,
              "select count(*) from pg_stat_activity where cardinality(pg_blocking_pids(pid)) > 0"));
    }
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @Override
  public void close() throws SQLException {
    for (Connection session : sessions) {
      session.abort(Runnable::run);
    }
    waits.forEach(wait -> wait.cancel(true));
    threads.shutdownNow();
  }
}
