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
  private final RowForm rowForm;
  private final RowForm keyForm;
  private final long roomBytes;
  private final long maxRows;
  private final List<@Nullable String[]> pending = new ArrayList<>();
  private final List<@Nullable String[]> pendingVanished = new ArrayList<>();
  private long pendingBytes;
  private int part;
  private long writtenRows;
  private long writtenVanished;
  private long writtenBytes;
  private boolean ended;

  FrameWriter(SnapshotWriter object, FrameHead head, Limits limits) throws IOException {
    requireValid(head, limits);
    this.object = object;
    this.head = head;
    FrameChanges changes = head.changes();
    this.rowForm = new RowForm(head.dataset(), head.columns());
    this.keyForm =
        new RowForm(
            head.dataset(), changes == null ? List.of() : changes.keyColumns(head.columns()));
    this.maxRows = limits.frameRows();
    LineBuffer line = object.emptyLine();
    LineEncoder.part(line, head, 0, List.of(), List.of(), null);
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
    add(values, rowForm, pending);
  }

  /**
   * Adds a key that was there in the previous frame and is no more.
   *
   * @param key text output of each column of {@link FrameChanges#key}, null for SQL NULL
   * @throws RowTooLargeException when the key alone cannot stand in a line; nothing is written then
   * @throws IllegalStateException when the frame does not hold changes
   */
  public void vanished(@Nullable String[] key) throws IOException, RowTooLargeException {
    if (head.changes() == null) {
      throw new IllegalStateException("a frame that stands by itself has no vanished keys");
    }
    add(key, keyForm, pendingVanished);
  }

  /**
   * Ends the frame.
   *
   * @param hiddenRows see {@link FrameEnd#hiddenRows}
   * @param durationMicros see {@link FrameEnd#durationMicros}
   * @param complete see {@link FrameEnd#complete}; never true for changes
   */
  public void end(long hiddenRows, long durationMicros, boolean complete) throws IOException {
    requireOpen();
    if (complete && head.changes() != null) {
      throw new IllegalArgumentException("changes are not the complete " + head.dataset());
    }
    writePart(new FrameEnd(rows(), vanished(), hiddenRows, durationMicros, complete, null));
    ended = true;
    object.frameEnded(writtenRows);
  }

  /** Ends the frame as failed; rows and keys given before are void. */
  public void fail(FrameError error, long durationMicros) throws IOException {
    requireOpen();
    pending.clear();
    pendingVanished.clear();
    pendingBytes = 0;
    writePart(new FrameEnd(writtenRows, writtenVanished, 0, durationMicros, false, error));
    ended = true;
    object.frameEnded(writtenRows);
  }

  /** Rows given so far. */
  public long rows() {
    return writtenRows + pending.size();
  }

  /** Vanished keys given so far. */
  public long vanished() {
    return writtenVanished + pendingVanished.size();
  }

  /** Bytes given so far, uncompressed; an upper bound for rows not yet written. */
  public long bytes() {
    return writtenBytes + pendingBytes;
  }

  private void add(@Nullable String[] values, RowForm form, List<@Nullable String[]> to)
      throws IOException, RowTooLargeException {
    requireOpen();
    long bytes = form.encodedBytes(values);
    if (bytes > roomBytes) {
      throw new RowTooLargeException(head.dataset(), bytes, roomBytes);
    }
    if (rows() + vanished() >= maxRows) {
      throw new IllegalStateException(
          "a frame of " + head.dataset() + " has more than " + maxRows + " rows");
    }
    if (pendingBytes > 0 && pendingBytes + bytes > PART_BYTES) {
      writePart(null);
    }
    to.add(values.clone());
    pendingBytes += bytes;
  }

  private void writePart(@Nullable FrameEnd end) throws IOException {
    LineEncoder.part(object.emptyLine(), head, part, pending, pendingVanished, end);
    writtenBytes += object.writeLine();
    writtenRows += pending.size();
    writtenVanished += pendingVanished.size();
    part++;
    pending.clear();
    pendingVanished.clear();
    pendingBytes = 0;
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
    FrameChanges changes = head.changes();
    String fault = changes == null ? null : changes.fault(head);
    if (fault != null) {
      throw new IllegalArgumentException(head.dataset() + ": " + fault);
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
