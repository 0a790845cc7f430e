package io.pgtracker.scraper;

import io.pgtracker.embedded.Await;
import io.pgtracker.scraper.cli.Main;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The scraper in a process of its own, which can be killed. */
public final class ScraperProcess implements AutoCloseable {
  private final Process process;
  private final Path log;

  private ScraperProcess(Process process, Path log) {
    this.process = process;
    this.log = log;
  }

  /** Starts {@code scrape} with these arguments. */
  public static ScraperProcess start(Path folder, String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx128m"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(Main.class.getName());
    command.add("scrape");
    command.addAll(List.of(arguments));
    Path log = folder.resolve("scraper.log");
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
            .start();
    return new ScraperProcess(process, log);
  }

  /** Waits until its log says something. */
  public void awaitSaid(String text) {
    Await.until("the scraper to say: " + text, () -> said().contains(text));
  }

  /** All it said so far, with all that were started in the same folder. */
  public String said() throws IOException {
    return Files.exists(log) ? Files.readString(log) : "";
  }

  public boolean isAlive() {
    return process.isAlive();
  }

  /** SIGKILL. */
  public void kill() {
    process.destroyForcibly().onExit().join();
  }

  /** SIGTERM; gives the exit code. */
  public int terminate() throws InterruptedException {
    process.destroy();
    return exitCode();
  }

  /** Waits for its end. */
  public int exitCode() throws InterruptedException {
    if (!process.waitFor(3, TimeUnit.MINUTES)) {
      process.destroyForcibly();
      throw new AssertionError("the scraper did not end");
    }
    return process.exitValue();
  }

  @Override
  public void close() {
    kill();
  }
}
