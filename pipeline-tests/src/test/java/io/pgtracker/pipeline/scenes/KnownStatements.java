package io.pgtracker.pipeline.scenes;

import io.pgtracker.embedded.PostgresServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;

/**
 * Statements that are called as often as is known: one that sleeps and gets slower, one that sorts
 * on disk, and one that is new in the end.
 */
final class KnownStatements {
  static final int SLEEPS_AT_FIRST = 5;
  static final int SLEEPS_LATER = 2;
  static final String SLEEP = "select pg_sleep($1)";
  static final String NEW = "select count(*) from accounts where balance < $1";

  private final PostgresServer server;

  KnownStatements(PostgresServer server) {
    this.server = server;
  }

  /** Before the visit that ends the first interval. */
  void runAtFirst() throws SQLException {
    sleep(SLEEPS_AT_FIRST, "0.01");
    try (Connection connection = server.connect()) {
      Sql.run(
          connection,
          "set work_mem = '64kB'",
          "select max(n) from (select n from generate_series(1, 50000) n order by -n offset 1) s");
    }
  }

  /** Before the visit that ends the last one. */
  void runLater() throws SQLException {
    sleep(SLEEPS_LATER, "0.1");
    Sql.run(server, "postgres", "select count(*) from accounts where balance < 7");
  }

  /** Of the statement that sleeps; a number without a point would make it another one. */
  String queryid() throws SQLException {
    return Objects.requireNonNull(
        Sql.value(
            server,
            "select queryid from pg_stat_statements where query = '" + SLEEP + "' limit 1"));
  }

  private void sleep(int times, String seconds) throws SQLException {
    try (Connection connection = server.connect()) {
      for (int i = 0; i < times; i++) {
        Sql.run(connection, "select pg_sleep(" + seconds + ")");
      }
    }
  }
}
