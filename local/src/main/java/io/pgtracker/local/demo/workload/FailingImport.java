package io.pgtracker.local.demo.workload;

import java.sql.Connection;
import java.sql.SQLException;

/** An import that meets a customer who is there already, and rolls back. */
final class FailingImport implements Job {
  private static final String UNIQUE_VIOLATION = "23505";

  @Override
  public void run(Connection connection) throws SQLException {
    try {
      Client.execute(
          connection,
          "insert into customer (id, name, email, city)"
              + " values (7, 'Customer 7', 'customer7@shop.example', 'Oslo')");
      connection.commit();
    } catch (SQLException e) {
      if (!UNIQUE_VIOLATION.equals(e.getSQLState())) {
        throw e;
      }
      connection.rollback();
    }
  }
}
