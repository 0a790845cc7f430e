package io.pgtracker.scraper.collect;

import io.pgtracker.format.FrameError;
import io.pgtracker.format.FrameError.Reason;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Leaves a dataset out after failures that cost the server something, for growing intervals, and
 * asks rarely for what is not there or not allowed.
 */
public final class Backoff {
  private static final Duration LONGEST = Duration.ofHours(1);
  private static final Duration RETRY_ABSENT = Duration.ofMinutes(10);
  private static final Duration FORGET = Duration.ofDays(1);
  private static final Duration REPORT_ABSENT = Duration.ofHours(1);

  private final Map<String, Entry> entries = new HashMap<>();

  /** What to do with a dataset that is due. */
  enum Decision {
    TAKE,
    /** Leave it out and say so. */
    REPORT,
    /** Leave it out; its absence was reported already. */
    SILENT
  }

  /**
   * Where a dataset in a database stands.
   *
   * @param failures in a row
   * @param retryAt first tick at which it is taken again
   * @param reason of the last failure
   * @param reportedAt tick at which the failure was last put into an object
   */
  public record Entry(int failures, Instant retryAt, Reason reason, Instant reportedAt) {}

  /** Entries as they are kept across runs. */
  public Map<String, Entry> entries() {
    return Map.copyOf(entries);
  }

  /** Takes over entries of an earlier run. */
  public void restore(Map<String, Entry> earlier) {
    entries.putAll(earlier);
  }

  Decision decide(String key, Instant tick) {
    Entry entry = entries.get(key);
    if (entry == null || !tick.isBefore(entry.retryAt())) {
      return Decision.TAKE;
    }
    return isAbsence(entry.reason()) ? Decision.SILENT : Decision.REPORT;
  }

  /** When it is taken again; null when nothing holds it back. */
  @Nullable Instant retryAt(String key) {
    Entry entry = entries.get(key);
    return entry == null ? null : entry.retryAt();
  }

  /** Forgets what was not asked for any more: a database or a view that is gone. */
  void prune(Instant tick) {
    entries.values().removeIf(entry -> entry.retryAt().plus(FORGET).isBefore(tick));
  }

  void succeeded(String key) {
    entries.remove(key);
  }

  /**
   * Notes a failure.
   *
   * @return whether it is to be put into the object
   */
  boolean failed(String key, Instant tick, Duration interval, FrameError error) {
    Entry before = entries.get(key);
    Reason reason = error.reason();
    if (reason == Reason.UNREACHABLE) {
      return true; // a connection is tried at every tick
    }
    if (isAbsence(reason)) {
      boolean report =
          before == null
              || before.reason() != reason
              || !tick.isBefore(before.reportedAt().plus(REPORT_ABSENT));
      Instant reportedAt = before == null || report ? tick : before.reportedAt();
      entries.put(key, new Entry(1, tick.plus(RETRY_ABSENT), reason, reportedAt));
      return report;
    }
    int failures = before == null || isAbsence(before.reason()) ? 1 : before.failures() + 1;
    long leftOut = (1L << Math.min(failures - 1, 20)) - 1;
    Duration pause = interval.multipliedBy(leftOut + 1);
    entries.put(
        key,
        new Entry(
            failures,
            tick.plus(pause.compareTo(LONGEST) < 0 ? pause : longest(interval)),
            reason,
            tick));
    return true;
  }

  private static Duration longest(Duration interval) {
    return interval.compareTo(LONGEST) > 0 ? interval : LONGEST;
  }

  private static boolean isAbsence(Reason reason) {
    return reason == Reason.NOT_AVAILABLE || reason == Reason.DENIED;
  }
}
