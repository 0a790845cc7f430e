package io.pgtracker.ingest.lambda;

import static io.pgtracker.ingest.lambda.TestEvents.notification;
import static io.pgtracker.ingest.lambda.TestEvents.queued;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.pgtracker.ingest.GeneratedHistory;
import io.pgtracker.ingest.TestStore;
import io.pgtracker.ingest.lambda.log.JsonLog;
import io.pgtracker.ingest.lambda.log.LogLevel;
import io.pgtracker.objects.ObjectStore;
import io.pgtracker.objects.ObjectStores;
import io.pgtracker.objects.StoredObject;
import io.pgtracker.s3server.S3Server;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every function with a store behind the RDS Data API, whose secret its environment names. */
class HandlersByDataApiTest {
  private static final Duration ALL_TIME = Duration.ofMinutes(15);

  @TempDir private static Path folder;
  private static S3Server s3;

  private final ByteArrayOutputStream logged = new ByteArrayOutputStream();

  @BeforeAll
  static void start() throws Exception {
    System.setProperty("aws.accessKeyId", S3Server.ACCESS_KEY);
    System.setProperty("aws.secretAccessKey", S3Server.SECRET_KEY);
    s3 = S3Server.startIn(folder);
    s3.createBucket("history");
  }

  @AfterAll
  static void stop() {
    s3.close();
    System.clearProperty("aws.accessKeyId");
    System.clearProperty("aws.secretAccessKey");
  }

  @Test
  void anEmptyStoreIsMigratedFilledMaintainedAndLookedAfter() throws Exception {
    String location = s3.location("history/prod");
    try (TestStore store = TestStore.createEmpty();
        ObjectStore bucket = ObjectStores.open(location)) {
      Map<String, String> environment =
          Map.of(
              "PGTRACKER_STORE_URL",
              store.dataApiUri().replaceFirst("&secret=[^&]*", ""),
              "PGTRACKER_STORE_SECRET",
              "arn:aws:secretsmanager:eu-central-1:123456789012:secret:test",
              "PGTRACKER_OBJECTS",
              location);
      JsonNode migrated = answer(new MigrateHandler(run("migrate", environment), () -> {}));
      assertThat(migrated.path("migrationsRun").longValue()).isPositive();

      List<StoredObject> objects = GeneratedHistory.objects("orders", 3, 4);
      for (StoredObject object : objects) {
        bucket.put(object.key(), object.content());
      }
      TestFunction ingest =
          new TestFunction(
              location, store.dataApiUri(), Duration.ofSeconds(15), Duration.ofSeconds(4));
      // From the fourth time on an attempt is recorded before work starts.
      assertThat(ingest.returned(queued(4, notification(objects.get(0))))).isEmpty();
      assertThat(store.query("select count(*) from pgtracker.ingest_attempt")).containsExactly("0");

      JsonNode reconciled = answer(new ReconcileHandler(run("reconcile", environment)));
      assertThat(reconciled.path("ingested").longValue()).isEqualTo(objects.size() - 1);
      assertThat(store.query("select outcome, count(*) from pgtracker.ingest_ledger group by 1"))
          .containsExactly("ingested|" + objects.size());
      JsonNode maintained = answer(new MaintainHandler(run("maintain", environment)));
      assertThat(maintained.path("stopped").asText()).isEqualTo("false");
      JsonNode found = answer(new HealthHandler(run("health", environment)));
      assertThat(found.path("instances").longValue()).isOne();
    }
  }

  private ScheduledRun run(String name, Map<String, String> environment) {
    PrintStream stream = new PrintStream(logged, true, UTF_8);
    return new ScheduledRun(name, environment, new JsonLog(() -> stream, LogLevel.INFO, "test"));
  }

  private static JsonNode answer(RequestStreamHandler handler) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    handler.handleRequest(
        new ByteArrayInputStream("{}".getBytes(UTF_8)), out, TestInvocation.with(ALL_TIME));
    return new ObjectMapper().readTree(out.toByteArray());
  }
}
