package io.pgtracker.ingest.lambda;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.pgtracker.ingest.lambda.event.EventReader;
import io.pgtracker.objects.StoredObject;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.util.Objects;

/** Events as AWS documents them, of objects of the test. */
final class TestEvents {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String KEY =
      "prod/v1/instance=orders/date=2026-11-22/"
          + "20261122T100000.000Z-00000000000000000000000000000001.ndjson.gz";
  private static final String ETAG = "0123456789abcdef0123456789abcdef";

  private TestEvents() {}

  static String notification(String key, String etag) throws IOException {
    return file("s3-notification")
        .replace(KEY.replace("=", "%3D"), URLEncoder.encode(key, UTF_8))
        .replace(ETAG, etag);
  }

  static String notification(StoredObject object) throws IOException {
    return notification("prod/" + object.key(), object.etag());
  }

  static String bridged(String key, String etag) throws IOException {
    return file("object-created").replace(KEY, key).replace(ETAG, etag);
  }

  static String bridged(StoredObject object) throws IOException {
    return bridged("prod/" + object.key(), object.etag());
  }

  static String inTopic(String notification) throws IOException {
    ObjectNode envelope = (ObjectNode) JSON.readTree(file("sns-notification"));
    envelope.put("Message", notification);
    return envelope.toString();
  }

  /** One notification of all that others tell of. */
  static String together(String... notifications) throws IOException {
    ArrayNode records = JSON.createArrayNode();
    for (String notification : notifications) {
      JSON.readTree(notification).get("Records").forEach(records::add);
    }
    return JSON.createObjectNode().set("Records", records).toString();
  }

  /** Messages with ids {@code m0}, {@code m1}, …, received as often as said. */
  static String queued(int receiveCount, String... bodies) throws IOException {
    ObjectNode event = (ObjectNode) JSON.readTree(file("sqs-batch"));
    ObjectNode first = (ObjectNode) event.get("Records").get(0);
    ArrayNode records = JSON.createArrayNode();
    for (String body : bodies) {
      ObjectNode record = first.deepCopy();
      record.put("messageId", "m" + records.size());
      record.put("body", body);
      ((ObjectNode) record.get("attributes"))
          .put("ApproximateReceiveCount", Integer.toString(receiveCount));
      records.add(record);
    }
    event.set("Records", records);
    return event.toString();
  }

  private static String file(String name) throws IOException {
    try (InputStream file = EventReader.class.getResourceAsStream(name + ".json")) {
      return new String(Objects.requireNonNull(file).readAllBytes(), UTF_8);
    }
  }
}
