package io.pgtracker.scraper.schedule;

import java.time.Duration;
import java.time.Instant;

/** The wall-clock grid: multiples of an interval since 1970 in UTC, whole minutes on the minute. */
public final class Grid {
  private Grid() {}

  /** Number of the interval a moment lies in. */
  public static long cell(Instant moment, Duration interval) {
    return Math.floorDiv(moment.toEpochMilli(), interval.toMillis());
  }

  /** The grid moment at or before a moment. */
  public static Instant floor(Instant moment, Duration interval) {
    return Instant.ofEpochMilli(cell(moment, interval) * interval.toMillis());
  }

  /** The first grid moment after a moment. */
  public static Instant after(Instant moment, Duration interval) {
    return floor(moment, interval).plus(interval);
  }
}
