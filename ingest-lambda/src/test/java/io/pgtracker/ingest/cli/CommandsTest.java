package io.pgtracker.ingest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.pgtracker.catalog.Catalog;
import io.pgtracker.embedded.PostgresServer;
import io.pgtracker.format.Limits;
import io.pgtracker.ingest.ChangedObjects;
import io.pgtracker.ingest.GeneratedHistory;
import io.pgtracker.ingest.IngestOutcome;
import io.pgtracker.ingest.IngestProcess;
import io.pgtracker.ingest.Ingester;
import io.pgtracker.ingest.TestStore;
import io.pgtracker.ingest.store.StoreSession;
import io.pgtracker.objects.FileObjectStore;
import io.pgtracker.objects.ObjectStoreException;
import io.pgtracker.objects.StoredObject;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Exit codes and messages of the commands, and what {@code --watch} lives through. */
class CommandsTest {
  private static final Duration MINUTES = Duration.ofMinutes(2);
  private static final String NOWHERE = "postgresql://u:hush@127.0.0.1:1/store";

  @TempDir Path folder;

  @Test
  void wrong_usage_ends_with_2_and_says_what_is_wrong() {
    String from = folder.toUri().toString();
    for (List<String> wrong :
        List.of(
            List.of("ingest", "--store", NOWHERE),
            List.of("ingest", "--from", from, "--store", "not a url"),
            List.of("ingest", "--from", from, "--store", "mysql://u:hush@h/d"),
            List.of("ingest", "--from", "ftp://somewhere", "--store", NOWHERE),
            List.of("ingest", "--from", from, "--store", NOWHERE, "--poll", "often"),
            List.of("ingest", "--from", from, "--store", NOWHERE, "--poll", "0"),
            List.of("ingest", "--from", from, "--store", NOWHERE, "--watch", "--object", "v1/x"),
            List.of("ingest", "--from", from, "--store", NOWHERE, "--sessions", "0"),
            List.of("ingest", "--from", from, "--store", NOWHERE, "--again", "--watch"),
            List.of("ingest", "--from", from, "--store", NOWHERE, "--sessions", "2", "--watch"),
            List.of("ingest", "--from", from, "--store", NOWHERE, "--frobnicate"),
            List.of("reconcile", "--from", from, "--store", NOWHERE, "--watch"),
            List.of("maintain", "--store", NOWHERE, "--from", from),
            List.of("frobnicate"))) {
      Said said = run(wrong);
      assertThat(said.code).as("%s: %s", wrong, said).isEqualTo(2);
      assertThat(said.err).as(wrong.toString()).isNotBlank().doesNotContain("hush");
    }
  }

  @Test
  void every_command_tells_its_version() {
    for (String command : List.of("migrate", "ingest", "reconcile", "maintain", "history")) {
      Said said = run(List.of(command), "--version");
      assertThat(said.code).isZero();
      assertThat(said.out).as(command).startsWith("pgtracker-ingest ");
    }
  }

  @Test
  void a_store_that_is_away_ends_with_3_and_a_clear_message() throws Exception {
    String from = folder.toUri().toString();
    for (List<String> command :
        List.of(
            List.of("migrate"),
            List.of("ingest", "--from", from),
            List.of("reconcile", "--from", from),
            List.of("maintain"))) {
      Said said = run(command, "--store", NOWHERE);
      assertThat(said.code).as(said.toString()).isEqualTo(3);
      assertThat(said.err)
          .contains("127.0.0.1:1/store")
          .contains("not available")
          .doesNotContain("hush")
          .doesNotContain("\tat ");
    }
    try (TestStore empty = TestStore.createEmpty()) {
      for (String command : List.of("ingest", "reconcile")) {
        put(history(1));
        Said said = run(List.of(command, "--from", from), "--store", empty.uri());
        assertThat(said.code).as(said.toString()).isEqualTo(3);
        assertThat(said.err).contains("run `pgtracker migrate`");
      }
    }
  }

