package io.pgtracker.format;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongSupplier;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Decompresses exactly one gzip member and refuses whatever {@link java.util.zip.GZIPInputStream}
 * lets pass: further members, bytes after the end, optional header parts, and more content than
 * allowed. A fault of the content is told apart from one of the stream below, which is worth a
 * retry.
 */
final class GzipMember implements Closeable {
  private static final int HEADER_BYTES = 10;
  private static final int TRAILER_BYTES = 8;

  private final InputStream in;
  private final long maxBytes;
  private final LongSupplier line;
  private final Inflater inflater = new Inflater(true);
  private final CRC32 crc = new CRC32();
  private final byte[] compressed = new byte[16 * 1024];
  private int compressedLength;
  private long bytes;
  private boolean begun;
  private boolean ended;

  /**
   * @param maxBytes most bytes of content
   * @param line the line being read, for error messages
   */
  GzipMember(InputStream in, long maxBytes, LongSupplier line) {
    this.in = in;
    this.maxBytes = maxBytes;
    this.line = line;
  }

  /** Reads some content; -1 after the end, which has been verified by then. */
  int read(byte[] target, int offset, int length) throws IOException, MalformedObjectException {
    if (!begun) {
      readHeader();
      begun = true;
    }
    while (!ended) {
      int inflated = inflate(target, offset, length);
      if (inflated > 0) {
        crc.update(target, offset, inflated);
        bytes += inflated;
        if (bytes > maxBytes) {
          throw malformed("more than " + maxBytes + " bytes when decompressed");
        }
        return inflated;
      }
      if (inflater.finished()) {
        readTrailer();
        ended = true;
      } else if (inflater.needsDictionary()) {
        throw malformed("the gzip stream wants a dictionary");
      } else {
        fill();
      }
    }
    return -1;
  }

  @Override
  public void close() throws IOException {
    inflater.end();
    in.close();
  }

  private int inflate(byte[] target, int offset, int length) throws MalformedObjectException {
    try {
      return inflater.inflate(target, offset, length);
    } catch (DataFormatException e) {
      throw new MalformedObjectException(line.getAsLong(), "the gzip stream is damaged", e);
    }
  }

  private void fill() throws IOException, MalformedObjectException {
    compressedLength = in.read(compressed, 0, compressed.length);
    if (compressedLength < 0) {
      throw truncated();
    }
    inflater.setInput(compressed, 0, compressedLength);
  }

  private void readHeader() throws IOException, MalformedObjectException {
    byte[] header = in.readNBytes(HEADER_BYTES);
    if (header.length == 0) {
      throw malformed("the object is empty");
    }
    if (header.length < HEADER_BYTES) {
      throw truncated();
    }
    if ((header[0] & 0xff) != 0x1f || (header[1] & 0xff) != 0x8b || header[2] != 8) {
      throw malformed("not gzip");
    }
    if (header[3] != 0) {
      throw malformed("the gzip header has optional parts, which the format does not allow");
    }
  }

  private void readTrailer() throws IOException, MalformedObjectException {
    byte[] rest = new byte[TRAILER_BYTES + 1];
    // What the inflater did not use stands at the end of the last block read.
    int unused = inflater.getRemaining();
    int copied = Math.min(unused, rest.length);
    System.arraycopy(compressed, compressedLength - unused, rest, 0, copied);
    copied += in.readNBytes(rest, copied, rest.length - copied);
    if (copied < TRAILER_BYTES) {
      throw truncated();
    }
    if (copied > TRAILER_BYTES) {
      throw malformed("bytes after the end of the gzip stream");
    }
    if (littleEndian(rest, 0) != crc.getValue()) {
      throw malformed("the gzip checksum does not match the content");
    }
    if (littleEndian(rest, 4) != (bytes & 0xffff_ffffL)) {
      throw malformed("the gzip length does not match the content");
    }
  }

  private MalformedObjectException truncated() {
    return malformed("the gzip stream ends early; the object is truncated");
  }

  private MalformedObjectException malformed(String reason) {
    return new MalformedObjectException(line.getAsLong(), reason);
  }

  private static long littleEndian(byte[] bytes, int at) {
    return (bytes[at] & 0xffL)
        | (bytes[at + 1] & 0xffL) << 8
        | (bytes[at + 2] & 0xffL) << 16
        | (bytes[at + 3] & 0xffL) << 24;
  }
}
