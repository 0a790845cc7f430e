package io.pgtracker.ingest;

import static io.pgtracker.ingest.TestObjects.START;

import io.pgtracker.format.FrameError;
import io.pgtracker.format.GapRecord;
import io.pgtracker.format.ObjectHeader;
import io.pgtracker.format.RowTooLargeException;
import io.pgtracker.format.ScraperInfo;
import io.pgtracker.format.SnapshotWriter;
import io.pgtracker.objects.InstanceName;
import io.pgtracker.objects.ObjectKey;
import io.pgtracker.objects.StoredObject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Objects of one instance over some time, in the order they were written: datasets of each kind, by
 * their seed some of all the others, two scrapers, an endpoint that flips between servers, resets,
 * crashes, a clock that steps back, frames that fail, also after their first part, and gaps.
 */
public final class GeneratedHistory {
  /** Every dataset is in one of so many histories with seeds that follow each other. */
  static final int SEEDS_FOR_ALL = 5;

  private final String instance;
  private final Random random;
  private final Random randomOfCatalog;
  private final List<FrameSource> fromCatalog;
  private final List<ModelServer> servers;
  private final long[] sequences = new long[2];
  private final List<Duration> pauses;
  private final Random randomOfPauses;
  private Instant now;
  private long frames;

  private GeneratedHistory(String instance, long seed, Instant begin, List<Duration> pauses) {
    this.instance = instance;
    this.now = begin;
    this.pauses = pauses;
    this.randomOfPauses = new Random(31 * seed);
    this.servers =
        List.of(
            new ModelServer("7000000000000000001", begin.minusSeconds(3_600)),
            new ModelServer("7000000000000000001", begin.minusSeconds(99)),
            new ModelServer("7000000000000000002", begin.minusSeconds(7)));
    this.random = new Random(seed);
    // Of its own: a dataset more does not change what is generated for the others.
    this.randomOfCatalog = new Random(~seed);
    List<FrameSource> all = CatalogFrame.all();
    this.fromCatalog =
        IntStream.range(0, all.size())
            .filter(i -> i % SEEDS_FOR_ALL == Math.floorMod(seed, SEEDS_FOR_ALL))
            .mapToObj(all::get)
            .toList();
  }

  /** The same seed gives the same history, whatever the instance is called. */
  public static List<StoredObject> objects(String instance, long seed, int count) {
    return objects(new GeneratedHistory(instance, seed, START, List.of(Duration.ZERO)), count);
  }

  /**
   * The same over days.
   *
   * @param pauses times between two objects, each as probable
   */
  static List<StoredObject> objects(
      String instance, long seed, int count, Instant begin, List<Duration> pauses) {
    return objects(new GeneratedHistory(instance, seed, begin, pauses), count);
  }

  private static List<StoredObject> objects(GeneratedHistory history, int count) {
    List<StoredObject> objects = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      objects.add(history.object(i));
      history.pause();
    }
    return objects;
  }

  private void pause() {
    now = now.plus(pauses.get(randomOfPauses.nextInt(pauses.size())));
  }

  private StoredObject object(int number) {
    int scraper = random.nextInt(5) == 0 ? 1 : 0;
    String id = String.format("%032x", number + 1);
    ObjectKey key = new ObjectKey(new InstanceName(instance), now, id);
    ObjectHeader header =
        new ObjectHeader(
            1,
            id,
            instance,
            Map.of("team", random.nextInt(4) == 0 ? "b" : "a"),
            new ScraperInfo("scraper-" + scraper, "test"),
            now);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (SnapshotWriter writer = new SnapshotWriter(bytes, header)) {
      int ticks = 1 + random.nextInt(2);
      for (int tick = 0; tick < ticks; tick++) {
        tick(writer, scraper);
      }
      if (random.nextInt(6) == 0) {
        writer.gap(new GapRecord(now.minusSeconds(60), now, "spool_full", 2, null));
      }
      writer.finish();
    } catch (IOException | RowTooLargeException e) {
      throw new UncheckedIOException(new IOException(e));
    }
    return new StoredObject(key.path(), TestObjects.md5(bytes.toByteArray()), bytes.toByteArray());
  }

  private void tick(SnapshotWriter writer, int scraper) throws IOException, RowTooLargeException {
    now = random.nextInt(8) == 0 ? now.minusSeconds(95) : now.plusSeconds(30);
    ModelServer server = servers.get(random.nextInt(4) == 0 ? random.nextInt(3) : 0);
    server.live(random, now);
    for (FrameSource frame : GeneratedFrame.values()) {
      frame(writer, scraper, server, frame, random);
    }
    for (FrameSource frame : fromCatalog) {
      frame(writer, scraper, server, frame, randomOfCatalog);
    }
  }

  private void frame(
      SnapshotWriter writer, int scraper, ModelServer server, FrameSource frame, Random random)
      throws IOException, RowTooLargeException {
    if (random.nextInt(3) == 0) {
      return;
    }
    frames++;
    sequences[scraper] += 1 + random.nextInt(2);
    // No two frames of a dataset have the same time: that would be a conflict.
    Instant at = now.plusNanos(1_000 * (frames % 1_000_000));
    FrameSource.Place place = new FrameSource.Place(server, at, sequences[scraper], random);
    if (random.nextInt(12) == 0) {
      frame.begin(writer, place).fail(new FrameError(FrameError.Reason.LOCKED, "55P03", "x"), 1);
    } else {
      frame.write(writer, place);
    }
  }
}