  @Test
  void an_object_store_that_is_away_ends_with_4() throws Exception {
    try (TestStore store = TestStore.create()) {
      for (String command : List.of("ingest", "reconcile")) {
        String from = folder.resolve("nothing").toUri().toString();
        Said said = run(List.of(command, "--from", from), "--store", store.uri());
        assertThat(said.code).as(said.toString()).isEqualTo(4);
        assertThat(said.err).contains("no folder").contains("nothing");
      }
    }
  }

  @Test
  void reconcile_says_what_is_missing_repairs_it_and_names_what_is_wrong() throws Exception {
    String from = folder.toUri().toString();
    List<StoredObject> objects = history(12);
    put(objects);
    try (TestStore store = TestStore.create()) {
      Said missing =
          run(List.of("reconcile", "--from", from, "--report-only"), "--store", store.uri());
      assertThat(missing.code).as(missing.toString()).isEqualTo(1);
      assertThat(missing.out)
          .contains("missing: " + objects.get(0).key())
          .contains("12 objects listed, 12 missing, 0 refused");
      Said gone =
          run(
              List.of(
                  "ingest", "--from", from, "--object", objects.get(0).key().replace("-0", "-f")),
              "--store",
              store.uri());
      assertThat(gone.code).as(gone.toString()).isEqualTo(1);
      Said repaired = run(List.of("reconcile", "--from", from), "--store", store.uri());
      assertThat(repaired.code).as(repaired.toString()).isZero();
      assertThat(repaired.out)
          .contains("12 objects listed, 0 missing, 0 refused")
          .contains("two scrapers: orders has frames of 2 scrapers")
          .contains("gap: orders from");
      Files.writeString(folder.resolve(objects.get(0).key().replace("-0", "-e")), "broken");
      Said ingest = run(List.of("ingest", "--from", from), "--store", store.uri());
      assertThat(ingest.code).as(ingest.toString()).isEqualTo(5);
      Said bad = run(List.of("reconcile", "--from", from), "--store", store.uri());
      assertThat(bad.code).as(bad.toString()).isEqualTo(5);
      assertThat(bad.out).contains("malformed: v1/instance=orders").contains("line 1");
      Said again = run(List.of("ingest", "--from", from), "--store", store.uri());
      assertThat(again.code).as("nothing new").isZero();
    }
  }

  @Test
  void reconcileCountsAsMissingWhatAChainLacks() throws Exception {
    List<StoredObject> objects = ChangedObjects.of("orders", history(10), 3);
    StoredObject lost = objects.get(2);
    put(objects.stream().filter(object -> !object.equals(lost)).toList());
    List<String> reconcile = List.of("reconcile", "--from", folder.toUri().toString());
    try (TestStore store = TestStore.create()) {
      Said broken = run(reconcile, "--store", store.uri());
      assertThat(broken.code).as(broken.toString()).isEqualTo(1);
      assertThat(broken.out)
          .contains("broken chain: orders from")
          .containsPattern(
              "9 objects listed, 0 missing, 0 refused, \\d+ gaps, [1-9] broken chains");
      put(List.of(lost));
      Said found = run(reconcile, "--store", store.uri());
      assertThat(found.code).as(found.toString()).isZero();
      assertThat(found.out).contains(" 0 broken chains");
    }
  }

  @Test
  void whatWasRefusedByMistakeGoesInWhenItIsReadAgain() throws Exception {
    String from = folder.toUri().toString();
    List<StoredObject> objects = history(4);
    put(objects);
    Files.writeString(folder.resolve(objects.get(0).key().replace("-0", "-e")), "broken");
    try (TestStore store = TestStore.create();
        TestStore peaceful = TestStore.create()) {
      // An earlier program could read no line of more than 100 bytes.
      try (StoreSession session = store.open()) {
        Limits narrow = new Limits(100, 1L << 20, 1_600, 1_000);
        for (StoredObject object : objects) {
          assertThat(new Ingester(Catalog.builtIn(), narrow, session).ingest(object).outcome())
              .isEqualTo(IngestOutcome.MALFORMED);
        }
      }
      Said asEver = run(List.of("ingest", "--from", from), "--store", store.uri());
      assertThat(asEver.out).contains("0 objects ingested").contains("1 bad");
      String one = objects.get(1).key();
      Said single = run(List.of("ingest", "--from", from, "--object", one), "--store", store.uri());
      assertThat(single.code).as(single.toString()).isZero();
      Said again = run(List.of("ingest", "--from", from, "--again"), "--store", store.uri());
      assertThat(again.code).as(again.toString()).isEqualTo(5);
      assertThat(again.out).contains("3 objects ingested").contains("1 bad");
      assertThat(store.query("select outcome, count(*) from pgtracker.ingest_ledger group by 1"))
          .containsExactlyInAnyOrder("ingested|4", "malformed|1");
      run(List.of("ingest", "--from", from), "--store", peaceful.uri());
      store.assertSameContentAs(peaceful, "read again");
    }
  }

