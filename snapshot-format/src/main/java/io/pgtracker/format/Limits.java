package io.pgtracker.format;

/**
 * Bounds on what a reader accepts; object content comes from another party. {@link SnapshotWriter}
 * keeps to them.
 *
 * @param lineBytes longest line, uncompressed
 * @param objectBytes largest object, uncompressed
 * @param columns most columns of a frame
 * @param frameRows most rows of a frame
 */
public record Limits(int lineBytes, long objectBytes, int columns, long frameRows) {
  /** The limits of format version 1. */
  public static final Limits DEFAULT = new Limits(1 << 20, 1L << 30, 1_600, 10_000_000);
}
