package io.pgtracker.ingest.dataapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * A server that speaks the RDS Data API with its documented limits and error shapes: requests of up
 * to 4 MiB with one statement of up to 65,536 characters, answers of up to 1 MiB with rows of up to
 * 64 KB and of few types, transactions that end by an error and by waiting for a call.
 */
public final class DataApiServer implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int MOST_REQUEST_BYTES = 4 << 20;

  private final Connector connector;
  private final HttpServer http;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Map<String, ApiTransaction> transactions = new ConcurrentHashMap<>();
  private final Map<String, String> ended = new ConcurrentHashMap<>();
  private final AtomicInteger requests = new AtomicInteger();
  private volatile Duration idleLimit = Duration.ofMinutes(3);
  private volatile Duration timeout = Duration.ofSeconds(45);
  private volatile Duration delay = Duration.ZERO;
  private volatile BiFunction<String, String, @Nullable Fault> faults = (operation, sql) -> null;

  /** Opens connections to a database of the server, by its name. */
  public interface Connector {
    /** Opens one. */
    Connection open(String database) throws SQLException;
  }

  /** Serves on this host. */
  public DataApiServer(Connector connector) throws IOException {
    // Else each answer waits 40 ms for the client to acknowledge its head.
    System.setProperty("sun.net.httpserver.nodelay", "true");
    this.connector = connector;
    this.http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 64);
    http.setExecutor(threads);
    http.createContext("/", this::handle);
    http.start();
  }

  /** Where it is. */
  public URI endpoint() {
    return URI.create("http://127.0.0.1:" + http.getAddress().getPort());
  }

  /** Requests so far. */
  public int requests() {
    return requests.get();
  }

  /** How long a transaction waits for a call. */
  public void idleLimit(Duration limit) {
    idleLimit = limit;
  }

  /** How far away it is: each request waits so long. */
  public void delay(Duration each) {
    delay = each;
  }

  /** How long a call waits for its statement. */
  public void timeout(Duration limit) {
    timeout = limit;
  }

  /**
   * What goes wrong.
   *
   * @param byRequest fault by operation ({@code /Execute}) and SQL; null: none
   */
  public void faults(BiFunction<String, String, @Nullable Fault> byRequest) {
    faults = byRequest;
  }

  private void handle(HttpExchange exchange) throws IOException {
    requests.incrementAndGet();
    try (exchange) {
      String operation = exchange.getRequestURI().getPath();
      byte[] body = exchange.getRequestBody().readAllBytes();
      Thread.sleep(delay.toMillis());
      try {
        long headers =
            exchange.getRequestHeaders().toString().getBytes(StandardCharsets.UTF_8).length;
        if (body.length + headers > MOST_REQUEST_BYTES) {
          throw new ApiError(413, "RequestEntityTooLargeException", "Request too large");
        }
        JsonNode request = JSON.readTree(body);
        Fault fault = faults.apply(operation, request.path("sql").asText());
        if (fault != null && fault.status() > 0) {
          throw new ApiError(fault.status(), fault.code(), fault.message());
        }
        byte[] answer = JSON.writeValueAsBytes(answer(operation, request));
        if (fault == null) {
          exchange.getResponseHeaders().set("Content-Type", "application/json");
          exchange.sendResponseHeaders(200, answer.length);
          exchange.getResponseBody().write(answer);
        }
      } catch (ApiError e) {
        byte[] answer =
            JSON.writeValueAsBytes(JSON.createObjectNode().put("message", e.getMessage()));
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.getResponseHeaders().set("x-amzn-ErrorType", e.code());
        exchange.sendResponseHeaders(e.status(), answer.length);
        exchange.getResponseBody().write(answer);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private ObjectNode answer(String operation, JsonNode request) throws ApiError {
    if (request.path("resourceArn").asText().length() > 100
        || !request.path("secretArn").asText().startsWith("arn:aws:secretsmanager:")) {
      throw ApiError.bad("1 validation error detected: resourceArn or secretArn");
    }
    return switch (operation) {
      case "/BeginTransaction" -> begin(request);
      case "/Execute" -> execute(request);
      case "/CommitTransaction" -> end(request, true);
      case "/RollbackTransaction" -> end(request, false);
      default -> throw new ApiError(404, "NotFoundException", "no operation " + operation);
    };
  }

  private ObjectNode begin(JsonNode request) throws ApiError {
    String id = UUID.randomUUID().toString();
    transactions.put(id, new ApiTransaction(connect(request)));
    return JSON.createObjectNode().put("transactionId", id);
  }

  private Connection connect(JsonNode request) throws ApiError {
    try {
      Connection connection = connector.open(request.path("database").asText());
      connection.setAutoCommit(false);
      return connection;
    } catch (SQLException e) {
      throw ApiError.of(e);
    }
  }

  private ObjectNode execute(JsonNode request) throws ApiError {
    boolean longsAsText =
        request.path("resultSetOptions").path("longReturnType").asText().equals("STRING");
    boolean goesOn = request.path("continueAfterTimeout").asBoolean();
    if (!request.hasNonNull("transactionId")) {
      ApiTransaction alone = new ApiTransaction(connect(request));
      boolean done = false;
      try {
        ObjectNode answer = alone.run(ApiStatement.of(request), longsAsText, timeout, goesOn);
        done = true;
        return answer;
      } finally {
        alone.end(done);
      }
    }
    String id = request.path("transactionId").asText();
    ApiTransaction transaction = known(id);
    try {
      return transaction.run(ApiStatement.of(request), longsAsText, timeout, goesOn);
    } finally {
      if (transaction.isOver(idleLimit)) {
        forget(id, "Transaction has been aborted due to an error from a previous call");
      }
    }
  }

  private ObjectNode end(JsonNode request, boolean commits) throws ApiError {
    String id = request.path("transactionId").asText();
    ApiTransaction transaction = known(id);
    transactions.remove(id);
    ended.put(id, "One previous call resulted in a termination of your transaction");
    transaction.end(commits);
    return JSON.createObjectNode()
        .put("transactionStatus", commits ? "Transaction Committed" : "Rollback Complete");
  }

  private ApiTransaction known(String id) throws ApiError {
    ApiTransaction transaction = transactions.get(id);
    if (transaction != null && transaction.isOver(idleLimit)) {
      forget(id, "Transaction may be expired");
      transaction = null;
    }
    if (transaction == null) {
      throw new ApiError(
          404,
          "TransactionNotFoundException",
          "Transaction " + id + " is not found. " + ended.getOrDefault(id, "It may be expired"));
    }
    return transaction;
  }

  private void forget(String id, String reason) throws ApiError {
    ended.put(id, reason);
    ApiTransaction transaction = transactions.remove(id);
    if (transaction != null) {
      transaction.end(false);
    }
  }

  @Override
  public void close() {
    http.stop(0);
    threads.shutdownNow();
    for (ApiTransaction transaction : transactions.values()) {
      try {
        transaction.end(false);
      } catch (ApiError e) {
        // The server ends it with its connection.
      }
    }
  }
}
