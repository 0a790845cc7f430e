package io.pgtracker.pipeline.delta;

import io.pgtracker.format.FrameEnd;
import io.pgtracker.format.FrameError;
import io.pgtracker.format.FrameHead;
import io.pgtracker.format.FramePart;
import io.pgtracker.format.FrameWriter;
import io.pgtracker.format.Limits;
import io.pgtracker.format.MalformedObjectException;
import io.pgtracker.format.ObjectHeader;
import io.pgtracker.format.RowTooLargeException;
import io.pgtracker.format.SnapshotLine;
import io.pgtracker.format.SnapshotReader;
import io.pgtracker.format.SnapshotWriter;
import io.pgtracker.format.UnsupportedFormatException;
import io.pgtracker.objects.InstanceName;
import io.pgtracker.objects.ObjectKey;
import io.pgtracker.objects.StoredObject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Objects of a live server told anew: for another instance, or as by a clock set otherwise. */
final class Rewritten {
  private Rewritten() {}

  /** The same observations, of another instance. */
  static StoredObject forInstance(StoredObject object, String instance) throws IOException {
    return rewrite(object, instance, Duration.ZERO);
  }

  /** The same observations, the server's clock being off by so much. */
  static StoredObject clockOffBy(StoredObject object, Duration off) throws IOException {
    ObjectKey key = ObjectKey.parse(object.key()).orElseThrow();
    return rewrite(object, key.instance().value(), off);
  }

  private static StoredObject rewrite(StoredObject object, String instance, Duration off)
      throws IOException {
    ObjectKey key = ObjectKey.parse(object.key()).orElseThrow();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (SnapshotReader reader =
        new SnapshotReader(new ByteArrayInputStream(object.content()), Limits.DEFAULT)) {
      ObjectHeader header = (ObjectHeader) Objects.requireNonNull(reader.next());
      ObjectHeader renamed =
          new ObjectHeader(
              header.formatVersion(),
              header.objectId(),
              instance,
              header.labels(),
              header.scraper(),
              header.createdAt());
      try (SnapshotWriter writer = new SnapshotWriter(bytes, renamed)) {
        FrameWriter frame = null;
        for (SnapshotLine line = reader.next(); line != null; line = reader.next()) {
          if (line instanceof FramePart part) {
            frame =
                part.part() == 0 || frame == null
                    ? writer.beginFrame(moved(part.head(), off))
                    : frame;
            add(frame, part);
          }
        }
        writer.finish();
      }
    } catch (MalformedObjectException | UnsupportedFormatException | RowTooLargeException e) {
      throw new IOException(e);
    }
    ObjectKey newKey = new ObjectKey(new InstanceName(instance), key.startedAt(), key.id());
    return new StoredObject(newKey.path(), object.etag(), bytes.toByteArray());
  }

  private static FrameHead moved(FrameHead head, Duration off) {
    Instant at = head.collectedAt();
    return new FrameHead(
        head.dataset(),
        head.database(),
        head.tick(),
        at == null ? null : at.plus(off),
        head.scraperClock(),
        head.sequence(),
        head.server(),
        head.evidence(),
        head.columns(),
        head.changes());
  }

  private static void add(FrameWriter frame, FramePart part)
      throws IOException, RowTooLargeException {
    for (int r = 0; r < part.rows().rowCount(); r++) {
      @Nullable String[] row = new @Nullable String[part.head().columns().size()];
      for (int c = 0; c < row.length; c++) {
        row[c] = part.rows().value(r, c);
      }
      frame.row(row);
    }
    for (int r = 0; r < part.vanished().rowCount(); r++) {
      @Nullable String[] key = new @Nullable String[part.vanished().columns().size()];
      for (int c = 0; c < key.length; c++) {
        key[c] = part.vanished().value(r, c);
      }
      frame.vanished(key);
    }
    FrameEnd end = part.end();
    if (end == null) {
      return;
    }
    FrameError error = end.error();
    if (error == null) {
      frame.end(end.hiddenRows(), end.durationMicros(), end.complete());
    } else {
      frame.fail(error, end.durationMicros());
    }
  }
}
