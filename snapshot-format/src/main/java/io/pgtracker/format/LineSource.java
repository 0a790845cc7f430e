package io.pgtracker.format;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * Cuts the content into lines of strict UTF-8, never holding more than one of them. A line's length
 * is judged while its bytes arrive, before anything is parsed.
 */
final class LineSource implements Closeable {
  private static final int FIRST_BUFFER_BYTES = 64 * 1024;

  private final GzipMember content;
  private final int maxLineBytes;
  private final CRC32C checksum = new CRC32C();
  private final CharsetDecoder decoder =
      StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT);
  private byte[] buffer;
  private int start;
  private int end;
  private CharBuffer chars = CharBuffer.allocate(0);
  private long line;
  private long checksumBefore;

  LineSource(InputStream compressed, Limits limits) {
    this.content = new GzipMember(compressed, limits.objectBytes(), this::line);
    this.maxLineBytes = limits.lineBytes();
    this.buffer = new byte[Math.min(FIRST_BUFFER_BYTES, maxLineBytes)];
  }

  /**
   * The next line without its newline, in an array that the next call overwrites; null at the end,
   * when the compressed stream has been verified too.
   */
  @Nullable CharBuffer next() throws IOException, MalformedObjectException {
    line++;
    int scanned = 0;
    while (true) {
      int length = newlineFrom(start + scanned) - start;
      if (length >= 0) {
        return take(length);
      }
      scanned = end - start;
      if (scanned >= maxLineBytes) {
        throw malformed("the line is longer than " + maxLineBytes + " bytes");
      }
      if (!fill()) {
        return null;
      }
    }
  }

  /** The line last asked for, from 1. */
  long line() {
    return line;
  }

  /** CRC-32C of all bytes before that line. */
  long checksumBefore() {
    return checksumBefore;
  }

  @Override
  public void close() throws IOException {
    content.close();
  }

  private CharBuffer take(int length) throws MalformedObjectException {
    checksumBefore = checksum.getValue();
    checksum.update(buffer, start, length + 1);
    if (chars.capacity() < length) {
      chars = CharBuffer.allocate(Math.min(maxLineBytes, Math.max(length, 2 * chars.capacity())));
    }
    chars.clear();
    decoder.reset();
    boolean bad =
        decoder.decode(ByteBuffer.wrap(buffer, start, length), chars, true).isError()
            || decoder.flush(chars).isError();
    if (bad) {
      throw malformed("not valid UTF-8");
    }
    start += length + 1;
    return chars.flip();
  }

  /** Reads more bytes behind what is there; false at the end of the content. */
  private boolean fill() throws IOException, MalformedObjectException {
    if (start > 0) {
      System.arraycopy(buffer, start, buffer, 0, end - start);
      end -= start;
      start = 0;
    }
    if (end == buffer.length) {
      buffer = Arrays.copyOf(buffer, (int) Math.min(maxLineBytes, 2L * buffer.length));
    }
    int read = content.read(buffer, end, buffer.length - end);
    if (read < 0 && end > start) {
      throw malformed("the last line does not end; the object is truncated");
    }
    end += Math.max(read, 0);
    return read >= 0;
  }

  private int newlineFrom(int from) {
    for (int i = from; i < end; i++) {
      if (buffer[i] == '\n') {
        return i;
      }
    }
    return -1;
  }

  private MalformedObjectException malformed(String reason) {
    return new MalformedObjectException(line, reason);
  }
}
