package io.pgtracker.scraper.schedule;

import io.pgtracker.catalog.Dataset;
import io.pgtracker.catalog.DatasetScope;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What follows from the wall clock and the tick before. A database that is visited by itself has an
 * offset in each interval, the remainder of a hash of its name: so its hourly datasets are due at a
 * visit for its five-minute ones, and no list of visits has to be kept.
 */
final class GridAgenda implements Agenda {
  private final Map<Dataset, Duration> intervals;
  private final Instant tick;
  private final @Nullable Instant last;
  private final @Nullable Instant start;
  private final Duration shortest;

  /**
   * @param last the tick before; null: everything is due
   * @param start first tick of a run that goes on and knows of none before it; null: it knows, or
   *     ends after one
   * @param shortest interval of all
   */
  GridAgenda(
      Map<Dataset, Duration> intervals,
      Instant tick,
      @Nullable Instant last,
      @Nullable Instant start,
      Duration shortest) {
    this.intervals = intervals;
    this.tick = tick;
    this.last = last;
    this.start = start;
    this.shortest = shortest;
  }

  @Override
  public Instant tick() {
    return tick;
  }

  @Override
  public List<Due> due() {
    List<Due> due = new ArrayList<>();
    intervals.forEach(
        (dataset, interval) -> {
          if (isDue(interval)) {
            due.add(new Due(dataset, interval));
          }
        });
    return due;
  }

  @Override
  public boolean isDue(Duration interval) {
    return last == null || Grid.cell(tick, interval) != Grid.cell(last, interval);
  }

  @Override
  public List<Due> dueIn(String database) {
    long hash = hash(database);
    List<Due> due = new ArrayList<>();
    intervals.forEach(
        (dataset, interval) -> {
          if (dataset.scope() == DatasetScope.DATABASE && isDue(interval, hash)) {
            due.add(new Due(dataset, interval));
          }
        });
    return due;
  }

  private boolean isDue(Duration interval, long hash) {
    Instant before = before();
    return before == null
        || Grid.cell(shifted(tick, interval, hash), interval)
            != Grid.cell(shifted(before, interval, hash), interval);
  }

  /** A run that goes on needn't take everything at once: each database's turn comes. */
  private @Nullable Instant before() {
    return last == null && start != null ? start.minus(shortest) : last;
  }

  private static Instant shifted(Instant moment, Duration interval, long hash) {
    return moment.minusMillis(Math.floorMod(hash, interval.toMillis()));
  }

  /** FNV-1a with 64 bits, its high bits mixed into the low ones. */
  private static long hash(String name) {
    long hash = 0xCBF29CE484222325L;
    for (byte b : name.getBytes(StandardCharsets.UTF_8)) {
      hash = (hash ^ (b & 0xFF)) * 0x100000001B3L;
    }
    hash = (hash ^ (hash >>> 32)) * 0x9E3779B97F4A7C15L;
    return hash ^ (hash >>> 29);
  }
}
