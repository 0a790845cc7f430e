package io.pgtracker.pipeline.s3;

import io.pgtracker.embedded.Await;
import io.pgtracker.local.Main;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A command of pgtracker in a process of its own, with the environment a user would set. */
final class PgtrackerProcess implements AutoCloseable {
  private static final Duration LIMIT = Duration.ofMinutes(3);

  private final Process process;
  private final Path out;
  private final Path err;

  private PgtrackerProcess(Process process, Path out, Path err) {
    this.process = process;
    this.out = out;
    this.err = err;
  }

  /**
   * Starts a command.
   *
   * @param folder for its output
   * @param environment what is said about S3; nothing else about it is inherited
   */
  static PgtrackerProcess start(
      Path folder, Map<String, String> environment, List<String> arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx192m"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
    command.addAll(arguments);
    Path out = Files.createTempFile(folder, "out", ".txt");
    Path err = Files.createTempFile(folder, "err", ".txt");
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
    builder.environment().keySet().removeIf(name -> name.startsWith("AWS_"));
    builder.environment().putAll(environment);
    return new PgtrackerProcess(builder.start(), out, err);
  }

  /** Waits until it has said something so many times on stderr. */
  void awaitSaid(String text, int times) {
    Await.until(
        "the command to say %d times: %s".formatted(times, text),
        LIMIT,
        () -> {
          if (!process.isAlive()) {
            throw new AssertionError("it ended with " + process.exitValue() + ": " + err());
          }
          return times(text) >= times;
        });
  }

  /** How often it has said something on stderr. */
  int times(String text) throws IOException {
    return err().split(java.util.regex.Pattern.quote(text), -1).length - 1;
  }

  /** Its results. */
  String out() throws IOException {
    return Files.readString(out);
  }

  /** Its log. */
  String err() throws IOException {
    return Files.readString(err);
  }

  /** SIGTERM. */
  PgtrackerProcess terminate() {
    process.destroy();
    return this;
  }

  /** Waits for its end. */
  int exitCode() throws InterruptedException {
    if (!process.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new AssertionError("the command did not end");
    }
    return process.exitValue();
  }

  @Override
  public void close() {
    process.destroyForcibly().onExit().join();
  }
}
