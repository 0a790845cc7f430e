package io.pgtracker.testservers;

import static org.junit.jupiter.api.Assertions.fail;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * Something a suite needs from the machine beyond Maven and a JDK. Without it the suite is skipped;
 * with {@code PGTRACKER_TEST_REQUIRE} set to anything, as CI does, it fails instead.
 */
public final class TestRequirement {

  private static final String REQUIRE = "PGTRACKER_TEST_REQUIRE";

  private TestRequirement() {}

  /** The path of a program, searched on the PATH and in {@code /usr/sbin}. */
  public static Path program(String name) {
    String path = System.getenv().getOrDefault("PATH", "");
    Stream<String> folders =
        Stream.concat(
            Pattern.compile(File.pathSeparator, Pattern.LITERAL).splitAsStream(path),
            Stream.of("/usr/sbin", "/usr/local/sbin"));
    Optional<Path> program =
        folders
            .filter(folder -> !folder.isBlank())
            .map(folder -> Path.of(folder, name))
            .filter(Files::isExecutable)
            .findFirst();
    needs(program.isPresent(), "the program " + name);
    return program.orElseThrow();
  }

  /** Goes on only if the condition is true; {@code what} completes "this suite needs …". */
  public static void needs(boolean condition, String what) {
    if (!condition) {
      missing(what, System.getenv());
    }
  }

  static void missing(String what, Map<String, String> environment) {
    String message = "this suite needs " + what;
    if (!environment.getOrDefault(REQUIRE, "").isBlank()) {
      fail(message + ", and " + REQUIRE + " forbids to skip");
    }
    Assumptions.abort(message);
  }
}
