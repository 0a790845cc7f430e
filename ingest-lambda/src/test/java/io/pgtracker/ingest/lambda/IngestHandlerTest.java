package io.pgtracker.ingest.lambda;

import static io.pgtracker.ingest.lambda.TestEvents.bridged;
import static io.pgtracker.ingest.lambda.TestEvents.inTopic;
import static io.pgtracker.ingest.lambda.TestEvents.notification;
import static io.pgtracker.ingest.lambda.TestEvents.queued;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import com.fasterxml.jackson.databind.JsonNode;
import io.pgtracker.catalog.Catalog;
import io.pgtracker.format.GapRecord;
import io.pgtracker.ingest.TestObjects;
import io.pgtracker.ingest.TestStore;
import io.pgtracker.ingest.backlog.Again;
import io.pgtracker.ingest.backlog.BacklogIngest;
import io.pgtracker.ingest.backlog.StoreFindings;
import io.pgtracker.ingest.store.StoreSession;
import io.pgtracker.objects.InstanceName;
import io.pgtracker.objects.ObjectKey;
import io.pgtracker.objects.ObjectStore;
import io.pgtracker.objects.ObjectStores;
import io.pgtracker.objects.StoredObject;
import io.pgtracker.s3server.S3Server;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.crac.Core;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Events to a function of this process, a bucket of a real S3 server and a real store. */
class IngestHandlerTest {
  private static final String FAULT = "XX000";

  @TempDir private static Path folder;
  private static S3Server s3;

  private TestStore store;
  private ObjectStore objects;
  private TestFunction function;

  @BeforeAll
  static void start() throws Exception {
    System.setProperty("aws.accessKeyId", S3Server.ACCESS_KEY);
    System.setProperty("aws.secretAccessKey", S3Server.SECRET_KEY);
    s3 = S3Server.startIn(folder);
  }

  @AfterAll
  static void stop() {
    s3.close();
    System.clearProperty("aws.accessKeyId");
    System.clearProperty("aws.secretAccessKey");
  }

  @BeforeEach
  void open() throws Exception {
    s3.start();
    deleteBucket();
    s3.createBucket("history");
    store = TestStore.create();
    objects = ObjectStores.open(s3.location("history/prod"));
    function = function(Duration.ofSeconds(15), Duration.ofSeconds(4));
  }

  @AfterEach
  void close() throws Exception {
    objects.close();
    function.handler().beforeCheckpoint(Core.getGlobalContext());
    store.close();
  }

  private TestFunction function(Duration toBegin, Duration toEnd) {
    return new TestFunction(s3.location("history/prod"), store.address(), toBegin, toEnd);
  }

