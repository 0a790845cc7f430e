package io.pgtracker.scraper.schedule;

import io.pgtracker.catalog.Dataset;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which dataset is due when. Intervals sit on the wall-clock grid: a dataset of 60 s is due once in
 * every minute of the clock, at the first tick in it; one of five minutes or more once in every
 * interval that begins at the instance's turn. So a process that starts for a moment knows what is
 * due from the moment of the last tick alone.
 */
public final class Schedule {
  /** Stands for all datasets in interval overrides. */
  public static final String ALL = "all";

  private final Map<Dataset, Duration> intervals;
  private final Turn turn;

  private Schedule(Map<Dataset, Duration> intervals, Turn turn) {
    this.intervals = intervals;
    this.turn = turn;
  }

  /**
   * All intervals begin with the clock's.
   *
   * @param datasets in the order they are collected; those the scraper writes itself are left out
   * @param overrides interval by dataset name or {@link #ALL}; a name wins over all
   * @param every shortest time between two ticks; null: no limit
   */
  public Schedule(
      List<Dataset> datasets, Map<String, Duration> overrides, @Nullable Duration every) {
    this(new LinkedHashMap<>(), Turn.OF_THE_CLOCK);
    for (Dataset dataset : datasets) {
      if (!dataset.reading().sql().byMinimumVersion().isEmpty()) {
        Duration interval =
            overrides.getOrDefault(dataset.name(), overrides.getOrDefault(ALL, dataset.interval()));
        intervals.put(dataset, every != null && every.compareTo(interval) > 0 ? every : interval);
      }
    }
  }

  /** The same with long intervals that begin at an instance's turn. */
  public Schedule of(Turn instance) {
    return new Schedule(intervals, instance);
  }

  /** The shortest interval: how often to tick when nothing else is asked for. */
  public Duration shortestInterval() {
    return intervals.values().stream().min(Duration::compareTo).orElse(Duration.ofMinutes(1));
  }

  /**
   * What is due at a tick, in the order of collection.
   *
   * @param last the tick before, of this or an earlier process; null: everything is due
   */
  public List<Due> due(Instant tick, @Nullable Instant last) {
    return agenda(tick, last, null).due();
  }

  /**
   * What is due at a tick.
   *
   * @param last the tick before, of this or an earlier process; null: everything is due
   * @param start first tick of a run that goes on and knows of no tick before it: then databases
   *     that are visited in turn wait for theirs; null: it knows, or ends after one tick
   */
  public Agenda agenda(Instant tick, @Nullable Instant last, @Nullable Instant start) {
    return new GridAgenda(intervals, turn, tick, last, start, shortestInterval());
  }
}
