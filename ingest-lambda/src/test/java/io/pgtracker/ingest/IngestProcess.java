package io.pgtracker.ingest;

import io.pgtracker.ingest.cli.Main;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The real command in a JVM of its own. */
public final class IngestProcess implements AutoCloseable {
  private final Process process;
  private final Path out;
  private final Path err;

  private IngestProcess(Process process, Path out, Path err) {
    this.process = process;
    this.out = out;
    this.err = err;
  }

  /** Starts a command with the heap the Lambda and small hosts have. */
  public static IngestProcess start(String... arguments) throws IOException {
    return start(512, List.of(arguments));
  }

  /** Starts a command with a heap of some mebibytes; it dies when that is not enough. */
  public static IngestProcess start(int heapMebibytes, List<String> arguments) throws IOException {
    return start(heapMebibytes, arguments, List.of());
  }

  /** Likewise in a JVM with options of its own. */
  public static IngestProcess start(
      int heapMebibytes, List<String> arguments, List<String> jvmOptions) throws IOException {
    Path out = Files.createTempFile("ingest", ".out");
    Path err = Files.createTempFile("ingest", ".err");
    List<String> command =
        new ArrayList<>(
            List.of(
                System.getProperty("java.home") + File.separator + "bin" + File.separator + "java",
                "-Xmx" + heapMebibytes + "m",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path")));
    command.addAll(jvmOptions);
    command.add(Main.class.getName());
    command.addAll(arguments);
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(out.toFile())
            .redirectError(err.toFile())
            .start();
    return new IngestProcess(process, out, err);
  }

  /** Ends by itself within a time, with this code. */
  public int exitCode(Duration within) throws InterruptedException {
    if (!process.waitFor(within.toMillis(), TimeUnit.MILLISECONDS)) {
      throw new AssertionError("still running after " + within + ": " + err());
    }
    return process.exitValue();
  }

  public boolean isRunning() {
    return process.isAlive();
  }

  /** SIGTERM. */
  public void terminate() {
    process.destroy();
  }

  /** SIGKILL; returns when it is gone. */
  public void kill() {
    process.destroyForcibly().onExit().join();
  }

  /** What it has said on stdout. */
  public String out() {
    return read(out);
  }

  /** What it has said on stderr. */
  public String err() {
    return read(err);
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    kill();
    Files.deleteIfExists(out);
    Files.deleteIfExists(err);
  }
}
