package io.pgtracker.scraper.spool;

import io.pgtracker.format.GapRecord;
import io.pgtracker.objects.InstanceName;
import io.pgtracker.objects.ObjectKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The closed objects that wait on disk for upload, oldest first, within a bound. */
public final class SpooledObjects {
  private static final Logger LOG = LoggerFactory.getLogger(SpooledObjects.class);

  private final Path folder;
  private final InstanceName instance;
  private final long maxBytes;
  private final PendingGaps gaps;
  private @Nullable Path claimed;

  SpooledObjects(Path folder, InstanceName instance, long maxBytes, PendingGaps gaps) {
    this.folder = folder;
    this.instance = instance;
    this.maxBytes = maxBytes;
    this.gaps = gaps;
  }

  /**
   * An object on disk.
   *
   * @param key under which it goes to the store
   * @param file its bytes
   */
  public record Waiting(ObjectKey key, Path file) {}

  /** All that wait, oldest first. */
  public synchronized List<Waiting> all() throws IOException {
    List<Waiting> waiting = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      files
          .filter(file -> !ObjectFiles.isOpen(file))
          .forEach(
              file ->
                  ObjectFiles.key(instance, file)
                      .ifPresent(key -> waiting.add(new Waiting(key, file))));
    }
    waiting.sort(Comparator.comparing(one -> one.file().getFileName().toString()));
    return waiting;
  }

  /** Claims the oldest object, so that it is not dropped while it is uploaded. */
  synchronized Optional<Waiting> claimOldest() throws IOException {
    Optional<Waiting> oldest = all().stream().findFirst();
    claimed = oldest.map(Waiting::file).orElse(null);
    return oldest;
  }

  /** Ends the claim; the object is gone when it was uploaded. */
  synchronized void release(Waiting object, boolean uploaded) throws IOException {
    claimed = null;
    if (uploaded) {
      Files.deleteIfExists(object.file());
    }
  }

  /**
   * Drops the oldest objects until the rest fits the bound. The gap is noted first, so that a crash
   * in between cannot lose both.
   *
   * @return number dropped
   */
  public synchronized int enforceBound() throws IOException {
    finishDropping();
    List<Waiting> waiting = all();
    long bytes = 0;
    for (Waiting object : waiting) {
      bytes += Files.size(object.file());
    }
    int dropped = 0;
    for (Waiting object : waiting) {
      if (bytes <= maxBytes) {
        break;
      }
      if (object.file().equals(claimed)) {
        continue;
      }
      bytes -= Files.size(object.file());
      drop(object);
      dropped++;
    }
    if (dropped > 0) {
      LOG.warn(
          "{}: the spool is over {} bytes, {} oldest objects dropped", instance, maxBytes, dropped);
    }
    return dropped;
  }

  private void drop(Waiting object) throws IOException {
    Instant from = object.key().startedAt();
    Instant written = Files.getLastModifiedTime(object.file()).toInstant();
    gaps.dropped(
        new GapRecord(
            from, written.isBefore(from) ? from : written, "spool_full", 1, object.key().path()),
        Salvage.inspect(object.file()).gaps());
    Files.deleteIfExists(object.file());
  }

  /** Deletes what a crash kept from being deleted after its gap was noted. */
  private void finishDropping() throws IOException {
    for (Waiting object : all()) {
      String path = object.key().path();
      boolean noted =
          gaps.all().stream()
              .anyMatch(gap -> gap.reason().equals("spool_full") && path.equals(gap.detail()));
      if (noted && !object.file().equals(claimed)) {
        Files.deleteIfExists(object.file());
      }
    }
  }
}
