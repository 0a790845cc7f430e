package io.pgtracker.format;

import org.jspecify.annotations.Nullable;

/**
 * One line of a frame. A frame's parts follow each other without other lines between them.
 *
 * @param head the same on each part
 * @param part position of this part, from 0
 * @param rows rows of this part
 * @param end set on the last part, and only there
 */
public record FramePart(FrameHead head, int part, RowBlock rows, @Nullable FrameEnd end)
    implements SnapshotLine {}
