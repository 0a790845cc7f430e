package io.pgtracker.ingest.ledger;

import io.pgtracker.format.ObjectHeader;
import io.pgtracker.ingest.store.JsonText;
import io.pgtracker.ingest.store.NamedSql;
import io.pgtracker.ingest.store.ResultRow;
import io.pgtracker.ingest.store.StoreException;
import io.pgtracker.ingest.store.StoreSession;
import io.pgtracker.objects.StoredObject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The store's record of objects: what makes a second delivery of one harmless. */
public final class Ledger {
  private static final NamedSql BEGIN = NamedSql.beside(Ledger.class, "begin");
  private static final NamedSql FIND = NamedSql.beside(Ledger.class, "find");
  private static final NamedSql COMPLETE = NamedSql.beside(Ledger.class, "complete");
  private static final NamedSql REFUSE = NamedSql.beside(Ledger.class, "refuse");
  private static final NamedSql FORGET_REFUSED = NamedSql.beside(Ledger.class, "forget_refused");
  private static final NamedSql INSTANCE = NamedSql.beside(Ledger.class, "instance");
  private static final NamedSql LABELS = NamedSql.beside(Ledger.class, "labels");
  private static final NamedSql LOCK_INSTANCE = NamedSql.beside(Ledger.class, "lock_instance");

  private final StoreSession session;

  /** A ledger within a session's transaction. */
  public Ledger(StoreSession session) {
    this.session = session;
  }

  /**
   * Enters an object as ingested, to be completed or rolled back; what refused it before is
   * forgotten. Waits while another transaction has entered the same one.
   *
   * @return what the ledger already says; empty when it was entered now
   */
  public Optional<LedgerEntry> begin(StoredObject object) throws StoreException {
    Map<String, String> place = place(object);
    place.put("size_bytes", Integer.toString(object.content().length));
    session.run(FORGET_REFUSED, place);
    if (!session.run(BEGIN, place).isEmpty()) {
      return Optional.empty();
    }
    List<ResultRow> entries = session.run(FIND, place);
    return Optional.of(
        entries.stream()
            .map(Ledger::entry)
            .filter(entry -> entry.etag().equals(object.etag()))
            .findFirst()
            .orElseGet(() -> entry(entries.get(0))));
  }

  /**
   * Makes sure the instance exists, and lets no other ingest of it run until this transaction ends.
   *
   * @return its id
   */
  public int lockInstance(ObjectHeader header) throws StoreException {
    Map<String, String> instance =
        Map.of(
            "name", header.instance(),
            "labels", JsonText.object(new TreeMap<>(header.labels())),
            "created_at", header.createdAt().toString());
    session.run(INSTANCE, instance);
    List<ResultRow> rows = session.run(LOCK_INSTANCE, instance);
    session.run(LABELS, instance);
    return (int) rows.get(0).number("instance_id");
  }

  /** Completes the entry of an object whose rows are all loaded. */
  public void complete(StoredObject object, LoadedObject loaded) throws StoreException {
    Map<String, @Nullable String> values = new HashMap<>(place(object));
    values.put("instance_id", Integer.toString(loaded.instanceId()));
    values.put("created_at", loaded.createdAt().toString());
    values.put("first_collected_at", text(loaded.firstCollectedAt()));
    values.put("last_collected_at", text(loaded.lastCollectedAt()));
    values.put("frames", Integer.toString(loaded.frames()));
    values.put("rows_by_dataset", JsonText.counts(loaded.rowsByDataset()));
    values.put("duration_millis", Double.toString(loaded.durationMillis()));
    session.run(COMPLETE, values);
  }

  /**
   * Records an object that is not ingested, and why; an ingested one stays as it is.
   *
   * @return false when it was ingested before
   */
  public boolean refuse(Refusal refusal) throws StoreException {
    Map<String, String> values =
        Map.of(
            "object_key", refusal.key(),
            "etag", refusal.etag(),
            "outcome", refusal.outcome(),
            "size_bytes", Long.toString(refusal.sizeBytes()),
            "error_line", Long.toString(refusal.line()),
            "error", refusal.error());
    return !session.run(REFUSE, values).isEmpty();
  }

  private static Map<String, String> place(StoredObject object) {
    Map<String, String> place = new HashMap<>();
    place.put("object_key", object.key());
    place.put("etag", object.etag());
    return place;
  }

  private static LedgerEntry entry(ResultRow row) {
    String line = row.get("error_line");
    return new LedgerEntry(
        row.text("etag"),
        row.text("outcome"),
        line == null ? 0 : Long.parseLong(line),
        row.get("error"));
  }

  private static @Nullable String text(@Nullable Object value) {
    return value == null ? null : value.toString();
  }
}
