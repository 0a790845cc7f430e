package io.pgtracker.ingest.unknown;

import io.pgtracker.catalog.Dataset;
import io.pgtracker.catalog.DatasetKind;
import io.pgtracker.format.FrameHead;
import io.pgtracker.format.MalformedObjectException;
import io.pgtracker.ingest.delta.FrameId;
import io.pgtracker.ingest.delta.FrameSeries;
import io.pgtracker.ingest.delta.Increases;
import io.pgtracker.ingest.load.FrameLoad;
import io.pgtracker.ingest.load.Horizons;
import io.pgtracker.ingest.load.TableColumns;
import io.pgtracker.ingest.state.States;
import io.pgtracker.ingest.store.NamedSql;
import io.pgtracker.ingest.store.Pages;
import io.pgtracker.ingest.store.ResultRow;
import io.pgtracker.ingest.store.StoreException;
import io.pgtracker.ingest.store.StoreSession;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Loads the frames of one dataset and instance that were kept as unknown, one by one in the order
 * of time. Their entries in pgtracker.frame are there since they came.
 */
final class FrameAdoption {
  private static final NamedSql LOCK = NamedSql.beside(FrameAdoption.class, "lock_instance");
  private static final NamedSql NEXT = NamedSql.beside(FrameAdoption.class, "next_frame");
  private static final NamedSql FRAME = NamedSql.beside(FrameAdoption.class, "frame");
  private static final NamedSql FORGET = NamedSql.beside(FrameAdoption.class, "forget_frame");
  private static final NamedSql FORGET_ENTRY = NamedSql.beside(FrameAdoption.class, "forget_entry");
  private static final NamedSql LEFT_THE_SERIES =
      NamedSql.beside(FrameAdoption.class, "left_the_series");

  private final StoreSession session;
  private final TableColumns tables;
  private final Dataset dataset;
  private final int instanceId;
  private final FrameSeries series;
  private final Increases increases;
  private final States states;

  FrameAdoption(StoreSession session, TableColumns tables, Dataset dataset, int instanceId) {
    this.session = session;
    this.tables = tables;
    this.dataset = dataset;
    this.instanceId = instanceId;
    this.series = new FrameSeries(session);
    this.increases = new Increases(session);
    this.states = new States(session);
  }

  /**
   * Loads them.
   *
   * @param problems takes why a frame stays where it is
   * @return frames loaded
   */
  int run(BooleanSupplier stop, List<String> problems) throws StoreException {
    int loaded = 0;
    countThoseThatLeft();
    FrameId at = new FrameId(instanceId, dataset.name(), "", "-infinity");
    while (!stop.getAsBoolean()) {
      session.run(LOCK, at.parameters());
      List<ResultRow> next = session.run(NEXT, at.parameters());
      if (next.isEmpty()) {
        session.commit();
        break;
      }
      at = id(next.get(0));
      String problem = adopt(at);
      if (problem == null) {
        session.commit();
        loaded++;
      } else {
        session.rollback();
        problems.add(
            "frame of %s at %s stays unknown: %s"
                .formatted(dataset.name(), at.collectedAt(), problem));
      }
    }
    return loaded;
  }

  private FrameId id(ResultRow row) {
    return new FrameId(instanceId, dataset.name(), row.text("database"), row.text("collected_at"));
  }

  private void countThoseThatLeft() throws StoreException {
    if (dataset.kind() == DatasetKind.COUNTER) {
      Map<String, @Nullable String> parameters =
          new FrameId(instanceId, dataset.name(), "", "").parameters();
      session.run(LOCK, parameters);
      for (ResultRow row : Pages.read(session, LEFT_THE_SERIES, parameters)) {
        FrameId left = id(row);
        Set<FrameId> affected = new LinkedHashSet<>(Set.of(left));
        affected.addAll(series.after(left));
        count(affected);
      }
      session.commit();
    }
  }

  /** Null when it went in. */
  private @Nullable String adopt(FrameId id) throws StoreException {
    Map<String, @Nullable String> parameters = id.parameters();
    parameters.put("kind", dataset.kind().name().toLowerCase(Locale.ROOT));
    ResultRow frame = session.run(FRAME, parameters).get(0);
    if (frame.flag("is_late")) {
      new Horizons(session, instanceId).recordExpired(id, frame.text("object_key"));
      session.run(FORGET_ENTRY, parameters);
      session.run(FORGET, parameters);
      return null;
    }
    try {
      load(id, frame);
    } catch (MalformedObjectException e) {
      return String.valueOf(e.getMessage());
    } catch (StoreException e) {
      if (e.kind() != StoreException.Kind.VALUES_REFUSED) {
        throw e;
      }
      return String.valueOf(e.getMessage());
    }
    session.run(FORGET, parameters);
    Set<FrameId> affected = series.adopt(id, dataset);
    if (dataset.kind() == DatasetKind.COUNTER) {
      count(affected);
    }
    return null;
  }

  private void load(FrameId id, ResultRow frame) throws StoreException, MalformedObjectException {
    List<String> parts = List.of(frame.text("parts").replaceAll("[{}]", "").split(","));
    FrameHead head = StoredPart.read(session, id, parts.get(0)).head(id);
    try (FrameLoad load =
        FrameLoad.of(Optional.of(dataset), tables, states, id, head, frame.text("object_key"), 0)) {
      if (frame.flag("complete") || load.keepsIncomplete()) {
        for (String number : parts) {
          load.part(session, StoredPart.read(session, id, number).part(head), 0);
          load.pause();
        }
        load.finish();
        UnknownColumns unknown = new UnknownColumns();
        unknown.add(dataset.name(), load.unknownColumns());
        unknown.note(session, instanceId);
      }
    }
  }

  private void count(Set<FrameId> frames) throws StoreException {
    Set<String> columns = tables.of(dataset.name() + "_delta");
    for (FrameId frame : frames) {
      increases.count(dataset, columns, frame);
    }
  }
}
