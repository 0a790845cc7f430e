package io.pgtracker.aws.runtime;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * One execution environment: a JVM of its own with the settings of a managed runtime, in which the
 * runtime interface client loads the function from its folder. Invocations come one at a time.
 */
public final class FunctionProcess implements AutoCloseable {
  private static final Duration START_LIMIT = Duration.ofMinutes(2);

  private final FunctionSettings settings;
  private final RuntimeApi api;
  private final Process process;
  private final Path log;
  private final Instant started;
  private volatile InvocationResult.End killedBy = InvocationResult.End.DIED;

  private FunctionProcess(
      FunctionSettings settings, RuntimeApi api, Process process, Path log, Instant started) {
    this.settings = settings;
    this.api = api;
    this.process = process;
    this.log = log;
    this.started = started;
  }

  /** Starts the JVM; the function may still be loading on return. */
  public static FunctionProcess start(FunctionSettings settings) {
    try {
      RuntimeApi api = RuntimeApi.start("pgtracker-test");
      Path log = Files.createTempFile("function", ".log");
      ProcessBuilder builder =
          new ProcessBuilder(ManagedRuntime.command(settings))
              .directory(settings.artifact().taskRoot().toFile())
              .redirectErrorStream(true)
              .redirectOutput(log.toFile());
      Map<String, String> environment = builder.environment();
      environment.clear();
      environment.put("AWS_LAMBDA_RUNTIME_API", api.hostAndPort());
      environment.put("_HANDLER", settings.handler());
      environment.put(
          "AWS_LAMBDA_INITIALIZATION_TYPE", settings.snapStart() ? "snap-start" : "on-demand");
      environment.putAll(ManagedRuntime.environment(settings));
      Instant started = Instant.now();
      Process process = builder.start();
      FunctionProcess function = new FunctionProcess(settings, api, process, log, started);
      CompletableFuture<?> unused =
          process.onExit().thenAccept(ended -> api.processEnded(function.killedBy, function.end()));
      return function;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Waits until the function's code is loaded: before its first event, or before its snapshot.
   *
   * @return time since the start of the JVM
   * @throws IllegalStateException with what the runtime reported, and the log, if it fails
   */
  public Duration initialized() {
    return Duration.between(started, await(api.initialized()));
  }

  /**
   * Goes on from the snapshot and waits until the function asks for its first event.
   *
   * @return time the restore took in the function
   */
  public Duration restore() {
    await(api.initialized());
    Instant begin = Instant.now();
    api.restore();
    return Duration.between(begin, await(api.ready()));
  }

  private Instant await(CompletableFuture<Instant> moment) {
    try {
      return moment.get(START_LIMIT.toSeconds(), TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException e) {
      kill();
      throw new IllegalStateException(e.getMessage() + "; the function's log:\n" + log(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while a function started", e);
    }
  }

  /** Hands an event to the function; its end may be awaited or struck in between. */
  public CompletableFuture<InvocationResult> begin(String event) {
    api.restore();
    Invocation invocation = api.offer(event, settings.timeout());
    if (!process.isAlive()) {
      invocation.end(killedBy, "");
    }
    CompletableFuture<?> unused =
        invocation
            .handedOut()
            .completeOnTimeout(Instant.now(), START_LIMIT.toSeconds(), TimeUnit.SECONDS)
            .thenRun(() -> limit(invocation));
    return invocation.result();
  }

  /** Hands an event to the function and waits for its end, as long as its timeout at most. */
  public InvocationResult invoke(String event) {
    return begin(event).join();
  }

  private void limit(Invocation invocation) {
    long millis = settings.timeout().toMillis();
    CompletableFuture.delayedExecutor(millis, TimeUnit.MILLISECONDS)
        .execute(
            () -> {
              if (!invocation.result().isDone()) {
                killedBy = InvocationResult.End.TIMED_OUT;
                kill();
              }
            });
  }

  /** Stops all its threads, as Lambda does between invocations. */
  public void freeze() {
    signal("STOP");
  }

  /** Lets it go on. */
  public void thaw() {
    signal("CONT");
  }

  private void signal(String name) {
    try {
      String[] command = {"kill", "-" + name, Long.toString(process.pid())};
      int code = new ProcessBuilder(command).inheritIO().start().waitFor();
      if (code != 0) {
        throw new IllegalStateException("kill -" + name + " failed: the function is gone");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** SIGKILL; returns when it is gone. */
  public void kill() {
    process.destroyForcibly().onExit().join();
  }

  /** Whether it can take an event. */
  public boolean isAlive() {
    return process.isAlive();
  }

  /** Most memory it has held so far, in bytes; of its whole process. Linux only. */
  public long peakBytes() {
    try {
      return Files.readAllLines(Path.of("/proc/" + process.pid() + "/status")).stream()
          .filter(line -> line.startsWith("VmHWM:"))
          .mapToLong(line -> 1_024 * Long.parseLong(line.replaceAll("\\D", "")))
          .sum();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Time of processors it has taken so far, in steps of 10 ms on Linux. */
  public Duration cpuTime() {
    return process.info().totalCpuDuration().orElse(Duration.ZERO);
  }

  /** What it has written to stdout and stderr: what CloudWatch gets. */
  public String log() {
    try {
      return Files.readString(log);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String end() {
    return "exit code " + process.exitValue();
  }

  @Override
  public void close() {
    kill();
    api.close();
    try {
      Files.deleteIfExists(log);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
