package io.pgtracker.ingest;

import io.pgtracker.catalog.Catalog;
import io.pgtracker.catalog.Dataset;
import io.pgtracker.catalog.DatasetKind;
import io.pgtracker.format.FrameEnd;
import io.pgtracker.format.FrameError;
import io.pgtracker.format.FrameError.Reason;
import io.pgtracker.format.FramePart;
import io.pgtracker.format.GapRecord;
import io.pgtracker.format.MalformedObjectException;
import io.pgtracker.format.ObjectHeader;
import io.pgtracker.format.ObjectTrailer;
import io.pgtracker.format.SnapshotLine;
import io.pgtracker.format.SnapshotReader;
import io.pgtracker.format.UnsupportedFormatException;
import io.pgtracker.ingest.delta.FrameConflictException;
import io.pgtracker.ingest.delta.FrameHours;
import io.pgtracker.ingest.delta.FrameId;
import io.pgtracker.ingest.delta.FrameSeries;
import io.pgtracker.ingest.delta.Increases;
import io.pgtracker.ingest.ledger.Ledger;
import io.pgtracker.ingest.ledger.LoadedObject;
import io.pgtracker.ingest.load.FrameLoad;
import io.pgtracker.ingest.load.Horizons;
import io.pgtracker.ingest.load.TableColumns;
import io.pgtracker.ingest.load.UnwantedFrameLoad;
import io.pgtracker.ingest.state.States;
import io.pgtracker.ingest.store.NamedSql;
import io.pgtracker.ingest.store.StoreException;
import io.pgtracker.ingest.store.StoreException.Kind;
import io.pgtracker.ingest.store.StoreSession;
import io.pgtracker.ingest.unknown.UnknownColumns;
import io.pgtracker.objects.ObjectKey;
import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Loads the lines of one object, one after the other, within one transaction. */
final class ObjectLoad {
  /** Most frames and gaps of an object: each costs the store a round trip, whatever it holds. */
  private static final int MOST_RECORDS = 100_000;

  private static final NamedSql SAVEPOINT = NamedSql.of("savepoint", "savepoint frame_begun");
  private static final NamedSql RELEASE =
      NamedSql.of("release savepoint", "release savepoint frame_begun");
  private static final NamedSql ROLLBACK_TO =
      NamedSql.of("rollback to savepoint", "rollback to savepoint frame_begun");
  private static final NamedSql INSERT_GAP = NamedSql.beside(ObjectLoad.class, "insert_gap");

  private final Catalog catalog;
  private final TableColumns tables;
  private final StoreSession session;
  private final Ledger ledger;
  private final ObjectKey key;
  private final FrameSeries series;
  private final Increases increases;
  private final States states;
  private final FrameFailures failures;
  private final FrameHours hours = new FrameHours();
  private final UnknownColumns unknownColumns = new UnknownColumns();
  private final Map<String, Long> rowsByDataset = new TreeMap<>();
  private int frames;
  private int records;
  private @Nullable Instant firstCollectedAt;
  private @Nullable Instant lastCollectedAt;

  ObjectLoad(
      Catalog catalog, TableColumns tables, StoreSession session, Ledger ledger, ObjectKey key) {
    this.catalog = catalog;
    this.tables = tables;
    this.session = session;
    this.ledger = ledger;
    this.key = key;
    this.series = new FrameSeries(session);
    this.increases = new Increases(session);
    this.states = new States(session);
    this.failures = new FrameFailures(session, key.path());
  }

  LoadedObject run(SnapshotReader reader, long startedNanos)
      throws IOException,
          StoreException,
          MalformedObjectException,
          UnsupportedFormatException,
          FrameConflictException {
    ObjectHeader header = header(reader);
    int instanceId = ledger.lockInstance(header);
    Horizons horizons = new Horizons(session, instanceId);
    try {
      SnapshotLine line;
      while ((line = reader.next()) != null) {
        if (++records > MOST_RECORDS) {
          throw new MalformedObjectException(
              reader.line(), "the object has more than " + MOST_RECORDS + " frames and gaps");
        }
        if (line instanceof FramePart first) {
          frame(reader, header, horizons, instanceId, first);
        } else if (line instanceof GapRecord gap) {
          gap(instanceId, gap);
        } else if (!(line instanceof ObjectTrailer)) {
          throw new MalformedObjectException(reader.line(), "a second header");
        }
      }
      unknownColumns.note(session, instanceId);
      hours.reopen(session, instanceId);
    } catch (StoreException e) {
      if (e.kind() == Kind.VALUES_REFUSED) {
        throw new MalformedObjectException(reader.line(), String.valueOf(e.getMessage()), e);
      }
      throw e;
    }
    return new LoadedObject(
        instanceId,
        header.createdAt(),
        firstCollectedAt,
        lastCollectedAt,
        frames,
        rowsByDataset,
        (System.nanoTime() - startedNanos) / 1e6);
  }

