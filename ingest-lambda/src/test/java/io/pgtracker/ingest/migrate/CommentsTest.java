package io.pgtracker.ingest.migrate;

import static org.assertj.core.api.Assertions.assertThat;

import io.pgtracker.ingest.TestStore;
import java.sql.Connection;
import java.sql.Statement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The store explains itself: whoever meets a table in psql is told what it holds, in which unit.
 */
class CommentsTest {
  /** Partitions and chunks are parts of tables. */
  private static final String RELATION =
      " from pg_class r where r.relnamespace = 'pgtracker'::regnamespace"
          + " and r.relkind in ('r', 'p', 'v', 'm') and not r.relispartition";

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
  void everyTableAndViewIsExplained() throws Exception {
    assertThat(store.query("select r.relname" + RELATION + " and obj_description(r.oid) is null"))
        .isEmpty();
  }

  @Test
  void everyColumnIsExplained() throws Exception {
    assertThat(
            store.query(
                "select c.relname || '.' || a.attname from (select r.oid, r.relname"
                    + RELATION
                    + ") c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0"
                    + " and not a.attisdropped where col_description(c.oid, a.attnum) is null"))
        .isEmpty();
  }

  @Test
  void everyFunctionIsExplained() throws Exception {
    assertThat(
            store.query(
                "select p.oid::regprocedure from pg_proc p"
                    + " where p.pronamespace = 'pgtracker'::regnamespace"
                    + " and obj_description(p.oid, 'pg_proc') is null"))
        .isEmpty();
  }

  @Test
  void whateverStandsForAServersCatalogIsExplained() throws Exception {
    String ofHistory = " join pg_namespace n on n.nspname ~ '^history(_|$)' and n.oid = ";
    assertThat(
            store.query(
                "select n.nspname || '.' || c.relname from pg_class c"
                    + ofHistory
                    + "c.relnamespace where c.relkind in ('v', 'r')"
                    + " and obj_description(c.oid, 'pg_class') is null"))
        .isEmpty();
    assertThat(
            store.query(
                "select p.oid::regprocedure from pg_proc p"
                    + ofHistory
                    + "p.pronamespace where obj_description(p.oid, 'pg_proc') is null"))
        .isEmpty();
    assertThat(
            store.query(
                "select obj_description('history_17.pg_stat_checkpointer'::regclass, 'pg_class')"))
        .containsExactly(
            "pg_stat_checkpointer of PostgreSQL 17, and of newer ones that have none of their own,"
                + " as it was where history.go has taken the session; see docs/history.md.");
  }

  @Test
  void aNewDatasetExplainsOnlyWhatIsItsOwn() throws Exception {
    try (Connection connection = store.store().connect();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(true);
      statement.execute(
          "create table pgtracker.pg_stat_new (instance_id integer, collected_at timestamptz,"
              + " database text, datname text, waits bigint, extra jsonb)");
      statement.execute("comment on column pgtracker.pg_stat_new.datname is 'its own'");
      statement.execute("comment on column pgtracker.pg_stat_new.waits is 'times it waited'");
      statement.execute(
          "create table pgtracker.pg_stat_new_delta (instance_id integer, database text,"
              + " datname text, interval_end timestamptz, waits bigint)");
    }
    new Migrator(store.store()).migrate();
    assertThat(commentsOf("pg_stat_new"))
        .containsExactly(
            "instance_id: the monitored server: pgtracker.instance",
            "collected_at: monitored server's clock, microseconds",
            "database: database it was read in",
            "datname: its own",
            "waits: times it waited",
            "extra: columns this schema does not know yet, by name, values in PostgreSQL's text"
                + " form");
    assertThat(commentsOf("pg_stat_new_delta"))
        .containsExactly(
            "instance_id: the monitored server: pgtracker.instance",
            "database: database it was read in",
            "datname: its own",
            "interval_end: collected_at of the frame the increase is counted to",
            "waits: times it waited");
  }

  private Iterable<String> commentsOf(String table) throws Exception {
    return store.query(
        "select a.attname || ': ' || col_description(a.attrelid, a.attnum) from pg_attribute a"
            + " where a.attrelid = 'pgtracker."
            + table
            + "'::regclass and a.attnum > 0 order by a.attnum");
  }
}
