package io.pgtracker.pipeline.delta;

import static org.assertj.core.api.Assertions.assertThat;

import io.pgtracker.ingest.store.StoreException;
import io.pgtracker.objects.StoredObject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/**
 * Work and faults in random order. {@code -Dpgtracker.test.seed} repeats a run, {@code -Plong}
 * makes many.
 */
@EachMajor
class GeneratedFaultsTest {
  private static final int SEQUENCES = Integer.getInteger("pgtracker.test.cases", 1);
  private static final int STEPS = 16;

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

  /** What a counter grew by from frame to frame, known from what was done to it. */
  private static final class Truth {
    private long previous = -1;
    private long sum;
    private boolean restarted;
    private boolean unseen;

    /** The counter began anew. */
    void restart(boolean evidence) {
      restarted = true;
      unseen |= !evidence;
    }

    void frame(long now) {
      if (previous >= 0) {
        sum += restarted ? now : now - previous;
      }
      previous = now;
      restarted = false;
    }
  }

  private final class Sequence {
    private final LiveServer server;
    private final long seed;
    private final Random random;
    private final Scene scene;
    private final Truth calls = new Truth();
    private final Truth inserts = new Truth();
    private final List<String> done = new ArrayList<>();
    private final List<StoredObject> objects = new ArrayList<>();

    Sequence(LiveServer server, long seed) throws SQLException {
      this.server = server;
      this.seed = seed;
      this.random = new Random(seed);
      this.scene = Scene.create(store, server);
    }

    void run() throws Exception {
      frame();
      for (int step = 0; step < STEPS; step++) {
        step();
        if (random.nextInt(3) > 0) {
          frame();
        }
      }
      frame();
      for (StoredObject object : objects) {
        store.ingest(object);
      }
      String story = "PostgreSQL " + major + ", seed " + seed + ": " + done;
      assertCounted(story, scene.callIncrease(), calls, scene.judgements("pg_stat_statements"));
      assertCounted(story, scene.insertIncrease(), inserts, scene.tableJudgements());
      assertOrderDoesNotMatter(story);
    }

    private void frame() throws Exception {
      objects.add(scene.take());
      calls.frame(scene.calls());
      inserts.frame(scene.inserted());
      done.add("frame with " + calls.previous + " calls, " + inserts.previous + " inserts");
    }

    private void step() throws Exception {
      int some = 1 + random.nextInt(random.nextInt(4) == 0 ? 400 : 8);
      switch (random.nextInt(14)) {
        case 0, 1, 2 -> {
          done.add("call " + some);
          scene.call(some);
        }
        case 3, 4 -> {
          done.add("insert " + some);
          scene.insert(some);
        }
        case 5 -> {
          done.add("use index");
          scene.useIndex(some);
        }
        case 6 -> {
          done.add("new index");
          scene.run("drop index watched_n", "create index watched_n on watched (n)");
        }
        case 7 -> {
          done.add("reset statements");
          server.run("postgres", "select pg_stat_statements_reset()");
          calls.restart(major >= 14);
        }
        case 8 -> {
          done.add("reset entry");
          server.run(
              "postgres",
              "select pg_stat_statements_reset(userid, dbid, queryid) from pg_stat_statements"
                  + " where queryid = "
                  + scene.queryId());
          calls.restart(major >= 17);
        }
        case 9 -> {
          done.add("reset database");
          resetTables("select pg_stat_reset()");
        }
        case 10 -> {
          done.add("reset table");
          resetTables("select pg_stat_reset_single_table_counters('watched'::regclass)");
        }
        case 11 -> {
          done.add("reset bgwriter");
          server.run("postgres", "select pg_stat_reset_shared('bgwriter')");
        }
        case 12 -> {
          done.add("restart");
          server.restart();
        }
        default -> {
          done.add("crash");
          server.postgres().crashBackend();
          calls.restart(true);
          inserts.restart(true);
        }
      }
    }

    private void resetTables(String sql) throws SQLException {
      scene.run(sql);
      server.await(scene.database(), Scene.INSERTED, 0);
      inserts.restart(true);
    }

    private void assertCounted(
        String story, Increase increase, Truth truth, List<String> judgements) {
      assertThat(increase.sum()).as(story).isBetween(0L, truth.sum);
      boolean saidToBeUnknown = judgements.stream().skip(1).anyMatch(j -> j.startsWith("baseline"));
      if (!truth.unseen && !increase.lowerBound() && !saidToBeUnknown) {
        assertThat(increase.sum()).as(story).isEqualTo(truth.sum);
      }
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
