package io.pgtracker.format;

import org.jspecify.annotations.Nullable;

/**
 * One line of a frame. A frame's parts follow each other without other lines between them.
 *
 * @param head the same on each part
 * @param part position of this part, from 0
 * @param rows rows of this part
 * @param vanished keys that were there in the previous frame and are no more; its columns are those
 *     of {@link FrameChanges#key}, empty where there are none
 * @param end set on the last part, and only there
 */
public record FramePart(
    FrameHead head, int part, RowBlock rows, RowBlock vanished, @Nullable FrameEnd end)
    implements SnapshotLine {

  /** A part in which nothing vanished. */
  public FramePart(FrameHead head, int part, RowBlock rows, @Nullable FrameEnd end) {
    this(head, part, rows, RowBlock.EMPTY, end);
  }
}
