package io.pgtracker.scraper;

import io.pgtracker.format.ColumnSpec;
import io.pgtracker.format.FrameChanges;
import io.pgtracker.format.FrameEnd;
import io.pgtracker.format.FrameHead;
import io.pgtracker.format.FramePart;
import io.pgtracker.format.GapRecord;
import io.pgtracker.format.Limits;
import io.pgtracker.format.ObjectHeader;
import io.pgtracker.format.ObjectTrailer;
import io.pgtracker.format.RowBlock;
import io.pgtracker.format.SnapshotLine;
import io.pgtracker.format.SnapshotReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An object as a test looks at it. */
public record ObjectContents(ObjectHeader header, List<Frame> frames, List<GapRecord> gaps) {

  /** A frame with its rows, and the keys that vanished, by column name. */
  public record Frame(
      FrameHead head,
      List<Map<String, @Nullable String>> rows,
      List<Map<String, @Nullable String>> vanished,
      FrameEnd end) {
    /** Names of its columns. */
    public List<String> columns() {
      return head.columns().stream().map(ColumnSpec::name).toList();
    }

    /** Values of a column. */
    public List<@Nullable String> values(String column) {
      List<@Nullable String> values = new ArrayList<>();
      rows.forEach(row -> values.add(row.get(column)));
      return values;
    }
  }

  /** All objects of a folder store, in the order of their keys. */
  public static List<ObjectContents> ofFolder(Path folder) throws Exception {
    if (!Files.exists(folder)) {
      return List.of();
    }
    List<Path> files;
    try (Stream<Path> all = Files.walk(folder)) {
      files = all.filter(file -> file.toString().endsWith(".ndjson.gz")).sorted().toList();
    }
    List<ObjectContents> objects = new ArrayList<>();
    for (Path file : files) {
      objects.add(read(Files.newInputStream(file)));
    }
    return objects;
  }

  /** Reads an object, which must be whole. */
  public static ObjectContents read(byte[] object) throws Exception {
    return read(new ByteArrayInputStream(object));
  }

  private static ObjectContents read(InputStream in) throws Exception {
    List<SnapshotLine> lines = new ArrayList<>();
    try (SnapshotReader reader = new SnapshotReader(in, Limits.DEFAULT)) {
      for (SnapshotLine line = reader.next(); line != null; line = reader.next()) {
        lines.add(line);
      }
    }
    if (!(lines.get(lines.size() - 1) instanceof ObjectTrailer)) {
      throw new IOException("no trailer");
    }
    List<Frame> frames = new ArrayList<>();
    List<GapRecord> gaps = new ArrayList<>();
    List<Map<String, @Nullable String>> rows = new ArrayList<>();
    List<Map<String, @Nullable String>> vanished = new ArrayList<>();
    for (SnapshotLine line : lines) {
      if (line instanceof GapRecord gap) {
        gaps.add(gap);
      } else if (line instanceof FramePart part) {
        FrameHead head = part.head();
        FrameChanges changes = head.changes();
        rows.addAll(rows(part.rows(), head.columns()));
        if (changes != null) {
          vanished.addAll(rows(part.vanished(), changes.keyColumns(head.columns())));
        }
        if (part.end() != null) {
          frames.add(
              new Frame(
                  head,
                  List.copyOf(rows),
                  List.copyOf(vanished),
                  Objects.requireNonNull(part.end())));
          rows.clear();
          vanished.clear();
        }
      }
    }
    return new ObjectContents((ObjectHeader) lines.get(0), frames, gaps);
  }

  private static List<Map<String, @Nullable String>> rows(
      RowBlock block, List<ColumnSpec> columns) {
    List<Map<String, @Nullable String>> rows = new ArrayList<>();
    for (int r = 0; r < block.rowCount(); r++) {
      Map<String, @Nullable String> row = new LinkedHashMap<>();
      for (int c = 0; c < columns.size(); c++) {
        row.put(columns.get(c).name(), block.value(r, c));
      }
      rows.add(row);
    }
    return rows;
  }

  /** Frames of a dataset. */
  public List<Frame> all(String dataset) {
    return frames.stream().filter(frame -> frame.head().dataset().equals(dataset)).toList();
  }

  /** The only frame of a dataset. */
  public Frame frame(String dataset) {
    List<Frame> found = all(dataset);
    if (found.size() != 1) {
      throw new AssertionError(found.size() + " frames of " + dataset);
    }
    return found.get(0);
  }

  /** The only frame of a dataset in a database. */
  public Frame frame(String dataset, String database) {
    return all(dataset).stream()
        .filter(frame -> database.equals(frame.head().database()))
        .reduce(
            (a, b) -> {
              throw new AssertionError("two frames of " + dataset);
            })
        .orElseThrow(() -> new AssertionError("no frame of " + dataset + " in " + database));
  }
}
