package io.pgtracker.testservers;

import static org.junit.jupiter.api.Assertions.fail;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * Something a suite needs from the machine beyond Maven and a JDK. Without it the suite is skipped;
 * with its name in {@code PGTRACKER_TEST_REQUIRE} (names apart by commas, or {@code all}), as in
 * CI, the suite fails instead.
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
    needs(program.isPresent(), name);
    return program.orElseThrow();
  }

  /** Goes on only if the machine has it; the name is that of the thing, as {@code timescaledb}. */
  public static void needs(boolean present, String name) {
    if (!present) {
      missing(name, System.getenv());
    }
  }

  /**
   * Goes on only if the machine has it.
   *
   * @param problem why it can't be used, for people
   */
  public static void needs(boolean present, String name, String problem) {
    if (!present) {
      missing(name, " (" + problem + ")", System.getenv());
    }
  }

  static void missing(String name, Map<String, String> environment) {
    missing(name, "", environment);
  }

  private static void missing(String name, String problem, Map<String, String> environment) {
    List<String> required = List.of(environment.getOrDefault(REQUIRE, "").split(",", -1));
    if (required.contains(name) || required.contains("all")) {
      fail("this suite needs " + name + problem + ", and " + REQUIRE + " forbids to skip it");
    }
    Assumptions.abort("this suite needs " + name + problem);
  }
}
