package io.pgtracker.format;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.Checksum;

/** One line while it is written; hands its bytes on without copying them. */
final class LineBuffer extends ByteArrayOutputStream {
  LineBuffer() {
    super(64 * 1024);
  }

  /** Ends the line, passes it on, and is empty again; returns its length in bytes. */
  int drainTo(OutputStream out, Checksum checksum) throws IOException {
    write('\n');
    checksum.update(buf, 0, count);
    out.write(buf, 0, count);
    int length = count;
    reset();
    return length;
  }
}
