package io.pgtracker.embedded;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import org.jspecify.annotations.Nullable;

/** Making and removing the folders of servers. */
final class Folders {

  private static final String TEMPORARY_PREFIX = "pgtracker-server-";

  private Folders() {}

  /**
   * A new folder below the temporary folder, which other users can enter but not read. Removes on
   * the way what JVMs left there that were killed.
   */
  static Path temporary(String name) throws IOException {
    Path root = Path.of(System.getProperty("java.io.tmpdir"));
    Leftovers.sweep(root, TEMPORARY_PREFIX);
    Path folder = Files.createTempDirectory(root, TEMPORARY_PREFIX + name + "-");
    permit(folder, "rwx--x--x");
    Leftovers.markAsOurs(folder);
    return folder;
  }

  static void permit(Path path, String permissions) throws IOException {
    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
  }

  /** Removes the folder with all that is in it; files that vanish meanwhile don't matter. */
  static void deleteIfExists(Path folder) throws IOException {
    if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.deleteIfExists(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException failure)
              throws IOException {
            if (failure instanceof NoSuchFileException) {
              return FileVisitResult.CONTINUE;
            }
            throw failure;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path dir, @Nullable IOException failure)
              throws IOException {
            if (failure != null) {
              throw failure;
            }
            Files.deleteIfExists(dir);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
