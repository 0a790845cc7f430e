package io.pgtracker.scraper.spool;

import io.pgtracker.scraper.collect.SequenceNumbers;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sequence numbers reserved on disk in blocks: a process that dies leaves a hole and never a number
 * that is given again.
 */
final class SequenceFile implements SequenceNumbers {
  private static final Logger LOG = LoggerFactory.getLogger(SequenceFile.class);
  private static final long BLOCK = 1_000;

  private final @Nullable FixedRecord file;
  private final long first;
  private long next;
  private long reservedUntil;

  private SequenceFile(@Nullable FixedRecord file, long next) {
    this.file = file;
    this.first = next;
    this.next = next;
    this.reservedUntil = file == null ? Long.MAX_VALUE : next;
  }

  /**
   * Continues after the last reserved block.
   *
   * @return null when the file is there and not readable: then no number is safe under this id
   */
  static @Nullable SequenceFile open(FixedRecord file, boolean isNew) throws IOException {
    long[] stored = file.read();
    if (stored.length == 0 && !isNew) {
      return null;
    }
    SequenceFile sequence = new SequenceFile(file, stored.length == 0 ? 0 : stored[0]);
    sequence.reserve();
    return sequence;
  }

  /** Numbers for an id that lives only as long as this process. */
  static SequenceFile inMemory() {
    return new SequenceFile(null, 0);
  }

  /** The number this process began with; none that began before it has a higher one. */
  long first() {
    return first;
  }

  /** The number the next process begins with, if this one takes no more than it has reserved. */
  long firstOfNextProcess() {
    return reservedUntil;
  }

  @Override
  public long next() {
    if (next >= reservedUntil) {
      try {
        reserve();
      } catch (IOException e) {
        // The record is overwritten in place, so even a full disk lets this pass; when the disk is
        // gone altogether, frames are worth more than the order after a later crash.
        LOG.warn("sequence numbers cannot be reserved on disk: {}", e.toString());
        reservedUntil += BLOCK;
      }
    }
    return next++;
  }

  private void reserve() throws IOException {
    FixedRecord record = file;
    if (record != null) {
      record.write(true, next + BLOCK);
      reservedUntil = next + BLOCK;
    }
  }
}
