package io.pgtracker.pipeline.delta;

import static org.assertj.core.api.Assertions.assertThat;

import io.pgtracker.embedded.Await;
import io.pgtracker.ingest.store.StoreException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** pg_stat_statements: growth, and every way its entries start anew while the server runs. */
@EachMajor
class StatementIncreasesTest {
  private static final String RESET_ENTRY =
      "select pg_stat_statements_reset(userid, dbid, queryid) from pg_stat_statements where queryid = ";

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
    scene.call(3);
    scene.scrape();
    scene.call(5);
    scene.scrape();
    scene.scrape();
    scene.call(2);
    scene.scrape();
    assertThat(scene.callIncrease()).isEqualTo(Increase.exactly(7));
  }

  @Test
  void an_entry_first_called_between_two_frames_counts_whole() throws Exception {
    String statement = "select max(n) from watched";
    scene.scrape();
    server.repeat(scene.database(), 4, statement);
    scene.scrape();
    assertThat(callsOf(statement)).isEqualTo(Increase.exactly(4));
  }

  /** Its entry is made, and its stats_since set, when the statement is parsed. */
  @Test
  void a_first_execution_that_outlasts_a_frame_counts() throws Exception {
    scene.scrape();
    String statement = "select pg_advisory_lock(4711)";
    try (Connection holder = server.postgres().connect(scene.database());
        Statement lock = holder.createStatement()) {
      lock.execute(statement + ", 'the holder'");
      CompletableFuture<Void> waiting =
          CompletableFuture.runAsync(
              () -> {
                try {
                  server.run(scene.database(), statement);
                } catch (SQLException e) {
                  throw new IllegalStateException(e);
                }
              });
      Await.until(
          "a session to wait for the lock",
          () ->
              server.number(
                      "postgres",
                      "select count(*) from pg_locks where locktype = 'advisory' and not granted")
                  == 1);
      scene.scrape();
      lock.execute("select pg_advisory_unlock_all()");
      waiting.join();
    }
    scene.scrape();
    assertThat(callsOf("select pg_advisory_lock($1)")).isEqualTo(Increase.exactly(1));
  }

  @Test
  void a_reset_of_all_statements_restarts_them() throws Exception {
    scene.call(8);
    scene.scrape();
    resetAll();
    scene.call(4);
    scene.scrape();
    scene.call(3);
    scene.scrape();
    assertThat(scene.callIncrease()).isEqualTo(Increase.exactly(7));
  }

  @Test
  void after_a_reset_of_all_an_entry_may_outgrow_its_old_count() throws Exception {
    scene.call(8);
    scene.scrape();
    resetAll();
    scene.call(30);
    scene.scrape();
    assertSum(scene.callIncrease(), major >= 14, 30);
  }

  @Test
  void calls_between_the_last_frame_and_a_reset_are_gone_and_never_guessed() throws Exception {
    scene.scrape();
    scene.call(50);
    resetAll();
    scene.call(2);
    scene.scrape();
    // Before 14 nothing tells that the two calls are not of the entry of before.
    assertSum(scene.callIncrease(), major >= 14, 2);
  }

  @Test
  void a_reset_of_one_entry_restarts_it() throws Exception {
    scene.call(44);
    scene.scrape();
    server.run("postgres", RESET_ENTRY + scene.queryId());
    scene.call(3);
    scene.scrape();
    assertThat(scene.callIncrease()).isEqualTo(Increase.exactly(3));
  }

  /** Every counter is above its old value again: the trap of differences. */
  @Test
  void an_entry_reset_at_45_calls_and_seen_at_90_counts_90_where_the_server_tells()
      throws Exception {
    scene.call(44);
    assertThat(scene.calls()).isEqualTo(45);
    scene.scrape();
    server.run("postgres", RESET_ENTRY + scene.queryId());
    scene.call(90);
    scene.scrape();
    assertSum(scene.callIncrease(), major >= 17, 90);
  }

  @Test
  void a_fallen_maximum_shows_the_reset_of_an_entry() throws Exception {
    scene.run("insert into watched select generate_series(1, 200000)");
    scene.call(3);
    scene.run("truncate watched");
    scene.scrape();
    server.run("postgres", RESET_ENTRY + scene.queryId());
    scene.call(300);
    scene.scrape();
    assertThat(scene.callIncrease()).isEqualTo(Increase.exactly(300));
  }

  @Test
  void a_reset_of_extremes_only_restarts_nothing() throws Exception {
    if (major < 17) {
      return; // minmax_only came with 17
    }
    scene.call(8);
    scene.scrape();
    server.run(
        "postgres",
        "select pg_stat_statements_reset(0, 0, " + scene.queryId() + ", minmax_only => true)");
    scene.call(2);
    scene.scrape();
    assertThat(scene.callIncrease()).isEqualTo(Increase.exactly(2));
  }

  @Test
  void entries_a_role_may_not_see_are_unknown_until_seen_twice() throws Exception {
    server.run("postgres", "drop role if exists onlooker", "create role onlooker login");
    scene.call(2);
    scene.scrape();
    scene.call(3);
    store.ingest(scene.taker().take(server, "onlooker"));
    assertThat(
            store.rows(
                "select hidden_rows > 0 from pgtracker.frame join pgtracker.instance i"
                    + " using (instance_id) where i.name = '%s' and dataset = 'pg_stat_statements'"
                        .formatted(scene.database())
                    + " order by collected_at"))
        .containsExactly("f", "t");
    scene.call(4);
    scene.scrape();
    assertThat(scene.callIncrease()).isEqualTo(Increase.exactly(0));
    assertThat(
            store.rows(
                "select unknown_rows > 0 from pgtracker.frame join pgtracker.instance i"
                    + " using (instance_id) where i.name = '%s' and dataset = 'pg_stat_statements'"
                        .formatted(scene.database())
                    + " order by collected_at desc limit 1"))
        .containsExactly("t");
    scene.call(5);
    scene.scrape();
    assertThat(scene.callIncrease()).isEqualTo(Increase.exactly(5));
  }

  @Test
  void an_upgrade_of_the_extension_interrupts_nothing() throws Exception {
    withOlderExtension(
        () -> {
          scene.call(8);
          scene.scrape();
          scene.call(4);
          server.run("postgres", "alter extension pg_stat_statements update");
          scene.scrape();
          scene.call(2);
          scene.scrape();
          assertThat(scene.callIncrease()).isEqualTo(Increase.exactly(6));
        });
  }

  @Test
  void an_entry_reset_around_an_upgrade_of_the_extension_is_no_difference() throws Exception {
    withOlderExtension(
        () -> {
          scene.call(8);
          scene.scrape();
          server.run(
              "postgres",
              "alter extension pg_stat_statements update",
              RESET_ENTRY + scene.queryId());
          scene.call(20);
          scene.scrape();
          assertSum(scene.callIncrease(), major >= 17, 20);
        });
  }

  /** The older view has no stats_since, but another database may have the newer function. */
  @Test
  void a_reset_of_extremes_restarts_nothing_in_an_older_view_either() throws Exception {
    if (major < 17) {
      return; // minmax_only came with 17
    }
    withOlderExtension(
        () -> {
          scene.call(8);
          scene.scrape();
          scene.run(
              "create extension pg_stat_statements",
              "select pg_stat_statements_reset(0, 0, %s, minmax_only => true)"
                  .formatted(scene.queryId()));
          scene.run("insert into watched select generate_series(1, 50000)");
          scene.call(2);
          scene.scrape();
          assertThat(scene.callIncrease()).isEqualTo(Increase.exactly(2));
        });
  }

  private interface Act {
    void run() throws Exception;
  }

  private void withOlderExtension(Act act) throws Exception {
    String older = major >= 17 ? "1.10" : major >= 14 ? "1.9" : "1.7";
    server.run(
        "postgres",
        "drop extension pg_stat_statements",
        "create extension pg_stat_statements version '" + older + "'");
    try {
      act.run();
    } finally {
      server.run(
          "postgres", "drop extension pg_stat_statements", "create extension pg_stat_statements");
    }
  }

  private void resetAll() throws SQLException {
    server.run("postgres", "select pg_stat_statements_reset()");
  }

  private Increase callsOf(String text) throws SQLException {
    long queryId =
        server.number(
            "postgres",
            "select queryid from pg_stat_statements where dbid = %s and query = '%s'"
                .formatted(scene.databaseOid(), text));
    return scene.increase("pg_stat_statements", "calls", "queryid = " + queryId);
  }

  /** Exact where the server keeps evidence, else exact or less. */
  private static void assertSum(Increase increase, boolean evidence, long truth) {
    if (evidence) {
      assertThat(increase).isEqualTo(Increase.exactly(truth));
    } else {
      assertThat(increase.sum()).isBetween(0L, truth);
    }
  }
}
