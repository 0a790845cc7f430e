package io.pgtracker.benchmarks.fleet;

import io.pgtracker.embedded.PostgresServer;
import io.pgtracker.embedded.PostgresServerBuilder;
import io.pgtracker.ingest.store.JdbcStore;
import io.pgtracker.ingest.store.StoreException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** A plain PostgreSQL 18 for stores, which says what each statement costs. */
final class StoreServer {
  private StoreServer() {}

  /** Settings of a store that is not on disk for good. */
  static PostgresServerBuilder builder() {
    return PostgresServer.builder()
        .setting("shared_buffers", "512MB")
        .setting("max_wal_size", "4GB")
        .setting("shared_preload_libraries", "pg_stat_statements")
        .setting("pg_stat_statements.max", "10000");
  }

  /** Starts one, with databases beside postgres. */
  static PostgresServer start(String... databases) throws SQLException {
    return start(builder(), databases);
  }

  /** Starts one with settings of its own, and databases beside postgres. */
  static PostgresServer start(PostgresServerBuilder builder, String... databases)
      throws SQLException {
    PostgresServer server = builder.start();
    try (Connection connection = server.connect();
        Statement statement = connection.createStatement()) {
      statement.execute("create extension pg_stat_statements");
      for (String database : databases) {
        statement.execute("create database " + database);
      }
    }
    return server;
  }

  /** Size of a database, with its catalogs. */
  static long sizeBytes(JdbcStore store) throws SQLException, StoreException {
    try (Connection connection = store.connect();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("select pg_database_size(current_database())")) {
      row.next();
      return row.getLong(1);
    }
  }
}
