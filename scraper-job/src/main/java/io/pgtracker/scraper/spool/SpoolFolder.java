package io.pgtracker.scraper.spool;

import io.pgtracker.objects.InstanceName;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * The folder of one instance: what the scraper remembers, and the objects that wait for upload.
 * Held by a lock for as long as it is open; the system drops the lock when the process dies.
 */
public final class SpoolFolder implements AutoCloseable {
  private final Path folder;
  private final FileChannel lock;

  private SpoolFolder(Path folder, FileChannel lock) {
    this.folder = folder;
    this.lock = lock;
  }

  /**
   * Opens the folder of an instance, making it where it is missing.
   *
   * @throws SpoolInUseException when another scraper holds it
   * @throws IOException when it can't be made or written
   */
  public static SpoolFolder open(Path root, InstanceName instance)
      throws IOException, SpoolInUseException {
    Path folder = root.resolve(instance.value());
    Files.createDirectories(folder.resolve("objects"));
    FileChannel channel =
        FileChannel.open(
            folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      if (tryLock(channel) == null) {
        throw new SpoolInUseException(folder);
      }
    } catch (IOException | SpoolInUseException e) {
      channel.close();
      throw e;
    }
    return new SpoolFolder(folder, channel);
  }

  private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException heldByThisProcess) {
      return null;
    }
  }

  /** Where closed and open objects lie. */
  Path objects() {
    return folder.resolve("objects");
  }

  /** A file of the scraper's memory. */
  Path state(String name) {
    return folder.resolve(name);
  }

  @Override
  public String toString() {
    return folder.toString();
  }

  @Override
  public void close() {
    try {
      lock.close();
    } catch (IOException ignored) { // the process's end drops the lock all the same
      return;
    }
  }
}
