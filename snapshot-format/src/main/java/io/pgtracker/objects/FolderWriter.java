package io.pgtracker.objects;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * Creates files that are either whole or not there. The content is written to a file of another
 * name and made durable, then a hard link gives it its name: link(2) is atomic and fails when the
 * name exists, between processes too. A rename would replace what is there, and exclusive creation
 * would show a half-written file.
 */
final class FolderWriter {
  /** Nobody writes one object for so long: what is older was left by a process that died. */
  private static final Duration ABANDONED_AFTER = Duration.ofHours(24);

  private final Path unfinished;
  private volatile boolean swept;

  FolderWriter(Path root) {
    this.unfinished = root.resolve(KeyRules.UNFINISHED);
  }

  /**
   * Creates a file and what folders it needs, durably.
   *
   * @return false when there is a file with this name
   */
  boolean create(Path target, byte[] content) throws IOException {
    if (isFile(target)) { // saves writing it; the link below is what decides
      sync(parentOf(target)); // whoever linked it may have died before
      return false;
    }
    createFolder(unfinished);
    removeAbandoned();
    Path temporary = unfinished.resolve(UUID.randomUUID() + ".tmp");
    try {
      write(temporary, content);
      createFolder(parentOf(target));
      Files.createLink(target, temporary);
      sync(parentOf(target));
      return true;
    } catch (FileAlreadyExistsException exists) {
      if (isFile(target)) {
        return false;
      }
      throw exists;
    } finally {
      Files.deleteIfExists(temporary);
    }
  }

  private static boolean isFile(Path path) {
    return Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS);
  }

  private static void write(Path file, byte[] content) throws IOException {
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW)) {
      ByteBuffer rest = ByteBuffer.wrap(content);
      while (rest.hasRemaining()) {
        channel.write(rest);
      }
      channel.force(true);
    }
  }

  /** Creates a folder with its parents, each of them durable before the next. */
  private static void createFolder(Path folder) throws IOException {
    if (Files.isDirectory(folder)) {
      return;
    }
    Path parent = parentOf(folder);
    createFolder(parent);
    try {
      Files.createDirectory(folder);
    } catch (FileAlreadyExistsException exists) {
      if (!Files.isDirectory(folder)) {
        NotDirectoryException file = new NotDirectoryException(folder.toString());
        file.initCause(exists);
        throw file;
      }
    }
    sync(parent);
  }

  private static Path parentOf(Path path) {
    Path parent = path.getParent();
    return parent == null ? path : parent;
  }

  private static void sync(Path folder) throws IOException {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  private void removeAbandoned() throws IOException {
    if (swept) {
      return;
    }
    swept = true;
    Instant oldest = Instant.now().minus(ABANDONED_AFTER);
    try (DirectoryStream<Path> files = Files.newDirectoryStream(unfinished, "*.tmp")) {
      for (Path file : files) {
        if (isFile(file) && Files.getLastModifiedTime(file).toInstant().isBefore(oldest)) {
          Files.deleteIfExists(file);
        }
      }
    }
  }
}
