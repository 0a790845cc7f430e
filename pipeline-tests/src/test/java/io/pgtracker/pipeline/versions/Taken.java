package io.pgtracker.pipeline.versions;

import io.pgtracker.format.ColumnSpec;
import io.pgtracker.format.FrameEnd;
import io.pgtracker.format.FrameError;
import io.pgtracker.format.FramePart;
import io.pgtracker.format.Limits;
import io.pgtracker.format.SnapshotLine;
import io.pgtracker.format.SnapshotReader;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the scraper took of one dataset, over all databases.
 *
 * @param frames frames that succeeded
 * @param rows their rows
 * @param columns their columns, as the server names them
 * @param errors of frames that failed
 */
record Taken(int frames, long rows, Set<String> columns, List<FrameError> errors) {

  /** Reads an object, by dataset. */
  static Map<String, Taken> read(byte[] object) throws Exception {
    Map<String, Taken> taken = new LinkedHashMap<>();
    try (SnapshotReader reader =
        new SnapshotReader(new ByteArrayInputStream(object), Limits.DEFAULT)) {
      for (SnapshotLine line = reader.next(); line != null; line = reader.next()) {
        if (line instanceof FramePart part && part.end() != null) {
          taken.merge(part.head().dataset(), of(part, part.end()), Taken::and);
        }
      }
    }
    return taken;
  }

  private static Taken of(FramePart part, FrameEnd end) {
    FrameError error = end.error();
    if (error != null) {
      return new Taken(0, 0, Set.of(), List.of(error));
    }
    Set<String> columns = new LinkedHashSet<>();
    part.head().columns().stream().map(ColumnSpec::name).forEach(columns::add);
    return new Taken(1, end.rows(), columns, List.of());
  }

  private Taken and(Taken other) {
    Set<String> bothColumns = new LinkedHashSet<>(columns);
    bothColumns.addAll(other.columns);
    List<FrameError> bothErrors = new ArrayList<>(errors);
    bothErrors.addAll(other.errors);
    return new Taken(frames + other.frames, rows + other.rows, bothColumns, bothErrors);
  }
}
