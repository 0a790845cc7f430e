package io.pgtracker.ingest.faults;

import io.pgtracker.testservers.TestRequirement;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A disk of its own for a server, in memory, that can be filled up. */
final class SmallDisk implements AutoCloseable {
  private static final int BLOCK = 8192;

  private final Path path;
  private final Path ballast;

  private SmallDisk(Path path) {
    this.path = path;
    this.ballast = path.resolve("ballast");
  }

  static SmallDisk mount(Path path, int mebibytes) throws IOException {
    Files.createDirectories(path);
    boolean mounted =
        "root".equals(System.getProperty("user.name"))
            && succeeds(
                "mount", "-t", "tmpfs", "-o", "size=" + mebibytes + "m", "tmpfs", path.toString());
    TestRequirement.needs(mounted, "a small tmpfs that root may mount");
    return new SmallDisk(path);
  }

  Path path() {
    return path;
  }

  /** Leaves so many pages of a server free. */
  void fillBut(int pages) throws IOException {
    long left = Math.max(0, Files.getFileStore(path).getUsableSpace() / BLOCK - pages);
    byte[] block = new byte[BLOCK];
    try (OutputStream out = Files.newOutputStream(ballast)) {
      for (long i = 0; i < left; i++) {
        out.write(block);
      }
    } catch (IOException full) {
      // The server was quicker.
    }
  }

  void free() throws IOException {
    Files.deleteIfExists(ballast);
  }

  @Override
  public void close() throws IOException {
    succeeds("umount", "-l", path.toString());
    Files.deleteIfExists(path);
  }

  private static boolean succeeds(String... command) {
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      process.getInputStream().readAllBytes();
      return process.onExit().join().exitValue() == 0;
    } catch (IOException noSuchProgram) {
      return false;
    }
  }
}
