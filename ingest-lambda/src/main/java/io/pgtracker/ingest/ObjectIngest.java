package io.pgtracker.ingest;

import io.pgtracker.catalog.Catalog;
import io.pgtracker.format.Limits;
import io.pgtracker.ingest.maintain.TimePieces;
import io.pgtracker.ingest.store.StoreException;
import io.pgtracker.ingest.store.StoreSession;
import io.pgtracker.objects.ObjectKey;
import io.pgtracker.objects.ObjectNotFoundException;
import io.pgtracker.objects.ObjectRefusedException;
import io.pgtracker.objects.ObjectStore;
import io.pgtracker.objects.ObjectStoreException;
import io.pgtracker.objects.ObjectTooLargeException;
import io.pgtracker.objects.StoredObject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;

/**
 * Reads an object and ingests it, however it was heard of: by a listing, by an event, by name. Not
 * for several threads.
 */
public final class ObjectIngest {
  /** Largest object read, compressed; a scraper's are far below. */
  private static final long MOST_OBJECT_BYTES = 64L << 20;

  private static final String DEADLOCK = "40P01";
  private static final int MOST_ATTEMPTS = 5;

  private final ObjectStore objects;
  private final StoreSession session;
  private final Ingester ingester;
  private final Set<LocalDate> daysWithPartitions = new HashSet<>();

  /** Ingests into a session. */
  public ObjectIngest(ObjectStore objects, StoreSession session, Catalog catalog) {
    this.objects = objects;
    this.session = session;
    this.ingester = new Ingester(catalog, Limits.DEFAULT, session);
  }

  /**
   * Makes partitions ahead of the rows, since what has gone to a DEFAULT partition is moved once
   * more.
   *
   * @param keys of objects to come
   * @param stop asked before each partition
   */
  public void makePartitions(Collection<String> keys, BooleanSupplier stop) throws StoreException {
    Set<LocalDate> days = new TreeSet<>();
    for (String key : keys) {
      ObjectKey.parse(key)
          .map(parsed -> parsed.startedAt().atOffset(ZoneOffset.UTC).toLocalDate())
          .filter(daysWithPartitions::add)
          .ifPresent(days::add);
    }
    if (!days.isEmpty()) {
      new TimePieces(session, stop).makeFor(days);
    }
  }

  /** Ingests an object as it is now, whatever the ledger says of it. */
  public IngestResult ingest(String key) throws ObjectStoreException, StoreException {
    try {
      return ingest(objects.get(key, MOST_OBJECT_BYTES));
    } catch (ObjectTooLargeException e) {
      return unread(key, IngestOutcome.MALFORMED, e);
    } catch (ObjectRefusedException e) {
      return unread(key, IngestOutcome.PARKED, e);
    } catch (ObjectNotFoundException e) {
      return new IngestResult(IngestOutcome.NOT_FOUND, 0, 0, 0, e.getMessage());
    }
  }

  /**
   * Ingests an object that an event tells of, as it was then: one that is gone or was written anew
   * since is recorded as such by the event's ETag, and what was written anew is left to its own
   * event.
   */
  public IngestResult ingest(AnnouncedObject announced)
      throws ObjectStoreException, StoreException {
    if (ObjectKey.parse(announced.key()).isEmpty()) {
      // Some keys can't be asked for, as those that consoles make for "folders".
      return refuse(announced, IngestOutcome.MALFORMED, "the key is not one of this format");
    }
    makePartitions(List.of(announced.key()), () -> false);
    StoredObject object;
    try {
      object = objects.get(announced.key(), MOST_OBJECT_BYTES);
    } catch (ObjectTooLargeException e) {
      return unread(announced.key(), IngestOutcome.MALFORMED, e);
    } catch (ObjectRefusedException e) {
      return refuse(announced, IngestOutcome.PARKED, String.valueOf(e.getMessage()));
    } catch (ObjectNotFoundException e) {
      return refuse(
          announced,
          IngestOutcome.NOT_FOUND,
          "it was gone when it was to be read: somebody deleted it, or its lifecycle did");
    }
    if (!announced.isOf(object.etag())) {
      return refuse(
          announced,
          IngestOutcome.CONFLICT,
          "it was written anew before it was read, with ETag " + object.etag());
    }
    return ingest(object);
  }

  /** Records an announced object that is not read, and why. */
  public IngestResult refuse(AnnouncedObject announced, IngestOutcome outcome, String reason)
      throws StoreException {
    return ingester.refuseUnread(
        announced.key(), announced.etag(), announced.sizeBytes(), outcome, reason);
  }

  private IngestResult unread(String key, IngestOutcome outcome, ObjectStoreException e)
      throws StoreException {
    return ingester.refuseUnread(
        key, AnnouncedObject.ANY_CONTENT, 0, outcome, String.valueOf(e.getMessage()));
  }

  /** A deadlock ends one of two transactions, so that the other can go on: then it is our turn. */
  private IngestResult ingest(StoredObject object) throws StoreException {
    for (int attempt = 1; ; attempt++) {
      try {
        return ingester.ingest(object);
      } catch (StoreException e) {
        if (attempt == MOST_ATTEMPTS || !DEADLOCK.equals(e.sqlState())) {
          throw e;
        }
      }
    }
  }
}
