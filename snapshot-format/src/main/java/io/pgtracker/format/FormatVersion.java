package io.pgtracker.format;

/** Versions of the object format that this build knows; the rule of evolution is in README.md. */
public final class FormatVersion {
  /** What {@link SnapshotWriter} writes. */
  public static final int CURRENT = 1;

  private FormatVersion() {}
}
