package io.pgtracker.ingest.lambda.access;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.pgtracker.ingest.store.StoreCredentials;
import io.pgtracker.ingest.store.StoreServer;
import org.jspecify.annotations.Nullable;

/**
 * What a secret says of the store, in the form in which RDS writes it: {@code username}, {@code
 * password}, maybe {@code host}, {@code port} and {@code dbname}.
 */
record StoreSecret(StoreCredentials credentials, StoreServer server) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /**
   * Reads it.
   *
   * @throws IllegalArgumentException with what it lacks; never with what it holds
   */
  static StoreSecret parse(String text) {
    JsonNode secret;
    try {
      secret = JSON.readTree(text);
    } catch (JsonProcessingException e) { // its message shows a part of the secret
      throw new IllegalArgumentException("it is not JSON");
    }
    String user = text(secret, "username");
    String password = text(secret, "password");
    if (user == null || password == null) {
      throw new IllegalArgumentException(
          "it lacks " + (user == null ? "username" : "password") + " as a text");
    }
    JsonNode port = secret.path("port");
    return new StoreSecret(
        new StoreCredentials(user, password),
        new StoreServer(
            text(secret, "host"),
            port.asInt() > 0 ? (Integer) port.asInt() : null,
            text(secret, "dbname")));
  }

  private static @Nullable String text(JsonNode secret, String field) {
    JsonNode value = secret.path(field);
    return value.isTextual() && !value.textValue().isEmpty() ? value.textValue() : null;
  }
}
