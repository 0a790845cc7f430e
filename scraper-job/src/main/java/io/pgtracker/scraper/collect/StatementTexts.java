package io.pgtracker.scraper.collect;

import io.pgtracker.scraper.schedule.Turn;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Decides which statement texts to fetch: those of entries seen in the counters that were never
 * sent, and all of them once an hour. With nothing new, the server's text file stays unread.
 */
final class StatementTexts {
  /** Above it one reading of everything is cheaper than naming them. */
  private static final int MOST_NAMED = 500;

  /** Bound on what is remembered; past it everything is sent and learnt anew. */
  private static final int MOST_KNOWN = 200_000;

  private static final Duration COMPLETE_EVERY = Duration.ofHours(1);

  private final KnownTexts known;
  private final Turn turn;
  private final Map<Long, Long> missing = new HashMap<>();
  private final Set<Long> sent = new HashSet<>();
  private boolean countersSeen;
  private boolean complete;

  /**
   * @param turn of the instance: when in the hour all are sent
   */
  StatementTexts(KnownTexts known, Turn turn) {
    this.known = known;
    this.turn = turn;
  }

  /** Notes an entry of the counters. */
  void seen(StatementKey key) {
    countersSeen = true;
    long fingerprint = key.fingerprint();
    if (!known.contains(fingerprint)) {
      missing.put(fingerprint, key.queryid());
    }
  }

  /** The texts to fetch; null when none are needed. */
  @Nullable WantedTexts wanted(Instant tick) {
    Instant last = known.completeAt();
    complete =
        known.size() > MOST_KNOWN
            || last == null
            || last.isAfter(tick)
            || turn.cell(last, COMPLETE_EVERY) != turn.cell(tick, COMPLETE_EVERY);
    if (!countersSeen || (!complete && missing.isEmpty())) {
      return null;
    }
    return complete || missing.size() > MOST_NAMED
        ? WantedTexts.ALL
        : WantedTexts.of(missing.values());
  }

  /**
   * Whether a text is to be sent; then it counts as sent once {@link #written} is called. An
   * extension older than its server may show one twice.
   */
  boolean take(StatementKey key) {
    long fingerprint = key.fingerprint();
    if (!complete && known.contains(fingerprint)) {
      return false;
    }
    return sent.add(fingerprint);
  }

  /** Whether the frame being taken holds all texts. */
  boolean complete() {
    return complete;
  }

  /** The frame of texts is in the object. */
  void written(Instant tick) {
    if (complete) {
      known.clear();
      known.completeAt(tick);
    }
    known.add(sent);
  }

  /** Forgets what was gathered for this tick. */
  void endTick() {
    missing.clear();
    sent.clear();
    countersSeen = false;
  }
}
