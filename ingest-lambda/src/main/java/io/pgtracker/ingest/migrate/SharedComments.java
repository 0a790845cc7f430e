package io.pgtracker.ingest.migrate;

import io.pgtracker.ingest.store.JdbcStore;
import io.pgtracker.ingest.store.StoreException;
import io.pgtracker.ingest.store.StoreException.Kind;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * The comments of columns that mean the same in many tables, written after each migration. Not a
 * callback of Flyway, which refuses one that stands on the classpath twice.
 */
final class SharedComments {
  private final JdbcStore store;

  SharedComments(JdbcStore store) {
    this.store = store;
  }

  void write() throws StoreException {
    try (Connection connection = store.connect();
        Statement statement = connection.createStatement()) {
      statement.execute(SqlFile.text("comments"));
      connection.commit();
    } catch (SQLException e) {
      throw new StoreException(
          Kind.CONFIGURATION,
          "commenting on the tables of the store "
              + store.location()
              + " failed: "
              + e.getMessage(),
          e.getSQLState(),
          e);
    }
  }
}
