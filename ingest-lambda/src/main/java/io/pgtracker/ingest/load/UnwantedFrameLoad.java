package io.pgtracker.ingest.load;

import io.pgtracker.format.FramePart;
import io.pgtracker.ingest.store.StoreSession;

/** A frame that is read to its end and not kept: from before the horizon, or there already. */
public final class UnwantedFrameLoad implements FrameLoad {
  @Override
  public void part(StoreSession session, FramePart part, long line) {
    // Its rows are passed over.
  }
}
