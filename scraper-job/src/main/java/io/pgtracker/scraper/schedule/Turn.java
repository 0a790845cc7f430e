package io.pgtracker.scraper.schedule;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;

/**
 * Whose turn it is within an interval: a fixed offset that follows from a name, so that a fleet
 * does not do at the same moment what each member does once an hour. Whoever's turn it is in a long
 * interval, it is in those that divide it: the offset is the remainder of one hash.
 */
public final class Turn {
  /** No offset: cells of the wall clock. */
  public static final Turn OF_THE_CLOCK = new Turn(0);

  /** What comes more often is light, and better comparable between instances. */
  private static final Duration SPREAD_FROM = Duration.ofMinutes(5);

  private final long hash;

  private Turn(long hash) {
    this.hash = hash;
  }

  /** The turn of an instance. */
  public static Turn of(String instance) {
    return new Turn(hash(instance));
  }

  /**
   * Number of the cell a moment lies in. Cells of less than 5 minutes begin with the clock's,
   * longer ones at a whole minute of the interval.
   */
  public long cell(Instant moment, Duration interval) {
    return interval.compareTo(SPREAD_FROM) < 0
        ? Grid.cell(moment, interval)
        : Grid.cell(moment.minusSeconds(60 * Math.floorMod(hash, interval.toMinutes())), interval);
  }

  /** The same with an offset of any length, for one of very many databases of the instance. */
  long cellOf(String database, Instant moment, Duration interval) {
    long own = hash + hash(database);
    return Grid.cell(moment.minusMillis(Math.floorMod(own, interval.toMillis())), interval);
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
