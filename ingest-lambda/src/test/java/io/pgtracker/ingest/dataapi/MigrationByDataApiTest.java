package io.pgtracker.ingest.dataapi;

import static org.assertj.core.api.Assertions.assertThat;

import io.pgtracker.ingest.TestStore;
import io.pgtracker.ingest.migrate.Migrator;
import io.pgtracker.ingest.migrate.UpgradeTest;
import io.pgtracker.ingest.store.Store;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Migrations through the RDS Data API make what migrations through JDBC make. */
class MigrationByDataApiTest {
  private static final String HISTORY =
      "select installed_rank, version, description, type, script, checksum, installed_by, success"
          + " from pgtracker.schema_history order by installed_rank";
  private static final String HISTORY_TABLE =
      "select attname, format_type(atttypid, atttypmod), attnotnull from pg_attribute"
          + " where attrelid = 'pgtracker.schema_history'::regclass and attnum > 0 order by attnum";
  private static final String TIME_TRAVEL =
      "select n.nspname, p.oid::regprocedure::text, p.prosrc, pg_get_function_sqlbody(p.oid)"
          + " from pg_proc p join pg_namespace n on n.oid = p.pronamespace"
          + " where n.nspname ~ '^history(_|$)' union all"
          + " select n.nspname, c.relname, pg_get_viewdef(c.oid), c.relacl::text from pg_class c"
          + " join pg_namespace n on n.oid = c.relnamespace"
          + " where n.nspname ~ '^history(_|$)' and c.relkind = 'v' order by 1, 2";
  private static final String RIGHTS =
      "select oid::regclass::text, relacl::text from pg_class"
          + " where relnamespace = 'pgtracker'::regnamespace order by 1";

  @Test
  void twoAtOnceMakeTheSameStoreAsOneByJdbcWhichGoesOnFromThere() throws Exception {
    try (TestStore byJdbc = TestStore.create();
        TestStore byApi = TestStore.createEmpty()) {
      Store api = byApi.dataApi();
      ExecutorService both = Executors.newFixedThreadPool(2);
      Future<Integer> one = both.submit(() -> new Migrator(api).migrate().migrationsRun());
      Future<Integer> other = both.submit(() -> new Migrator(api).migrate().migrationsRun());
      int run = one.get() + other.get();
      both.shutdown();
      assertThat(byApi.query("select count(*) from pgtracker.schema_history where type = 'SQL'"))
          .containsExactly(Integer.toString(run));
      for (String part :
          List.of(UpgradeTest.CATALOG, HISTORY, HISTORY_TABLE, TIME_TRAVEL, RIGHTS)) {
        assertThat(byApi.query(part)).as(part).isEqualTo(byJdbc.query(part)).isNotEmpty();
      }
      assertThat(new Migrator(byApi.store()).migrate().migrationsRun()).isZero();
    }
  }
}