  private ObjectHeader header(SnapshotReader reader)
      throws IOException, MalformedObjectException, UnsupportedFormatException {
    if (!(reader.next() instanceof ObjectHeader header)) {
      throw new MalformedObjectException(1, "the first line is not a header");
    }
    if (!header.instance().equals(key.instance().value())) {
      throw new MalformedObjectException(
          1, "the header's instance is not the one of the key: " + header.instance());
    }
    if (!header.objectId().equals(key.id())) {
      throw new MalformedObjectException(1, "the header's object id is not the one of the key");
    }
    return header;
  }

  private void frame(
      SnapshotReader reader,
      ObjectHeader header,
      Horizons horizons,
      int instanceId,
      FramePart first)
      throws IOException,
          StoreException,
          MalformedObjectException,
          UnsupportedFormatException,
          FrameConflictException {
    Optional<Dataset> dataset =
        catalog.find(first.head().dataset()).filter(found -> tables.hasTable(found.name()));
    FrameId id = id(instanceId, first, reader.line());
    boolean expired =
        dataset.isPresent() && horizons.isExpired(dataset.get(), first.head().collectedAt());
    Optional<String> owner = series.ownerFromAnotherScraper(id, header.scraper().id());
    boolean unwanted = expired || owner.isPresent();
    if (first.end() == null) {
      session.run(SAVEPOINT, Map.of());
    }
    try (FrameLoad load =
        unwanted
            ? new UnwantedFrameLoad()
            : FrameLoad.of(dataset, tables, states, id, first.head(), key.path(), reader.line())) {
      FramePart last = parts(reader, load, first);
      FrameEnd end = Objects.requireNonNull(last.end());
      frames++;
      if (end.error() != null) {
        load.giveUp();
        if (first.end() == null) {
          session.run(ROLLBACK_TO, Map.of());
          session.run(RELEASE, Map.of());
        }
        failures.record(header, id, last, end.error());
      } else if (expired) {
        horizons.recordExpired(id, key.path());
      } else if (owner.isPresent()) {
        failures.record(header, id, last, collided(owner.get()));
      } else {
        if (end.complete() || load.keepsIncomplete()) {
          load.part(session, last, reader.line());
          load.finish();
          unknownColumns.add(id.dataset(), load.unknownColumns());
        } else if (first.end() == null) {
          session.run(ROLLBACK_TO, Map.of());
        }
        if (first.end() == null) {
          session.run(RELEASE, Map.of());
        }
        rowsByDataset.merge(id.dataset(), end.rows(), Long::sum);
        note(first.head().collectedAt());
        Set<FrameId> affected =
            series.add(id, first.head(), end, header.scraper().id(), key.path(), dataset);
        if (dataset.isPresent()) {
          count(dataset.get(), affected);
        }
      }
    }
  }

  /** Takes all parts of a frame but the last, which it returns. */
  private FramePart parts(SnapshotReader reader, FrameLoad load, FramePart first)
      throws IOException, StoreException, MalformedObjectException, UnsupportedFormatException {
    FramePart part = first;
    while (part.end() == null) {
      load.part(session, part, reader.line());
      if (!(reader.next() instanceof FramePart next)) {
        throw new MalformedObjectException(reader.line(), "a frame ended without its last part");
      }
      part = next;
    }
    return part;
  }

  private void count(Dataset dataset, Set<FrameId> affected) throws StoreException {
    if (dataset.kind() == DatasetKind.COUNTER) {
      for (FrameId frame : affected) {
        increases.count(dataset, tables.of(dataset.name() + "_delta"), frame);
      }
    }
  }

  private static FrameId id(int instanceId, FramePart part, long line)
      throws MalformedObjectException {
    String database = part.head().database();
    Instant collectedAt = part.head().collectedAt();
    FrameEnd end = part.end();
    if (collectedAt == null && (end == null || end.error() == null)) {
      throw new MalformedObjectException(line, "a frame with rows has no collected_at");
    }
    return new FrameId(
        instanceId,
        part.head().dataset(),
        database == null ? "" : database,
        collectedAt == null ? "" : collectedAt.toString());
  }

  /** Two scrapers met in one microsecond: a moment has one frame, and the first stays. */
  private static FrameError collided(String owner) {
    return new FrameError(
        Reason.FAILED, null, "another scraper read it in the same microsecond: " + owner);
  }

  private void gap(int instanceId, GapRecord gap) throws StoreException {
    Map<String, @Nullable String> values = new HashMap<>();
    values.put("instance_id", Integer.toString(instanceId));
    values.put("from_at", gap.from().toString());
    values.put("to_at", gap.to().toString());
    values.put("reason", gap.reason());
    values.put("objects_lost", Integer.toString(gap.objectsLost()));
    values.put("detail", gap.detail());
    values.put("object_key", key.path());
    session.run(INSERT_GAP, values);
  }

  private void note(@Nullable Instant collectedAt) {
    if (collectedAt == null) {
      return;
    }
    hours.add(collectedAt);
    if (firstCollectedAt == null || collectedAt.isBefore(firstCollectedAt)) {
      firstCollectedAt = collectedAt;
    }
    if (lastCollectedAt == null || collectedAt.isAfter(lastCollectedAt)) {
      lastCollectedAt = collectedAt;
    }
  }
}
