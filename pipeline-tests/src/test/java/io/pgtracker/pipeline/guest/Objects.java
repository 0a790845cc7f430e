package io.pgtracker.pipeline.guest;

import io.pgtracker.format.FrameEnd;
import io.pgtracker.format.FramePart;
import io.pgtracker.format.Limits;
import io.pgtracker.format.SnapshotLine;
import io.pgtracker.format.SnapshotReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a scraper put into a folder. */
final class Objects {
  private Objects() {}

  /** All parts of all frames. */
  static List<FramePart> parts(Path folder) throws Exception {
    List<Path> files;
    try (Stream<Path> all = Files.walk(folder.resolve("objects"))) {
      files = all.filter(file -> file.toString().endsWith(".ndjson.gz")).sorted().toList();
    }
    List<FramePart> parts = new ArrayList<>();
    for (Path file : files) {
      try (SnapshotReader reader = new SnapshotReader(Files.newInputStream(file), Limits.DEFAULT)) {
        for (SnapshotLine line = reader.next(); line != null; line = reader.next()) {
          if (line instanceof FramePart part) {
            parts.add(part);
          }
        }
      }
    }
    return parts;
  }

  /** Values of a column of a dataset, of all its frames. */
  static List<@Nullable String> values(List<FramePart> parts, String dataset, String column) {
    List<@Nullable String> values = new ArrayList<>();
    for (FramePart part : parts) {
      if (part.head().dataset().equals(dataset)) {
        int at = part.head().columns().stream().map(c -> c.name()).toList().indexOf(column);
        for (int row = 0; row < part.rows().rowCount(); row++) {
          values.add(part.rows().value(row, at));
        }
      }
    }
    return values;
  }

  /** Frames that failed: dataset, database where there is one, reason. */
  static List<String> failures(List<FramePart> parts) {
    List<String> failures = new ArrayList<>();
    for (FramePart part : parts) {
      FrameEnd end = part.end();
      if (end != null && end.error() != null) {
        failures.add(part.head().dataset() + " " + end.error().reason());
      }
    }
    return failures;
  }
}
