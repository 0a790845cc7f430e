package io.pgtracker.ingest.lambda.migrate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;

/**
 * A request of CloudFormation to a custom resource, which is answered by a PUT to a URL that is
 * itself the permission, and so is never logged.
 */
public final class StackRequest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration LIMIT = Duration.ofSeconds(4);

  /** An answer has at most 4,096 bytes. */
  private static final int LONGEST_REASON = 1_000;

  private static final int ATTEMPTS = 3;

  /** One resource for ever: another id would make CloudFormation delete the one before. */
  private static final String PHYSICAL_ID = "pgtracker-store-schema";

  private final JsonNode event;

  private StackRequest(JsonNode event) {
    this.event = event;
  }

  /** Whether an event is such a request. */
  public static boolean isOne(JsonNode event) {
    return event.path("RequestType").isTextual() && event.path("ResponseURL").isTextual();
  }

  /** Takes it for one. */
  public static StackRequest of(JsonNode event) {
    return new StackRequest(event);
  }

  /** Whether the resource goes. */
  public boolean isDelete() {
    return "Delete".equals(event.path("RequestType").textValue());
  }

  /** Whether the resource is there: with other settings, or with those of before, going back. */
  public boolean isUpdate() {
    return "Update".equals(event.path("RequestType").textValue());
  }

  /**
   * Answers.
   *
   * @param reason for people; no secrets
   * @param data attributes of the resource, to which {@code Revision} comes
   * @throws IOException when the stack could not be told; without the URL
   */
  public void answer(boolean success, String reason, Map<String, Object> data) throws IOException {
    ObjectNode answer = JSON.createObjectNode();
    answer.put("Status", success ? "SUCCESS" : "FAILED");
    answer.put(
        "Reason", reason.length() > LONGEST_REASON ? reason.substring(0, LONGEST_REASON) : reason);
    answer.put("PhysicalResourceId", event.path("PhysicalResourceId").asText(PHYSICAL_ID));
    for (String field : new String[] {"StackId", "RequestId", "LogicalResourceId"}) {
      answer.set(field, event.path(field));
    }
    ObjectNode attributes = JSON.valueToTree(data);
    attributes.put("Revision", revision());
    answer.set("Data", attributes);
    put(JSON.writeValueAsString(answer));
  }

  /** Another one for other properties: what depends on the settings of the stack depends on it. */
  private String revision() {
    try {
      byte[] properties = JSON.writeValueAsBytes(event.path("ResourceProperties"));
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(properties);
      return HexFormat.of().formatHex(hash, 0, 8);
    } catch (NoSuchAlgorithmException | JsonProcessingException e) {
      throw new IllegalStateException(
          "every Java has SHA-256, and what was read can be written", e);
    }
  }

  /** The URL is signed for a request without a content type. */
  private void put(String body) throws IOException {
    HttpClient client = HttpClient.newBuilder().connectTimeout(LIMIT).build();
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(event.path("ResponseURL").textValue()))
            .timeout(LIMIT)
            .PUT(BodyPublishers.ofString(body))
            .build();
    String problem = "";
    for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
      try {
        HttpResponse<Void> response = client.send(request, BodyHandlers.discarding());
        if (response.statusCode() < 300) {
          return;
        }
        problem = "HTTP " + response.statusCode();
      } catch (IOException e) {
        problem = e.getClass().getSimpleName();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IOException("interrupted while the stack was told");
      }
    }
    throw new IOException(
        "the stack could not be told ("
            + problem
            + "): a function in a VPC reaches it through an S3 gateway endpoint or a NAT gateway");
  }
}
