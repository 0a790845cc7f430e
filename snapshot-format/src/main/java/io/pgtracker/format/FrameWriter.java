package io.pgtracker.format;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Writes one frame. Rows are gathered until a part is full, then written column by column as one
 * line, so memory is bounded by one part. Not usable after {@link #end} or {@link #fail}.
 */
public final class FrameWriter {
  /** Values of a part at which it is written; well below the limit of a line. */
  static final int PART_BYTES = 256 * 1024;

  /** Kept free in each line for the end of the frame, whose error message is bounded. */
  private static final int END_BYTES = 8 * 1024;

  private final SnapshotWriter object;
  private final FrameHead head;
  private final ValueForm[] forms;
  private final long roomBytes;
  private final long maxRows;
  private final List<@Nullable String[]> pending = new ArrayList<>();
  private long pendingBytes;
  private int part;
  private long writtenRows;
  private long writtenBytes;
  private boolean ended;

  FrameWriter(SnapshotWriter object, FrameHead head, Limits limits) throws IOException {
    requireValid(head, limits);
    this.object = object;
    this.head = head;
    this.forms =
        head.columns().stream().map(c -> ValueForm.ofType(c.type())).toArray(ValueForm[]::new);
    this.maxRows = limits.frameRows();
    LineBuffer line = object.emptyLine();
    LineEncoder.part(line, head, 0, List.of(), null);
    this.roomBytes = (long) limits.lineBytes() - line.size() - END_BYTES;
    if (roomBytes < PART_BYTES) {
      throw new IllegalArgumentException(
          "the head of a frame of " + head.dataset() + " leaves no room for rows in a line");
    }
  }

  /**
   * Adds a row.
   *
   * @param values PostgreSQL's text output of each column, null for SQL NULL
   * @throws RowTooLargeException when the row alone cannot stand in a line; nothing is written then
   * @throws IllegalArgumentException when a value cannot be one of its column's type
   */
  public void row(@Nullable String[] values) throws IOException, RowTooLargeException {
    requireOpen();
    long bytes = encodedBytes(values);
    if (bytes > roomBytes) {
      throw new RowTooLargeException(head.dataset(), bytes, roomBytes);
    }
    if (rows() >= maxRows) {
      throw new IllegalStateException(
          "a frame of " + head.dataset() + " has more than " + maxRows + " rows");
    }
    if (pendingBytes > 0 && pendingBytes + bytes > PART_BYTES) {
      writePart(null);
    }
    pending.add(values.clone());
    pendingBytes += bytes;
  }

  /**
   * Ends the frame.
   *
   * @param hiddenRows see {@link FrameEnd#hiddenRows}
   * @param durationMicros see {@link FrameEnd#durationMicros}
   * @param complete see {@link FrameEnd#complete}
   */
  public void end(long hiddenRows, long durationMicros, boolean complete) throws IOException {
    requireOpen();
    writePart(new FrameEnd(rows(), hiddenRows, durationMicros, complete, null));
    ended = true;
    object.frameEnded(writtenRows);
  }

  /** Ends the frame as failed; rows given before are void, those not yet written are dropped. */
  public void fail(FrameError error, long durationMicros) throws IOException {
    requireOpen();
    pending.clear();
    pendingBytes = 0;
    writePart(new FrameEnd(writtenRows, 0, durationMicros, false, error));
    ended = true;
    object.frameEnded(writtenRows);
  }

  /** Rows given so far. */
  public long rows() {
    return writtenRows + pending.size();
  }

  /** Bytes given so far, uncompressed; an upper bound for rows not yet written. */
  public long bytes() {
    return writtenBytes + pendingBytes;
  }

  private void writePart(@Nullable FrameEnd end) throws IOException {
    LineEncoder.part(object.emptyLine(), head, part, pending, end);
    writtenBytes += object.writeLine();
    writtenRows += pending.size();
    part++;
    pending.clear();
    pendingBytes = 0;
  }

  private long encodedBytes(@Nullable String[] values) {
    if (values.length != forms.length) {
      throw new IllegalArgumentException(
          "a row of " + head.dataset() + " has " + values.length + " values, not " + forms.length);
    }
    long bytes = 0;
    for (int c = 0; c < values.length; c++) {
      String value = values[c];
      if (!forms[c].accepts(value)) {
        ColumnSpec column = head.columns().get(c);
        throw new IllegalArgumentException(
            "a value of " + head.dataset() + "." + column.name() + " is no " + column.type());
      }
      bytes += 1 + (value == null ? 4 : Math.max(5, Texts.maxJsonBytes(value)));
    }
    return bytes;
  }

  private void requireOpen() {
    if (ended) {
      throw new IllegalStateException("the frame is ended");
    }
  }

  private static void requireValid(FrameHead head, Limits limits) {
    if (!Names.isWord(head.dataset())) {
      throw new IllegalArgumentException("not a dataset name: " + Texts.quote(head.dataset()));
    }
    if (head.sequence() < 0) {
      throw new IllegalArgumentException("negative sequence " + head.sequence());
    }
    if (head.columns().size() > limits.columns()) {
      throw new IllegalArgumentException("more than " + limits.columns() + " columns");
    }
    Set<String> names = new HashSet<>();
    for (ColumnSpec column : head.columns()) {
      if (column.name().isEmpty()
          || column.name().length() > Names.MAX_KEY_CHARS
          || column.type().isEmpty()
          || !names.add(column.name())) {
        throw new IllegalArgumentException(
            "bad or repeated column " + Texts.quote(column.name()) + " of " + head.dataset());
      }
    }
  }
}
