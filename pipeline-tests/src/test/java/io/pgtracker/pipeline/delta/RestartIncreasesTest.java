package io.pgtracker.pipeline.delta;

import static org.assertj.core.api.Assertions.assertThat;

import io.pgtracker.ingest.store.StoreException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** Restarts that keep the statistics, crashes that lose them, and a full pg_stat_statements. */
@EachMajor
class RestartIncreasesTest {
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
  void a_clean_restart_interrupts_nothing() throws Exception {
    scene.scrape();
    long inserts = scene.databaseInserts();
    scene.call(3);
    scene.insert(3);
    server.restart();
    scene.call(4);
    scene.insert(4);
    scene.scrape();
    // Before 14 nobody can tell whether pg_stat_statements.save was on.
    assertThat(scene.callIncrease())
        .isEqualTo(major >= 14 ? Increase.exactly(7) : Increase.atLeast(7));
    assertThat(scene.insertIncrease()).isEqualTo(Increase.exactly(7));
    assertThat(scene.databaseIncrease())
        .isEqualTo(Increase.exactly(scene.databaseInserts() - inserts));
  }

  @Test
  void a_clean_restart_after_resets_of_all_shared_statistics_interrupts_nothing_it_can_tell()
      throws Exception {
    scene.insert(10);
    scene.call(10);
    scene.scrape();
    scene.insert(3);
    scene.call(3);
    server.restart();
    List<String> kinds =
        major >= 14 ? List.of("bgwriter", "archiver", "wal") : List.of("bgwriter", "archiver");
    for (String kind : kinds) {
      server.run("postgres", "select pg_stat_reset_shared('" + kind + "')");
      server.await(
          "postgres",
          "select count(*) from pg_stat_"
              + kind
              + " where stats_reset > pg_postmaster_start_time()",
          1);
    }
    scene.scrape();
    assertThat(scene.callIncrease().sum()).isIn(0L, 3L);
    assertThat(scene.insertIncrease()).isEqualTo(Increase.exactly(0));
    assertThat(scene.tableJudgements().get(1)).isEqualTo("baseline: another_server");
    scene.insert(2);
    scene.scrape();
    assertThat(scene.insertIncrease()).isEqualTo(Increase.exactly(2));
  }

  @Test
  void a_clean_restart_that_drops_the_statements_restarts_them() throws Exception {
    server.run("postgres", "alter system set pg_stat_statements.save = off");
    server.run("postgres", "select pg_reload_conf()");
    try {
      scene.call(5);
      scene.scrape();
      server.restart();
      scene.call(30);
      scene.scrape();
      assertThat(scene.calls()).isEqualTo(30);
      if (major >= 14) {
        assertThat(scene.callIncrease()).isEqualTo(Increase.exactly(30));
      } else {
        // The restart is seen, and not that it dropped them, unless their extremes happen to tell.
        assertThat(scene.callIncrease()).isIn(Increase.atLeast(24), Increase.atLeast(30));
      }
    } finally {
      server.run("postgres", "alter system reset pg_stat_statements.save");
      server.run("postgres", "select pg_reload_conf()");
    }
  }

  @Test
  void the_crash_of_a_backend_restarts_everything() throws Exception {
    scene.call(5);
    scene.insert(5);
    scene.scrape();
    server.postgres().crashBackend();
    server.run("postgres", "select pg_stat_reset_shared('bgwriter')");
    countedFromItsStart();
  }

  @Test
  void the_crash_of_the_postmaster_restarts_everything() throws Exception {
    scene.call(5);
    scene.insert(5);
    scene.scrape();
    server.postgres().crash();
    server.postgres().startAgain();
    countedFromItsStart();
  }

  private void countedFromItsStart() throws Exception {
    scene.call(40);
    scene.insert(4_000);
    scene.scrape();
    scene.call(2);
    scene.insert(2);
    scene.scrape();
    assertThat(scene.callIncrease()).isEqualTo(Increase.exactly(42));
    assertThat(scene.insertIncrease()).isEqualTo(Increase.exactly(4_002));
    assertThat(scene.databaseIncrease()).isEqualTo(Increase.exactly(scene.databaseInserts()));
    assertThat(scene.judgements("pg_stat_database").get(1))
        .isEqualTo("restarted: server_restarted");
  }

  @Test
  void an_entry_that_was_evicted_and_returned_counts_from_its_return() throws Exception {
    try (LiveServer small = LiveServer.start(major, Map.of("pg_stat_statements.max", "100"))) {
      Scene crowded = Scene.create(store, small);
      crowded.call(4);
      crowded.scrape();
      evict(crowded);
      crowded.scrape();
      crowded.call(3);
      crowded.scrape();
      assertThat(crowded.callIncrease()).isEqualTo(Increase.exactly(3));
      evict(crowded);
      crowded.call(20);
      crowded.scrape();
      if (major >= 17) {
        assertThat(crowded.callIncrease()).isEqualTo(Increase.exactly(23));
      } else {
        assertThat(crowded.callIncrease().sum()).isBetween(3L, 23L);
      }
      if (major >= 14) {
        // Asking the server apart would make entries of its own, and so evict others.
        String evictions =
            store
                .rows(
                    "select max(dealloc) - min(dealloc) from pgtracker.pg_stat_statements_info"
                        + " join pgtracker.instance i using (instance_id) where i.name = '"
                        + crowded.database()
                        + "'")
                .get(0);
        assertThat(crowded.increase("pg_stat_statements_info", "dealloc", "true"))
            .isEqualTo(Increase.exactly(Long.parseLong(evictions)));
      }
    }
  }

  /** Runs statements that differ in their operators until the watched one is gone. */
  private static void evict(Scene scene) throws SQLException {
    int number = 0;
    do {
      StringBuilder batch = new StringBuilder();
      for (int i = 0; i < 400; i++, number++) {
        batch.append("select 1");
        for (int bit = 1; bit < 1 << 14; bit <<= 1) {
          batch.append((number & bit) == 0 ? " + 1" : " - 1");
        }
        batch.append(';');
      }
      scene.run(batch.toString());
    } while (scene.calls() > 0);
  }
}
