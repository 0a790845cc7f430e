package io.pgtracker.ingest.lambda;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.pgtracker.ingest.GeneratedHistory;
import io.pgtracker.ingest.TestStore;
import io.pgtracker.ingest.lambda.log.JsonLog;
import io.pgtracker.ingest.lambda.log.LogLevel;
import io.pgtracker.ingest.lambda.migrate.TestStack;
import io.pgtracker.objects.FileObjectStore;
import io.pgtracker.objects.StoredObject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The functions that are called by the clock and by deployments, on a real store. */
final class ScheduledHandlersTest {
  private static final Duration ALL_TIME = Duration.ofMinutes(15);
  private static final Duration HARDLY_ANY = Duration.ofSeconds(59);

  @TempDir Path folder;
  private TestStore store;
  private final ByteArrayOutputStream logged = new ByteArrayOutputStream();
  private final Map<String, String> environment = new HashMap<>();

  @BeforeEach
  void settings() throws Exception {
    store = TestStore.create();
    environment.put("PGTRACKER_STORE_URL", store.address());
    environment.put("PGTRACKER_OBJECTS", folder.toUri().toString());
  }

  @AfterEach
  void closeStore() throws Exception {
    store.close();
  }

  @Test
  void maintainMakesPartitionsAndStopsWhenItsTimeIsNearlyOver() throws Exception {
    JsonNode stopped = answer(new MaintainHandler(run("maintain")), "{}", HARDLY_ANY);
    assertThat(stopped.path("stopped").booleanValue()).isTrue();
    JsonNode done = answer(new MaintainHandler(run("maintain")), "{}", ALL_TIME);
    assertThat(done.path("stopped").booleanValue()).isFalse();
    assertThat(log()).contains("\"message\":\"maintain done\"", "\"requestId\":\"request-1\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"health", "maintain", "reconcile"})
  void aStoreThatHangsEndsARunBeforeLambdaWouldAndTheNextOneWorks(String name) throws Exception {
    RequestStreamHandler handler =
        switch (name) {
          case "health" -> new HealthHandler(run(name));
          case "maintain" -> new MaintainHandler(run(name));
          default -> new ReconcileHandler(run(name));
        };
    // Asked first for the moment at which the session is ended, 5 s before the end, and from then
    // on
    // for that at which nothing further is begun, which here never comes.
    TestInvocation invocation = TestInvocation.with(Duration.ofSeconds(6), ALL_TIME);
    try (Connection locked = store.store().connect()) {
      locked
          .createStatement()
          .execute(
              "lock table pgtracker.instance, pgtracker.ingest_ledger in access exclusive mode");
      assertThatThrownBy(
              () ->
                  handler.handleRequest(
                      InputStream.nullInputStream(), OutputStream.nullOutputStream(), invocation))
          .isInstanceOf(IOException.class)
          .hasNoCause()
          .hasMessageContaining(name + " failed")
          .hasMessageMatching(".*(not available|was aborted).*");
      assertThat(log()).contains("\"level\":\"ERROR\"");
    }
    assertThat(answer(handler, "{}", ALL_TIME)).isNotEmpty();
  }

  @Test
  void healthNamesTheSilentAndForgetsTheRetired() throws Exception {
    arrive("fresh", "1 minute");
    arrive("silent", "1 hour");
    arrive("retired", "30 days");
    try (Connection connection = store.store().connect()) {
      connection
          .createStatement()
          .execute(
              "insert into pgtracker.ingest_ledger (object_key, etag, outcome, size_bytes, ingested_at)"
                  + " values ('a', 'e', 'malformed', 1, now()),"
                  + " ('b', 'e', 'parked', 1, now() - interval '2 days')");
      connection.commit();
    }
    JsonNode found = answer(new HealthHandler(run("health")), "{}", ALL_TIME);
    assertThat(found.path("instances").longValue()).isEqualTo(3);
    assertThat(found.path("silentInstances")).hasSize(1);
    assertThat(found.path("silentInstances").get(0).textValue()).isEqualTo("silent");
    assertThat(found.path("retiredInstances").longValue()).isOne();
    assertThat(found.path("refusedInLastDay").longValue()).isOne();
    assertThat(found.path("secondsSinceNewest").doubleValue()).isBetween(60.0, 600.0);
    assertThat(log())
        .contains("\"SilentInstances\":1", "look at their scrapers", "\"instances\":[\"silent\"]");
  }

  private void arrive(String instance, String age) throws Exception {
    try (Connection connection = store.store().connect()) {
      connection
          .createStatement()
          .execute(
              """
              with i as (
                insert into pgtracker.instance (name, labels_at) values ('%1$s', now())
                returning instance_id)
              insert into pgtracker.ingest_ledger
                (object_key, etag, outcome, instance_id, size_bytes, created_at)
              select 'v1/instance=%1$s/x', 'e', 'ingested', instance_id, 1, now() - interval '%2$s'
              from i
              """
                  .formatted(instance, age));
      connection.commit();
    }
  }

  @Test
  void reconcileIngestsWhatNoEventBroughtAndGoesOnWhereItStopped() throws Exception {
    List<StoredObject> objects = GeneratedHistory.objects("orders", 3, 10);
    FileObjectStore files = new FileObjectStore(folder);
    for (StoredObject object : objects) {
      files.put(object.key(), object.content());
    }
    JsonNode stopped = answer(new ReconcileHandler(run("reconcile")), "{}", HARDLY_ANY);
    assertThat(stopped.path("walkEnded").booleanValue()).isFalse();
    JsonNode done = answer(new ReconcileHandler(run("reconcile")), "{}", ALL_TIME);
    assertThat(done.path("walkEnded").booleanValue()).isTrue();
    assertThat(done.path("ingested").longValue()).isEqualTo(objects.size());
    assertThat(done.path("keysWalked").longValue()).isEqualTo(objects.size());
    assertThat(done.path("listRequests").longValue()).isEqualTo(3);
    assertThat(log()).contains("\"ObjectsReconciled\":" + objects.size());
    JsonNode nothing = answer(new ReconcileHandler(run("reconcile")), "{}", ALL_TIME);
    assertThat(nothing.has("ingested")).isFalse();
    assertThat(store.query("select listed, last_listed from pgtracker.object_walk"))
        .containsExactly("0|" + objects.size());
  }

  @Test
  void reconcileListsAllKeysOnceADayByScheduleAndAtOnceForAPerson() throws Exception {
    String scheduled = "{\"source\":\"aws.events\",\"detail-type\":\"Scheduled Event\"}";
    FileObjectStore files = new FileObjectStore(folder);
    for (StoredObject object : GeneratedHistory.objects("orders", 3, 2)) {
      files.put(object.key(), object.content());
    }
    assertThat(reconciled(scheduled).path("ingested").longValue()).isEqualTo(2);
    assertThat(reconciled(scheduled).path("listRequests").longValue())
        .as("instances, newest keys")
        .isEqualTo(2);
    assertThat(reconciled("{}").path("listRequests").longValue()).isEqualTo(3);
    try (Connection connection = store.store().connect()) {
      connection
          .createStatement()
          .execute("update pgtracker.object_walk set last_ended_at = now() - interval '23 hours'");
      connection.commit();
    }
    assertThat(reconciled(scheduled).path("listRequests").longValue()).isEqualTo(3);
  }

  private JsonNode reconciled(String event) throws Exception {
    return answer(new ReconcileHandler(run("reconcile")), event, ALL_TIME);
  }

  @Test
  void anObjectThatFailsIsToldByReconcileAfterAllOthersAreIn() throws Exception {
    FileObjectStore files = new FileObjectStore(folder);
    StoredObject poison = GeneratedHistory.objects("aaa", 3, 1).get(0);
    files.put(poison.key(), poison.content());
    List<StoredObject> good = GeneratedHistory.objects("zzz", 3, 3);
    for (StoredObject object : good) {
      files.put(object.key(), object.content());
    }
    try (Connection connection = store.store().connect()) {
      connection
          .createStatement()
          .execute(
              """
              create function pgtracker.fail() returns trigger language plpgsql as
              $$ begin raise exception 'secret value' using errcode = 'XX000'; end $$;
              create trigger fail before insert on pgtracker.instance for each row
                when (new.name = 'aaa') execute function pgtracker.fail()
              """);
      connection.commit();
    }
    assertThatThrownBy(() -> reconciled("{}"))
        .hasMessageContaining("1 objects failed, the first of them " + poison.key())
        .hasMessageNotContaining("secret value");
    assertThat(store.query("select outcome, count(*) from pgtracker.ingest_ledger group by 1"))
        .containsExactly("ingested|" + good.size());
    assertThat(store.query("select last_listed from pgtracker.object_walk")).containsExactly("4");
  }

  @Test
  void migrateAnswersTheStackAndAPerson() throws Exception {
    try (TestStore empty = TestStore.createEmpty();
        TestStack stack = new TestStack()) {
      environment.put("PGTRACKER_STORE_URL", empty.address());
      MigrateHandler handler = new MigrateHandler(run("migrate"), () -> {});
      handle(handler, stack.request("Create"), ALL_TIME);
      JsonNode created = stack.answer();
      assertThat(created.path("Status").textValue()).as(created.toString()).isEqualTo("SUCCESS");
      assertThat(created.path("RequestId").textValue()).isEqualTo("r1");
      assertThat(created.path("Data").path("migrationsRun").longValue()).isPositive();
      JsonNode again = answer(handler, "{}", ALL_TIME);
      assertThat(again.path("migrationsRun").longValue()).isZero();
      handle(handler, stack.request("Update"), ALL_TIME);
      JsonNode updated = stack.answer();
      assertThat(updated.path("PhysicalResourceId")).isEqualTo(created.path("PhysicalResourceId"));
      JsonNode revision = created.path("Data").path("Revision");
      assertThat(revision.textValue()).matches("[0-9a-f]{16}");
      assertThat(updated.path("Data").path("Revision")).isEqualTo(revision);
      String otherSettings =
          stack
              .request("Update")
              .replace(
                  "\"ResourceProperties\": {}",
                  "\"ResourceProperties\": {\"Settings\": [\"other\"]}");
      handle(handler, otherSettings, ALL_TIME);
      assertThat(stack.answer().path("Data").path("Revision")).isNotEqualTo(revision);
      assertThat(log()).doesNotContain("signature");
    }
  }

  @Test
  void aDeploymentThatIsRolledBackLeavesANewerStoreAndOthersAreRefused() throws Exception {
    try (Connection newer = store.store().connect()) {
      newer
          .createStatement()
          .execute(
              "update pgtracker.schema_history set version = '999'"
                  + " where version = (select max(version) from pgtracker.schema_history)");
      newer.commit();
    }
    try (TestStack stack = new TestStack()) {
      MigrateHandler handler = new MigrateHandler(run("migrate"), () -> {});
      handle(handler, stack.request("Update"), ALL_TIME);
      JsonNode answer = stack.answer();
      assertThat(answer.path("Status").textValue()).as(answer.toString()).isEqualTo("SUCCESS");
      assertThat(log())
          .contains("\"level\":\"WARN\"", "a newer deployment has migrated the store")
          .doesNotContain("\"level\":\"ERROR\"");
      handle(handler, stack.request("Create"), ALL_TIME);
      assertThat(stack.answer().path("Status").textValue()).isEqualTo("FAILED");
      assertThatThrownBy(() -> answer(handler, "{}", ALL_TIME))
          .hasMessageContaining("install the pgtracker that migrated it");
    }
  }

  @Test
  void migrateLeavesTheStoreWhenTheStackGoes() throws Exception {
    try (TestStack stack = new TestStack()) {
      environment.put("PGTRACKER_STORE_URL", "postgresql://127.0.0.1:1/nothing");
      handle(new MigrateHandler(run("migrate"), () -> {}), stack.request("Delete"), ALL_TIME);
      assertThat(stack.answer().path("Status").textValue()).isEqualTo("SUCCESS");
    }
  }

  @Test
  void aMigrationThatFailsIsToldToTheStack() throws Exception {
    try (TestStack stack = new TestStack()) {
      environment.put("PGTRACKER_STORE_URL", "postgresql://127.0.0.1:1/nothing");
      handle(new MigrateHandler(run("migrate"), () -> {}), stack.request("Create"), ALL_TIME);
      JsonNode answer = stack.answer();
      assertThat(answer.path("Status").textValue()).isEqualTo("FAILED");
      assertThat(answer.path("Reason").textValue()).contains("127.0.0.1:1", "security group");
    }
  }

  @Test
  void aMigrationThatTakesTooLongIsToldToTheStackAndEndsTheProcess() throws Exception {
    CountDownLatch ended = new CountDownLatch(1);
    try (TestStack stack = new TestStack();
        Connection locked = store.store().connect()) {
      locked
          .createStatement()
          .execute("lock table pgtracker.schema_history in access exclusive mode");
      handle(
          new MigrateHandler(run("migrate"), ended::countDown),
          stack.request("Update"),
          Duration.ofSeconds(15).plusMillis(300));
      assertThat(stack.answer().path("Reason").textValue()).contains("time was over");
      assertThat(ended.getCount()).isZero();
    }
  }

  private ScheduledRun run(String name) {
    PrintStream stream = new PrintStream(logged, true, UTF_8);
    return new ScheduledRun(name, environment, new JsonLog(() -> stream, LogLevel.INFO, "test"));
  }

  private String log() {
    return logged.toString(UTF_8);
  }

  private static JsonNode answer(RequestStreamHandler handler, String event, Duration time)
      throws IOException {
    return new ObjectMapper().readTree(handle(handler, event, time));
  }

  private static byte[] handle(RequestStreamHandler handler, String event, Duration time)
      throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    handler.handleRequest(
        new ByteArrayInputStream(event.getBytes(UTF_8)), out, TestInvocation.with(time));
    return out.toByteArray();
  }
}
