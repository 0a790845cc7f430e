package io.pgtracker.local.demo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** A command of pgtracker in a process of its own, as a user would start it. */
final class ChildCommand implements AutoCloseable {
  private static final int PATIENCE_SECONDS = 30;
  private static final int LOG_LINES = 15;

  /** 130 and 143: a signal ended a Java that had not come to the command yet. */
  private static final Set<Integer> ENDED_WELL = Set.of(0, 130, 143);

  private final String name;
  private final Process process;
  private final Path log;

  private ChildCommand(String name, Process process, Path log) {
    this.name = name;
    this.process = process;
    this.log = log;
  }

  /**
   * Starts it.
   *
   * @param log file for all that it prints
   * @param arguments command and options
   */
  static ChildCommand start(Path log, String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    // It lives for minutes: starting soon and staying small matter more than peak speed.
    command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx192m"));
    command.addAll(List.of("-Dfile.encoding=UTF-8", "-cp", System.getProperty("java.class.path")));
    command.add("io.pgtracker.local.Main");
    command.addAll(List.of(arguments));
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.to(log.toFile()));
    // The demo's servers are not those that the user's PGHOST or PGSERVICE point to.
    builder.environment().keySet().removeIf(ChildCommand::isLibpqVariable);
    return new ChildCommand(arguments[0], builder.start(), log);
  }

  private static boolean isLibpqVariable(String variable) {
    return variable.startsWith("PG") && !variable.startsWith("PGTRACKER");
  }

  boolean isRunning() {
    return process.isAlive();
  }

  /**
   * Asks it to end, as SIGTERM does, and waits for it.
   *
   * @return whether it ended well, or before it had begun
   */
  boolean stop() throws InterruptedException {
    process.destroy();
    if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      process.destroyForcibly();
    }
    return ENDED_WELL.contains(process.waitFor());
  }

  /** Name, exit code and the end of what it printed. */
  String lastWords() throws IOException {
    List<String> lines =
        new String(Files.readAllBytes(log), StandardCharsets.UTF_8).lines().toList();
    return "'"
        + name
        + "' "
        + (process.isAlive() ? "runs" : "ended with exit code " + process.exitValue())
        + "; the end of "
        + log
        + ":\n"
        + String.join("\n", lines.subList(Math.max(0, lines.size() - LOG_LINES), lines.size()));
  }

  /** Ends it at once if it still runs. */
  @Override
  public void close() {
    process.destroyForcibly();
  }
}
