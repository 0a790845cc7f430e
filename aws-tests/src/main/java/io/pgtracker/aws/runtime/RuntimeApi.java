package io.pgtracker.aws.runtime;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * The Runtime API of one execution environment, as Lambda serves it to a runtime: next, response,
 * error, the errors of init and restore, and the restore of a snapshot.
 */
final class RuntimeApi implements AutoCloseable {
  static {
    // without it each answer waits 40 ms for the acknowledgement of the one before
    System.setProperty("sun.net.httpserver.nodelay", "true");
  }

  private static final String ROOT = "/2018-06-01/runtime/";
  private static final int LARGEST_ANSWER_BYTES = 6 * 1024 * 1024;
  private static final String ARN = "arn:aws:lambda:eu-central-1:123456789012:function:";

  private final String functionArn;
  private final HttpServer server;
  private final ExecutorService exchanges =
      Executors.newCachedThreadPool(
          task -> {
            Thread thread = new Thread(task, "runtime API");
            thread.setDaemon(true);
            return thread;
          });
  private final BlockingQueue<Invocation> waiting = new LinkedBlockingQueue<>();
  private final Map<String, Invocation> open = new ConcurrentHashMap<>();
  private final CompletableFuture<Instant> initialized = new CompletableFuture<>();
  private final CompletableFuture<Instant> ready = new CompletableFuture<>();
  private final CompletableFuture<Void> restore = new CompletableFuture<>();

  private RuntimeApi(String functionName, HttpServer server) {
    this.functionArn = ARN + functionName;
    this.server = server;
  }

  static RuntimeApi start(String functionName) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    RuntimeApi api = new RuntimeApi(functionName, server);
    server.createContext(ROOT, api::serve);
    server.setExecutor(api.exchanges);
    server.start();
    return api;
  }

  /** What {@code AWS_LAMBDA_RUNTIME_API} names. */
  String hostAndPort() {
    return "127.0.0.1:" + server.getAddress().getPort();
  }

  /**
   * When the function's code was loaded: it asks for its first event, or is ready for a snapshot.
   * Fails with what the runtime reports as an error of init.
   */
  CompletableFuture<Instant> initialized() {
    return initialized;
  }

  /** When the function first asked for an event; fails with an error of restore. */
  CompletableFuture<Instant> ready() {
    return ready;
  }

  /** Lets a function that waits for its snapshot go on, as a restore does. */
  void restore() {
    restore.complete(null);
  }

  /** Offers an event. */
  Invocation offer(String event, Duration timeout) {
    Invocation invocation =
        new Invocation(
            UUID.randomUUID().toString(),
            event,
            timeout,
            new CompletableFuture<>(),
            new CompletableFuture<>());
    open.put(invocation.requestId(), invocation);
    CompletableFuture<?> unused =
        invocation.result().whenComplete((result, failure) -> open.remove(invocation.requestId()));
    waiting.add(invocation);
    return invocation;
  }

  /**
   * Ends all that is open: there is no function any more.
   *
   * @param end how invocations end by that
   * @param how for people
   */
  void processEnded(InvocationResult.End end, String how) {
    IllegalStateException gone = new IllegalStateException("the function's process ended: " + how);
    initialized.completeExceptionally(gone);
    ready.completeExceptionally(gone);
    open.values().forEach(invocation -> invocation.end(end, ""));
  }

  private void serve(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().getPath().substring(ROOT.length());
      switch (path) {
        case "invocation/next" -> next(exchange);
        case "restore/next" -> restored(exchange);
        case "init/error" -> initialized.completeExceptionally(reported("init", exchange));
        case "restore/error" -> ready.completeExceptionally(reported("restore", exchange));
        default -> end(exchange, path.split("/", -1));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void next(HttpExchange exchange) throws IOException, InterruptedException {
    initialized.complete(Instant.now());
    ready.complete(Instant.now());
    Invocation invocation = waiting.take();
    Instant now = Instant.now();
    invocation.handedOut().complete(now);
    Map.of(
            "Lambda-Runtime-Aws-Request-Id",
            invocation.requestId(),
            "Lambda-Runtime-Deadline-Ms",
            Long.toString(now.plus(invocation.timeout()).toEpochMilli()),
            "Lambda-Runtime-Invoked-Function-Arn",
            functionArn,
            "Lambda-Runtime-Trace-Id",
            "Root=1-5bef4de7-ad49b0e87f6ef6c87fc2e700;Parent=9a9197af755a6419;Sampled=0")
        .forEach(exchange.getResponseHeaders()::set);
    answer(exchange, 200, invocation.event());
  }

  private void restored(HttpExchange exchange) throws IOException {
    initialized.complete(Instant.now());
    restore.join();
    answer(exchange, 200, "");
  }

  private static IllegalStateException reported(String phase, HttpExchange exchange)
      throws IOException {
    String error = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
    answer(exchange, 202, "{\"status\":\"OK\"}");
    return new IllegalStateException("error of " + phase + ": " + error);
  }

  /** The end of {@code invocation/<id>/response} or {@code …/error}. */
  private void end(HttpExchange exchange, String[] path) throws IOException {
    byte[] body = exchange.getRequestBody().readAllBytes();
    Invocation invocation = path.length == 3 ? open.get(path[1]) : null;
    if (invocation == null) {
      answer(exchange, 400, "{\"errorMessage\":\"\",\"errorType\":\"InvalidRequestID\"}");
    } else if (path[2].equals("error")) {
      invocation.end(InvocationResult.End.FAILED, new String(body, UTF_8));
      answer(exchange, 202, "{\"status\":\"OK\"}");
    } else if (body.length > LARGEST_ANSWER_BYTES) {
      invocation.end(InvocationResult.End.FAILED, "Function.ResponseSizeTooLarge");
      answer(exchange, 413, "{\"errorMessage\":\"\",\"errorType\":\"RequestEntityTooLarge\"}");
    } else {
      invocation.end(InvocationResult.End.ANSWERED, new String(body, UTF_8));
      answer(exchange, 202, "{\"status\":\"OK\"}");
    }
  }

  private static void answer(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  @Override
  public void close() {
    server.stop(0);
    exchanges.shutdownNow();
  }
}
