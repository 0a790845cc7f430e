package io.pgtracker.ingest.delta;

/** Another object already brought a frame of the same dataset and moment. */
public final class FrameConflictException extends Exception {
  private static final long serialVersionUID = 1L;

  /**
   * @param id the frame
   * @param owner key of the object that has it
   */
  public FrameConflictException(FrameId id, String owner) {
    super(
        "frame of "
            + id.dataset()
            + (id.database().isEmpty() ? "" : " in database " + id.database())
            + " at "
            + id.collectedAt()
            + " is already there from "
            + owner);
  }
}
