package io.pgtracker.ingest.load;

import io.pgtracker.format.FramePart;
import io.pgtracker.ingest.store.StoreSession;

/** A frame from before the horizon: read to its end, not kept. */
public final class ExpiredFrameLoad implements FrameLoad {
  @Override
  public void part(StoreSession session, FramePart part, long line) {
    // What it would be compared with is gone.
  }

  @Override
  public String rowsAsJson() {
    return "[]";
  }
}
