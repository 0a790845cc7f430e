package io.pgtracker.scraper;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Tells scrapers to end after the current tick. */
public final class StopSignal {
  /** Longest wait without a look at the clock, which may be set meanwhile. */
  private static final long STEP_MILLIS = 1_000;

  private final CountDownLatch stopped = new CountDownLatch(1);

  /** Asks all to stop. */
  public void stop() {
    stopped.countDown();
  }

  public boolean isStopped() {
    return stopped.getCount() == 0;
  }

  /** Waits until a moment; false when asked to stop before. */
  public boolean waitUntil(Instant moment, InstantSource clock) {
    while (!isStopped()) {
      long millis = Duration.between(clock.instant(), moment).toMillis();
      if (millis <= 0) {
        return true;
      }
      await(Math.min(millis, STEP_MILLIS));
    }
    return false;
  }

  private void await(long millis) {
    try {
      if (stopped.await(millis, TimeUnit.MILLISECONDS)) {
        return;
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      stop();
    }
  }
}
