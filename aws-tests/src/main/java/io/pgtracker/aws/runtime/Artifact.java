package io.pgtracker.aws.runtime;

import io.pgtracker.testservers.TestRequirement;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is deployed: a folder as Lambda unpacks it, with jars in {@code lib}.
 *
 * @param taskRoot the folder
 */
public record Artifact(Path taskRoot) {
  /** By which {@code PGTRACKER_TEST_REQUIRE} knows it. */
  private static final String NAME = "packaged function";

  private static final String GIVEN = "PGTRACKER_TEST_ARTIFACT";
  private static final Path JAR = Path.of("ingest-lambda", "target", "pgtracker-ingest.jar");

  /** Modules whose classes are in the artifact. */
  private static final String[] MODULES = {"snapshot-format", "sql", "ingest-lambda"};

  /**
   * The folder that {@code PGTRACKER_TEST_ARTIFACT} names (a function as {@code sam build} leaves
   * it), else one around the jar that {@code mvn verify} packages before these tests. The suite is
   * skipped where there is none, or an old one.
   */
  public static Artifact find() {
    String given = System.getenv(GIVEN);
    if (given != null) {
      Artifact artifact = new Artifact(Path.of(given).toAbsolutePath());
      if (artifact.bytes() == 0) {
        throw new IllegalStateException(
            GIVEN + ": no jar in " + artifact.taskRoot.resolve("lib") + "; run 'sam build' first");
      }
      return artifact;
    }
    Optional<Path> root = projectRoot();
    TestRequirement.needs(root.isPresent(), NAME, "there is no " + JAR + ": run 'mvn package'");
    TestRequirement.needs(
        !isOlderThanClasses(root.orElseThrow()),
        NAME,
        JAR + " is older than its classes: run 'mvn package'");
    return around(root.get().resolve(JAR));
  }

  /** The newest project folder above that has the jar. */
  private static Optional<Path> projectRoot() {
    return Stream.<Path>iterate(Path.of("").toAbsolutePath(), p -> p != null, Path::getParent)
        .filter(folder -> Files.isRegularFile(folder.resolve(JAR)))
        .findFirst();
  }

  private static boolean isOlderThanClasses(Path root) {
    FileTime packaged = modified(root.resolve(JAR));
    return Stream.of(MODULES)
        .map(module -> root.resolve(module).resolve("target").resolve("classes"))
        .flatMap(Artifact::files)
        .anyMatch(file -> modified(file).compareTo(packaged) > 0);
  }

  private static Artifact around(Path jar) {
    try {
      Path folder = Files.createTempDirectory("function");
      Path lib = Files.createDirectory(folder.resolve("lib"));
      Path link = Files.createSymbolicLink(lib.resolve(jar.getFileName()), jar);
      link.toFile().deleteOnExit();
      return new Artifact(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Size of all its files, as they are uploaded. */
  public long bytes() {
    return files(taskRoot).mapToLong(file -> file.toFile().length()).sum();
  }

  private static Stream<Path> files(Path folder) {
    if (!Files.isDirectory(folder)) {
      return Stream.empty();
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static FileTime modified(Path file) {
    try {
      return Files.getLastModifiedTime(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
