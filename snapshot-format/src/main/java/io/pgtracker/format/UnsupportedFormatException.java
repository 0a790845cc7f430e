package io.pgtracker.format;

/** The object was written by a newer program: park it and read it after an upgrade. */
public final class UnsupportedFormatException extends Exception {
  private static final long serialVersionUID = 1L;

  private final int formatVersion;

  /**
   * @param formatVersion the version the object says it has
   */
  public UnsupportedFormatException(int formatVersion) {
    super(
        "object format "
            + formatVersion
            + " is newer than "
            + FormatVersion.CURRENT
            + ", the newest this program reads; upgrade the ingest program and ingest again");
    this.formatVersion = formatVersion;
  }

  /** The version the object says it has. */
  public int formatVersion() {
    return formatVersion;
  }
}
