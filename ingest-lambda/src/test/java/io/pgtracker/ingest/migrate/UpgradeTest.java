package io.pgtracker.ingest.migrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pgtracker.ingest.TestStore;
import io.pgtracker.ingest.store.StoreException;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A store of any earlier version, full of rows, becomes what a fresh one is, with its rows. */
public class UpgradeTest {
  /** Everything the catalogs say of the schema; partitions are the same but for those of days. */
  public static final String CATALOG =
      "select 'column', c.relname, c.relkind::text, a.attname, format_type(a.atttypid, a.atttypmod),"
          + " a.attnotnull::text, coalesce(pg_get_expr(d.adbin, d.adrelid), ''),"
          + " coalesce(col_description(c.oid, a.attnum), '') from pg_class c"
          + " join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped"
          + " left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum"
          + " where c.relnamespace = 'pgtracker'::regnamespace and c.relkind in ('r', 'p', 'v')"
          + " union all select 'table', c.relname, coalesce(obj_description(c.oid), ''), '', '', '', '',"
          + " '' from pg_class c where c.relnamespace = 'pgtracker'::regnamespace"
          + " union all select 'index', c.relname, pg_get_indexdef(c.oid), '', '', '', '', '' from pg_class c"
          + " where c.relnamespace = 'pgtracker'::regnamespace and c.relkind in ('i', 'I')"
          + " union all select 'constraint', conname, conrelid::regclass::text,"
          + " pg_get_constraintdef(oid), '', '', '', '' from pg_constraint"
          + " where connamespace = 'pgtracker'::regnamespace"
          + " union all select 'function', oid::regprocedure::text, prosrc,"
          + " coalesce(obj_description(oid), ''), '', '', '', '' from pg_proc"
          + " where pronamespace = 'pgtracker'::regnamespace order by 1, 2, 3, 4";

  @ParameterizedTest
  @ValueSource(strings = {"4", "11", "13"})
  void anEarlierStoreBecomesWhatAFreshOneIs(String version) throws Exception {
    try (TestStore fresh = TestStore.create();
        TestStore store = TestStore.createEmpty()) {
      migrateTo(store, version);
      fill(store);
      List<String> frames = rows(store);
      new Migrator(store.store()).migrate();
      assertThat(store.query(CATALOG)).isEqualTo(fresh.query(CATALOG));
      assertThat(rows(store)).isEqualTo(frames).hasSize(3000);
      assertThat(store.query("select count(*) from pgtracker.pg_stat_wal_delta").get(0))
          .isEqualTo(version.equals("4") ? "0" : "1000");
      assertThat(new Migrator(store.store()).migrate().migrationsRun()).isZero();
    }
  }

  @Test
  void aMigrationThatWasInterruptedGoesOn() throws Exception {
    try (TestStore fresh = TestStore.create();
        TestStore store = TestStore.createEmpty();
        Connection busy = store.store().connect();
        Statement statement = busy.createStatement()) {
      migrateTo(store, "13");
      fill(store);
      statement.execute("lock pgtracker.horizon in access share mode");
      CompletableFuture<Void> migration =
          CompletableFuture.runAsync(
              () -> {
                try {
                  new Migrator(store.store()).migrate();
                } catch (StoreException e) {
                  throw new IllegalStateException(e);
                }
              });
      while (store
          .query(
              "select pg_terminate_backend(pid) from pg_stat_activity"
                  + " where datname = current_database() and wait_event_type = 'Lock'"
                  + " and wait_event = 'relation'")
          .isEmpty()) {
        Thread.sleep(100);
      }
      assertThatThrownBy(() -> migration.get(2, TimeUnit.MINUTES)).isInstanceOf(Exception.class);
      busy.rollback();
      new Migrator(store.store()).migrate();
      assertThat(store.query(CATALOG)).isEqualTo(fresh.query(CATALOG));
      assertThat(rows(store)).hasSize(3000);
    }
  }

  private static void migrateTo(TestStore store, String version) throws Exception {
    try (Connection connection = store.store().connect();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(true);
      statement.execute("create schema pgtracker");
      if (!store
          .query("select 1 from pg_available_extensions where name = 'timescaledb'")
          .isEmpty()) {
        statement.execute("create extension timescaledb schema public");
      }
    }
    Flyway.configure()
        .dataSource(new StoreDataSource(store.store()))
        .schemas("pgtracker")
        .defaultSchema("pgtracker")
        .table("schema_history")
        .locations("classpath:io/pgtracker/sql/migrations")
        .placeholderReplacement(false)
        .target(version)
        .load()
        .migrate();
  }

  /** Frames of three days, and increases where there are tables of them. */
  private static void fill(TestStore store) throws Exception {
    try (Connection connection = store.store().connect();
        Statement statement = connection.createStatement()) {
      statement.execute(
          "insert into pgtracker.instance (name, labels_at) values ('shop', now());"
              + "insert into pgtracker.frame (instance_id, dataset, database, collected_at, tick,"
              + " scraper_id, sequence, complete, row_count, hidden_rows, duration_micros,"
              + " skew_micros, evidence, out_of_series, object_key)"
              + " select 1, 'pg_stat_wal', '', t, t, 's', extract(epoch from t)::bigint, true, 1, 0,"
              + " 1, 1, '{}', false, 'k'"
              + " from generate_series(1, 3000) n, lateral (select date_trunc('minute', now())"
              + " - n * interval '1 minute' as t) m");
      if (!store
          .query("select 1 where to_regclass('pgtracker.pg_stat_wal') is not null")
          .isEmpty()) {
        statement.execute(
            "insert into pgtracker.pg_stat_wal_delta (instance_id, interval_start, interval_end,"
                + " restarted, lower_bound, wal_records) select 1, t - interval '1 minute', t, false,"
                + " false, 7 from generate_series(1, 1000) n, lateral (select"
                + " date_trunc('minute', now()) - n * interval '1 minute' as t) m");
      }
      connection.commit();
    }
  }

  private static List<String> rows(TestStore store) throws Exception {
    return store.query(
        "select dataset, collected_at, sequence, complete from pgtracker.frame order by collected_at");
  }
}
