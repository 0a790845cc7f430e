package io.pgtracker.format;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads an object and says why it could not, or how many lines it has. */
final class SmallJvmReader {
  private SmallJvmReader() {}

  /** Arguments: file, most bytes of content. */
  public static void main(String[] args) throws IOException, UnsupportedFormatException {
    Limits limits =
        new Limits(
            Limits.DEFAULT.lineBytes(),
            Long.parseLong(args[1]),
            Limits.DEFAULT.columns(),
            Limits.DEFAULT.frameRows());
    try (SnapshotReader reader =
        new SnapshotReader(Files.newInputStream(Path.of(args[0])), limits)) {
      while (reader.next() != null) {
        // Reading is all.
      }
      System.out.println(reader.line() + " lines");
    } catch (MalformedObjectException e) {
      System.out.println("line " + e.line() + ": " + e.getMessage());
    }
  }
}
