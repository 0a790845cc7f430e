package io.pgtracker.scraper.collect;

import io.pgtracker.format.FrameError;
import org.jspecify.annotations.Nullable;

/** A frame could not be taken; what is known about it goes into the object all the same. */
final class FrameFailure extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient FrameError error;
  private final transient @Nullable Opened opened;

  private final boolean recorded;

  FrameFailure(FrameError error, @Nullable Opened opened) {
    this(error, opened, false);
  }

  FrameFailure(FrameError error, @Nullable Opened opened, boolean recorded) {
    super(error.message());
    this.error = error;
    this.opened = opened;
    this.recorded = recorded;
  }

  FrameError error() {
    return error;
  }

  /** Set when the server answered before the failure. */
  @Nullable Opened opened() {
    return opened;
  }

  /** Whether the object holds the failure already. */
  boolean recorded() {
    return recorded;
  }
}
