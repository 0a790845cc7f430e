package io.pgtracker.pipeline.delta;

import static org.assertj.core.api.Assertions.assertThat;

import io.pgtracker.ingest.store.StoreException;
import io.pgtracker.objects.StoredObject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/**
 * Work and faults in random order, in all counter datasets of the catalog. {@code
 * -Dpgtracker.test.seed} repeats a run, {@code -Plong} makes many.
 */
@EachMajor
class GeneratedFaultsTest {
  private static final int SEQUENCES = Integer.getInteger("pgtracker.test.cases", 1);
  private static final int STEPS = 16;

  /** Resets of what links frames; until 13 there is no WAL statistics. */
  private static final Set<String> SHARED = Set.of("bgwriter", "archiver", "wal");

  private static final Set<String> ANOTHER_SERVER =
      CounterReading.DATASETS.stream()
          .map(dataset -> dataset.name() + ": another_server")
          .collect(Collectors.toUnmodifiableSet());

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

  @Test
  void any_sequence_of_faults_counts_no_more_than_the_server_and_all_it_can_prove()
      throws Exception {
    long firstSeed = Long.getLong("pgtracker.test.seed", System.nanoTime() % 1_000_000);
    try (LiveServer server = LiveServer.start(major, Map.of())) {
      for (long seed = firstSeed; seed < firstSeed + SEQUENCES; seed++) {
        new Sequence(server, seed).run();
      }
    }
    store.assertNothingNegative();
  }

  private final class Sequence {
    private final LiveServer server;
    private final long seed;
    private final Random random;
    private final Scene scene;
    private final FrameTaker second;
    private final CounterTruth truth;
    private final ServerParts parts;
    private final Resets resets;
    private final List<String> done = new ArrayList<>();
    private final List<StoredObject> objects = new ArrayList<>();
    private final Set<String> sinceFrame = new HashSet<>();
    private boolean unlinked;
    private boolean crashed;

    Sequence(LiveServer server, long seed) throws SQLException {
      this.server = server;
      this.seed = seed;
      this.random = new Random(seed);
      this.scene = Scene.create(store, server);
      this.second = FrameTaker.withMemory(scene.database(), scene.database());
      this.truth = new CounterTruth(scene.database());
      this.parts = ServerParts.create(scene);
      this.resets = new Resets(scene, parts, truth);
    }

    void run() throws Exception {
      try {
        keep(truth.frame(server, scene.taker()));
        for (int step = 0; step < STEPS; step++) {
          step();
          frame();
        }
        keep(truth.frame(server, scene.taker()));
      } finally {
        parts.close();
      }
      for (StoredObject object : objects) {
        store.ingest(object);
      }
      String story = "PostgreSQL " + major + ", seed " + seed + ": " + done;
      truth.assertCounted(store, scene.database(), story, unlinked ? ANOTHER_SERVER : Set.of());
      assertOrderDoesNotMatter(story);
    }

    /** Taken by one of two scrapers, or not at all; lost on its way, or told by a wrong clock. */
    private void frame() throws Exception {
      switch (random.nextInt(10)) {
        case 0, 1, 2 -> {}
        case 3 -> {
          done.add("lost frame");
          truth.frame(server, scene.taker());
        }
        case 4 -> {
          done.add("frame an hour back");
          StoredObject back =
              Rewritten.clockOffBy(truth.frame(server, scene.taker()), Duration.ofHours(-1));
          truth.toldAs(back);
          objects.add(back);
        }
        case 5, 6 -> {
          done.add("frame of the other");
          keep(truth.frame(server, second));
        }
        default -> {
          done.add("frame");
          keep(truth.frame(server, scene.taker()));
        }
      }
    }

    private void keep(StoredObject object) {
      objects.add(object);
      unlinked |= nothingLinks();
      sinceFrame.clear();
    }

    /**
     * A server that was started again is known by the shared resets it kept, or by one moment of
     * them all, which a crash leaves and a reset by hand afterwards destroys.
     */
    private boolean nothingLinks() {
      Set<String> reset = new HashSet<>(SHARED);
      reset.retainAll(sinceFrame);
      boolean allReset = reset.size() == (major >= 14 ? SHARED.size() : SHARED.size() - 1);
      return sinceFrame.contains("start")
          && (allReset || (sinceFrame.contains("loss") && !reset.isEmpty()));
    }

    private void step() throws Exception {
      int some = 1 + random.nextInt(random.nextInt(4) == 0 ? 400 : 8);
      switch (random.nextInt(14)) {
        case 0, 1 -> {
          done.add("call " + some);
          scene.call(some);
        }
        case 2, 3 -> {
          done.add("insert " + some);
          scene.insert(some);
        }
        case 4, 5 -> {
          done.add("work everywhere " + some);
          parts.work(some);
          if (!crashed) {
            parts.archive();
          }
        }
        case 6 -> {
          done.add("new index and function");
          scene.run("drop index watched_n", "create index watched_n on watched (n)");
          parts.makeFunctionAnew();
        }
        case 7 -> {
          done.add("new slot");
          parts.dropSlot();
          parts.createSlot();
          truth.began(server, "pg_stat_replication_slots", parts.slot()::equals, false);
        }
        case 8, 9, 10, 11 -> {
          String name = resets.names().get(random.nextInt(resets.names().size()));
          done.add("reset " + name);
          sinceFrame.add(name);
          resets.run(name);
        }
        case 12 -> {
          done.add("restart");
          sinceFrame.add("start");
          server.restart();
          truth.began(server, "pg_stat_recovery_prefetch", true);
        }
        default -> crash();
      }
    }

    private void crash() {
      if (random.nextBoolean()) {
        done.add("crash of a backend");
        server.postgres().crashBackend();
      } else {
        done.add("crash");
        server.postgres().crash();
        server.postgres().startAgain();
        sinceFrame.add("start");
      }
      sinceFrame.add("loss");
      truth.allBegan(server);
      crashed = true;
    }

    private void assertOrderDoesNotMatter(String story) throws Exception {
      String instance = scene.database() + "_shuffled";
      List<StoredObject> mixed = new ArrayList<>();
      for (StoredObject object : objects) {
        StoredObject renamed = Rewritten.forInstance(object, instance);
        mixed.add(renamed);
        if (random.nextInt(3) == 0) {
          mixed.add(renamed);
        }
      }
      Collections.shuffle(mixed, random);
      for (StoredObject object : mixed) {
        store.ingest(object);
      }
      assertThat(store.increases(instance)).as(story).isEqualTo(store.increases(scene.database()));
    }
  }
}
