package io.pgtracker.ingest.lambda.migrate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** What CloudFormation lays ready for the answer; refuses a content type, as its URL does. */
public final class TestStack implements AutoCloseable {
  private final HttpServer server;
  private final AtomicInteger refusals = new AtomicInteger();
  private final BlockingQueue<String> answers = new LinkedBlockingQueue<>();

  /** Starts it. */
  public TestStack() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
          boolean typed = exchange.getRequestHeaders().containsKey("Content-Type");
          boolean taken = refusals.getAndDecrement() <= 0;
          if (taken) {
            answers.add(typed || !exchange.getRequestMethod().equals("PUT") ? "{}" : body);
          }
          exchange.sendResponseHeaders(taken ? 200 : 503, -1);
          exchange.close();
        });
    server.start();
  }

  /** A request to a custom resource. */
  public String request(String type) {
    return """
        {"RequestType": "%s", "ResponseURL": "http://127.0.0.1:%d/answer?signature=secret",
         "StackId": "s1", "RequestId": "r1", "LogicalResourceId": "Migration",
         "ResourceType": "Custom::Migration", "ResourceProperties": {}}
        """
        .formatted(type, server.getAddress().getPort());
  }

  /** The next answer, awaited. */
  public JsonNode answer() throws IOException, InterruptedException {
    String answer = answers.poll(1, TimeUnit.MINUTES);
    assertThat(answer).as("answer to the stack").isNotNull();
    return new ObjectMapper().readTree(answer);
  }

  /** It takes none of the next answers. */
  public void refuse(int times) {
    refusals.set(times);
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
