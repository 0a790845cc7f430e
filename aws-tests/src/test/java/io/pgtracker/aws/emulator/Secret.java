package io.pgtracker.aws.emulator;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.pgtracker.ingest.lambda.access.SecretsServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.UUID;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;

/** A secret with user and password of a store, which is rotated by hand. */
public interface Secret extends AutoCloseable {
  /** Makes one, in Secrets Manager as the place has it. */
  static Secret in(Place place, String user, String password) {
    return place == Place.LOCAL ? local(user, password) : emulated(user, password);
  }

  /** Variables by which a function reads it. */
  Map<String, String> environment();

  /** Gives it another content. */
  void holds(String user, String password);

  @Override
  void close();

  private static Secret local(String user, String password) {
    try {
      SecretsServer server = SecretsServer.start();
      Secret secret = new LocalSecret(server);
      secret.holds(user, password);
      return secret;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Secret emulated(String user, String password) {
    SecretsManagerClient client = AwsEmulator.find().secrets();
    String arn =
        client
            .createSecret(
                create ->
                    create.name("store-" + UUID.randomUUID()).secretString(json(user, password)))
            .arn();
    return new EmulatedSecret(client, arn);
  }

  private static String json(String user, String password) {
    try {
      return new ObjectMapper().writeValueAsString(Map.of("username", user, "password", password));
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One in a server of this JVM. */
  record LocalSecret(SecretsServer server) implements Secret {
    @Override
    public Map<String, String> environment() {
      return Map.of(
          "PGTRACKER_STORE_SECRET",
          SecretsServer.ARN,
          "AWS_ENDPOINT_URL_SECRETS_MANAGER",
          server.endpoint());
    }

    @Override
    public void holds(String user, String password) {
      try {
        server.holds(Map.of("username", user, "password", password));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public void close() {
      server.close();
    }
  }

  /** One in an emulated AWS, which a function reaches as all else there. */
  record EmulatedSecret(SecretsManagerClient client, String arn) implements Secret {
    @Override
    public Map<String, String> environment() {
      return Map.of("PGTRACKER_STORE_SECRET", arn);
    }

    @Override
    public void holds(String user, String password) {
      client.putSecretValue(put -> put.secretId(arn).secretString(json(user, password)));
    }

    @Override
    public void close() {
      client.close();
    }
  }
}
