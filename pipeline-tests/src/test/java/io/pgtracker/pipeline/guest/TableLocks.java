package io.pgtracker.pipeline.guest;

import io.pgtracker.embedded.Await;
import io.pgtracker.embedded.PostgresServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** Tables under ACCESS EXCLUSIVE: one is held, one is waited for behind a reader. */
final class TableLocks implements AutoCloseable {
  private final Connection holder;
  private final Connection waiter;

  TableLocks(PostgresServer server) throws SQLException {
    holder = server.connect("shop");
    waiter = server.connect("shop");
  }

  void begin() throws SQLException {
    execute(holder, "create table held (id int); create table wanted (id int)");
    holder.setAutoCommit(false);
    execute(holder, "lock table held in access exclusive mode; select * from wanted");
    Thread thread = new Thread(this::wantForEver, "waiter");
    thread.setDaemon(true);
    thread.start();
    Await.until(
        "the second table to be waited for",
        () -> Host.rows(holder, "select 1 from pg_locks where not granted").size() == 1);
  }

  private void wantForEver() {
    try {
      execute(waiter, "begin; lock table wanted in access exclusive mode");
    } catch (SQLException closed) {
      // it never gets it
    }
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @Override
  public void close() throws SQLException {
    waiter.abort(Runnable::run);
    holder.close();
  }
}
