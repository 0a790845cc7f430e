package io.pgtracker.format;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes what was read once more, as a program does that salvages a cut-off file. */
final class Rewriter {
  private Rewriter() {}

  static byte[] rewrite(List<SnapshotLine> lines) throws IOException, RowTooLargeException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (SnapshotWriter writer = new SnapshotWriter(bytes, (ObjectHeader) lines.get(0))) {
      FrameWriter frame = null;
      for (SnapshotLine line : lines) {
        if (line instanceof GapRecord gap) {
          writer.gap(gap);
        } else if (line instanceof FramePart part) {
          frame = part.part() == 0 || frame == null ? writer.beginFrame(part.head()) : frame;
          add(frame, part);
        }
      }
      writer.finish();
    }
    return bytes.toByteArray();
  }

  private static void add(FrameWriter frame, FramePart part)
      throws IOException, RowTooLargeException {
    for (int r = 0; r < part.rows().rowCount(); r++) {
      frame.row(row(part.rows(), r));
    }
    for (int r = 0; r < part.vanished().rowCount(); r++) {
      frame.vanished(row(part.vanished(), r));
    }
    FrameEnd end = part.end();
    FrameError error = end == null ? null : end.error();
    if (end != null && error == null) {
      frame.end(end.hiddenRows(), end.durationMicros(), end.complete());
    } else if (end != null && error != null) {
      frame.fail(error, end.durationMicros());
    }
  }

  private static @Nullable String[] row(RowBlock rows, int number) {
    return rows.columns().stream().map(column -> column[number]).toArray(String[]::new);
  }
}
