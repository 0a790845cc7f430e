package io.pgtracker.ingest.backlog;

import io.pgtracker.objects.ObjectStore;
import io.pgtracker.objects.ObjectStoreException;
import io.pgtracker.objects.ObjectSummary;
import io.pgtracker.objects.PutOutcome;
import io.pgtracker.objects.StoredObject;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** Counts the LIST requests that an object store gets; they are what watching by listing costs. */
public final class CountedLists implements ObjectStore {
  private static final int PAGE = 1_000;

  private final ObjectStore objects;
  private final AtomicLong requests = new AtomicLong();

  /** Counts those to a store. */
  public CountedLists(ObjectStore objects) {
    this.objects = objects;
  }

  /** LIST requests so far, a thousand keys or folders each; without those that were repeated. */
  public long requests() {
    return requests.get();
  }

  @Override
  public PutOutcome put(String key, byte[] content) throws ObjectStoreException {
    return objects.put(key, content);
  }

  @Override
  public StoredObject get(String key, long maxBytes) throws ObjectStoreException {
    return objects.get(key, maxBytes);
  }

  @Override
  public List<ObjectSummary> list(String prefix, @Nullable String startAfter, int limit)
      throws ObjectStoreException {
    requests.incrementAndGet();
    return objects.list(prefix, startAfter, limit);
  }

  @Override
  public List<String> folders(String prefix) throws ObjectStoreException {
    List<String> found = objects.folders(prefix);
    requests.addAndGet(Math.max(1, (found.size() + PAGE - 1) / PAGE));
    return found;
  }

  @Override
  public String location() {
    return objects.location();
  }

  @Override
  public void close() {
    objects.close();
  }
}
