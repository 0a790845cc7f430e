package io.pgtracker.scraper.spool;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Bytes of an object under way. They go to a file; when the disk refuses, the rest stays in memory,
 * and the object is what the file took followed by what memory holds.
 */
final class SpoolStream extends OutputStream {
  private static final Logger LOG = LoggerFactory.getLogger(SpoolStream.class);

  /** Most that is held in memory when the disk refuses. */
  private static final int MEMORY_BYTES = 64 << 20;

  private final @Nullable Path file;
  private final ByteArrayOutputStream memory = new ByteArrayOutputStream();
  private @Nullable FileChannel channel;
  private long fileBytes;

  /**
   * @param file null: everything stays in memory
   */
  SpoolStream(@Nullable Path file) {
    this.file = file;
    if (file != null) {
      try {
        channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
      } catch (IOException e) {
        LOG.warn("{} cannot be written, going on in memory: {}", file, e.toString());
      }
    }
  }

  /** Whether all bytes so far are in the file. */
  boolean onDisk() {
    return channel != null;
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    int taken = 0;
    FileChannel target = channel;
    if (target != null) {
      taken = offer(target, bytes, offset, length);
    }
    int rest = length - taken;
    if (rest > MEMORY_BYTES - memory.size()) {
      throw new IOException("the spool can't be written and the object is too large for memory");
    }
    memory.write(bytes, offset + taken, rest);
  }

  /** Writes what the file takes; the file is given up when that is not all. */
  private int offer(FileChannel target, byte[] bytes, int offset, int length) {
    ByteBuffer buffer = ByteBuffer.wrap(bytes, offset, length);
    try {
      while (buffer.hasRemaining()) {
        target.write(buffer);
      }
    } catch (IOException e) {
      LOG.warn("{} cannot be written, going on in memory: {}", file, e.toString());
      closeQuietly(target);
      channel = null;
    }
    int taken = length - buffer.remaining();
    fileBytes += taken;
    return taken;
  }

  /** Tries to have all bytes in the file for good; true when they are. */
  boolean settle() {
    Path target = file;
    if (target == null) {
      return false;
    }
    FileChannel held = channel;
    channel = null;
    try (FileChannel open = held == null ? reopen(target) : held) {
      byte[] rest = memory.toByteArray();
      ByteBuffer buffer = ByteBuffer.wrap(rest);
      while (buffer.hasRemaining()) {
        open.write(buffer);
      }
      open.force(true);
      fileBytes += rest.length;
      memory.reset();
      return true;
    } catch (IOException e) {
      LOG.warn("{} cannot be made safe on disk: {}", target, e.toString());
      return false;
    }
  }

  private FileChannel reopen(Path target) throws IOException {
    FileChannel open =
        FileChannel.open(target, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    open.position(fileBytes);
    return open;
  }

  /** All bytes of the object. */
  byte[] content() throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    Path source = file;
    if (source != null && fileBytes > 0) {
      try (FileChannel open = FileChannel.open(source, StandardOpenOption.READ)) {
        ByteBuffer buffer = ByteBuffer.allocate(Math.toIntExact(fileBytes));
        int read = 0;
        while (buffer.hasRemaining() && read >= 0) {
          read = open.read(buffer);
        }
        all.write(buffer.array(), 0, buffer.position());
      }
    }
    memory.writeTo(all);
    return all.toByteArray();
  }

  @Override
  public void close() {
    FileChannel open = channel;
    channel = null;
    if (open != null) {
      closeQuietly(open);
    }
  }

  private static void closeQuietly(FileChannel open) {
    try {
      open.close();
    } catch (IOException ignored) { // what the file took is counted byte by byte
      return;
    }
  }
}
