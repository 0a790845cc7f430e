package io.pgtracker.benchmarks.fleet;

import io.pgtracker.embedded.PostgresServer;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;

/** Which statements of the ingester cost the store most. */
final class StatementCosts {
  private static final String DEAREST =
      "select calls, total_exec_time + total_plan_time, mean_exec_time,"
          + " regexp_replace(left(query, 3000), '\\s+', ' ', 'g')"
          + " from pg_stat_statements order by 2 desc limit 25";

  private StatementCosts() {}

  static void print(PostgresServer server) throws SQLException {
    try (Connection connection = server.connect();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(DEAREST)) {
      while (rows.next()) {
        String text = rows.getString(4);
        System.out.printf(
            Locale.ROOT,
            "%8d calls %10.0f ms %8.2f ms each  %s%n",
            rows.getLong(1),
            rows.getDouble(2),
            rows.getDouble(3),
            text.substring(0, Math.min(160, text.length())));
      }
    }
  }
}
