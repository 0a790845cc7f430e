package io.pgtracker.pipeline.scenes;

import io.pgtracker.embedded.PostgresServer;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** A session that is in the middle of a statement until it is closed. */
final class BackgroundSession implements AutoCloseable {
  private final PostgresServer server;
  private final Connection connection;
  private final int pid;
  private final Thread thread;
  private final AtomicReference<@Nullable SQLException> failure = new AtomicReference<>();

  private BackgroundSession(PostgresServer server, Connection connection, String... statements)
      throws SQLException {
    this.server = server;
    this.connection = connection;
    this.pid = connection.unwrap(org.postgresql.PGConnection.class).getBackendPID();
    this.thread = new Thread(() -> run(statements), "scene-" + pid);
    thread.setDaemon(true);
    thread.start();
  }

  /** Runs statements one by one, the last of which is expected to last. */
  static BackgroundSession run(PostgresServer server, String... statements) throws SQLException {
    return new BackgroundSession(server, server.connect(), statements);
  }

  /** The same on a connection that speaks the replication protocol. */
  static BackgroundSession runAsReplication(PostgresServer server, String... commands)
      throws SQLException {
    return new BackgroundSession(
        server,
        DriverManager.getConnection(
            server.jdbcUrl("postgres")
                + "&replication=database&assumeMinServerVersion=10&preferQueryMode=simple"),
        commands);
  }

  private void run(String... statements) {
    try (Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    } catch (SQLException e) {
      failure.set(e); // being terminated is one of them
    }
  }

  int pid() {
    return pid;
  }

  /** Why it ended early, for the message of an assertion; empty while it runs. */
  String failure() {
    SQLException failed = failure.get();
    return failed == null ? "" : String.valueOf(failed.getMessage());
  }

  @Override
  public void close() throws SQLException {
    Sql.run(server, "postgres", "select pg_terminate_backend(" + pid + ")");
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    connection.close();
  }
}
