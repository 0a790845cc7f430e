package io.pgtracker.ingest.lambda.event;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Tells events apart by their shape: S3 notifications, EventBridge's "Object Created", either of
 * them in an SNS notification, messages of SQS with any of those, S3's test of a notification, and
 * {@code {"bucket": …, "key": …}}.
 */
public final class EventReader {
  private static final String ACCEPTED =
      "; accepted are messages of SQS, notifications of S3 or SNS, EventBridge's \"Object Created\""
          + " and {\"bucket\": …, \"key\": …}";
  private static final String FROM_QUEUE = "aws:sqs";
  private static final String FROM_S3 = "aws:s3";

  /** S3 puts a notification into a topic, and the topic's into a queue; no deeper. */
  private static final int MOST_ENVELOPES = 2;

  private EventReader() {}

  /** What a function was invoked with. */
  public static FunctionEvent read(String text) throws UnknownEventException {
    JsonObject event = JsonObject.read(text);
    if (event.hasOnly("bucket", "key")) {
      return new FunctionEvent.Manual(
          new ObjectCreated(event.text("bucket"), event.text("key"), null, -1, null));
    }
    if (!isFromQueue(event)) {
      return new FunctionEvent.Notification(objects(event, MOST_ENVELOPES));
    }
    List<QueueMessage> messages = new ArrayList<>();
    for (JsonObject record : event.objects("Records")) {
      messages.add(
          new QueueMessage(record.text("messageId"), receiveCount(record), record.text("body")));
    }
    return new FunctionEvent.Batch(List.copyOf(messages));
  }

  /**
   * The objects that a message of a queue tells of; none in a test, or in word of other things.
   *
   * @throws UnknownEventException if nothing in it is understood
   */
  public static EventObjects objects(String body) throws UnknownEventException {
    return objects(JsonObject.read(body), MOST_ENVELOPES);
  }

  private static boolean isFromQueue(JsonObject event) throws UnknownEventException {
    return event.has("Records")
        && event.objects("Records").stream()
            .anyMatch(record -> FROM_QUEUE.equals(record.find("eventSource")));
  }

  private static int receiveCount(JsonObject record) throws UnknownEventException {
    try {
      return Integer.parseInt(record.object("attributes").text("ApproximateReceiveCount"));
    } catch (NumberFormatException e) {
      throw new UnknownEventException("ApproximateReceiveCount of a message is no number");
    }
  }

  private static EventObjects objects(JsonObject event, int envelopes)
      throws UnknownEventException {
    if (event.has("Records")) {
      return notified(event.objects("Records"));
    }
    if ("s3:TestEvent".equals(event.find("Event"))) {
      return EventObjects.NONE;
    }
    if (event.has("detail-type") && event.has("detail")) {
      return bridged(event);
    }
    if ("Notification".equals(event.find("Type")) && event.has("TopicArn") && envelopes > 0) {
      return objects(JsonObject.read(event.text("Message")), envelopes - 1);
    }
    throw new UnknownEventException(
        "no event that this function takes; its fields are " + event.names() + ACCEPTED);
  }

  private static EventObjects notified(List<JsonObject> records) throws UnknownEventException {
    List<ObjectCreated> objects = new ArrayList<>();
    List<UnknownEventException> refused = new ArrayList<>();
    for (JsonObject record : records) {
      try {
        notified(record).ifPresent(objects::add);
      } catch (UnknownEventException e) {
        refused.add(e);
      }
    }
    if (objects.isEmpty() && !refused.isEmpty()) {
      throw refused.get(0);
    }
    return new EventObjects(objects, refused);
  }

  /** A record of an S3 notification, whose key is encoded as in a form. */
  private static Optional<ObjectCreated> notified(JsonObject record) throws UnknownEventException {
    String source = record.find("eventSource");
    if (!FROM_S3.equals(source)) {
      throw new UnknownEventException(
          "a record of the event is not from S3; its fields are " + record.names() + ACCEPTED);
    }
    if (!record.text("eventName").startsWith("ObjectCreated:")) {
      return Optional.empty();
    }
    JsonObject s3 = record.object("s3");
    JsonObject object = s3.object("object");
    return Optional.of(
        created(
            s3.object("bucket").text("name"),
            decoded(object.text("key")),
            object.find("eTag"),
            object.find("size"),
            record.find("eventTime")));
  }

  private static String decoded(String key) throws UnknownEventException {
    try {
      return URLDecoder.decode(key, UTF_8);
    } catch (IllegalArgumentException e) {
      throw new UnknownEventException(
          "the key of an S3 notification has a '%' without two hex digits");
    }
  }

  /** An event of EventBridge, whose key is as it is. */
  private static EventObjects bridged(JsonObject event) throws UnknownEventException {
    if (!"aws.s3".equals(event.find("source"))) {
      throw new UnknownEventException(
          "an event of EventBridge that is not from aws.s3; its fields are "
              + event.names()
              + ACCEPTED);
    }
    if (!event.text("detail-type").equals("Object Created")) {
      return EventObjects.NONE;
    }
    JsonObject detail = event.object("detail");
    JsonObject object = detail.object("object");
    return new EventObjects(
        List.of(
            created(
                detail.object("bucket").text("name"),
                object.text("key"),
                object.find("etag"),
                object.find("size"),
                event.find("time"))),
        List.of());
  }

  private static ObjectCreated created(
      String bucket,
      String key,
      @Nullable String etag,
      @Nullable String size,
      @Nullable String time)
      throws UnknownEventException {
    try {
      return new ObjectCreated(
          bucket,
          key,
          etag == null || etag.isEmpty() ? null : etag.replace("\"", ""),
          size == null ? -1 : Long.parseLong(size),
          time == null ? null : Instant.parse(time));
    } catch (NumberFormatException | DateTimeException e) {
      throw new UnknownEventException("size or time of an object in the event can't be read");
    }
  }
}
