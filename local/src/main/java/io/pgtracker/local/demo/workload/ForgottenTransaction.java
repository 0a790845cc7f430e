package io.pgtracker.local.demo.workload;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

/** Somebody looks at a customer, locks the row and goes for coffee: idle in transaction. */
final class ForgottenTransaction implements Job {
  private final Duration away;

  ForgottenTransaction(Duration away) {
    this.away = away;
  }

  @Override
  public void run(Connection connection) throws SQLException, InterruptedException {
    Client.execute(connection, "select * from customer where id = 50 for update");
    Thread.sleep(away.toMillis());
    Client.execute(connection, "update customer set city = 'Porto' where id = 50");
    connection.commit();
  }
}
