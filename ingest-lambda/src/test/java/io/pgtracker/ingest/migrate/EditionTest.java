package io.pgtracker.ingest.migrate;

import static org.assertj.core.api.Assertions.assertThat;

import io.pgtracker.ingest.TestStore;
import java.util.List;
import org.junit.jupiter.api.Test;

class EditionTest {
  private static final String GROWING =
      "select c.relname from pg_class c where c.relnamespace = 'pgtracker'::regnamespace"
          + " and c.relkind = 'r' and exists (select from pg_attribute a where a.attrelid = c.oid"
          + " and a.attname in ('collected_at', 'interval_end'))"
          + " and c.relname not in ('pg_settings', 'server_facts', 'pg_stat_statements_text',"
          + " 'unknown_frame', 'expired_frame') order by 1";

  /** On plain PostgreSQL the same tables are plain; CI runs this on both. */
  @Test
  void what_grows_with_time_is_a_hypertable_where_timescaledb_is() throws Exception {
    try (TestStore store = TestStore.createEmpty()) {
      MigrationReport report = new Migrator(store.store()).migrate();
      List<String> extension =
          store.query("select 1 from pg_extension where extname = 'timescaledb'");
      List<String> growing = store.query(GROWING);
      assertThat(growing).contains("frame", "pg_stat_statements", "pg_stat_statements_delta");
      if (extension.isEmpty()) {
        assertThat(report.edition()).isEqualTo("plain PostgreSQL");
      } else {
        assertThat(report.edition()).startsWith("TimescaleDB");
        assertThat(
                store.query(
                    "select hypertable_name from timescaledb_information.hypertables"
                        + " where hypertable_schema = 'pgtracker' order by 1"))
            .isEqualTo(growing);
      }
      assertThat(new Migrator(store.store()).migrate().migrationsRun()).isZero();
    }
  }
}
