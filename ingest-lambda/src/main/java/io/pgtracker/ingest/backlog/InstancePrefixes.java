package io.pgtracker.ingest.backlog;

import io.pgtracker.objects.ObjectKey;
import io.pgtracker.objects.ObjectStore;
import io.pgtracker.objects.ObjectStoreException;
import io.pgtracker.objects.ObjectSummary;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the keys of an object store begin with, instance by instance, found by one short listing
 * each. Safe for use by several threads, each of which gets others.
 */
final class InstancePrefixes {
  /** The character after the one that ends an instance's part of a key. */
  private static final char AFTER_SLASH = '/' + 1;

  private final ObjectStore objects;
  private @Nullable String after;
  private boolean ended;

  InstancePrefixes(ObjectStore objects) {
    this.objects = objects;
  }

  /** The next one; null at the end. What is no instance's key is a prefix of its own. */
  synchronized @Nullable String next() throws ObjectStoreException {
    List<ObjectSummary> first = ended ? List.of() : objects.list(ObjectKey.ROOT, after, 1);
    if (first.isEmpty()) {
      ended = true;
      return null;
    }
    String key = first.get(0).key();
    int slash = key.indexOf('/', ObjectKey.ROOT.length());
    after = slash < 0 ? key : key.substring(0, slash) + AFTER_SLASH;
    return slash < 0 ? key : key.substring(0, slash + 1);
  }
}
