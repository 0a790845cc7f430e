package io.pgtracker.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Where unpacked programs are kept between runs: {@code PGTRACKER_CACHE}, else the user's cache
 * folder, else a folder of the user's own in {@code /var/tmp}. Not {@code /tmp}: cleaners remove
 * single old files there.
 */
final class CacheFolder {

  private CacheFolder() {}

  /** The first place that can be written to, made if need be. */
  static Path find(ServerUser user) {
    String chosen = System.getenv("PGTRACKER_CACHE");
    List<Path> places = new ArrayList<>();
    if (chosen != null && !chosen.isBlank()) {
      places.add(Path.of(chosen).toAbsolutePath().resolve("postgres"));
    } else {
      Path userCache = userCache();
      if (userCache.isAbsolute() && !user.isSomeoneElse()) { // root's home is closed to others
        places.add(userCache.resolve("pgtracker").resolve("postgres"));
      }
      places.add(Path.of("/var/tmp/pgtracker-" + System.getProperty("user.name")));
    }
    PostgresException failure =
        new PostgresException("no folder for PostgreSQL's programs among " + places);
    for (Path place : places) {
      try {
        Files.createDirectories(place);
        checkOwner(place);
        return place;
      } catch (IOException e) {
        failure.addSuppressed(e);
      }
    }
    throw failure;
  }

  private static Path userCache() {
    String xdg = System.getenv("XDG_CACHE_HOME");
    return xdg != null && xdg.startsWith("/")
        ? Path.of(xdg)
        : Path.of(System.getProperty("user.home"), ".cache");
  }

  /** In a folder anybody may write to, somebody else may have laid out programs of his. */
  private static void checkOwner(Path folder) throws IOException {
    Path ours = Files.createTempFile(folder, "owner-", "");
    try {
      if (!Files.getOwner(ours).equals(Files.getOwner(folder))) {
        throw new IOException(folder + " belongs to " + Files.getOwner(folder));
      }
    } finally {
      Files.delete(ours);
    }
  }
}
