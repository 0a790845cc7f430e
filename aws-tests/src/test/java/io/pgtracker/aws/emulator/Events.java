package io.pgtracker.aws.emulator;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.util.List;

/** Events as AWS writes them. */
public final class Events {
  private static final ObjectMapper JSON = new ObjectMapper();

  private Events() {}

  /** An S3 notification; the key is form-encoded. */
  public static String notification(String bucket, String key, String etag, long sizeBytes) {
    ObjectNode event = JSON.createObjectNode();
    ObjectNode record =
        event
            .putArray("Records")
            .addObject()
            .put("eventVersion", "2.1")
            .put("eventSource", "aws:s3")
            .put("awsRegion", "eu-central-1")
            .put("eventTime", "2026-11-22T10:01:00.000Z")
            .put("eventName", "ObjectCreated:Put");
    ObjectNode s3 = record.putObject("s3").put("s3SchemaVersion", "1.0");
    s3.putObject("bucket").put("name", bucket).put("arn", "arn:aws:s3:::" + bucket);
    s3.putObject("object")
        .put("key", URLEncoder.encode(key, UTF_8))
        .put("size", sizeBytes)
        .put("eTag", etag)
        .put("sequencer", "0055AED6DCD90281E5");
    return event.toString();
  }

  /** What Lambda's poller gives a function. */
  public static String batch(List<Message> messages) {
    ObjectNode event = JSON.createObjectNode();
    var records = event.putArray("Records");
    for (Message message : messages) {
      ObjectNode record =
          records
              .addObject()
              .put("messageId", message.id())
              .put("receiptHandle", message.receipt())
              .put("body", message.body());
      record
          .putObject("attributes")
          .put("ApproximateReceiveCount", Integer.toString(message.receiveCount()))
          .put("SentTimestamp", "1763805660000")
          .put("SenderId", "AIDAJ65VRX7VVT4OYHBHA")
          .put("ApproximateFirstReceiveTimestamp", "1763805660001");
      record.putObject("messageAttributes");
      record
          .put("eventSource", "aws:sqs")
          .put("eventSourceARN", "arn:aws:sqs:eu-central-1:123456789012:objects")
          .put("awsRegion", "eu-central-1");
    }
    return event.toString();
  }
}
