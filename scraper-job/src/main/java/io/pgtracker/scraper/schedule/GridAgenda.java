package io.pgtracker.scraper.schedule;

import io.pgtracker.catalog.Dataset;
import io.pgtracker.catalog.DatasetScope;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What follows from the wall clock, the instance's turn and the tick before. A database that is
 * visited by itself has a turn of its own in each interval: so its hourly datasets are due at a
 * visit for its five-minute ones, and no list of visits has to be kept.
 */
final class GridAgenda implements Agenda {
  private final Map<Dataset, Duration> intervals;
  private final Turn turn;
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
      Turn turn,
      Instant tick,
      @Nullable Instant last,
      @Nullable Instant start,
      Duration shortest) {
    this.intervals = intervals;
    this.turn = turn;
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
    return last == null || turn.cell(tick, interval) != turn.cell(last, interval);
  }

  @Override
  public List<Due> dueIn(String database) {
    List<Due> due = new ArrayList<>();
    intervals.forEach(
        (dataset, interval) -> {
          if (dataset.scope() == DatasetScope.DATABASE && isDue(interval, database)) {
            due.add(new Due(dataset, interval));
          }
        });
    return due;
  }

  private boolean isDue(Duration interval, String database) {
    Instant before = before();
    return before == null
        || turn.cellOf(database, tick, interval) != turn.cellOf(database, before, interval);
  }

  /** A run that goes on needn't take everything at once: each database's turn comes. */
  private @Nullable Instant before() {
    return last == null && start != null ? start.minus(shortest) : last;
  }
}
