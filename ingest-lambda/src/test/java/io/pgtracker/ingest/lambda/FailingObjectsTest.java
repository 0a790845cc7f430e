package io.pgtracker.ingest.lambda;

import static io.pgtracker.ingest.lambda.TestEvents.notification;
import static io.pgtracker.ingest.lambda.TestEvents.queued;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pgtracker.catalog.Catalog;
import io.pgtracker.ingest.IngestResult;
import io.pgtracker.ingest.backlog.Again;
import io.pgtracker.ingest.backlog.BacklogIngest;
import io.pgtracker.ingest.store.StoreException;
import io.pgtracker.ingest.store.StoreSession;
import io.pgtracker.objects.StoredObject;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.crac.Core;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Objects that fail, or have no time, in a function of this process. */
class FailingObjectsTest {
  private static final String FAULT = "XX000";

  @RegisterExtension static final HandlerSurroundings here = new HandlerSurroundings();

  @Test
  void noObjectIsBegunWhenLittleTimeIsLeft() throws Exception {
    String batch = queued(1, notification(here.put(1)), notification(here.put(2)));
    assertThat(here.function().returned(batch, () -> 14_999)).containsExactly("m0", "m1");
    assertThat(here.ledger()).isEmpty();
    assertThat(here.function().returned(batch, here::untilOneIsIn)).hasSize(1);
    assertThat(here.ledger()).containsExactly("ingested|1");
  }

  @Test
  void whatNeverFailedComesFirst() throws Exception {
    StoredObject often = here.put(1);
    StoredObject fresh = here.put(2);
    String batch =
        queued(5, notification(often), notification(fresh))
            .replaceFirst(
                "(\"m1\".*)\"ApproximateReceiveCount\":\"5\"",
                "$1\"ApproximateReceiveCount\":\"1\"");
    assertThat(here.function().returned(batch, here::untilOneIsIn)).containsExactly("m0");
    assertThat(here.store().query("select object_key from pgtracker.ingest_ledger"))
        .containsExactly(fresh.key());
  }

  @Test
  void anObjectUnderWayIsGivenUpWhenTheTimeIsNearlyOver() throws Exception {
    TestFunction slow = here.function(Duration.ZERO, Duration.ofSeconds(10));
    String batch = queued(6, notification(here.put(1)), notification(here.put(2)));
    try (Connection other = here.store().store().connect();
        Statement statement = other.createStatement()) {
      statement.execute("lock table pgtracker.gap in access exclusive mode");
      assertThat(slow.returned(batch, () -> 11_500)).containsExactly("m0", "m1");
      assertThat(slow.log()).contains("the time was over");
      // The server has undone it: nothing waits for the lock any more.
      assertThat(here.store().query("select count(*) from pg_locks where not granted"))
          .containsExactly("0");
    }
    assertThat(here.ledger()).isEmpty();
    assertThat(slow.returned(batch)).isEmpty();
    assertThat(here.ledger()).containsExactly("ingested|2");
    assertThat(here.attempts()).isEmpty();
  }

  @Test
  void anObjectWhoseIngestNeverEndsIsParkedAfterFiveRecordedAttempts() throws Exception {
    StoredObject poison = here.put(1);
    here.failOnGaps(FAULT);
    for (int receive = 1; receive <= 8; receive++) {
      String batch =
          queued(receive, notification(poison), notification(here.put(receive + 1, false)));
      assertThat(here.function().returned(batch)).as("receive " + receive).containsExactly("m0");
      assertThat(here.attempts())
          .isEqualTo(receive < 4 ? List.of() : List.of(poison.key() + "|" + (receive - 3)));
    }
    assertThat(here.function().returned(queued(9, notification(poison)))).isEmpty();
    assertThat(here.attempts()).isEmpty();
    assertThat(
            here.store()
                .query(
                    "select object_key, error from pgtracker.ingest_ledger where outcome = 'parked'"))
        .singleElement()
        .asString()
        .startsWith(poison.key() + "|its ingest was begun 5 times and never ended, last at 2")
        .contains("by invocation request-1: io.pgtracker.ingest.store.StoreException: unexpected");
    assertThat(here.function().log()).contains("\"ObjectsRefused\":1");

    // Listing leaves it alone, until somebody says again.
    here.ingestBacklog(Again.UNSUPPORTED);
    assertThat(here.ledger()).containsExactly("ingested|8", "parked|1");
    here.mend();
    here.ingestBacklog(Again.REFUSED);
    assertThat(here.ledger()).containsExactly("ingested|9");
  }

