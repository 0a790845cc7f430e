package io.pgtracker.ingest;

import io.pgtracker.catalog.Catalog;
import io.pgtracker.format.Limits;
import io.pgtracker.format.MalformedObjectException;
import io.pgtracker.format.SnapshotReader;
import io.pgtracker.format.UnsupportedFormatException;
import io.pgtracker.ingest.delta.FrameConflictException;
import io.pgtracker.ingest.ledger.Ledger;
import io.pgtracker.ingest.ledger.LedgerEntry;
import io.pgtracker.ingest.ledger.LoadedObject;
import io.pgtracker.ingest.ledger.Refusal;
import io.pgtracker.ingest.load.TableColumns;
import io.pgtracker.ingest.store.StoreException;
import io.pgtracker.ingest.store.StoreSession;
import io.pgtracker.objects.ObjectKey;
import io.pgtracker.objects.StoredObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The core of ingest: one object and one session of the store, in one transaction. The same objects
 * in any order, any number of times, by any number of ingesters leave the same store.
 */
public final class Ingester {
  private final Catalog catalog;
  private final Limits limits;
  private final StoreSession session;
  private @Nullable TableColumns tableColumns;

  /** Ingests into a session; not for several threads. */
  public Ingester(Catalog catalog, Limits limits, StoreSession session) {
    this.catalog = catalog;
    this.limits = limits;
    this.session = session;
  }

  /**
   * Ingests an object. When it returns, the outcome is committed; when it throws, nothing is.
   *
   * @throws StoreException when the store is away (try again) or this program has a fault
   */
  public IngestResult ingest(StoredObject object) throws StoreException {
    try {
      return ingestInTransaction(object);
    } catch (MalformedObjectException e) {
      return refuse(object, IngestOutcome.MALFORMED, e.line(), message(e));
    } catch (UnsupportedFormatException e) {
      return refuse(object, IngestOutcome.UNSUPPORTED_FORMAT, 1, message(e));
    } catch (FrameConflictException e) {
      return refuse(object, IngestOutcome.CONFLICT, 0, message(e));
    } catch (StoreException | RuntimeException e) {
      rollbackQuietly(e);
      throw e;
    }
  }

  private IngestResult ingestInTransaction(StoredObject object)
      throws StoreException,
          MalformedObjectException,
          UnsupportedFormatException,
          FrameConflictException {
    long startedNanos = System.nanoTime();
    ObjectKey key =
        ObjectKey.parse(object.key())
            .orElseThrow(
                () -> new MalformedObjectException(0, "the key is not one of this format"));
    Ledger ledger = new Ledger(session);
    Optional<LedgerEntry> known = ledger.begin(object);
    if (known.isPresent()) {
      session.rollback();
      return alreadyKnown(object, known.get());
    }
    try (SnapshotReader reader =
        new SnapshotReader(new ByteArrayInputStream(object.content()), limits)) {
      ObjectLoad load = new ObjectLoad(catalog, columns(), session, ledger, key);
      LoadedObject loaded = load.run(reader, startedNanos);
      ledger.complete(object, loaded);
      session.commit();
      long rows = loaded.rowsByDataset().values().stream().mapToLong(Long::longValue).sum();
      return new IngestResult(IngestOutcome.INGESTED, loaded.frames(), rows, 0, null);
    } catch (IOException e) {
      throw new UncheckedIOException("reading from memory failed", e);
    }
  }

  /**
   * Records an object that is not read, and why; what was ingested stays so.
   *
   * @param etag of the content it is about
   * @param sizeBytes as stored; 0 where nobody knows
   */
  public IngestResult refuseUnread(
      String key, String etag, long sizeBytes, IngestOutcome outcome, String reason)
      throws StoreException {
    try {
      return refuse(new Refusal(key, etag, sizeBytes, outcome.inLedger(), 0, reason), outcome);
    } catch (StoreException | RuntimeException e) {
      rollbackQuietly(e);
      throw e;
    }
  }

  private IngestResult alreadyKnown(StoredObject object, LedgerEntry entry) throws StoreException {
    if (!entry.etag().equals(object.etag())) {
      return refuse(
          object,
          IngestOutcome.CONFLICT,
          0,
          "other content was ingested under this key before, with ETag " + entry.etag());
    }
    // Refused only if another ingest did so while this one waited for it.
    IngestOutcome known = IngestOutcome.valueOf(entry.outcome().toUpperCase(Locale.ROOT));
    IngestOutcome outcome =
        known == IngestOutcome.INGESTED ? IngestOutcome.ALREADY_INGESTED : known;
    return new IngestResult(outcome, 0, 0, entry.errorLine(), entry.error());
  }

  private IngestResult refuse(StoredObject object, IngestOutcome outcome, long line, String why)
      throws StoreException {
    // Names from the object may stand in it, and it goes to terminals.
    String reason = why.replaceAll("\\p{Cntrl}", "?");
    return refuse(
        new Refusal(
            object.key(), object.etag(), object.content().length, outcome.inLedger(), line, reason),
        outcome);
  }

  private IngestResult refuse(Refusal refusal, IngestOutcome outcome) throws StoreException {
    session.rollback();
    boolean recorded = new Ledger(session).refuse(refusal);
    session.commit();
    return recorded
        ? new IngestResult(outcome, 0, 0, refusal.line(), refusal.error())
        : new IngestResult(IngestOutcome.ALREADY_INGESTED, 0, 0, 0, null);
  }

  private void rollbackQuietly(Exception cause) {
    try {
      session.rollback();
    } catch (StoreException e) {
      cause.addSuppressed(e);
    }
  }

  private TableColumns columns() throws StoreException {
    if (tableColumns == null) {
      tableColumns = TableColumns.read(session);
    }
    return tableColumns;
  }

  private static String message(Exception e) {
    return String.valueOf(e.getMessage());
  }
}