  @Test
  void watch_lives_through_the_loss_of_the_store_and_of_the_folder() throws Exception {
    List<StoredObject> objects = history(4);
    Path away = folder.resolveSibling(folder.getFileName() + "-away");
    try (PostgresServer server =
            PostgresServer.builder().setting("synchronous_commit", "on").start();
        TestStore store = TestStore.createOn(server)) {
      put(objects.subList(0, 1));
      try (IngestProcess watch =
          IngestProcess.start(
              "ingest",
              "--from",
              folder.toUri().toString(),
              "--store",
              store.uri(),
              "--watch",
              "--poll",
              "1")) {
        await(watch, () -> known(store) == 1);
        server.stopCleanly();
        put(objects.subList(1, 2));
        await(watch, () -> watch.err().contains("trying again"));
        server.startAgain();
        await(watch, () -> known(store) == 2);
        Files.move(folder, away);
        await(watch, () -> watch.err().contains("no folder"));
        Files.move(away, folder);
        put(objects.subList(2, 3));
        await(watch, () -> known(store) == 3);
        server.crash();
        server.startAgain();
        put(objects.subList(3, 4));
        await(watch, () -> known(store) == 4);
        watch.terminate();
        assertThat(watch.exitCode(MINUTES)).as(watch::err).isZero();
        assertThat(watch.out()).contains("4 objects ingested");
        assertThat(watch.err()).doesNotContain("\tat ");
      }
    }
  }

  @Test
  void watch_stops_within_seconds_while_the_store_is_away() throws Exception {
    try (IngestProcess watch =
        IngestProcess.start(
            "ingest", "--from", folder.toUri().toString(), "--store", NOWHERE, "--watch")) {
      await(watch, () -> watch.err().contains("trying again in 2 s"));
      watch.terminate();
      assertThat(watch.exitCode(Duration.ofSeconds(50))).as(watch::err).isZero();
    }
  }

  private static List<StoredObject> history(int objects) {
    return GeneratedHistory.objects("orders", 3, objects);
  }

  private void put(List<StoredObject> objects) throws ObjectStoreException {
    FileObjectStore files = new FileObjectStore(folder);
    for (StoredObject object : objects) {
      files.put(object.key(), object.content());
    }
  }

  private static long known(TestStore store) throws Exception {
    return Long.parseLong(
        store
            .query("select count(*) from pgtracker.ingest_ledger where outcome = 'ingested'")
            .get(0));
  }

  private static void await(IngestProcess process, Callable<Boolean> condition) throws Exception {
    long deadline = System.nanoTime() + TimeUnit.MINUTES.toNanos(3);
    while (!condition.call()) {
      assertThat(process.isRunning()).as(process::err).isTrue();
      assertThat(System.nanoTime()).as(process::err).isLessThan(deadline);
      TimeUnit.MILLISECONDS.sleep(50);
    }
  }

  private static Said run(List<String> command, String... more) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    CommandLine line =
        Main.commandLine().setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
    String[] arguments =
        Stream.concat(command.stream(), Arrays.stream(more)).toArray(String[]::new);
    int code = line.execute(arguments);
    return new Said(code, out.toString(), err.toString());
  }

  /** What a command said and how it ended. */
  private record Said(int code, String out, String err) {}
}
