package io.pgtracker.ingest.lambda;

import static io.pgtracker.ingest.lambda.TestEvents.bridged;
import static io.pgtracker.ingest.lambda.TestEvents.inTopic;
import static io.pgtracker.ingest.lambda.TestEvents.notification;
import static io.pgtracker.ingest.lambda.TestEvents.queued;
import static io.pgtracker.ingest.lambda.TestEvents.together;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.pgtracker.ingest.TestObjects;
import io.pgtracker.ingest.backlog.Again;
import io.pgtracker.objects.InstanceName;
import io.pgtracker.objects.ObjectKey;
import io.pgtracker.objects.StoredObject;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * What events tell a function of this process to do, with a bucket of a real S3 server and a real
 * store.
 */
class IngestHandlerTest {
  @RegisterExtension static final HandlerSurroundings here = new HandlerSurroundings();

  @Test
  void everyShapeOfAnEventBringsItsObject() throws Exception {
    assertThat(here.function().invoke(notification(here.put(1)))).isNull();
    assertThat(here.function().invoke(bridged(here.put(2)))).isNull();
    assertThat(here.function().invoke(inTopic(notification(here.put(3))))).isNull();
    String batch =
        queued(
            1,
            notification(here.put(4)),
            bridged(here.put(5)),
            inTopic(notification(here.put(6))),
            testEvent());
    assertThat(here.function().returned(batch)).isEmpty();
    JsonNode answer =
        here.function()
            .invoke("{\"bucket\":\"history\",\"key\":\"prod/%s\"}".formatted(here.put(7).key()));
    assertThat(Objects.requireNonNull(answer).get("outcome").asText()).isEqualTo("ingested");
    assertThat(here.ledger()).containsExactly("ingested|7");
    // At least once: what comes again changes nothing.
    assertThat(here.function().returned(batch)).isEmpty();
    assertThat(here.ledger()).containsExactly("ingested|7");
    assertThat(here.function().log())
        .contains("\"ObjectsIngested\":3", "\"alreadyIngested\":3", "\"IngestDelaySeconds\":");
  }

  @Test
  void keysThatAreNotOursAreInTheLedgerAsTheyAreAndTheirMessagesAreDone() throws Exception {
    List<String> keys =
        List.of("v1/a b+c=d%3D/ü🐘.gz", "v1/folder/", "notes.txt", "v1/instance=x/date=1/y.gz");
    for (String key : keys) {
      assertThat(here.function().returned(queued(1, notification("prod/" + key, "e1")))).isEmpty();
      assertThat(here.function().returned(queued(1, bridged("prod/" + key, "e2")))).isEmpty();
    }
    assertThat(
            here.store()
                .query(
                    "select object_key from pgtracker.ingest_ledger where outcome = 'malformed'"
                        + " and error = 'the key is not one of this format' and etag = 'e1'"))
        .containsExactlyInAnyOrderElementsOf(keys);
    assertThat(here.ledger()).containsExactly("malformed|" + 2 * keys.size());
    assertThat(here.function().returned(queued(1, notification("elsewhere/v1/x", "e")))).isEmpty();
    assertThat(here.function().log()).contains("objects beside the prefix are left alone");
  }

  @Test
  void whatACheckLeavesBelowAnInstanceIsNoObject() throws Exception {
    String key = ObjectKey.trial(new InstanceName("orders"), "db1-1");
    here.objects().put(key, new byte[] {1});
    assertThat(here.function().returned(queued(1, notification("prod/" + key, "e")))).isEmpty();
    here.ingestBacklog(Again.REFUSED);
    assertThat(here.ledger()).isEmpty();
    assertThat(here.function().log()).doesNotContain("WARN", "ERROR");
  }

  @Test
  void onlyWhatTheLedgerCouldNotTakeIsReturned() throws Exception {
    StoredObject broken =
        new StoredObject(TestObjects.object("orders", 2, w -> {}).key(), "", bad());
    here.objects().put(broken.key(), broken.content());
    String brokenEvent = notification("prod/" + broken.key(), TestObjects.md5(bad()));
    String foreign = notification(here.put(3)).replace("\"history\"", "\"other\"");
    assertThat(
            here.function()
                .returned(
                    queued(1, "s3cret words", notification(here.put(1)), brokenEvent, foreign)))
        .containsExactly("m0", "m3");
    assertThat(here.ledger()).containsExactly("ingested|1", "malformed|1");
    assertThat(here.function().log())
        .contains("a message is not understood", "check its queue and PGTRACKER_OBJECTS")
        .doesNotContain("s3cret");
    assertThatThrownBy(() -> here.function().invoke(foreign))
        .hasMessageContaining("no outcome yet, see the log of invocation request-1");
    assertThatThrownBy(() -> here.function().invoke("{\"Records\":7}"))
        .isInstanceOf(NotDoneException.class);
  }

