package io.pgtracker.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collections;
import java.util.List;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The programs of one PostgreSQL release, unpacked from the class path into a cache. Several
 * processes may unpack at once: each into a folder of its own, the first rename wins.
 */
final class PostgresBinaries {

  private static final String INDEX = "META-INF/pgtracker/postgres.properties";
  private static final List<String> ARCHIVES =
      List.of(
          "postgres-linux-x86_64.txz",
          "postgres-linux-x86_64-alpine_linux.txz",
          "postgres-linux-arm_64.txz",
          "postgres-darwin-x86_64.txz",
          "postgres-darwin-arm_64.txz");

  private final int major;
  private final Path folder;

  private PostgresBinaries(int major, Path folder) {
    this.major = major;
    this.folder = folder;
  }

  int major() {
    return major;
  }

  /** The path of {@code initdb}, {@code pg_ctl} or {@code postgres}. */
  Path program(String name) {
    return folder.resolve("bin").resolve(name);
  }

  /** Finds the release of this major on the class path and unpacks it unless the cache has it. */
  static PostgresBinaries of(int major, Path cache) {
    String version = available().get(major);
    if (version == null) {
      throw new PostgresException(
          "no PostgreSQL "
              + major
              + " on the class path (there: "
              + available().keySet()
              + "); tests get every major from the module test-servers");
    }
    URL archive = archive(major);
    String archiveName = archive.getPath().substring(archive.getPath().lastIndexOf('/') + 1);
    Path folder = cache.resolve(version + "-" + archiveName.replace(".txz", ""));
    try {
      if (!Files.exists(folder)) {
        unpack(archive, cache, folder);
      }
    } catch (IOException e) {
      throw new PostgresException("cannot unpack PostgreSQL " + version + " to " + folder, e);
    }
    return new PostgresBinaries(major, folder);
  }

  /** Version by major of what is on the class path. */
  static SortedMap<Integer, String> available() {
    SortedMap<Integer, String> versions = new TreeMap<>();
    try {
      for (URL index : Collections.list(loader().getResources(INDEX))) {
        Properties properties = new Properties();
        try (InputStream in = index.openStream()) {
          properties.load(in);
        }
        properties.forEach(
            (major, version) -> versions.put(Integer.valueOf((String) major), (String) version));
      }
    } catch (IOException e) {
      throw new PostgresException("cannot read " + INDEX + " from the class path", e);
    }
    return versions;
  }

  private static URL archive(int major) {
    for (String name : ARCHIVES) {
      URL url = loader().getResource("io/pgtracker/embedded/postgres-" + major + "/" + name);
      if (url != null) {
        return url;
      }
    }
    throw new PostgresException(
        "the build holds no PostgreSQL " + major + " for this platform; build it here with mvn");
  }

  private static ClassLoader loader() {
    return PostgresBinaries.class.getClassLoader();
  }

  private static void unpack(URL archive, Path cache, Path folder) throws IOException {
    Files.createDirectories(cache);
    Path unfinished = Files.createTempDirectory(cache, "unpacking-");
    try {
      try (InputStream in = archive.openStream()) {
        TarXz.unpack(in, unfinished);
      }
      Folders.permit(unfinished, "rwxr-xr-x");
      try {
        Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
      } catch (FileSystemException e) {
        if (!(e instanceof FileAlreadyExistsException) && !Files.exists(folder)) {
          throw e;
        }
        // another process was faster; its copy is as good
      }
    } finally {
      Folders.deleteIfExists(unfinished);
    }
  }
}
