package io.pgtracker.scraper.spool;

import io.pgtracker.format.FramePart;
import io.pgtracker.format.FrameWriter;
import io.pgtracker.format.GapRecord;
import io.pgtracker.format.Limits;
import io.pgtracker.format.MalformedObjectException;
import io.pgtracker.format.ObjectHeader;
import io.pgtracker.format.RowBlock;
import io.pgtracker.format.RowTooLargeException;
import io.pgtracker.format.SnapshotLine;
import io.pgtracker.format.SnapshotReader;
import io.pgtracker.format.SnapshotWriter;
import io.pgtracker.format.UnsupportedFormatException;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes a whole object of one that a killed process left open: all its whole frames and gaps, under
 * the same id. It was never uploaded, so nobody has seen it yet.
 */
final class Salvage {
  private Salvage() {}

  /**
   * What an open object held.
   *
   * @param wholeLines lines after the header up to the last whole frame or gap
   * @param gaps the gaps among them
   */
  record Content(long wholeLines, List<GapRecord> gaps) {}

  /** Closes an open object under its final name; the gaps it holds are given back. */
  static Content salvage(Path open, String finalName) throws IOException {
    Path target = open.resolveSibling(finalName);
    if (Files.exists(target)) { // killed after the rename of a salvaged object
      Content content = inspect(target);
      Files.delete(open);
      return content;
    }
    Content content = inspect(open);
    if (content.wholeLines() > 0) {
      Path next = open.resolveSibling(finalName + ".salvaged");
      copy(open, next, content.wholeLines());
      Files.move(next, target, StandardCopyOption.ATOMIC_MOVE);
      FolderSync.sync(target.toAbsolutePath().getParent());
    }
    Files.delete(open);
    return content;
  }

  /** Looks at an object, open or closed. */
  static Content inspect(Path file) throws IOException {
    long lines = 0;
    long whole = 0;
    List<GapRecord> gaps = new ArrayList<>();
    try (SnapshotReader reader = reader(file)) {
      for (SnapshotLine line = next(reader); line != null; line = next(reader)) {
        if (line instanceof ObjectHeader) {
          continue;
        }
        lines++;
        if (line instanceof GapRecord gap) {
          gaps.add(gap);
          whole = lines;
        } else if (line instanceof FramePart part && part.end() != null) {
          whole = lines;
        }
      }
    }
    return new Content(whole, gaps);
  }

  /** The next line; null where the file is cut off, and at its end. */
  private static @Nullable SnapshotLine next(SnapshotReader reader) {
    try {
      return reader.next();
    } catch (IOException | MalformedObjectException | UnsupportedFormatException cutOff) {
      return null;
    }
  }

  private static void copy(Path open, Path target, long lines) throws IOException {
    try (SnapshotReader reader = reader(open);
        FileChannel channel =
            FileChannel.open(
                target,
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE,
                StandardOpenOption.TRUNCATE_EXISTING);
        OutputStream out =
            new BufferedOutputStream(java.nio.channels.Channels.newOutputStream(channel))) {
      if (!(next(reader) instanceof ObjectHeader header)) {
        throw new IOException(open + " has no header");
      }
      SnapshotWriter writer = new SnapshotWriter(out, header);
      FrameWriter frame = null;
      for (long i = 0; i < lines; i++) {
        SnapshotLine line = next(reader);
        if (line instanceof GapRecord gap) {
          writer.gap(gap);
        } else if (line instanceof FramePart part) {
          frame = copy(part, frame == null ? writer.beginFrame(part.head()) : frame);
        }
      }
      writer.finish();
      out.flush();
      channel.force(true);
    } catch (IOException e) {
      Files.deleteIfExists(target);
      throw e;
    }
  }

  /** Copies a part; gives the frame while it is open. */
  private static @Nullable FrameWriter copy(FramePart part, FrameWriter frame) throws IOException {
    try {
      for (int r = 0; r < part.rows().rowCount(); r++) {
        frame.row(row(part.rows(), r));
      }
      for (int r = 0; r < part.vanished().rowCount(); r++) {
        frame.vanished(row(part.vanished(), r));
      }
    } catch (RowTooLargeException impossible) {
      throw new IOException("a row that fitted before fits no more", impossible);
    }
    var end = part.end();
    if (end == null) {
      return frame;
    }
    var error = end.error();
    if (error == null) {
      frame.end(end.hiddenRows(), end.durationMicros(), end.complete());
    } else {
      frame.fail(error, end.durationMicros());
    }
    return null;
  }

  private static @Nullable String[] row(RowBlock rows, int number) {
    return rows.columns().stream().map(column -> column[number]).toArray(String[]::new);
  }

  private static SnapshotReader reader(Path file) throws IOException {
    InputStream in = new BufferedInputStream(Files.newInputStream(file));
    return new SnapshotReader(in, Limits.DEFAULT);
  }
}
