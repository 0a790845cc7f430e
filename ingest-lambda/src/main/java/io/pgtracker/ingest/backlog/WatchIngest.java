package io.pgtracker.ingest.backlog;

import io.pgtracker.ingest.store.StoreException;
import io.pgtracker.ingest.store.StoreSession;
import io.pgtracker.objects.ObjectStore;
import io.pgtracker.objects.ObjectStoreException;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Ingests what is new, poll by poll, without events: the end of each instance's keys at each poll,
 * and all keys now and then, since objects may come late under old dates; only then what failed is
 * tried again. Outlives sessions of the store, and for one thread.
 */
public final class WatchIngest {
  private final ObjectStore objects;
  private final long relistNanos;
  private final LongSupplier nanoTime;
  private @Nullable Long walkedAt;
  private long listedByWalk;
  private long instances;

  /**
   * Watches an object store.
   *
   * @param relist time from one walk over all keys to the next
   * @param nanoTime a clock as {@link System#nanoTime()}
   */
  public WatchIngest(ObjectStore objects, Duration relist, LongSupplier nanoTime) {
    this.objects = objects;
    this.relistNanos = relist.toNanos();
    this.nanoTime = nanoTime;
  }

  /**
   * One poll; the first one walks over all keys.
   *
   * @param again which of the refused objects are read again
   * @param stop asked before each object
   * @return whether it walked over all keys
   */
  public boolean poll(StoreSession session, BacklogIngest ingest, Again again, BooleanSupplier stop)
      throws ObjectStoreException, StoreException {
    Long last = walkedAt;
    long now = nanoTime.getAsLong();
    if (last == null || now - last >= relistNanos) {
      ingest.tryFailedAgain();
      listedByWalk = ingest.runOnce(again, stop);
      walkedAt = now;
      return true;
    }
    List<Backlog> tails = new InstanceTails(objects, session, again).walks();
    instances = tails.size();
    for (Backlog tail : tails) {
      ingest.run(tail, stop, () -> {});
    }
    return false;
  }

  /** Objects that the last walk over all keys has listed. */
  public long listedByWalk() {
    return listedByWalk;
  }

  /** Instances that the last poll has seen. */
  public long instances() {
    return instances;
  }
}
