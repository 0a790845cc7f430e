package io.pgtracker.pipeline.delta;

import static org.assertj.core.api.Assertions.assertThat;

import io.pgtracker.ingest.store.StoreException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * An extension from before 1.9 on a newer server shows a statement that runs at top level and in a
 * function as two rows of one key.
 */
class OldExtensionIncreasesTest {
  private static DeltaStore store;
  private static LiveServer server;

  @BeforeAll
  static void start() throws SQLException, StoreException {
    store = DeltaStore.create();
    server = LiveServer.start(17, Map.of("pg_stat_statements.track", "all"));
  }

  @AfterAll
  static void stop() throws SQLException {
    store.assertNothingNegative();
    server.close();
    store.close();
  }

  @Test
  void both_kinds_of_calls_are_counted_once() throws Exception {
    for (String version : List.of("1.4", "1.8")) {
      Scene scene = sceneWith(version);
      scene.scrape();
      scene.call(5);
      nested(scene, 4);
      scene.scrape();
      scene.scrape();
      nested(scene, 3);
      scene.scrape();
      assertThat(scene.callIncrease()).as(version).isEqualTo(Increase.exactly(12));
    }
  }

  /** One row becomes two that are both smaller, which must not look like a restart. */
  @Test
  void an_update_to_a_view_that_tells_them_apart_counts_nothing_twice() throws Exception {
    Scene scene = sceneWith("1.8");
    scene.scrape();
    scene.call(2);
    scene.scrape();
    server.run("postgres", "alter extension pg_stat_statements update");
    scene.scrape();
    scene.call(6);
    nested(scene, 1);
    scene.scrape();
    assertThat(scene.callIncrease()).isEqualTo(Increase.exactly(9));
  }

  private static Scene sceneWith(String version) throws Exception {
    server.run(
        "postgres",
        "drop extension pg_stat_statements",
        "create extension pg_stat_statements version '" + version + "'");
    Scene scene = Scene.create(store, server);
    scene.run(
        "create function nested() returns void language plpgsql as 'begin perform count(*) from"
            + " watched; end'");
    scene.call(20);
    nested(scene, 10);
    return scene;
  }

  private static void nested(Scene scene, int times) throws SQLException {
    server.repeat(scene.database(), times, "select nested()");
  }
}
