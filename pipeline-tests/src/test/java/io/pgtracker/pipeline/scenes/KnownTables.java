package io.pgtracker.pipeline.scenes;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pgtracker.embedded.PostgresServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;

/**
 * A table of which all is known: what was written to it, when it was vacuumed, and which of its
 * indexes are unused, redundant and invalid.
 */
final class KnownTables {
  static final int ROWS = 2_000;
  static final int INSERTED = 5_000;
  static final int UPDATED = 400;
  static final int DELETED = 300;
  static final int DELETED_AFTER_VACUUM = 150;
  static final int SCANS = 7;

  /** Before the first visit. */
  static final List<String> TABLES =
      List.of(
          "create table wares (id integer primary key, kind integer, price integer, code text"
              + " unique, note text)",
          "create index wares_price on wares (price)",
          "create index wares_kind on wares (kind)",
          "create index wares_kind_price on wares (kind, price)",
          "insert into wares select i, i % 10, i, 'c' || i from generate_series(1, " + ROWS + ") i",
          "vacuum analyze wares");

  private final PostgresServer server;

  KnownTables(PostgresServer server) {
    this.server = server;
  }

  /** Between the first two visits of tables. */
  void change() throws SQLException {
    Sql.run(
        server,
        "postgres",
        "insert into wares select i, i %% 10, i, 'c' || i from generate_series(%d, %d) i"
            .formatted(ROWS + 1, ROWS + INSERTED),
        "update wares set price = -price where id <= " + UPDATED,
        "delete from wares where id > " + (ROWS + INSERTED - DELETED),
        "vacuum wares",
        "delete from wares where id <= " + DELETED_AFTER_VACUUM);
    try (Connection session = server.connect()) {
      assertThatThrownBy(
              () -> Sql.run(session, "create unique index concurrently wares_once on wares (kind)"))
          .hasMessageContaining("could not create unique index");
    }
  }

  /**
   * After the restart, when no block is in shared buffers. By the index no other statement reads:
   * planners look at the ends of others.
   */
  void read() throws SQLException {
    try (Connection session = server.connect()) {
      Sql.run(session, "set enable_seqscan = off");
      for (int i = 0; i < SCANS; i++) {
        Sql.run(session, "select note from wares where code = 'c" + (1_000 + i) + "'");
      }
    }
  }

  /** As the server counts them: what a vacuum leaves depends on who might still see it. */
  double deadRows() throws SQLException {
    return Double.parseDouble(
        Sql.value(server, "select n_dead_tup from pg_stat_user_tables where relname = 'wares'"));
  }

  String relid() throws SQLException {
    return Objects.requireNonNull(Sql.value(server, "select 'wares'::regclass::oid"));
  }
}
