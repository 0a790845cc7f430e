package io.pgtracker.scraper;

import io.pgtracker.format.FrameError.Reason;
import io.pgtracker.objects.ObjectStoreException;
import io.pgtracker.scraper.collect.TickOutcome;
import io.pgtracker.scraper.spool.SpoolOutcome;
import io.pgtracker.scraper.spool.Uploader;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Counts what a run did; ticks and uploads come from two threads. */
final class RunTally {
  /** Keys a long-lived daemon need not remember. */
  private static final int MOST_KEYS = 1_000;

  private final String instance;
  private final List<String> uploaded = new ArrayList<>();
  private long ticks;
  private long frames;
  private long failedFrames;
  private long quietTicks;
  private long unreachableTicks;
  private boolean lastTickUnreachable;
  private @Nullable String storeFailure;

  RunTally(String instance) {
    this.instance = instance;
  }

  synchronized void ticked(TickOutcome outcome) {
    ticks++;
    frames += outcome.frames();
    failedFrames +=
        outcome.failures().stream()
            .filter(failure -> failure.error().reason() != Reason.NOT_AVAILABLE)
            .count();
    if (outcome.frames() == 0 && outcome.failures().isEmpty()) {
      quietTicks++; // nothing was due, which tells nothing of the server
    } else {
      lastTickUnreachable = outcome.unreachable();
      unreachableTicks += lastTickUnreachable ? 1 : 0;
    }
  }

  synchronized void closed(String key, SpoolOutcome outcome) {
    if (outcome.uploaded()) {
      remember(List.of(key));
    }
    ObjectStoreException failure = outcome.storeFailure();
    if (failure != null) {
      storeFailure = failure.getMessage();
    }
  }

  synchronized void uploaded(Uploader.Outcome outcome) {
    remember(outcome.uploaded());
    Exception failure = outcome.failure();
    storeFailure = failure == null ? null : String.valueOf(failure.getMessage());
  }

  synchronized ScrapeResult result(int waiting) {
    return new ScrapeResult(
        instance,
        ticks,
        frames,
        failedFrames,
        quietTicks,
        unreachableTicks,
        lastTickUnreachable,
        uploaded,
        waiting,
        storeFailure);
  }

  private void remember(List<String> keys) {
    uploaded.addAll(keys);
    while (uploaded.size() > MOST_KEYS) {
      uploaded.remove(0);
    }
  }
}
