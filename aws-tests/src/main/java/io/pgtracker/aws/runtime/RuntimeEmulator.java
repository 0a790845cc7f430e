package io.pgtracker.aws.runtime;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Amazon's own Runtime API: the Lambda runtime interface emulator, which starts the same JVM as
 * {@link FunctionProcess} at the first event. It knows no snapshots.
 */
public final class RuntimeEmulator implements AutoCloseable {
  private static final Duration START_LIMIT = Duration.ofMinutes(2);

  private final Process process;
  private final Path folder;
  private final URI invocations;
  private final Duration answerLimit;

  private RuntimeEmulator(Process process, Path folder, URI invocations, Duration answerLimit) {
    this.process = process;
    this.folder = folder;
    this.invocations = invocations;
    this.answerLimit = answerLimit;
  }

  /**
   * Starts it and waits until it takes events.
   *
   * @param program the emulator; need not be marked as executable
   */
  public static RuntimeEmulator start(Path program, FunctionSettings settings) throws IOException {
    Path folder = Files.createTempDirectory("emulator");
    Path copy = folder.resolve("aws-lambda-rie");
    Files.copy(program, copy, StandardCopyOption.REPLACE_EXISTING);
    if (!copy.toFile().setExecutable(true)) {
      throw new IOException("cannot make " + copy + " executable");
    }
    List<Integer> ports = freePorts();
    List<String> command = new ArrayList<>();
    command.add(copy.toString());
    command.add("--runtime-api-address");
    command.add("127.0.0.1:" + ports.get(0));
    command.add("--runtime-interface-emulator-address");
    command.add("127.0.0.1:" + ports.get(1));
    command.addAll(ManagedRuntime.command(settings));
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(settings.artifact().taskRoot().toFile())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("log").toFile());
    Map<String, String> environment = builder.environment();
    environment.clear();
    environment.put("AWS_LAMBDA_FUNCTION_TIMEOUT", Long.toString(settings.timeout().toSeconds()));
    environment.putAll(ManagedRuntime.environment(settings));
    URI invocations =
        URI.create(
            "http://127.0.0.1:" + ports.get(1) + "/2015-03-31/functions/function/invocations");
    RuntimeEmulator emulator =
        new RuntimeEmulator(
            builder.start(), folder, invocations, START_LIMIT.plus(settings.timeout()));
    emulator.awaitPort(ports.get(1));
    return emulator;
  }

  private static List<Integer> freePorts() throws IOException {
    try (ServerSocket first = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        ServerSocket second = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return List.of(first.getLocalPort(), second.getLocalPort());
    }
  }

  private void awaitPort(int port) throws IOException {
    long deadlineNanos = System.nanoTime() + START_LIMIT.toNanos();
    while (true) {
      try {
        new Socket(InetAddress.getLoopbackAddress(), port).close();
        return;
      } catch (IOException e) {
        if (!process.isAlive() || System.nanoTime() > deadlineNanos) {
          String log = log();
          close();
          throw new IOException("the emulator takes no events; its log:\n" + log, e);
        }
      }
      try {
        Thread.sleep(20);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IOException("interrupted while the emulator started", e);
      }
    }
  }

  /**
   * Hands an event to the function and waits for its end.
   *
   * @return the function's answer, its error as JSON, or the emulator's sentence of a timeout
   */
  public String invoke(String event) throws IOException {
    try {
      return HttpClient.newHttpClient()
          .send(
              HttpRequest.newBuilder(invocations)
                  .timeout(answerLimit)
                  .POST(HttpRequest.BodyPublishers.ofString(event))
                  .build(),
              HttpResponse.BodyHandlers.ofString())
          .body();
    } catch (IOException e) {
      throw new IOException("no answer from the emulator; its log:\n" + log(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while a function ran", e);
    }
  }

  /** What the emulator and the function have written to stdout and stderr. */
  public String log() {
    try {
      return Files.readString(folder.resolve("log"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    List<ProcessHandle> functions = process.descendants().toList();
    process.destroyForcibly().onExit().join();
    functions.forEach(ProcessHandle::destroyForcibly);
    try {
      Files.deleteIfExists(folder.resolve("aws-lambda-rie"));
      Files.deleteIfExists(folder.resolve("log"));
      Files.deleteIfExists(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
