package io.pgtracker.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.pgtracker.catalog.Catalog;
import io.pgtracker.embedded.PostgresServer;
import io.pgtracker.format.Limits;
import io.pgtracker.ingest.store.StoreException;
import io.pgtracker.ingest.store.StoreSession;
import io.pgtracker.objects.FileObjectStore;
import io.pgtracker.objects.StoredObject;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Four processes of the real command on one folder at once, killed or not, leave the store that one
 * ingest in order leaves. {@code -Dpgtracker.test.seed} gives a case again.
 */
class FourProcessesTest {
  private static final long SEED = Long.getLong("pgtracker.test.seed", 7);
  private static final int ROUNDS = Integer.getInteger("pgtracker.test.rounds", 4);
  private static final int PROCESSES = 4;
  private static final Duration LONG = Duration.ofMinutes(3);

  @TempDir Path folder;

  @Test
  void four_at_once_leave_what_one_in_order_leaves() throws Exception {
    List<StoredObject> objects = objects(12);
    try (TestStore expected = TestStore.create();
        TestStore actual = TestStore.create()) {
      ingestInOrder(expected, objects);
      List<IngestProcess> processes = start(actual);
      try {
        for (IngestProcess process : processes) {
          assertThat(process.exitCode(LONG)).as(process::err).isZero();
        }
      } finally {
        close(processes);
      }
      actual.assertSameContentAs(expected, "seed " + SEED);
    }
  }

  @Test
  void killed_at_random_points_with_a_store_that_crashes_they_leave_the_same() throws Exception {
    Random random = new Random(SEED);
    List<StoredObject> objects = objects(20);
    try (TestStore expected = TestStore.create();
        PostgresServer server = PostgresServer.builder().start();
        TestStore actual = TestStore.createOn(server)) {
      ingestInOrder(expected, objects);
      for (int round = 0; round < ROUNDS; round++) {
        long before = known(actual);
        List<IngestProcess> processes = start(actual);
        try {
          long enough = before + 1 + random.nextInt(Math.max(1, objects.size() / ROUNDS));
          await(
              () ->
                  known(actual) >= enough
                      || processes.stream().noneMatch(IngestProcess::isRunning));
          TimeUnit.MILLISECONDS.sleep(random.nextInt(30)); // anywhere within a transaction
          strike(Strike.values()[round % Strike.values().length], server, actual, processes);
          for (IngestProcess process : processes) {
            assertThat(process.exitCode(LONG)).as(process::err).isIn(0, 3, 137);
          }
        } finally {
          close(processes);
        }
      }
      try (IngestProcess last = ingest(actual)) {
        assertThat(last.exitCode(LONG)).as(last::err).isZero();
      }
      actual.assertSameContentAs(expected, "seed " + SEED);
    }
  }

  private enum Strike {
    KILL_INGESTERS,
    CRASH_STORE,
    END_SESSIONS,
    CRASH_BACKEND
  }

  private static void strike(
      Strike strike, PostgresServer server, TestStore store, List<IngestProcess> processes)
      throws Exception {
    switch (strike) {
      case KILL_INGESTERS -> processes.forEach(IngestProcess::kill);
      case CRASH_STORE -> {
        server.crash();
        server.startAgain();
      }
      case END_SESSIONS ->
          store.query(
              "select pg_terminate_backend(pid) from pg_stat_activity"
                  + " where application_name = 'pgtracker-ingest' and pid <> pg_backend_pid()");
      case CRASH_BACKEND -> server.crashBackend();
    }
  }

  private static List<StoredObject> objects(int perInstance) {
    List<StoredObject> objects = new ArrayList<>();
    objects.addAll(GeneratedHistory.objects("orders", SEED, perInstance));
    objects.addAll(GeneratedHistory.objects("stock", SEED + 1, perInstance));
    return objects;
  }

  /** In this process, and into the folder. */
  private void ingestInOrder(TestStore store, List<StoredObject> objects) throws Exception {
    FileObjectStore files = new FileObjectStore(folder);
    try (StoreSession session = store.open()) {
      Ingester ingester = new Ingester(Catalog.builtIn(), Limits.DEFAULT, session);
      for (StoredObject object : objects) {
        files.put(object.key(), object.content());
        assertThat(ingester.ingest(object).outcome()).isEqualTo(IngestOutcome.INGESTED);
      }
    }
  }

  private List<IngestProcess> start(TestStore store) throws IOException {
    List<IngestProcess> processes = new ArrayList<>();
    for (int i = 0; i < PROCESSES; i++) {
      processes.add(ingest(store));
    }
    return processes;
  }

  private IngestProcess ingest(TestStore store) throws IOException {
    return IngestProcess.start(
        "ingest", "--from", folder.toUri().toString(), "--store", store.uri());
  }

  private static void close(List<IngestProcess> processes) throws IOException {
    for (IngestProcess process : processes) {
      process.close();
    }
  }

  private static long known(TestStore store) {
    try {
      return Long.parseLong(store.query("select count(*) from pgtracker.ingest_ledger").get(0));
    } catch (StoreException | SQLException e) {
      throw new AssertionError(e);
    }
  }

  private static void await(BooleanSupplier condition) throws InterruptedException {
    long deadline = System.nanoTime() + LONG.toNanos();
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).as("within " + LONG).isLessThan(deadline);
      TimeUnit.MILLISECONDS.sleep(20);
    }
  }
}
