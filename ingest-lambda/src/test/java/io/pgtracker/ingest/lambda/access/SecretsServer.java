package io.pgtracker.ingest.lambda.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** Answers {@code GetSecretValue} as Secrets Manager does; the SDK of this JVM is led to it. */
public final class SecretsServer implements AutoCloseable {
  /** The ARN it knows. */
  public static final String ARN =
      "arn:aws:secretsmanager:eu-central-1:123456789012:secret:store-AbCdEf";

  private static final String ENDPOINT = "aws.endpointUrlSecretsManager";

  private final HttpServer server;
  private final AtomicInteger reads = new AtomicInteger();
  private volatile Answer answer = new Answer(500, "{}");

  private record Answer(int status, String body) {}

  private SecretsServer(HttpServer server) {
    this.server = server;
  }

  /** Starts it; the SDK gets credentials, too. */
  public static SecretsServer start() throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    SecretsServer secrets = new SecretsServer(server);
    server.createContext("/", secrets::answer);
    server.start();
    leadTo(secrets.endpoint());
    return secrets;
  }

  /** Its address, for other processes. */
  public String endpoint() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** Where the SDK looks for secrets from now on. */
  public static void leadTo(String endpoint) {
    System.setProperty(ENDPOINT, endpoint);
    System.setProperty("aws.accessKeyId", "test");
    System.setProperty("aws.secretAccessKey", "test");
  }

  /** What the secret is from now on. */
  public void holds(Map<String, Object> secret) throws IOException {
    ObjectMapper json = new ObjectMapper();
    answer =
        new Answer(
            200,
            json.writeValueAsString(
                Map.of("ARN", ARN, "SecretString", json.writeValueAsString(secret))));
  }

  /** Refuses from now on, by a name of an exception. */
  public void refuses(String exception) {
    answer = new Answer(400, "{\"__type\":\"" + exception + "\",\"Message\":\"by the test\"}");
  }

  /** Times it was asked. */
  public int reads() {
    return reads.get();
  }

  private void answer(HttpExchange exchange) throws IOException {
    exchange.getRequestBody().readAllBytes();
    reads.incrementAndGet();
    Answer now = answer;
    byte[] bytes = now.body.getBytes(UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "application/x-amz-json-1.1");
    exchange.sendResponseHeaders(now.status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
    System.clearProperty(ENDPOINT);
    System.clearProperty("aws.accessKeyId");
    System.clearProperty("aws.secretAccessKey");
  }
}
