package io.pgtracker.scraper.schedule;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When a scraper ticks and uploads.
 *
 * @param once one tick, then the end
 * @param every time between two ticks on the grid
 * @param uploadEvery time between two objects on the grid
 * @param runFor how long to run; null: until stopped
 */
public record Cadence(
    boolean once, Duration every, Duration uploadEvery, @Nullable Duration runFor) {
  /** Cadences shorter than this are for looking on, so nothing is delayed. */
  private static final Duration SHORT = Duration.ofSeconds(30);

  private static final int UPLOAD_SPREAD_MILLIS = 10_000;

  /** One tick now. */
  public static Cadence once(Duration grid) {
    return new Cadence(true, grid, grid, null);
  }

  /** Time between two looks: an object goes out every upload interval, whatever is due. */
  public Duration step() {
    return every.compareTo(uploadEvery) < 0 ? every : uploadEvery;
  }

  /** Whether an object that ends with this tick is to be closed before the next. */
  public boolean closesAfter(Instant tick) {
    return once || separates(tick, tick.plus(step()));
  }

  /**
   * Whether an object that ends with one tick can't take another: the tick that should have closed
   * it was missed.
   */
  public boolean separates(Instant last, Instant tick) {
    return Grid.cell(last, uploadEvery) != Grid.cell(tick, uploadEvery);
  }

  /**
   * How long an upload waits: fixed for an instance and different between instances, so that a
   * fleet on one grid does not upload in the same second.
   */
  public Duration uploadDelay(String instance) {
    if (once || runFor != null || every.compareTo(SHORT) < 0 || uploadEvery.compareTo(SHORT) < 0) {
      return Duration.ZERO;
    }
    return Duration.ofMillis(Math.floorMod(spread(instance), UPLOAD_SPREAD_MILLIS));
  }

  /** FNV-1a; names that differ in one character end up far apart. */
  private static int spread(String text) {
    int hash = 0x811C9DC5;
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * 0x01000193;
    }
    return hash ^ (hash >>> 15);
  }
}
