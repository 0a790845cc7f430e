package io.pgtracker.pipeline.delta;

import static org.assertj.core.api.Assertions.assertThat;

import io.pgtracker.embedded.Await;
import io.pgtracker.ingest.store.StoreException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A primary and its standby, which share a system identifier and not their counters. Until 14 the
 * clean restart of a standby loses its statistics, and not its statements.
 */
@ParameterizedClass(name = "PostgreSQL {0}")
@ValueSource(ints = {18, 16, 14, 13})
class StandbyIncreasesTest {
  private static DeltaStore store;

  @Parameter int major;

  @BeforeAll
  static void openStore() throws SQLException, StoreException {
    store = DeltaStore.create();
  }

  @AfterAll
  static void closeStore() throws SQLException {
    store.close();
  }

  @AfterEach
  void nothingIsNegative() throws SQLException {
    store.assertNothingNegative();
  }

  @Test
  void flips_restarts_and_a_promotion_keep_each_servers_counts_apart() throws Exception {
    // A session that keeps the standby from following is canceled at once.
    try (LiveServer primary = LiveServer.start(major, Map.of("max_standby_streaming_delay", "0"))) {
      Scene scene = Scene.create(store, primary);
      Scene all = Scene.create(store, primary);
      scene.call(100);
      scene.insert(100);
      try (LiveServer standby = primary.standby()) {
        Await.until(
            "the table to arrive on the standby",
            () -> standby.number(scene.database(), "select count(*) from watched") == 101);
        CounterTruth truth = everyDataset(all, standby);
        // Until 14 a database has no moment of a reset until something is counted in it.
        Await.until(
            "the standby to count in the database",
            () ->
                major > 14
                    || standby.number(
                            scene.database(),
                            "select count(stats_reset) from pg_stat_database"
                                + " where datname = current_database()")
                        == 1);
        scene.scrape();
        flip(scene, standby);
        restartStandby(scene, standby);
        promote(scene, standby);
        everyDatasetAfterPromotion(all, standby, truth);
      }
    }
  }

  @Test
  void copies_of_a_stopped_server_are_told_apart_by_when_they_run(@TempDir Path folder)
      throws Exception {
    try (LiveServer server = LiveServer.start(major, Map.of())) {
      Scene scene = Scene.create(store, server);
      scene.call(100);
      scene.insert(100);
      try (LiveServer copy = server.copyWhileStopped(folder.resolve("data"))) {
        scene.scrape();
        copy.repeat(scene.database(), 50, Scene.STATEMENT);
        scene.scrape(copy);
        assertThat(scene.callIncrease()).isEqualTo(Increase.exactly(0));
        scene.call(3);
        scene.insert(3);
        scene.scrape();
        copy.repeat(scene.database(), 7, Scene.STATEMENT);
        scene.scrape(copy);
        assertThat(scene.callIncrease()).isEqualTo(Increase.exactly(10));
        assertThat(scene.insertIncrease()).isEqualTo(Increase.exactly(3));
      }
    }
  }

  /** Conflicts with recovery, and prefetching, count on a standby only. */
  private CounterTruth everyDataset(Scene scene, LiveServer standby) throws Exception {
    CounterTruth truth = new CounterTruth(scene.database());
    Conflicts conflicts = new Conflicts(scene, standby);
    conflicts.cancel(1);
    store.ingest(truth.frame(standby, scene.taker()));
    conflicts.cancel(1);
    store.ingest(truth.frame(scene.server(), scene.taker()));
    store.ingest(truth.frame(standby, scene.taker()));
    conflicts.reset();
    truth.databaseBegan(standby, scene.databaseOid());
    conflicts.cancel(2); // the same number again
    store.ingest(truth.frame(standby, scene.taker()));
    standby.restart();
    if (major < 15) {
      truth.statisticsBegan(standby);
    } else {
      truth.began(standby, "pg_stat_recovery_prefetch", true);
    }
    conflicts.cancel(3);
    store.ingest(truth.frame(standby, scene.taker()));
    return truth;
  }

  private void everyDatasetAfterPromotion(Scene scene, LiveServer promoted, CounterTruth truth)
      throws Exception {
    // The test has restarted it once more, and started its own statements.
    if (major < 15) {
      truth.statisticsBegan(promoted);
    } else {
      truth.began(promoted, "pg_stat_recovery_prefetch", true);
    }
    store.ingest(truth.frame(promoted, scene.taker()));
    promoted.run(scene.database(), "insert into watched values (1)");
    store.ingest(truth.frame(promoted, scene.taker()));
    // What statements did on a 13 standby in the interval of its restart is unknown.
    truth.assertCounted(
        store,
        scene.database(),
        "PostgreSQL " + major,
        major < 14 ? Set.of("pg_stat_statements: another_server") : Set.of());
    assertThat(truth.grown()).contains("pg_stat_database_conflicts");
    if (major >= 15) {
      assertThat(truth.grown()).contains("pg_stat_recovery_prefetch");
    }
  }

  private void flip(Scene scene, LiveServer standby) throws Exception {
    scene.scrape(standby);
    long calls = scene.callIncrease().sum();
    assertThat(calls).as("calls on the standby before it was first seen").isLessThanOrEqualTo(0);
    standby.repeat(scene.database(), 7, Scene.STATEMENT);
    scene.call(3);
    scene.insert(3);
    scene.scrape();
    assertThat(scene.callIncrease()).isEqualTo(Increase.exactly(3));
    assertThat(scene.insertIncrease()).isEqualTo(Increase.exactly(3));
    scene.scrape(standby);
    scene.call(1);
    scene.scrape();
    assertThat(scene.callIncrease()).isEqualTo(Increase.exactly(11));
    assertThat(scene.insertIncrease()).isEqualTo(Increase.exactly(3));
  }

  private void restartStandby(Scene scene, LiveServer standby) throws Exception {
    standby.restart();
    standby.repeat(scene.database(), 5, Scene.STATEMENT);
    scene.scrape(standby);
    if (major >= 14) {
      assertThat(scene.callIncrease()).isEqualTo(Increase.exactly(16));
    } else {
      assertThat(scene.callIncrease().sum()).isEqualTo(11);
    }
    standby.repeat(scene.database(), 2, Scene.STATEMENT);
    scene.scrape(standby);
    assertThat(scene.callIncrease()).isEqualTo(Increase.exactly(major >= 14 ? 18 : 13));
  }

  private void promote(Scene scene, LiveServer standby) throws Exception {
    standby.postgres().promote();
    standby.repeat(scene.database(), 4, Scene.STATEMENT);
    standby.run(scene.database(), "insert into watched select generate_series(1, 6)");
    standby.await(scene.database(), Scene.INSERTED, 6);
    scene.scrape(standby);
    assertThat(scene.callIncrease()).isEqualTo(Increase.exactly(major >= 14 ? 22 : 17));
    assertThat(scene.insertIncrease()).isEqualTo(Increase.exactly(9));
  }
}
