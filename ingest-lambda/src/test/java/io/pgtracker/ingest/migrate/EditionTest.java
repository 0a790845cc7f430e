package io.pgtracker.ingest.migrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pgtracker.catalog.Catalog;
import io.pgtracker.catalog.Dataset;
import io.pgtracker.catalog.DatasetKind;
import io.pgtracker.ingest.TestStore;
import io.pgtracker.ingest.store.StoreException;
import io.pgtracker.testservers.TestRequirement;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EditionTest {
  private static final String ORDER_OF_SESSIONS =
      "select replace(orderby, ' ', '') from timescaledb_information.hypertable_compression_settings"
          + " where hypertable = 'pgtracker.pg_stat_activity'::regclass";

  /** On plain PostgreSQL the same tables are plain; CI runs this on both. */
  @Test
  void what_grows_with_time_is_a_hypertable_where_timescaledb_is() throws Exception {
    try (TestStore store = TestStore.createEmpty()) {
      MigrationReport report = new Migrator(store.store()).migrate();
      List<String> extension =
          store.query("select 1 from pg_extension where extname = 'timescaledb'");
      List<String> growing = growing();
      if (extension.isEmpty()) {
        assertThat(report.edition()).isEqualTo("plain PostgreSQL");
        assertThat(
                store.query(
                    "select relname from pg_class where relnamespace = 'pgtracker'::regnamespace"
                        + " and relkind = 'p' order by 1"))
            .isEqualTo(growing);
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

  @Test
  void a_store_without_timescaledb_goes_over_to_it_with_its_rows() throws Exception {
    try (TestStore store = TestStore.createEmpty()) {
      TestRequirement.needs(isAvailable(store), "timescaledb");
      // A store that is there stays what it is until somebody creates the extension.
      run(store, "create schema pgtracker");
      assertThat(new Migrator(store.store()).migrate().edition()).isEqualTo("plain PostgreSQL");
      run(
          store,
          "insert into pgtracker.pg_stat_wal (instance_id, collected_at, wal_records)"
              + " select 1, now() - n * interval '1 hour', n from generate_series(1, 100) n",
          "select pgtracker.make_partition('pg_stat_wal', now() - interval '1 day')",
          "create view public.records as select max(wal_records) from pgtracker.pg_stat_wal",
          "create function public.counted() returns bigint language sql begin atomic"
              + " select count(*) from pgtracker.pg_stat_wal; end");
      Map<String, List<String>> before = store.content();
      run(store, "create extension timescaledb schema public");
      MigrationReport moved = new Migrator(store.store()).migrate();
      assertThat(moved.edition()).startsWith("TimescaleDB");
      assertThat(moved.tablesMoved()).isEqualTo(growing().size());
      assertThat(store.content()).isEqualTo(before);
      assertThat(store.query("select max, public.counted() from public.records"))
          .containsExactly("100|100");
      assertThat(
              store.query(
                  "select hypertable_name from timescaledb_information.hypertables order by 1"))
          .isEqualTo(growing());
      assertThat(new Migrator(store.store()).migrate().tablesMoved()).isZero();
    }
  }

  @Test
  void tablesThatAnEarlierVersionCompressedInAnotherOrderGetTheirs() throws Exception {
    try (TestStore store = TestStore.create()) {
      store.needs("community"); // the others don't compress
      assertThat(store.query(ORDER_OF_SESSIONS)).containsExactly("pid,collected_at");
      run(
          store,
          "insert into pgtracker.pg_stat_activity (instance_id, collected_at, pid)"
              + " select 1, now() - n * interval '1 minute', n % 7 from generate_series(1, 100) n",
          "alter table pgtracker.pg_stat_activity set (timescaledb.compress_orderby = 'collected_at')",
          "select compress_chunk(c) from show_chunks('pgtracker.pg_stat_activity') c");
      Map<String, List<String>> before = store.content();
      assertThat(new Migrator(store.store()).migrate().tablesMoved()).isOne();
      assertThat(store.query(ORDER_OF_SESSIONS)).containsExactly("pid,collected_at");
      assertThat(store.content()).isEqualTo(before);
      assertThat(new Migrator(store.store()).migrate().tablesMoved()).isZero();
    }
  }

  @Test
  void a_store_newer_or_older_than_the_program_is_refused() throws Exception {
    try (TestStore store = TestStore.create()) {
      SchemaVersion program = SchemaVersion.ofProgram();
      program.open(store.store()).close();
      SchemaVersion older = new SchemaVersion(program.number() - 1);
      assertThatThrownBy(() -> older.open(store.store()))
          .isInstanceOf(StoreException.class)
          .hasMessageContaining("newer than this program");
      SchemaVersion newer = new SchemaVersion(program.number() + 1);
      assertThatThrownBy(() -> newer.open(store.store()))
          .isInstanceOf(StoreException.class)
          .hasMessageContaining("run `pgtracker migrate`");
      run(
          store,
          "insert into pgtracker.schema_history (installed_rank, version, description, type,"
              + " script, installed_by, execution_time, success)"
              + " values (1000, '999', '', 'SQL', '', '', 0, true)");
      assertThatThrownBy(() -> new Migrator(store.store()).migrate())
          .isInstanceOf(StoreException.class)
          .hasMessageContaining("newer than this program");
    }
  }

  private static boolean isAvailable(TestStore store) throws Exception {
    return !store
        .query("select 1 from pg_available_extensions where name = 'timescaledb'")
        .isEmpty();
  }

  private static void run(TestStore store, String... statements) throws Exception {
    try (Connection connection = store.store().connect();
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
      connection.commit();
    }
  }

  /** Frames, samples, counters, increases and their hours; states and texts are kept for ever. */
  private static List<String> growing() {
    List<String> growing =
        new ArrayList<>(List.of("activity_hour", "frame", "frame_hour", "rollup"));
    for (Dataset dataset : Catalog.builtIn().datasets()) {
      if (dataset.kind() == DatasetKind.SAMPLE || dataset.kind() == DatasetKind.COUNTER) {
        growing.add(dataset.name());
      }
      if (dataset.kind() == DatasetKind.COUNTER) {
        growing.add(dataset.name() + "_delta");
        growing.add(dataset.name() + "_hourly");
      }
    }
    growing.sort(Comparator.naturalOrder());
    return growing;
  }
}
