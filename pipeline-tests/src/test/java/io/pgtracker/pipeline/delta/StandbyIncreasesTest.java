package io.pgtracker.pipeline.delta;

import static org.assertj.core.api.Assertions.assertThat;

import io.pgtracker.embedded.Await;
import io.pgtracker.ingest.store.StoreException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
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
    try (LiveServer primary = LiveServer.start(major, Map.of())) {
      Scene scene = Scene.create(store, primary);
      scene.call(100);
      scene.insert(100);
      try (LiveServer standby = primary.standby()) {
        Await.until(
            "the table to arrive on the standby",
            () -> standby.number(scene.database(), "select count(*) from watched") == 101);
        scene.scrape();
        flip(scene, standby);
        restartStandby(scene, standby);
        promote(scene, standby);
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
