package io.pgtracker.local.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Where a demo keeps its files; they stay, so that a store can be made from the objects again.
 *
 * @param root absolute
 */
record DemoFolder(Path root) {

  /** Makes it, in the temporary folder unless told where. */
  static DemoFolder create(@Nullable Path wanted) throws IOException {
    Path root =
        wanted == null ? Files.createTempDirectory("pgtracker-demo-") : wanted.toAbsolutePath();
    Files.createDirectories(root.resolve("objects"));
    return new DemoFolder(root);
  }

  /** The object store, as commands take it. */
  String objectsUri() {
    return root.resolve("objects").toUri().toString();
  }

  /** What the scraper keeps between runs. */
  Path spool() {
    return root.resolve("spool");
  }

  Path log(String command) {
    return root.resolve(command + ".log");
  }
}
