package io.pgtracker.scraper.spool;

import io.pgtracker.format.GapRecord;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Remembers across runs which tick was the last, and whether it ended with its frames safe. What
 * began and never ended was lost with the process.
 */
public final class TickMarks {
  private static final Logger LOG = LoggerFactory.getLogger(TickMarks.class);
  private static final long NONE = -1;

  private final @Nullable FixedRecord file;
  private long begun = NONE;
  private long unsafeSince = NONE;
  private long distance = NONE;

  private TickMarks(@Nullable FixedRecord file) {
    this.file = file;
  }

  static TickMarks open(FixedRecord file) throws IOException {
    TickMarks marks = new TickMarks(file);
    long[] stored = file.read();
    if (stored.length == 3) {
      marks.begun = stored[0];
      marks.unsafeSince = stored[1];
      marks.distance = stored[2];
    } else {
      marks.save(); // takes its place on disk while there is some
    }
    return marks;
  }

  static TickMarks inMemory() {
    return new TickMarks(null);
  }

  /** The last tick that began; null before the first. */
  public @Nullable Instant last() {
    return begun == NONE ? null : Instant.ofEpochMilli(begun);
  }

  /** Time between the last two ticks; empty before the second. */
  public Optional<Duration> distance() {
    return distance == NONE ? Optional.empty() : Optional.of(Duration.ofMillis(distance));
  }

  /** Begins a tick; until {@link #safe} its frames count as lost should the process die. */
  public void begin(Instant tick) {
    long millis = tick.toEpochMilli();
    if (begun != NONE && millis > begun) {
      distance = millis - begun;
    }
    begun = millis;
    if (unsafeSince == NONE) {
      unsafeSince = millis;
    }
    save();
  }

  /** The frames of all ticks so far are on disk or uploaded. */
  public void safe() {
    unsafeSince = NONE;
    save();
  }

  /** What an earlier process began and lost, once. */
  Optional<GapRecord> takeInterrupted() {
    if (unsafeSince == NONE) {
      return Optional.empty();
    }
    Instant from = Instant.ofEpochMilli(unsafeSince);
    Instant to = Instant.ofEpochMilli(Math.max(begun, unsafeSince));
    return Optional.of(
        new GapRecord(from, to, "scraper_killed", 0, "the scraper ended in the middle of a tick"));
  }

  private void save() {
    FixedRecord record = file;
    if (record == null) {
      return;
    }
    try {
      record.write(false, begun, unsafeSince, distance);
    } catch (IOException e) {
      LOG.warn("the last tick cannot be noted on disk: {}", e.toString());
    }
  }
}
