package io.pgtracker.format;

/**
 * One row alone is longer than a line may be. The row is not written and the frame is still open:
 * shorten its texts and write it again, or fail the frame.
 */
public final class RowTooLargeException extends Exception {
  private static final long serialVersionUID = 1L;

  /**
   * @param dataset whose row it is
   * @param rowBytes what the row takes at most, encoded
   * @param limitBytes what a row may take in this frame
   */
  public RowTooLargeException(String dataset, long rowBytes, long limitBytes) {
    super(
        "a row of "
            + dataset
            + " takes "
            + rowBytes
            + " bytes, but a line has room for "
            + limitBytes
            + "; cut its longest text");
  }
}
