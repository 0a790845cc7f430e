package io.pgtracker.local.demo.workload;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import org.postgresql.PGConnection;

/** Sessions on the shop's database, each under the name of its role and application. */
final class Client {
  private final String jdbcUrl;

  /**
   * @param port of the server on this machine
   */
  Client(int port) {
    this.jdbcUrl = "jdbc:postgresql://127.0.0.1:" + port + "/shop";
  }

  Connection connect(String role, String application) throws SQLException {
    Properties properties = new Properties();
    properties.setProperty("user", role);
    properties.setProperty("ApplicationName", application);
    return DriverManager.getConnection(jdbcUrl, properties);
  }

  static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** Ends what the session is executing; its thread sees an error. */
  static void cancel(Connection connection) throws SQLException {
    connection.unwrap(PGConnection.class).cancelQuery();
  }
}
