package io.pgtracker.ingest.load;

import io.pgtracker.format.FramePart;
import io.pgtracker.format.MalformedObjectException;
import io.pgtracker.ingest.store.StoreSession;

/** A frame without columns: one that failed. */
final class EmptyFrameLoad implements FrameLoad {
  @Override
  public void part(StoreSession session, FramePart part, long line)
      throws MalformedObjectException {
    throw new MalformedObjectException(line, "a frame without columns did not fail");
  }
}
