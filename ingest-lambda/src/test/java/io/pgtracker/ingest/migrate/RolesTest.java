package io.pgtracker.ingest.migrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pgtracker.ingest.TestStore;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

class RolesTest {
  @Test
  void readersReadAndIngestWritesAlsoWhatLaterMigrationsMake() throws Exception {
    try (TestStore store = TestStore.create();
        Connection connection = store.store().connect();
        Statement statement = connection.createStatement()) {
      statement.execute("create table pgtracker.later (n integer generated always as identity)");
      statement.execute("create table pgtracker.later_delta (at timestamptz not null)");
      statement.execute("select pgtracker.keep_by_time('pgtracker.later_delta', 'at')");
      connection.commit();

      statement.execute("set role pgtracker_reader");
      statement.execute(
          "select * from pgtracker.pg_stat_wal, pgtracker.later, pgtracker.later_delta");
      statement.execute("select * from pgtracker.activity_at('x', now())");
      connection.commit();
      assertRefused(connection, "delete from pgtracker.frame");
      assertRefused(connection, "insert into pgtracker.later default values");
      assertRefused(connection, "select pgtracker.drop_piece('frame', 'epoch', now())");

      statement.execute("set role pgtracker_ingest");
      statement.execute("insert into pgtracker.later default values");
      statement.execute("insert into pgtracker.instance (name, labels_at) values ('x', now())");
      statement.execute("insert into pgtracker.later_delta values (now())");
      statement.execute("delete from pgtracker.pg_stat_wal_delta where interval_end = now()");
      connection.commit();
      assertRefused(connection, "drop table pgtracker.later");
    }
  }

  private static void assertRefused(Connection connection, String sql) throws SQLException {
    assertThatThrownBy(
            () -> {
              try (Statement statement = connection.createStatement()) {
                statement.execute(sql);
              }
            })
        .isInstanceOfSatisfying(
            SQLException.class, e -> assertThat(e.getSQLState()).as(sql).isEqualTo("42501"));
    connection.rollback();
  }
}
