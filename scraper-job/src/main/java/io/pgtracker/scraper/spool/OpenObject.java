package io.pgtracker.scraper.spool;

import io.pgtracker.format.FormatVersion;
import io.pgtracker.format.GapRecord;
import io.pgtracker.format.ObjectHeader;
import io.pgtracker.format.ScraperInfo;
import io.pgtracker.format.SnapshotWriter;
import io.pgtracker.objects.ObjectKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The object being written: ticks go in, then it is closed under its final name. */
public final class OpenObject {
  private static final Logger LOG = LoggerFactory.getLogger(OpenObject.class);

  private final ObjectKey key;
  private final @Nullable Path file;
  private final SpoolStream stream;
  private final SnapshotWriter writer;
  private final List<GapRecord> gaps = new ArrayList<>();
  private @Nullable Instant firstTickInMemory;

  OpenObject(@Nullable Path folder, ObjectKey key, ScraperInfo scraper, Map<String, String> labels)
      throws IOException {
    this.key = key;
    this.file = folder == null ? null : folder.resolve(ObjectFiles.openName(key));
    this.stream = new SpoolStream(file);
    this.writer =
        new SnapshotWriter(
            stream,
            new ObjectHeader(
                FormatVersion.CURRENT,
                key.id(),
                key.instance().value(),
                labels,
                scraper,
                key.startedAt()));
  }

  /** Under which key it will be uploaded. */
  public ObjectKey key() {
    return key;
  }

  /** Takes frames. */
  public SnapshotWriter writer() {
    return writer;
  }

  /** Whether all of it so far is on disk. */
  public boolean onDisk() {
    return stream.onDisk();
  }

  /** Writes gaps; {@link #gaps} tells them until the object is safe. */
  void gaps(List<GapRecord> pending) throws IOException {
    for (GapRecord gap : pending) {
      if (!gaps.contains(gap)) {
        writer.gap(gap);
        gaps.add(gap);
      }
    }
    writer.flush();
  }

  List<GapRecord> gaps() {
    return gaps;
  }

  /** Notes that a tick's frames were flushed. */
  public void ticked(Instant tick) {
    if (!stream.onDisk() && firstTickInMemory == null) {
      firstTickInMemory = tick;
    }
  }

  /** First tick whose frames are not on disk; null when all are. */
  @Nullable Instant firstTickInMemory() {
    return firstTickInMemory;
  }

  /** Ends the object; true when it lies on disk under its final name, safe from crashes. */
  boolean close() throws IOException {
    writer.finish();
    Path open = file;
    if (open == null || !stream.settle()) {
      return false;
    }
    try {
      Files.move(open, open.resolveSibling(ObjectFiles.name(key)), StandardCopyOption.ATOMIC_MOVE);
      FolderSync.sync(open.toAbsolutePath().getParent());
      return true;
    } catch (IOException e) {
      LOG.warn("{} cannot be renamed: {}", open, e.toString());
      return false;
    }
  }

  /** The closed object's bytes, for one that could not be put on disk. */
  byte[] content() throws IOException {
    return stream.content();
  }

  /** Gives up what is on disk. */
  void discard() {
    stream.close();
    Path open = file;
    if (open != null) {
      try {
        Files.deleteIfExists(open);
      } catch (IOException e) {
        LOG.warn("{} cannot be deleted: {}", open, e.toString());
      }
    }
  }

  /** Leaves what is on disk to be salvaged later. */
  void abandon() {
    stream.close();
  }
}
