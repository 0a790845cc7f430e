package io.pgtracker.ingest;

import io.pgtracker.format.ServerIdentity;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** A monitored server as far as its statistics go: it works, restarts, crashes and is reset. */
final class ModelServer {
  private static final int KEYS = 4;

  private final String systemIdentifier;
  private Instant startedAt;
  private Instant checkpointerStartedAt;
  private Instant statisticsSince;
  private Instant viewReset;
  private Instant databaseReset;
  private final long[] counters = new long[KEYS];
  private final @Nullable Instant[] since = new @Nullable Instant[KEYS];

  ModelServer(String systemIdentifier, Instant startedAt) {
    this.systemIdentifier = systemIdentifier;
    this.startedAt = startedAt;
    this.checkpointerStartedAt = startedAt;
    this.statisticsSince = startedAt;
    this.viewReset = startedAt;
    this.databaseReset = startedAt;
  }

  /** Something happens, mostly work. */
  void live(Random random, Instant now) {
    Instant just = now.minusMillis(1 + random.nextInt(5_000));
    for (int key = 0; key < KEYS; key++) {
      counters[key] += random.nextInt(4);
      if (random.nextInt(25) == 0) {
        counters[key] = random.nextInt(3);
        since[key] = random.nextBoolean() ? just : null;
      }
    }
    switch (random.nextInt(40)) {
      case 0 -> crash(just);
      case 1 -> {
        startedAt = just;
        checkpointerStartedAt = just;
      }
      case 2 -> {
        viewReset = just;
        clear(just);
      }
      case 3 -> {
        databaseReset = just;
        clear(just);
      }
      case 4 -> databaseReset = just;
      default -> {}
    }
  }

  private void crash(Instant now) {
    checkpointerStartedAt = now;
    statisticsSince = now;
    clear(now);
  }

  private void clear(Instant now) {
    for (int key = 0; key < KEYS; key++) {
      counters[key] = 0;
      since[key] = now;
    }
  }

  /** What a role that sees much, or little, is told. */
  ServerIdentity identity(boolean seesMuch) {
    return new ServerIdentity(
        seesMuch ? 180_000 : 130_000,
        seesMuch ? systemIdentifier : null,
        startedAt,
        seesMuch ? checkpointerStartedAt : null,
        statisticsSince,
        statisticsSince,
        seesMuch ? statisticsSince : statisticsSince.plusMillis(1),
        false);
  }

  String viewReset() {
    return viewReset.toString();
  }

  String databaseReset() {
    return databaseReset.toString();
  }

  /** Counters of the database as an array. */
  String databaseCounters() {
    long sum = 0;
    for (long counter : counters) {
      sum += counter;
    }
    return "{" + sum + ",NULL}";
  }

  /** Keys that have entries now; some were evicted. */
  List<Integer> keys(Random random) {
    List<Integer> keys = new ArrayList<>();
    for (int key = 0; key < KEYS; key++) {
      if (random.nextInt(6) > 0) {
        keys.add(key);
      }
    }
    return keys;
  }

  long counter(int key) {
    return counters[key];
  }

  @Nullable String since(int key) {
    Instant instant = since[key];
    return instant == null ? null : instant.toString();
  }

  Instant startedAt() {
    return startedAt;
  }
}
