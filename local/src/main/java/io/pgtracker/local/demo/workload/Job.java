package io.pgtracker.local.demo.workload;

import java.sql.Connection;
import java.sql.SQLException;

/** What a session does again and again. */
interface Job {
  /**
   * Does it once. It leaves no transaction open; whoever runs it rolls back after a failure.
   *
   * @throws InterruptedException when the workload stops
   */
  void run(Connection connection) throws SQLException, InterruptedException;
}
