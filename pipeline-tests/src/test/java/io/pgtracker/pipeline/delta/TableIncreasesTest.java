package io.pgtracker.pipeline.delta;

import static org.assertj.core.api.Assertions.assertThat;

import io.pgtracker.ingest.store.StoreException;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** pg_stat_user_tables and pg_stat_database: growth, resets, and what happens to their objects. */
@EachMajor
class TableIncreasesTest {
  private static DeltaStore store;

  @Parameter int major;
  private LiveServer server;
  private Scene scene;

  @BeforeAll
  static void openStore() throws SQLException, StoreException {
    store = DeltaStore.create();
  }

  @AfterAll
  static void closeStore() throws SQLException {
    store.close();
  }

  @BeforeEach
  void begin() throws SQLException {
    server = LiveServer.shared(major);
    scene = Scene.create(store, server);
  }

  @AfterEach
  void nothingIsNegative() throws SQLException {
    store.assertNothingNegative();
  }

  @Test
  void growth_is_counted_exactly() throws Exception {
    scene.insert(10);
    scene.scrape();
    long before = scene.databaseInserts();
    scene.insert(5);
    scene.useIndex(4);
    scene.scrape();
    scene.insert(7);
    scene.scrape();
    assertThat(scene.insertIncrease()).isEqualTo(Increase.exactly(12));
    assertThat(indexScans()).isEqualTo(Increase.exactly(4));
    assertThat(scene.databaseIncrease())
        .isEqualTo(Increase.exactly(scene.databaseInserts() - before));
  }

  @Test
  void a_reset_of_the_database_restarts_its_tables_and_itself() throws Exception {
    scene.insert(50);
    scene.scrape();
    resetDatabase();
    scene.insert(5);
    scene.scrape();
    scene.insert(2);
    scene.scrape();
    assertThat(scene.insertIncrease()).isEqualTo(Increase.exactly(7));
    assertThat(scene.databaseIncrease()).isEqualTo(Increase.exactly(scene.databaseInserts()));
  }

  @Test
  void after_a_reset_of_the_database_counters_may_outgrow_their_old_values() throws Exception {
    scene.insert(5);
    scene.scrape();
    resetDatabase();
    scene.insert(30_000);
    scene.scrape();
    // Exact where another counter of the database shows the reset, else said to be a lower bound.
    Increase tables = scene.insertIncrease();
    assertThat(tables).isIn(Increase.exactly(30_000), Increase.atLeast(29_994));
    assertThat(scene.databaseIncrease().sum()).isBetween(29_000L, scene.databaseInserts());
  }

  @Test
  void a_reset_of_one_table_restarts_it_alone() throws Exception {
    scene.run("create table other (n integer)", "insert into other select generate_series(1, 100)");
    scene.insert(50);
    scene.useIndex(6);
    scene.scrape();
    resetTable("watched");
    scene.insert(3);
    scene.run("insert into other select generate_series(1, 20)");
    server.await(
        scene.database(), "select n_tup_ins from pg_stat_user_tables where relname = 'other'", 120);
    scene.scrape();
    assertThat(ofTable("watched", "n_tup_ins").sum()).isEqualTo(3);
    // The index was not reset with its table.
    assertThat(ofTable("watched", "idx_scan").sum()).isZero();
    assertThat(ofTable("other", "n_tup_ins")).isEqualTo(Increase.atLeast(20));
    assertThat(scene.tableJudgements().get(1))
        .isEqualTo("difference: something_in_the_database_was_reset");
  }

  @Test
  void a_reset_of_shared_statistics_interrupts_nothing() throws Exception {
    scene.insert(5);
    scene.scrape();
    long inserts = scene.databaseInserts();
    resetShared("bgwriter");
    scene.insert(1);
    scene.call(1);
    scene.scrape();
    resetShared("archiver");
    scene.insert(2);
    scene.call(2);
    scene.scrape();
    resetShared("bgwriter");
    resetShared("archiver");
    if (major >= 14) {
      resetShared("wal");
    }
    scene.insert(4);
    scene.call(4);
    scene.scrape();
    assertThat(scene.insertIncrease()).isEqualTo(Increase.exactly(7));
    assertThat(scene.callIncrease()).isEqualTo(Increase.exactly(7));
    assertThat(scene.databaseIncrease())
        .isEqualTo(Increase.exactly(scene.databaseInserts() - inserts));
  }

  @Test
  void scans_of_a_dropped_index_leave_the_sum_unknown_once() throws Exception {
    scene.useIndex(20);
    scene.scrape();
    scene.run("drop index watched_n");
    scene.scrape();
    assertThat(indexScans().sum()).isZero();
    scene.run("create index watched_n2 on watched (n)");
    scene.useIndex(3);
    scene.scrape();
    scene.useIndex(2);
    scene.insert(6);
    scene.scrape();
    assertThat(indexScans().sum()).isEqualTo(5);
    assertThat(scene.insertIncrease().sum()).isEqualTo(6);
  }

  @Test
  void a_fall_of_index_scans_alone_is_marked_as_unknown() throws Exception {
    scene.run("create index watched_again on watched ((n + 1))");
    scene.useIndex(20);
    scene.scrape();
    scene.run("drop index watched_n", "create index watched_n on watched (n)");
    scene.useIndex(2);
    scene.scrape();
    assertThat(indexScans()).isEqualTo(new Increase(0, true, true));
  }

  @Test
  void scans_lost_with_an_index_are_not_hidden_by_those_of_another() throws Exception {
    scene.useIndex(20);
    scene.scrape();
    scene.run("drop index watched_n", "create index watched_n on watched (n)");
    scene.useIndex(30);
    scene.scrape();
    assertThat(indexScans()).isEqualTo(new Increase(0, true, true));
  }

