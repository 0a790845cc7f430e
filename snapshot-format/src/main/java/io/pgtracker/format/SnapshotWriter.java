package io.pgtracker.format;

import io.pgtracker.objects.InstanceName;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.HexFormat;
import java.util.zip.CRC32C;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Writes one object: header, frames and gaps, trailer. Memory is bounded by one line. What breaks
 * the limits of the format is refused here with IllegalArgumentException, so that no reader ever
 * has to refuse an object of ours.
 */
public final class SnapshotWriter implements Closeable {
  private static final int BUFFER_BYTES = 32 * 1024;

  private final GZIPOutputStream out;
  private final OutputStream target;
  private final CRC32C checksum = new CRC32C();
  private final LineBuffer line = new LineBuffer();
  private @Nullable FrameWriter openFrame;
  private long lines;
  private long frames;
  private long rows;
  private boolean finished;

  /** Begins an object; the header is written at once. Closing this closes {@code out}. */
  public SnapshotWriter(OutputStream out, ObjectHeader header) throws IOException {
    requireValid(header);
    LineEncoder.header(line, header);
    this.target = out;
    this.out = new GZIPOutputStream(out, BUFFER_BYTES, true);
    writeLine();
  }

  /** Begins a frame, which must be ended before anything else is written. */
  public FrameWriter beginFrame(FrameHead head) throws IOException {
    requireNoOpenFrame();
    openFrame = new FrameWriter(this, head, Limits.DEFAULT);
    return openFrame;
  }

  /** Records frames that will never arrive. */
  public void gap(GapRecord gap) throws IOException {
    requireNoOpenFrame();
    if (!Names.isWord(gap.reason()) || gap.objectsLost() < 0) {
      throw new IllegalArgumentException("not a gap: " + gap);
    }
    if (gap.to().isBefore(gap.from())) {
      throw new IllegalArgumentException("a gap ends before it begins: " + gap);
    }
    LineEncoder.gap(emptyLine(), gap);
    writeLine();
  }

  /** Makes what was written so far readable even if the file is cut off here. */
  public void flush() throws IOException {
    out.flush();
  }

  /** Writes the trailer and ends the compressed stream; the target stays open. */
  public ObjectTrailer finish() throws IOException {
    requireNoOpenFrame();
    ObjectTrailer trailer =
        new ObjectTrailer(
            lines, frames, rows, HexFormat.of().toHexDigits((int) checksum.getValue()));
    LineEncoder.trailer(emptyLine(), trailer);
    writeLine();
    out.finish();
    target.flush();
    finished = true;
    return trailer;
  }

  @Override
  public void close() throws IOException {
    out.close();
  }

  /** The buffer in which the next line is built, empty whatever happened to the last one. */
  LineBuffer emptyLine() {
    line.reset();
    return line;
  }

  /** Writes the built line; returns its length in bytes. */
  int writeLine() throws IOException {
    if (line.size() >= Limits.DEFAULT.lineBytes()) {
      throw new IllegalArgumentException(
          "a line of " + (line.size() + 1) + " bytes is longer than " + Limits.DEFAULT.lineBytes());
    }
    lines++;
    return line.drainTo(out, checksum);
  }

  /** Called by the open frame once its last part is written. */
  void frameEnded(long frameRows) {
    openFrame = null;
    frames++;
    rows += frameRows;
  }

  private void requireNoOpenFrame() {
    if (finished) {
      throw new IllegalStateException("the object is finished");
    }
    if (openFrame != null) {
      throw new IllegalStateException("a frame is open; end or fail it first");
    }
  }

  private static void requireValid(ObjectHeader header) {
    if (header.formatVersion() != FormatVersion.CURRENT) {
      throw new IllegalArgumentException("cannot write format " + header.formatVersion());
    }
    if (!InstanceName.isValid(header.instance())) {
      throw new IllegalArgumentException("not an instance name: " + header.instance());
    }
    if (!Names.isObjectId(header.objectId())) {
      throw new IllegalArgumentException("not 32 hex digits: " + header.objectId());
    }
    if (header.labels().size() > Names.MAX_LABELS) {
      throw new IllegalArgumentException("more than " + Names.MAX_LABELS + " labels");
    }
  }
}
