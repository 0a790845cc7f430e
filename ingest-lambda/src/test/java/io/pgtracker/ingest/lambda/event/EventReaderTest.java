package io.pgtracker.ingest.lambda.event;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Events as AWS documents them. */
class EventReaderTest {
  private static final String KEY =
      "prod/v1/instance=orders/date=2026-11-22/"
          + "20261122T100000.000Z-00000000000000000000000000000001.ndjson.gz";
  private static final String ETAG = "0123456789abcdef0123456789abcdef";

  @ParameterizedTest
  @ValueSource(strings = {"s3-notification", "sns-notification", "object-created"})
  void aWrittenObjectIsToldWithItsKeyDecodedAndItsETag(String name) throws Exception {
    ObjectCreated expected =
        new ObjectCreated("history", KEY, ETAG, 1024, Instant.parse("2026-11-22T10:01:05.123Z"));
    ObjectCreated told = EventReader.objects(event(name)).objects().get(0);
    assertThat(told).usingRecursiveComparison().ignoringFields("writtenAt").isEqualTo(expected);
    assertThat(told.writtenAt()).isBetween("2026-11-22T10:01:05Z", "2026-11-22T10:01:05.123Z");
    assertThat(EventReader.read(event(name))).isInstanceOf(FunctionEvent.Notification.class);
  }

  @Test
  void aTestOfTheNotificationTellsOfNothing() throws Exception {
    assertThat(EventReader.objects(event("s3-test-event")).objects()).isEmpty();
  }

  @Test
  void messagesOfAQueueAreToldOneByOneAndTheirBodiesAreReadLater() throws Exception {
    assertThat(((FunctionEvent.Batch) EventReader.read(event("sqs-batch"))).messages())
        .containsExactly(
            new QueueMessage("059f36b4-87a3-44ab-83d2-661975830a7d", 1, "Test message."),
            new QueueMessage("2e1424d4-f796-459a-8184-9c92662be6da", 7, "Test message."));
    assertThatThrownBy(() -> EventReader.objects("Test message."))
        .isInstanceOf(UnknownEventException.class)
        .hasMessage("the event is not JSON");
  }

  @ParameterizedTest
  @CsvSource({
    "a+b%3Dc, a b=c",
    "a%2Bb, a+b",
    "%C3%BC%F0%9F%90%98, ü🐘",
    "a%2520b, a%20b",
    "a%20b, a b"
  })
  void aKeyOfANotificationIsDecodedOnceAndThatOfEventBridgeNever(String sent, String meant)
      throws Exception {
    String encoded = KEY.replace("=", "%3D");
    assertThat(
            EventReader.objects(event("s3-notification").replace(encoded, sent))
                .objects()
                .get(0)
                .key())
        .isEqualTo(meant);
    assertThat(
            EventReader.objects(event("object-created").replace(KEY, sent)).objects().get(0).key())
        .isEqualTo(sent);
  }

  @Test
  void aPersonsWishNamesBucketAndKeyAndNothingElse() throws Exception {
    assertThat(EventReader.read("{\"bucket\":\"b\",\"key\":\"a+b%3Dc\"}"))
        .isEqualTo(new FunctionEvent.Manual(new ObjectCreated("b", "a+b%3Dc", null, -1, null)));
    assertThatThrownBy(() -> EventReader.read("{\"bucket\":\"b\",\"key\":\"k\",\"agian\":true}"))
        .hasMessageContaining("[bucket, key, agian]");
  }

  @Test
  void wordOfOtherThingsThanWritesIsTakenAndTellsOfNothing() throws Exception {
    assertThat(
            EventReader.objects(
                    event("s3-notification").replace("ObjectCreated:Put", "ObjectRemoved:Delete"))
                .objects())
        .isEmpty();
    assertThat(
            EventReader.objects(event("object-created").replace("Object Created", "Object Deleted"))
                .objects())
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "7",
        "{\"Records\":7}",
        "{\"Records\":[7]}",
        "{\"Records\":[{\"eventSource\":\"aws:kinesis\",\"secret\":\"s3cret\"}]}",
        "{\"Records\":[{\"eventSource\":\"aws:s3\",\"eventName\":\"ObjectCreated:Put\"}]}",
        "{\"Records\":[{\"eventSource\":\"aws:sqs\",\"messageId\":\"m\",\"body\":\"s3cret\"}]}",
        "{\"detail-type\":\"Object Created\",\"source\":\"mine\",\"detail\":{\"x\":\"s3cret\"}}",
        "{\"Type\":\"Notification\",\"TopicArn\":\"a\",\"Message\":\"s3cret\"}",
        "{\"password\":\"s3cret\"}",
        "{\"bucket\":\"s3cret\",\"key\":\"k\"} {}"
      })
  void aWrongEventIsRefusedWithoutItsValues(String event) {
    assertThatThrownBy(() -> EventReader.read(event))
        .isInstanceOf(UnknownEventException.class)
        .hasMessageNotContaining("s3cret")
        .hasNoCause();
  }

  @Test
  void whatLooksLikeAnEventOfS3IsTakenFromS3Only() throws Exception {
    String notification = event("s3-notification").replace("aws:s3\"", "mine:s3\"");
    assertThatThrownBy(() -> EventReader.objects(notification)).hasMessageContaining("not from S3");
    String bridged = event("object-created").replace("aws.s3", "mine.s3");
    assertThatThrownBy(() -> EventReader.objects(bridged)).hasMessageContaining("not from aws.s3");
  }

  @Test
  void aRecordThatIsNotUnderstoodHoldsBackNoOther() throws Exception {
    String record = event("s3-notification");
    record = record.substring(record.indexOf('[') + 1, record.lastIndexOf(']'));
    String mixed =
        "{\"Records\":[%s,%s,%s]}"
            .formatted(
                record.replace("aws:s3\"", "mine:s3\""),
                record,
                record.replace("ObjectCreated:Put", "ObjectRemoved:Delete"));
    EventObjects told = EventReader.objects(mixed);
    assertThat(told.objects()).extracting(ObjectCreated::key).containsExactly(KEY);
    assertThat(told.refused()).singleElement().asString().contains("not from S3");
  }

  @Test
  void anETagIsTakenWithoutTheQuotesItHasElsewhere() throws Exception {
    String quoted = event("s3-notification").replace(ETAG, "\\\"" + ETAG + "\\\"");
    assertThat(EventReader.objects(quoted).objects().get(0).etag()).isEqualTo(ETAG);
  }

  @Test
  void aKeyThatIsNotEncodedAsInAFormIsRefused() throws Exception {
    String wrong = event("s3-notification").replace("%3Dorders", "%3");
    assertThatThrownBy(() -> EventReader.objects(wrong))
        .isInstanceOf(UnknownEventException.class)
        .hasMessageContaining("without two hex digits");
  }

  @Test
  void envelopesAreOpenedOnlyAsDeepAsAwsMakesThem() throws Exception {
    String deep = event("s3-test-event");
    for (int i = 0; i < 3; i++) {
      deep =
          "{\"Type\":\"Notification\",\"TopicArn\":\"a\",\"Message\":\""
              + deep.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", " ")
              + "\"}";
    }
    String event = deep;
    assertThatThrownBy(() -> EventReader.objects(event)).hasMessageContaining("its fields are");
  }

  private static String event(String name) throws IOException {
    try (InputStream file = EventReaderTest.class.getResourceAsStream(name + ".json")) {
      return new String(Objects.requireNonNull(file).readAllBytes(), UTF_8);
    }
  }
}
