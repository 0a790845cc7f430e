package io.pgtracker.format;

import org.jspecify.annotations.Nullable;

/**
 * Why a frame has no rows.
 *
 * @param reason what kind of failure it is
 * @param sqlState SQLSTATE where the server or driver gave one
 * @param message one line for people; never holds values of rows or secrets
 */
public record FrameError(Reason reason, @Nullable String sqlState, String message) {

  /** Kinds of failure, by what a reader would do about them. */
  public enum Reason {
    /** The server could not be connected to or the connection broke. */
    UNREACHABLE,
    /** The role lacks a right. */
    DENIED,
    /** This server or version does not have the view. */
    NOT_AVAILABLE,
    /** The statement timeout ended it. */
    TIMED_OUT,
    /** The lock timeout ended it. */
    LOCKED,
    /** Left out on purpose after earlier failures. */
    BACKED_OFF,
    /** Statistics were reset while they were read, twice in a row. */
    RESET_DURING_READ,
    /** Anything else. */
    FAILED
  }
}
