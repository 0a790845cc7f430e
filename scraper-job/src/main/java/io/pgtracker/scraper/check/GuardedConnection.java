package io.pgtracker.scraper.check;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Reads in short transactions that change nothing, neither on the server nor on the session. */
final class GuardedConnection implements AutoCloseable {
  private static final String OPENING =
      "/* pgtracker */ BEGIN READ ONLY; SET LOCAL statement_timeout = '5s'; SET LOCAL lock_timeout ="
          + " '100ms'; SET LOCAL idle_in_transaction_session_timeout = '10s'; SET LOCAL"
          + " application_name = 'pgtracker'; SET LOCAL search_path = pg_catalog";

  private final Connection connection;

  GuardedConnection(Connection connection) {
    this.connection = connection;
  }

  /** Makes something of the answer. */
  @FunctionalInterface
  interface Reader<T> {
    T read(ResultSet rows) throws SQLException;
  }

  <T> T select(String sql, Reader<T> reader) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(OPENING);
      try (ResultSet rows = statement.executeQuery("/* pgtracker */ " + sql)) {
        return reader.read(rows);
      } finally {
        statement.execute("/* pgtracker */ ROLLBACK"); // nothing was written
      }
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
