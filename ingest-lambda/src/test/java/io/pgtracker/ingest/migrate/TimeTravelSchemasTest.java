package io.pgtracker.ingest.migrate;

import static org.assertj.core.api.Assertions.assertThat;

import io.pgtracker.ingest.TestStore;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The schemas of time travel are there after every migration, and made anew only when need be. */
class TimeTravelSchemasTest {
  private static final String MADE = "select oid from pg_namespace where nspname = 'history'";

  private TestStore store;

  @BeforeEach
  void migrate() throws Exception {
    store = TestStore.create();
  }

  @AfterEach
  void drop() throws Exception {
    store.close();
  }

  @Test
  void aSecondMigrationLeavesThemAsTheyAre() throws Exception {
    List<String> made = store.query(MADE);
    new Migrator(store.store()).migrate();
    assertThat(store.query(MADE)).isEqualTo(made).hasSize(1);
  }

  @Test
  void whatWasRemovedFromThemComesBack() throws Exception {
    run("drop schema history cascade");
    new Migrator(store.store()).migrate();
    assertThat(store.query("select to_regclass('history_18.pg_class')"))
        .containsExactly("history_18.pg_class");
  }

  @Test
  void theyGiveWayToAMigrationThatChangesTables() throws Exception {
    run("delete from pgtracker.schema_history where script = 'R__rows_at.sql'");
    List<String> made = store.query(MADE);
    new Migrator(store.store()).migrate();
    assertThat(store.query(MADE)).isNotEqualTo(made).hasSize(1);
  }

  @Test
  void everyDatasetHasItsRowsAsOfAMoment() throws Exception {
    assertThat(
            store.query(
                "select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid"
                    + " where c.relnamespace = 'pgtracker'::regnamespace and a.attname = 'extra'"
                    + " and c.relkind in ('r', 'p') and not c.relispartition"
                    + " and c.relname <> 'pg_stat_statements_text'"
                    + " and c.relname not in (select name from history.dataset)"))
        .isEmpty();
  }

  private void run(String sql) throws Exception {
    try (Connection connection = store.store().connect();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(true);
      statement.execute(sql);
    }
  }
}