  @Test
  void a_renamed_table_stays_the_same() throws Exception {
    scene.insert(5);
    scene.scrape();
    scene.run("alter table watched rename to watched_before", "create schema elsewhere");
    scene.run("alter table watched_before set schema elsewhere");
    scene.scrape();
    scene.run("alter table elsewhere.watched_before set schema public");
    scene.run("alter table watched_before rename to watched");
    scene.insert(4);
    scene.scrape();
    assertThat(scene.insertIncrease()).isEqualTo(Increase.exactly(4));
  }

  @Test
  void a_table_made_anew_under_the_same_name_counts_from_its_start() throws Exception {
    scene.insert(50);
    scene.scrape();
    scene.insert(3);
    scene.scrape();
    scene.run("drop table watched", "create table watched (n integer)");
    scene.insert(7);
    scene.scrape();
    assertThat(scene.insertIncrease()).isEqualTo(Increase.exactly(10));
  }

  @Test
  void truncation_and_rewriting_restart_nothing() throws Exception {
    scene.insert(10);
    scene.scrape();
    scene.insert(1);
    scene.run("truncate watched");
    scene.scrape();
    scene.insert(2);
    scene.run("vacuum full watched");
    scene.scrape();
    scene.insert(4);
    scene.run("cluster watched using watched_n", "reindex table watched");
    scene.insert(8);
    scene.scrape();
    assertThat(scene.insertIncrease()).isEqualTo(Increase.exactly(15));
  }

  @Test
  void a_new_type_makes_the_indexes_anew_and_leaves_the_table_its_counts() throws Exception {
    scene.insert(10);
    scene.useIndex(10);
    scene.scrape();
    scene.run("alter table watched alter n type bigint");
    scene.insert(5);
    scene.scrape();
    assertThat(scene.insertIncrease()).isEqualTo(Increase.atLeast(5));
  }

  @Test
  void a_new_database_counts_whole() throws Exception {
    scene.scrape();
    String other = LiveServer.newName();
    server.run("postgres", "create database " + other);
    server.run(other, "create table t (n integer)", "insert into t select generate_series(1, 9)");
    server.await(other, "select n_tup_ins from pg_stat_user_tables", 9);
    scene.scrape();
    assertThat(
            scene.increase(
                "pg_stat_database",
                "tup_inserted",
                "datid = "
                    + server.number(
                        "postgres",
                        "select oid::bigint from pg_database where datname = '" + other + "'")))
        .isEqualTo(
            Increase.exactly(
                server.number(
                    other,
                    "select tup_inserted from pg_stat_database"
                        + " where datname = current_database()")));
  }

  /** Copies of a template have the template's table oids. */
  @Test
  void a_database_made_anew_from_its_template_is_not_the_old_one() throws Exception {
    String template = LiveServer.newName();
    server.run("postgres", "create database " + template);
    server.run(template, "create table watched (n integer)");
    server.run("postgres", "drop database " + scene.database());
    server.run("postgres", "create database " + scene.database() + " template " + template);
    scene.insert(5);
    scene.scrape();
    server.run("postgres", "drop database " + scene.database());
    server.run("postgres", "create database " + scene.database() + " template " + template);
    scene.insert(3_000);
    scene.scrape();
    assertThat(scene.insertIncrease()).isEqualTo(Increase.exactly(3_000));
    assertThat(scene.tableJudgements().get(1)).isEqualTo("restarted: database_created");
    assertThat(scene.databaseIncrease()).isEqualTo(Increase.exactly(scene.databaseInserts()));
    scene.insert(2);
    scene.scrape();
    assertThat(scene.insertIncrease()).isEqualTo(Increase.exactly(3_002));
  }

  @Test
  void a_database_that_takes_the_name_of_another_brings_no_increase_with_it() throws Exception {
    String older = LiveServer.newName();
    server.run("postgres", "create database " + older);
    server.run(
        older,
        "create table watched (n integer)",
        "insert into watched select generate_series(1, 3000)");
    server.await(older, Scene.INSERTED, 3_000);
    scene.scrape();
    server.run(
        "postgres",
        "drop database " + scene.database(),
        "alter database " + older + " rename to " + scene.database());
    scene.scrape();
    assertThat(scene.insertIncrease().sum()).isZero();
    scene.insert(4);
    scene.scrape();
    assertThat(scene.insertIncrease()).isEqualTo(Increase.exactly(4));
  }

  private void resetDatabase() throws SQLException {
    scene.run("select pg_stat_reset()");
    server.await(scene.database(), Scene.INSERTED, 0);
  }

  private void resetTable(String table) throws SQLException {
    scene.run("select pg_stat_reset_single_table_counters('" + table + "'::regclass)");
    server.await(scene.database(), Scene.INSERTED, 0);
  }

  private void resetShared(String kind) throws SQLException {
    long before =
        server.number(
            "postgres",
            "select (extract(epoch from stats_reset) * 1000000)::bigint from pg_stat_" + kind);
    server.run("postgres", "select pg_stat_reset_shared('" + kind + "')");
    server.await(
        "postgres",
        "select count(*) from pg_stat_"
            + kind
            + " where (extract(epoch from stats_reset) * 1000000)::bigint > "
            + before,
        1);
  }

  private Increase indexScans() throws SQLException {
    return scene.increase("pg_stat_user_tables", "idx_scan", "true");
  }

  private Increase ofTable(String table, String counter) throws SQLException {
    return scene.increase(
        "pg_stat_user_tables",
        counter,
        "relid = "
            + server.number(scene.database(), "select '" + table + "'::regclass::oid::bigint"));
  }
}
