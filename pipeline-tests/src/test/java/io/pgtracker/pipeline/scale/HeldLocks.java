package io.pgtracker.pipeline.scale;

import io.pgtracker.embedded.Await;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Locks that sessions hold, or wait for in vain, until this is closed. */
final class HeldLocks implements AutoCloseable {
  private final Site site;
  private final String database;
  private final List<Connection> connections = new ArrayList<>();

  HeldLocks(Site site, String database) {
    this.site = site;
    this.database = database;
  }

  /** Runs statements in a transaction that stays open. */
  void hold(String... statements) throws SQLException {
    Connection connection = connect();
    try (Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  /** Lets a session wait for ACCESS EXCLUSIVE behind a reader. */
  void await(String table) throws SQLException {
    hold("select * from " + table);
    Connection waiter = connect();
    Thread thread =
        new Thread(
            () -> {
              try (Statement statement = waiter.createStatement()) {
                statement.execute("lock table " + table + " in access exclusive mode");
              } catch (SQLException closed) {
                // it never gets it
              }
            },
            "waiter for " + table);
    thread.setDaemon(true);
    thread.start();
    Connection reader = connections.get(0);
    Await.until(
        table + " to be waited for",
        () -> {
          try (Statement statement = reader.createStatement();
              ResultSet row =
                  statement.executeQuery(
                      "select from pg_locks where not granted and relation = '"
                          + table
                          + "'::regclass")) {
            return row.next();
          }
        });
  }

  private Connection connect() throws SQLException {
    Connection connection = site.server().connect(database);
    connection.setAutoCommit(false);
    connections.add(connection);
    return connection;
  }

  @Override
  public void close() throws SQLException {
    for (Connection connection : connections) {
      connection.abort(Runnable::run);
    }
    // Sessions let go a moment after their client is gone.
    Await.until(
        "all locks to be released",
        () ->
            site.number(
                    database,
                    "select count(*) from pg_locks where locktype = 'relation'"
                        + " and pid <> pg_backend_pid()")
                == 0);
  }
}
