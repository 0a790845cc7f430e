package io.pgtracker.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Runs one of PostgreSQL's programs as the server's user, untouched by the caller's locale. */
final class ServerCommand {

  private static final long TIMEOUT_SECONDS = 120;

  private final PostgresBinaries binaries;
  private final ServerUser user;

  ServerCommand(PostgresBinaries binaries, ServerUser user) {
    this.binaries = binaries;
    this.user = user;
  }

  /**
   * Runs to the end.
   *
   * @throws PostgresException with the program's output if it doesn't exit with 0
   */
  void run(String program, List<String> arguments) {
    List<String> command = new ArrayList<>(user.prefix());
    command.add(binaries.program(program).toString());
    command.addAll(arguments);
    try {
      // A file: a pipe would stay open for as long as the started server lives.
      Path output = Files.createTempFile("pgtracker-" + program, ".out");
      try {
        Process process =
            environment(new ProcessBuilder(command))
                .directory(Path.of("/").toFile())
                .redirectErrorStream(true)
                .redirectInput(Path.of("/dev/null").toFile())
                .redirectOutput(output.toFile())
                .start();
        if (!process.waitFor(TIMEOUT_SECONDS, TimeUnit.SECONDS)) {
          process.destroyForcibly();
          throw new PostgresException(
              program + " was still running after " + TIMEOUT_SECONDS + " s: " + read(output));
        }
        if (process.exitValue() != 0) {
          throw new PostgresException(
              program + " failed with exit code " + process.exitValue() + ": " + read(output));
        }
      } finally {
        Files.deleteIfExists(output);
      }
    } catch (IOException e) {
      throw new PostgresException("cannot run " + String.join(" ", command), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new PostgresException("interrupted while " + program + " was running", e);
    }
  }

  /** A locale that exists everywhere, UTC, and none of libpq's variables. */
  private static ProcessBuilder environment(ProcessBuilder builder) {
    Map<String, String> environment = builder.environment();
    environment
        .keySet()
        .removeIf(
            name -> name.startsWith("PG") || name.startsWith("LC_") || name.startsWith("LANG"));
    environment.put("LC_ALL", "C");
    environment.put("TZ", "UTC");
    return builder;
  }

  private static String read(Path output) throws IOException {
    return new String(Files.readAllBytes(output), StandardCharsets.UTF_8).strip();
  }
}