  @Test
  void aBucketOrStoreThatIsAwayIsNotHeldAgainstAnObject() throws Exception {
    String batch = queued(4, notification(here.put(1)));
    here.s3().stop();
    for (int receive = 0; receive < 7; receive++) {
      assertThat(here.function().returned(batch)).containsExactly("m0");
    }
    here.s3().start();
    here.failOnGaps("57P01");
    for (int receive = 0; receive < 7; receive++) {
      assertThat(here.function().returned(batch)).containsExactly("m0");
    }
    here.mend();
    assertThat(here.function().returned(batch)).isEmpty();
    assertThat(here.ledger()).containsExactly("ingested|1");
    assertThat(here.attempts()).isEmpty();
  }

  @Test
  void aBucketThatIsAwayIsNotHeldAgainstAnObjectThoughEachAttemptIsAnotherFunctionsLast()
      throws Exception {
    StoredObject object = here.put(1);
    here.s3().stop();
    for (int receive = 4; receive < 12; receive++) {
      TestFunction mortal = here.function(Duration.ofSeconds(15), Duration.ofSeconds(4));
      assertThat(mortal.returned(queued(receive, notification(object)))).containsExactly("m0");
      mortal.handler().beforeCheckpoint(Core.getGlobalContext());
    }
    here.s3().start();
    assertThat(here.function().returned(queued(12, notification(object)))).isEmpty();
    assertThat(here.ledger()).containsExactly("ingested|1");
  }

  @Test
  void anObjectThatFailsHoldsUpNoOtherWhenListed() throws Exception {
    here.put(1);
    here.put(2, false);
    here.put(3, false);
    here.failOnGaps(FAULT);
    List<String> failed = new ArrayList<>();
    try (StoreSession session = here.store().open()) {
      BacklogIngest.Progress progress =
          new BacklogIngest.Progress() {
            @Override
            public void object(String key, IngestResult result) {}

            @Override
            public void failed(String key, Exception cause) {
              failed.add(key);
            }
          };
      new BacklogIngest(here.objects(), session, Catalog.builtIn(), progress)
          .runOnce(Again.UNSUPPORTED, () -> false);
    }
    assertThat(here.ledger()).containsExactly("ingested|2");
    assertThat(failed).hasSize(1);
    // Who does not say what is to become of it gets the failure.
    assertThatThrownBy(() -> here.ingestBacklog(Again.UNSUPPORTED))
        .isInstanceOf(StoreException.class);
    here.mend();
    here.ingestBacklog(Again.UNSUPPORTED);
    assertThat(here.ledger()).containsExactly("ingested|3");
  }

  @Test
  void whatFailedLessOftenComesFirst() throws Exception {
    StoredObject often = here.put(1);
    StoredObject less = here.put(2);
    here.failOnGaps(FAULT);
    here.function().returned(queued(4, notification(often)));
    here.mend();
    String batch = queued(5, notification(often), notification(less));
    assertThat(here.function().returned(batch, here::untilOneIsIn)).containsExactly("m0");
    assertThat(here.store().query("select object_key from pgtracker.ingest_ledger"))
        .containsExactly(less.key());
  }

  @Test
  void aStoreThatLacksARightEndsTheBatchSinceTheNextObjectWouldFailToo() throws Exception {
    String batch = queued(1, notification(here.put(1)), notification(here.put(2)));
    here.failOnGaps("42501");
    assertThat(here.function().returned(batch)).containsExactly("m0", "m1");
    assertThat(here.function().log().split("can't be read or written now", -1)).hasSize(2);
    here.mend();
    assertThat(here.function().returned(batch)).isEmpty();
    assertThat(here.ledger()).containsExactly("ingested|2");
  }

  @Test
  void anObjectAskedForByNameIsGivenUpInTimeToo() throws Exception {
    TestFunction slow = here.function(Duration.ZERO, Duration.ofSeconds(10));
    String event = "{\"bucket\":\"history\",\"key\":\"prod/%s\"}".formatted(here.put(1).key());
    try (Connection other = here.store().store().connect();
        Statement statement = other.createStatement()) {
      statement.execute("lock table pgtracker.gap in access exclusive mode");
      assertThatThrownBy(() -> slow.invoke(event, () -> 11_500))
          .isInstanceOf(NotDoneException.class);
    }
    assertThat(here.ledger()).isEmpty();
    assertThat(String.valueOf(slow.invoke(event))).contains("\"outcome\":\"ingested\"");
  }
}
