package io.pgtracker.ingest.backlog;

import io.pgtracker.ingest.store.NamedSql;
import io.pgtracker.ingest.store.Pages;
import io.pgtracker.ingest.store.ResultRow;
import io.pgtracker.ingest.store.StoreException;
import io.pgtracker.ingest.store.StoreSession;
import io.pgtracker.objects.InstanceName;
import io.pgtracker.objects.ObjectKey;
import io.pgtracker.objects.ObjectStore;
import io.pgtracker.objects.ObjectStoreException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Where the new objects of each instance are: keys are in the order of time, so that behind the
 * newest one that the ledger knows, less what may come late, one listing finds them. What comes
 * later than that stands under old dates, and only a walk over all keys finds it.
 */
final class InstanceTails {
  private static final NamedSql NEWEST = NamedSql.beside(InstanceTails.class, "newest");

  /** At an object each 30 s, 240 keys: one page. */
  private static final Duration LATE = Duration.ofHours(2);

  private final ObjectStore objects;
  private final StoreSession session;
  private final Again again;

  InstanceTails(ObjectStore objects, StoreSession session, Again again) {
    this.objects = objects;
    this.session = session;
    this.again = again;
  }

  /** A walk over the end of each instance's keys; over all of them, if the ledger knows none. */
  List<Backlog> walks() throws ObjectStoreException, StoreException {
    Map<String, String> behind = new HashMap<>();
    for (ResultRow row : Pages.read(session, NEWEST, Map.of("late", LATE.toString()))) {
      String name = row.text("instance");
      String from = row.get("from_at");
      if (from != null && InstanceName.isValid(name)) {
        InstanceName instance = new InstanceName(name);
        behind.put(
            ObjectKey.instancePrefix(instance), ObjectKey.firstAt(instance, Instant.parse(from)));
      }
    }
    session.rollback();
    List<Backlog> walks = new ArrayList<>();
    for (String folder : objects.folders(ObjectKey.ROOT)) {
      walks.add(new Backlog(objects, session, folder, behind.get(folder), again));
    }
    return walks;
  }
}
