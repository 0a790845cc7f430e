package io.pgtracker.pipeline.delta;

import io.pgtracker.format.FramePart;
import io.pgtracker.format.Limits;
import io.pgtracker.format.MalformedObjectException;
import io.pgtracker.format.SnapshotLine;
import io.pgtracker.format.SnapshotReader;
import io.pgtracker.format.UnsupportedFormatException;
import io.pgtracker.objects.StoredObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;

/** When the frames of an object were read, by the monitored server's clock. */
final class Moments {
  private Moments() {}

  static Set<Instant> of(StoredObject object) throws IOException {
    Set<Instant> moments = new HashSet<>();
    try (SnapshotReader reader =
        new SnapshotReader(new ByteArrayInputStream(object.content()), Limits.DEFAULT)) {
      for (SnapshotLine line = reader.next(); line != null; line = reader.next()) {
        if (line instanceof FramePart part && part.head().collectedAt() != null) {
          moments.add(part.head().collectedAt());
        }
      }
    } catch (MalformedObjectException | UnsupportedFormatException e) {
      throw new IOException(e);
    }
    return moments;
  }
}
