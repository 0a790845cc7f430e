package io.pgtracker.ingest.faults;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Lets a disaster strike at generated points of the work of sessions, and lets it be repaired once
 * the work has noticed.
 */
final class Strikes {
  private final Disaster disaster;
  private final Random random;
  private final int mostFailures;
  private final List<String> struck = new ArrayList<>();
  private final AtomicReference<@Nullable Point> next = new AtomicReference<>();
  private @Nullable Thread striking;
  private boolean isBroken;
  private int failuresLeft;

  /** Before the n-th thing of a kind, or so many milliseconds into it. */
  private record Point(Pattern doing, int left, int millis) {}

  /**
   * @param mostFailures sessions that fail before the repair: a generated number from 1 to this
   */
  Strikes(Disaster disaster, Random random, int mostFailures) {
    this.disaster = disaster;
    this.random = random;
    this.mostFailures = mostFailures;
  }

  /**
   * Arms the next one.
   *
   * @param doing what it is to meet, as sessions tell it
   * @param within it meets one of the first so many
   */
  synchronized void arm(String doing, int within) {
    int millis = random.nextBoolean() ? 0 : random.nextInt(25);
    next.set(new Point(Pattern.compile(doing), 1 + random.nextInt(within), millis));
  }

  /** A session is about to do something. */
  void about(String doing) {
    Point point = next.get();
    while (point != null && point.doing().matcher(doing).find()) {
      Point after =
          point.left() == 1 ? null : new Point(point.doing(), point.left() - 1, point.millis());
      if (next.compareAndSet(point, after)) {
        if (after == null) {
          meet(doing, point.millis());
        }
        return;
      }
      point = next.get();
    }
  }

  private void meet(String doing, int millis) {
    if (millis == 0) {
      strike(doing);
      return;
    }
    Thread thread =
        new Thread(
            () -> {
              try {
                TimeUnit.MILLISECONDS.sleep(millis);
                strike(doing);
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            },
            "strike");
    synchronized (this) {
      striking = thread;
    }
    thread.start();
  }

  private synchronized void strike(String doing) {
    struck.add(doing);
    failuresLeft = 1 + random.nextInt(mostFailures);
    isBroken = true;
    disaster.strike();
  }

  /** A session has failed. Returns when it makes sense to open another one. */
  synchronized void failed() {
    if (isBroken && --failuresLeft <= 0) {
      repair();
    }
  }

  /** The work is over: whatever was struck is repaired. */
  void end() throws InterruptedException {
    Thread thread;
    synchronized (this) {
      thread = striking;
      striking = null;
    }
    if (thread != null) {
      thread.join();
    }
    synchronized (this) {
      if (isBroken) {
        repair();
      }
    }
  }

  private void repair() {
    disaster.repair();
    isBroken = false;
  }

  /** False while one is armed that has not struck. */
  boolean hasStruck() {
    return next.get() == null;
  }

  /** What was being done when it struck, one entry a strike. */
  synchronized List<String> struck() {
    return List.copyOf(struck);
  }
}