  @Test
  void aForeignPartOfAMessageHoldsBackNothingOfItAndIsKeptForPeople() throws Exception {
    String otherBucket = notification(here.put(1)).replace("\"history\"", "\"other\"");
    String otherSource = notification(here.put(2)).replace("aws:s3\"", "mine:s3\"");
    String mixed = together(otherBucket, notification(here.put(3)), otherSource);
    assertThat(here.function().returned(queued(1, mixed, notification(here.put(4)))))
        .containsExactly("m0");
    assertThat(here.ledger()).containsExactly("ingested|2");
    assertThat(here.function().log()).contains("an event of bucket other", "not from S3");
    String direct = together(otherBucket, notification(here.put(5)));
    assertThatThrownBy(() -> here.function().invoke(direct)).hasMessageContaining("no outcome yet");
    assertThat(here.ledger()).containsExactly("ingested|3");
  }

  @Test
  void anObjectThatWasWrittenAnewIsLeftToItsOwnEvent() throws Exception {
    StoredObject now = here.put(1);
    assertThat(here.function().returned(queued(1, notification("prod/" + now.key(), "before"))))
        .isEmpty();
    assertThat(here.ledger()).containsExactly("conflict|1");
    assertThat(here.function().returned(queued(1, notification(now)))).isEmpty();
    assertThat(here.ledger()).containsExactly("conflict|1", "ingested|1");
  }

  @Test
  void anObjectThatIsGoneIsRecordedAndALaterOneUnderItsKeyGoesIn() throws Exception {
    StoredObject later = here.object(1, true);
    assertThat(here.function().returned(queued(1, notification("prod/" + later.key(), "gone"))))
        .isEmpty();
    assertThat(here.function().returned(queued(1, notification(later)))).isEmpty();
    assertThat(here.ledger()).containsExactly("not_found|2");
    assertThat(here.refused()).hasSize(2).allMatch(line -> line.startsWith("not_found: v1/"));
    here.put(1);
    here.ingestBacklog(Again.NONE);
    assertThat(here.ledger()).containsExactly("ingested|1", "not_found|1");
    assertThat(here.refused()).isEmpty();
    // What was ingested and is gone since stays ingested, whatever comes again.
    here.deleteBucket();
    here.s3().createBucket("history");
    assertThat(here.function().returned(queued(1, notification(later)))).isEmpty();
    assertThat(here.ledger()).containsExactly("ingested|1", "not_found|1");
  }

  @Test
  void noLineOfTheLogHoldsThePassword() throws Exception {
    TestFunction lost =
        new TestFunction(
            here.s3().location("history/prod"),
            "postgresql://postgres:s3cret@127.0.0.1:1/x",
            Duration.ofSeconds(15),
            Duration.ofSeconds(4));
    assertThat(lost.returned(queued(1, notification(here.put(1))))).containsExactly("m0");
    assertThatThrownBy(() -> lost.invoke(notification(here.put(1, false))))
        .isInstanceOf(NotDoneException.class)
        .hasMessageNotContaining("s3cret");
    assertThat(lost.log())
        .contains("the store can't be reached", "127.0.0.1")
        .doesNotContain("s3cret");
  }

  @Test
  void aFaultOfOurOwnIsNamedWithoutWhatOthersSayOfIt() throws Exception {
    StoredObject object = here.put(1);
    assertThatThrownBy(
            () ->
                here.function()
                    .invoke(
                        notification(object),
                        () -> {
                          throw new IllegalStateException("s3cret of a library");
                        }))
        .isInstanceOf(NotDoneException.class)
        .hasMessageContaining("a fault of pgtracker, java.lang.IllegalStateException")
        .hasMessageNotContaining("s3cret")
        .hasNoCause();
  }

  @Test
  void aNotificationWhoseObjectHasNoOutcomeFails() throws Exception {
    StoredObject object = here.put(1);
    assertThatThrownBy(() -> here.function().invoke(notification(object), () -> 1_000))
        .isInstanceOf(NotDoneException.class)
        .hasMessageContaining("have no outcome yet");
    assertThat(here.ledger()).isEmpty();
  }

  @Test
  void aPersonIsToldWhereAKeyIsToBe() {
    assertThatThrownBy(
            () -> here.function().invoke("{\"bucket\":\"history\",\"key\":\"elsewhere/v1/x\"}"))
        .hasMessageContaining("this function reads below s3://history/prod");
  }

  @Test
  void aKeyWithWhatATextOfTheStoreCannotHoldIsInTheLedgerAllTheSame() throws Exception {
    assertThat(here.function().returned(queued(1, notification("prod/v1/a\0b", "e")))).isEmpty();
    assertThat(here.store().query("select object_key from pgtracker.ingest_ledger"))
        .containsExactly("v1/a?b");
  }

  private static byte[] bad() {
    return new byte[] {1, 2, 3};
  }

  private static String testEvent() {
    return "{\"Service\":\"Amazon S3\",\"Event\":\"s3:TestEvent\",\"Bucket\":\"history\"}";
  }
}
