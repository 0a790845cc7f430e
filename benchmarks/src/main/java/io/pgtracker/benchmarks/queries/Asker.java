package io.pgtracker.benchmarks.queries;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Asks queries through one connection, without leaving anything behind in its session. */
final class Asker {
  private final Connection connection;
  private final LargeRelations large;

  /**
   * Prepares the session.
   *
   * @param connection of a superuser, with autocommit off
   * @param large what no plan should read from end to end
   */
  Asker(Connection connection, LargeRelations large) throws SQLException {
    this.connection = connection;
    this.large = large;
    Plans.load(connection);
  }

  /** Asks twice: for the time it takes, and for its plans. */
  Asked ask(AskedQuery query, List<String> statements) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      long start = System.nanoTime();
      long rows = 0;
      for (String sql : statements) {
        rows = run(statement, sql);
      }
      double millis = (System.nanoTime() - start) / 1e6;
      connection.rollback();

      Plans.tell(statement);
      Set<String> sequential = new TreeSet<>();
      long buffers = 0;
      for (String sql : statements) {
        run(statement, sql);
        Plans plans = Plans.told(statement);
        buffers = plans.buffers();
        plans.sequential().stream().filter(r -> isWrong(query, r)).forEach(sequential::add);
      }
      return new Asked(millis, rows, buffers, sequential);
    } finally {
      connection.rollback();
    }
  }

  private boolean isWrong(AskedQuery query, String relation) {
    String table = large.tableOf(relation);
    return table != null && !query.readsAllOf(table);
  }

  private static long run(Statement statement, String sql) throws SQLException {
    long rows = 0;
    try (ResultSet result = statement.executeQuery(sql)) {
      while (result.next()) {
        rows++;
      }
      return rows;
    }
  }
}
