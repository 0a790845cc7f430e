package io.pgtracker.benchmarks.fleet;

import io.pgtracker.format.FrameChanges;
import io.pgtracker.format.FrameEnd;
import io.pgtracker.format.FrameError;
import io.pgtracker.format.FrameHead;
import io.pgtracker.format.FramePart;
import io.pgtracker.format.FrameWriter;
import io.pgtracker.format.ObjectHeader;
import io.pgtracker.format.RowTooLargeException;
import io.pgtracker.format.ScraperInfo;
import io.pgtracker.format.ServerIdentity;
import io.pgtracker.format.SnapshotLine;
import io.pgtracker.format.SnapshotWriter;
import io.pgtracker.objects.InstanceName;
import io.pgtracker.objects.ObjectKey;
import io.pgtracker.objects.StoredObject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One instance of a fleet: the recorded hour under a name and a system identifier of its own, told
 * again every hour with counters that went on.
 */
final class FleetMember {
  private static final int MINUTES = 60;

  private final RecordedHour hour;
  private final HourlyGrowth growth;
  private final int number;
  private final int phase;
  private final String name;
  private final Map<String, FrameChanges> chains = new HashMap<>();
  private final long startHours;
  private boolean started;
  private long minute;
  private long sequence;
  private Instant tick = Instant.EPOCH;
  private Instant firstOfTick = Instant.EPOCH;

  /**
   * Tells the hour so many minutes late, as a scraper does whose turn for catalogs is in another
   * minute of the hour.
   *
   * @param start minute since {@link RecordedHour#START} of its first object
   */
  FleetMember(RecordedHour hour, HourlyGrowth growth, int number, int phase, long start) {
    this.hour = hour;
    this.growth = growth;
    this.number = number;
    this.phase = phase;
    this.minute = start;
    this.startHours = Math.floorDiv(start - phase, MINUTES);
    this.name = String.format(Locale.ROOT, "fleet-%04d", number);
  }

  /**
   * Another instance of which the store knows what it knows of this one, since its rows were copied
   * there.
   */
  FleetMember copy(int other) {
    FleetMember copy = new FleetMember(hour, growth, other, phase, minute);
    copy.chains.putAll(chains);
    copy.started = started;
    copy.sequence = sequence;
    return copy;
  }

  /** Tells the hour as it was recorded, from the minute before it on. */
  FleetMember(RecordedHour hour, HourlyGrowth growth, int number) {
    this(hour, growth, number, 0, -1);
  }

  /** Name of the instance. */
  String name() {
    return name;
  }

  /** The object of the next minute; the first is that of a scraper that has just been started. */
  StoredObject next() throws IOException, RowTooLargeException {
    int told = Math.floorMod(minute - phase, MINUTES);
    long hours = Math.floorDiv(minute - phase, MINUTES);
    long repetition = hours - startHours;
    Duration shift = Duration.ofHours(hours).plusMinutes(phase);
    List<SnapshotLine> lines = started ? hour.minute(told) : hour.everythingAt(told);
    ObjectHeader recorded = (ObjectHeader) lines.get(0);
    Instant createdAt = recorded.createdAt().plus(shift);
    String id = String.format(Locale.ROOT, "%016x%016x", number, minute + 1);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ObjectHeader header =
        new ObjectHeader(
            recorded.formatVersion(),
            id,
            name,
            Map.of(),
            new ScraperInfo("scraper-" + phase, recorded.scraper().version()),
            createdAt);
    try (SnapshotWriter writer = new SnapshotWriter(bytes, header)) {
      FrameWriter frame = null;
      for (SnapshotLine line : lines) {
        if (line instanceof FramePart part) {
          frame = frame == null ? writer.beginFrame(head(part.head(), shift, repetition)) : frame;
          frame = write(part, frame, repetition);
        }
      }
      writer.finish();
    }
    minute++;
    started = true;
    return new StoredObject(
        new ObjectKey(new InstanceName(name), createdAt, id).path(), "fleet", bytes.toByteArray());
  }

  private FrameHead head(FrameHead head, Duration shift, long repetition) {
    sequence++;
    Instant collectedAt = head.collectedAt();
    return new FrameHead(
        head.dataset(),
        head.database(),
        head.tick().plus(shift),
        collectedAt == null ? null : inTick(head.tick(), collectedAt).plus(shift),
        inTick(head.tick(), head.scraperClock()).plus(shift),
        sequence,
        identity(head.server()),
        growth.evidence(head, repetition),
        head.columns(),
        changes(head));
  }

  /** The hour was recorded in less than one: moments keep their distance within a tick. */
  private Instant inTick(Instant at, Instant moment) {
    if (!at.equals(tick)) {
      tick = at;
      firstOfTick = moment;
    }
    return at.plus(Duration.between(firstOfTick, moment)).plusMillis(50);
  }

  /** The chain as this instance numbers its frames. */
  private @Nullable FrameChanges changes(FrameHead head) {
    FrameChanges recorded = head.changes();
    FrameChanges before = chains.get(HourlyGrowth.place(head));
    FrameChanges now =
        recorded == null || before == null
            ? null
            : new FrameChanges(before.baseSequence(), before.previousSequence(), recorded.key());
    long base = now == null ? sequence : now.baseSequence();
    chains.put(HourlyGrowth.place(head), new FrameChanges(base, sequence, List.of()));
    return now;
  }

  private @Nullable ServerIdentity identity(@Nullable ServerIdentity server) {
    return server == null
        ? null
        : new ServerIdentity(
            server.versionNum(),
            Long.toString(7_000_000_000_000_000_000L + phase),
            server.startedAt(),
            server.checkpointerStartedAt(),
            server.bgwriterReset(),
            server.archiverReset(),
            server.walReset(),
            server.inRecovery());
  }

  /** Writes a part; gives the frame while it is open. */
  private @Nullable FrameWriter write(FramePart part, FrameWriter frame, long repetition)
      throws IOException, RowTooLargeException {
    for (int row = 0; row < part.rows().rowCount(); row++) {
      frame.row(growth.row(part.head(), part.rows(), row, repetition));
    }
    for (int row = 0; row < part.vanished().rowCount(); row++) {
      int number = row;
      frame.vanished(
          part.vanished().columns().stream().map(column -> column[number]).toArray(String[]::new));
    }
    FrameEnd end = part.end();
    if (end == null) {
      return frame;
    }
    FrameError error = end.error();
    if (error == null) {
      frame.end(end.hiddenRows(), end.durationMicros(), end.complete());
    } else {
      frame.fail(error, end.durationMicros());
    }
    return null;
  }
}
