package io.pgtracker.scraper.spool;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Locale;

/**
 * A few whole numbers in a small file that never changes its size and is overwritten in one write:
 * it can be updated on a full disk, and a killed process leaves either the old or the new numbers.
 */
final class FixedRecord {
  private final Path file;
  private final int numbers;

  FixedRecord(Path file, int numbers) {
    this.file = file;
    this.numbers = numbers;
  }

  /** The numbers; empty when the file is missing or not whole. */
  long[] read() throws IOException {
    if (!Files.exists(file)) {
      return new long[0];
    }
    String text = Files.readString(file, StandardCharsets.UTF_8);
    try {
      long[] values =
          Arrays.stream(text.split("\n", -1))
              .filter(line -> !line.isEmpty())
              .mapToLong(line -> Long.parseLong(line.strip()))
              .toArray();
      return values.length == numbers ? values : new long[0];
    } catch (NumberFormatException torn) {
      return new long[0];
    }
  }

  /**
   * Overwrites the numbers.
   *
   * @param durable whether they must survive a crash of the machine and not only of the process
   */
  void write(boolean durable, long... values) throws IOException {
    StringBuilder text = new StringBuilder();
    for (long value : values) {
      text.append(String.format(Locale.ROOT, "%20d\n", value));
    }
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      channel.write(ByteBuffer.wrap(text.toString().getBytes(StandardCharsets.UTF_8)), 0);
      if (durable) {
        channel.force(true);
      }
    }
  }
}