  private static void deleteBucket() throws Exception {
    Path bucket = folder.resolve("buckets").resolve("history");
    if (Files.exists(bucket)) {
      try (var files = Files.walk(bucket)) {
        for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  @Test
  void everyShapeOfAnEventBringsItsObject() throws Exception {
    assertThat(function.invoke(notification(put(1)))).isNull();
    assertThat(function.invoke(bridged(put(2)))).isNull();
    assertThat(function.invoke(inTopic(notification(put(3))))).isNull();
    String batch =
        queued(
            1, notification(put(4)), bridged(put(5)), inTopic(notification(put(6))), testEvent());
    assertThat(function.returned(batch)).isEmpty();
    JsonNode answer =
        function.invoke("{\"bucket\":\"history\",\"key\":\"prod/%s\"}".formatted(put(7).key()));
    assertThat(Objects.requireNonNull(answer).get("outcome").asText()).isEqualTo("ingested");
    assertThat(ledger()).containsExactly("ingested|7");
    // At least once: what comes again changes nothing.
    assertThat(function.returned(batch)).isEmpty();
    assertThat(ledger()).containsExactly("ingested|7");
    assertThat(function.log())
        .contains("\"ObjectsIngested\":3", "\"alreadyIngested\":3", "\"IngestDelaySeconds\":");
  }

  @Test
  void keysThatAreNotOursAreInTheLedgerAsTheyAreAndTheirMessagesAreDone() throws Exception {
    List<String> keys =
        List.of("v1/a b+c=d%3D/ü🐘.gz", "v1/folder/", "notes.txt", "v1/instance=x/date=1/y.gz");
    for (String key : keys) {
      assertThat(function.returned(queued(1, notification("prod/" + key, "e1")))).isEmpty();
      assertThat(function.returned(queued(1, bridged("prod/" + key, "e2")))).isEmpty();
    }
    assertThat(
            store.query(
                "select object_key from pgtracker.ingest_ledger where outcome = 'malformed'"
                    + " and error = 'the key is not one of this format' and etag = 'e1'"))
        .containsExactlyInAnyOrderElementsOf(keys);
    assertThat(ledger()).containsExactly("malformed|" + 2 * keys.size());
    assertThat(function.returned(queued(1, notification("elsewhere/v1/x", "e")))).isEmpty();
    assertThat(function.log()).contains("objects beside the prefix are left alone");
  }

  @Test
  void whatACheckLeavesBelowAnInstanceIsNoObject() throws Exception {
    String key = ObjectKey.trial(new InstanceName("orders"), "db1-1");
    objects.put(key, new byte[] {1});
    assertThat(function.returned(queued(1, notification("prod/" + key, "e")))).isEmpty();
    ingestBacklog(Again.REFUSED);
    assertThat(ledger()).isEmpty();
    assertThat(function.log()).doesNotContain("WARN", "ERROR");
  }

  @Test
  void onlyWhatTheLedgerCouldNotTakeIsReturned() throws Exception {
    StoredObject broken =
        new StoredObject(TestObjects.object("orders", 2, w -> {}).key(), "", bad());
    objects.put(broken.key(), broken.content());
    String brokenEvent = notification("prod/" + broken.key(), TestObjects.md5(bad()));
    String foreign = notification(put(3)).replace("\"history\"", "\"other\"");
    assertThat(
            function.returned(
                queued(1, "s3cret words", notification(put(1)), brokenEvent, foreign)))
        .containsExactly("m0", "m3");
    assertThat(ledger()).containsExactly("ingested|1", "malformed|1");
    assertThat(function.log())
        .contains("a message is not understood", "check its queue and PGTRACKER_OBJECTS")
        .doesNotContain("s3cret");
    assertThatThrownBy(() -> function.invoke(foreign)).hasMessageContaining("bucket other");
    assertThatThrownBy(() -> function.invoke("{\"Records\":7}"))
        .isInstanceOf(NotDoneException.class);
  }

  @Test
  void noObjectIsBegunWhenLittleTimeIsLeft() throws Exception {
    String batch = queued(1, notification(put(1)), notification(put(2)));
    assertThat(function.returned(batch, () -> 14_999)).containsExactly("m0", "m1");
    assertThat(ledger()).isEmpty();
    assertThat(function.returned(batch, this::untilOneIsIn)).hasSize(1);
    assertThat(ledger()).containsExactly("ingested|1");
  }

  @Test
  void whatNeverFailedComesFirst() throws Exception {
    StoredObject often = put(1);
    StoredObject fresh = put(2);
    String batch =
        queued(5, notification(often), notification(fresh))
            .replaceFirst(
                "(\"m1\".*)\"ApproximateReceiveCount\":\"5\"",
                "$1\"ApproximateReceiveCount\":\"1\"");
    assertThat(function.returned(batch, this::untilOneIsIn)).containsExactly("m0");
    assertThat(store.query("select object_key from pgtracker.ingest_ledger"))
        .containsExactly(fresh.key());
  }

  @Test
  void anObjectUnderWayIsGivenUpWhenTheTimeIsNearlyOver() throws Exception {
    TestFunction slow = function(Duration.ZERO, Duration.ofSeconds(10));
    String batch = queued(6, notification(put(1)), notification(put(2)));
    try (Connection other = store.store().connect();
        Statement statement = other.createStatement()) {
      statement.execute("lock table pgtracker.gap in access exclusive mode");
      assertThat(slow.returned(batch, () -> 11_500)).containsExactly("m0", "m1");
      assertThat(slow.log()).contains("the time was over");
      // The server has undone it: nothing waits for the lock any more.
      assertThat(store.query("select count(*) from pg_locks where not granted"))
          .containsExactly("0");
    }
    assertThat(ledger()).isEmpty();
    assertThat(slow.returned(batch)).isEmpty();
    assertThat(ledger()).containsExactly("ingested|2");
    assertThat(attempts()).isEmpty();
  }

  @Test
  void anObjectWhoseIngestNeverEndsIsParkedAfterFiveRecordedAttempts() throws Exception {
    StoredObject poison = put(1);
    failOnGaps(FAULT);
    for (int receive = 1; receive <= 8; receive++) {
      String batch = queued(receive, notification(poison), notification(put(receive + 1, false)));
      assertThat(function.returned(batch)).as("receive " + receive).containsExactly("m0");
      assertThat(attempts())
          .isEqualTo(receive < 4 ? List.of() : List.of(poison.key() + "|" + (receive - 3)));
    }
    assertThat(function.returned(queued(9, notification(poison)))).isEmpty();
    assertThat(attempts()).isEmpty();
    assertThat(
            store.query(
                "select object_key, error from pgtracker.ingest_ledger where outcome = 'parked'"))
        .singleElement()
        .asString()
        .startsWith(poison.key() + "|its ingest was begun 5 times and never ended, last at 2")
        .contains("by invocation request-1: io.pgtracker.ingest.store.StoreException: unexpected");
    assertThat(function.log()).contains("\"ObjectsRefused\":1");

    // Listing leaves it alone, until somebody says again.
    ingestBacklog(Again.UNSUPPORTED);
    assertThat(ledger()).containsExactly("ingested|8", "parked|1");
    mend();
    ingestBacklog(Again.REFUSED);
    assertThat(ledger()).containsExactly("ingested|9");
  }

  @Test
  void aBucketOrStoreThatIsAwayIsNotHeldAgainstAnObject() throws Exception {
    String batch = queued(4, notification(put(1)));
    s3.stop();
    for (int receive = 0; receive < 7; receive++) {
      assertThat(function.returned(batch)).containsExactly("m0");
    }
    s3.start();
    failOnGaps("57P01");
    for (int receive = 0; receive < 7; receive++) {
      assertThat(function.returned(batch)).containsExactly("m0");
    }
    mend();
    assertThat(function.returned(batch)).isEmpty();
    assertThat(ledger()).containsExactly("ingested|1");
    assertThat(attempts()).isEmpty();
  }

  @Test
  void anObjectThatWasWrittenAnewIsLeftToItsOwnEvent() throws Exception {
    StoredObject now = put(1);
    assertThat(function.returned(queued(1, notification("prod/" + now.key(), "before")))).isEmpty();
    assertThat(ledger()).containsExactly("conflict|1");
    assertThat(function.returned(queued(1, notification(now)))).isEmpty();
    assertThat(ledger()).containsExactly("conflict|1", "ingested|1");
  }

  @Test
  void anObjectThatIsGoneIsRecordedAndALaterOneUnderItsKeyGoesIn() throws Exception {
    StoredObject later = object(1, true);
    assertThat(function.returned(queued(1, notification("prod/" + later.key(), "gone")))).isEmpty();
    assertThat(function.returned(queued(1, notification(later)))).isEmpty();
    assertThat(ledger()).containsExactly("not_found|2");
    assertThat(refused()).hasSize(2).allMatch(line -> line.startsWith("not_found: v1/"));
    put(1);
    ingestBacklog(Again.NONE);
    assertThat(ledger()).containsExactly("ingested|1", "not_found|1");
    assertThat(refused()).isEmpty();
    // What was ingested and is gone since stays ingested, whatever comes again.
    deleteBucket();
    s3.createBucket("history");
    assertThat(function.returned(queued(1, notification(later)))).isEmpty();
    assertThat(ledger()).containsExactly("ingested|1", "not_found|1");
  }

  @Test
  void aConnectionThatDiedBetweenEventsIsReplacedAndAnotherSurvives() throws Exception {
    assumeFalse(TestStore.throughDataApi(), "the RDS Data API keeps no connection");
    assertThat(function.returned(queued(1, notification(put(1))))).isEmpty();
    List<String> first = sessions();
    assertThat(function.returned(queued(1, notification(put(2))))).isEmpty();
    assertThat(sessions()).isEqualTo(first).hasSize(1);
    store.query("select pg_terminate_backend(" + first.get(0) + ")");
    assertThat(function.returned(queued(1, notification(put(3))))).isEmpty();
    assertThat(ledger()).containsExactly("ingested|3");
    assertThat(sessions()).hasSize(1).isNotEqualTo(first);
  }

  @Test
  void aSnapshotHoldsNoConnectionAndTheFunctionGoesOnAfterIt() throws Exception {
    function.handler().beforeCheckpoint(Core.getGlobalContext());
    function.handler().afterRestore(Core.getGlobalContext());
    assertThat(function.returned(queued(1, notification(put(1))))).isEmpty();
    function.handler().beforeCheckpoint(Core.getGlobalContext());
    assertThat(sessions()).isEmpty();
    function.handler().afterRestore(Core.getGlobalContext());
    assertThat(function.returned(queued(1, notification(put(2))))).isEmpty();
    assertThat(ledger()).containsExactly("ingested|2");
  }

  @Test
  void noLineOfTheLogHoldsThePassword() throws Exception {
    TestFunction lost =
        new TestFunction(
            s3.location("history/prod"),
            "postgresql://postgres:s3cret@127.0.0.1:1/x",
            Duration.ofSeconds(15),
            Duration.ofSeconds(4));
    assertThat(lost.returned(queued(1, notification(put(1))))).containsExactly("m0");
    assertThatThrownBy(() -> lost.invoke(notification(put(1, false))))
        .isInstanceOf(NotDoneException.class)
        .hasMessageNotContaining("s3cret");
    assertThat(lost.log())
        .contains("the store can't be reached", "127.0.0.1")
        .doesNotContain("s3cret");
  }

  /** Remaining milliseconds: enough until one object is in the ledger. */
  private int untilOneIsIn() {
    try {
      return ledger().isEmpty() ? 60_000 : 1_000;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private StoredObject put(long number) throws Exception {
    return put(number, true);
  }

  private StoredObject put(long number, boolean withGap) throws Exception {
    StoredObject object = object(number, withGap);
    objects.put(object.key(), object.content());
    return object;
  }

  private static StoredObject object(long number, boolean withGap) {
    return TestObjects.object(
        "orders",
        number,
        writer -> {
          if (withGap) {
            writer.gap(
                new GapRecord(
                    TestObjects.START.plusSeconds(number),
                    TestObjects.START.plusSeconds(number + 1),
                    "tick_missed",
                    0,
                    null));
          }
        });
  }

  private static byte[] bad() {
    return new byte[] {1, 2, 3};
  }

  private static String testEvent() {
    return "{\"Service\":\"Amazon S3\",\"Event\":\"s3:TestEvent\",\"Bucket\":\"history\"}";
  }

  /** Makes the store fail at each gap, as this SQLSTATE. */
  private void failOnGaps(String sqlState) throws Exception {
    execute(
        "create function pgtracker.fail() returns trigger language plpgsql as"
            + " $$ begin raise exception 'injected' using errcode = '%s'; end $$"
                .formatted(sqlState),
        "create trigger fail before insert on pgtracker.gap for each row"
            + " execute function pgtracker.fail()");
  }

  private void mend() throws Exception {
    execute("drop function pgtracker.fail() cascade");
  }

  private void execute(String... commands) throws Exception {
    try (Connection connection = store.store().connect();
        Statement statement = connection.createStatement()) {
      for (String command : commands) {
        statement.execute(command);
      }
      connection.commit();
    }
  }

  private void ingestBacklog(Again again) throws Exception {
    try (StoreSession session = store.store().open()) {
      BacklogIngest backlog =
          new BacklogIngest(objects, session, Catalog.builtIn(), (key, result) -> {});
      backlog.runOnce(again, () -> false);
    }
  }

  private List<String> ledger() throws Exception {
    return store.query(
        "select outcome, count(*) from pgtracker.ingest_ledger group by outcome order by outcome");
  }

  private List<String> refused() throws Exception {
    try (StoreSession session = store.store().open()) {
      return StoreFindings.read(session).refused();
    }
  }

  private List<String> attempts() throws Exception {
    return store.query("select object_key, attempts from pgtracker.ingest_attempt");
  }

  /** Backends of the function. */
  private List<String> sessions() throws Exception {
    return store.query(
        "select pid from pg_stat_activity where datname = current_database()"
            + " and pid <> pg_backend_pid() and backend_type = 'client backend'");
  }
}
