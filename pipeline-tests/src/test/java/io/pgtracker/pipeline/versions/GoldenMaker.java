package io.pgtracker.pipeline.versions;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Makes golden objects from servers of each major, each with one tick of every dataset, or with
 * some that tell only what changed. No test: run by hand ({@code -Dtest=GoldenMaker}) when a new
 * major version or new datasets have come; see README.md beside the objects.
 */
class GoldenMaker {
  /** Name of the new objects. */
  private static final String NAME = System.getProperty("pgtracker.golden", "");

  /** Several ticks in an object, the later ones only what changed, instead of one. */
  private static final boolean CHANGES = Boolean.getBoolean("pgtracker.golden.changes");

  /** Stands in the servers' settings, and so tells nothing of the machine. */
  private static final Path DATA = Path.of("/srv/postgresql");

  @ParameterizedTest
  @ValueSource(ints = {10, 11, 12, 13, 14, 15, 16, 17, 18})
  void takesAnObjectThatIsNotThereYet(int major, @TempDir Path folder) throws Exception {
    if (NAME.isEmpty()) {
      throw new IllegalStateException("-Dpgtracker.golden is to say their name, such as 2026-11");
    }
    Path object = GoldenLoadTest.GOLDEN.resolve("pg" + major).resolve(NAME + ".ndjson.gz");
    if (Files.exists(object)) {
      return; // golden objects are never replaced
    }
    Files.createDirectories(object.resolveSibling("."));
    try (VersionServer server = VersionServer.start(major, DATA.resolve("" + major))) {
      String instance = "pg" + major;
      int exitCode =
          CHANGES ? server.scrapeWhileItWorks(instance, folder) : server.scrape(instance, folder);
      if (exitCode != 0) {
        throw new IOException("the scraper of PostgreSQL " + major + " ended with " + exitCode);
      }
    }
    try (Stream<Path> files = Files.walk(folder.resolve("objects"))) {
      Path taken =
          files.filter(file -> file.toString().endsWith(".ndjson.gz")).findFirst().orElseThrow();
      Files.copy(taken, object);
    }
  }
}
