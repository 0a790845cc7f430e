package io.pgtracker.pipeline.delta;

import static org.assertj.core.api.Assertions.assertThat;

import io.pgtracker.ingest.store.StoreException;
import io.pgtracker.objects.StoredObject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/**
 * All counter datasets at once, each interval compared with what the server itself said right
 * before and after its frames.
 */
@EachMajor
class ServerIncreasesTest {
  /** Resets that come to pass between the same two frames: those of no dataset twice. */
  private static final List<List<String>> GROUPS =
      List.of(
          List.of("bgwriter", "slru", "io", "function", "statements"),
          List.of("wal", "slot", "checkpointer", "index", "statement"),
          List.of("archiver", "recovery_prefetch", "table", "sequence"),
          List.of("database"));

  private static DeltaStore store;

  @Parameter int major;
  private LiveServer server;
  private Scene scene;
  private CounterTruth truth;
  private ServerParts parts;

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
    truth = new CounterTruth(scene.database());
    parts = ServerParts.create(scene);
  }

  @AfterEach
  void end() throws SQLException {
    parts.close();
    store.assertNothingNegative();
  }

  /** Two scrapers take turns. */
  @Test
  void growth_and_every_reset_are_counted_in_every_dataset() throws Exception {
    FrameTaker second = new FrameTaker(scene.database(), scene.database());
    Resets resets = new Resets(scene, parts, truth);
    assertThat(GROUPS.stream().flatMap(List::stream)).containsAll(resets.names());
    List<StoredObject> objects = new ArrayList<>();
    parts.workEverywhere(2);
    objects.add(truth.frame(server, scene.taker()));
    parts.workEverywhere(3);
    parts.allocateBuffers();
    objects.add(truth.frame(server, second));
    for (List<String> names : GROUPS) {
      // Until 14 each reset shows half a second later: there it is done once.
      for (int time = major < 14 ? 1 : 0; time < 2; time++) {
        for (String name : names) {
          resets.run(name);
        }
        // The second time, what began anew goes past its old value before the next frame.
        work(1 + time * 20, names);
        objects.add(truth.frame(server, time == 0 ? second : scene.taker()));
      }
    }
    resets.run("archiver");
    parts.archive();
    objects.add(truth.frame(server, second));
    resets.run("archiver");
    parts.archive(); // the same number again
    objects.add(truth.frame(server, second));
    for (int o = objects.size() - 1; o >= 0; o -= 2) {
      store.ingest(objects.get(o));
    }
    for (StoredObject object : objects) {
      store.ingest(object);
    }
    truth.assertCounted(store, scene.database(), "resets " + GROUPS, Set.of());
    assertThat(truth.grown())
        .as("datasets that were seen to grow")
        .containsExactlyInAnyOrderElementsOf(Unmoved.datasetsBut(major, Unmoved.ON_A_PRIMARY));
  }

  private void work(int some, List<String> reset) throws SQLException {
    parts.work(some);
    for (int i = 0; i < some; i += 10) {
      server.run("postgres", "checkpoint");
      if (reset.contains("archiver")) {
        parts.archive();
      }
      if (reset.contains("bgwriter")) {
        parts.allocateBuffers();
      }
    }
  }

  @Test
  void what_is_made_anew_under_its_old_name_counts_from_its_start() throws Exception {
    parts.workEverywhere(4);
    scrape();
    parts.dropSlot();
    parts.createSlot();
    // Neither slot was ever reset: nothing tells them apart unless a counter falls.
    truth.began(server, "pg_stat_replication_slots", parts.slot()::equals, false);
    parts.replaceFunction();
    parts.workEverywhere(9);
    scrape();
    new Resets(scene, parts, truth).run("slot");
    parts.makeFunctionAnew();
    scene.run("drop index watched_n", "create index watched_n on watched (n)");
    parts.workEverywhere(20);
    scrape();
    parts.dropSlot();
    parts.createSlot();
    truth.began(server, "pg_stat_replication_slots", parts.slot()::equals, true);
    scene.run("reindex table watched", "alter index watched_n rename to watched_m");
    parts.workEverywhere(40);
    scrape();
    parts.dropSlot();
    scene.run("alter function worked(integer) rename to worked_before");
    scrape();
    parts.createSlot();
    scene.run("alter function worked_before(integer) rename to worked");
    parts.workEverywhere(80);
    scrape();
    truth.assertCounted(store, scene.database(), "made anew", Set.of());
  }

  @Test
  void a_restart_and_a_crash_lose_what_the_server_loses() throws Exception {
    parts.workEverywhere(3);
    scrape();
    parts.workEverywhere(2);
    server.restart();
    truth.began(server, "pg_stat_recovery_prefetch", true); // it lives in shared memory
    parts.workEverywhere(1);
    scrape();
    server.postgres().crashBackend();
    truth.allBegan(server);
    parts.work(30);
    scrape();
    parts.work(2);
    scrape();
    truth.assertCounted(store, scene.database(), "a restart and a crash", Set.of());
  }

  private void scrape() throws Exception {
    store.ingest(truth.frame(server, scene.taker()));
  }
}
