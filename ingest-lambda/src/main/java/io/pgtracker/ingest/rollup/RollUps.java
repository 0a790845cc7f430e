package io.pgtracker.ingest.rollup;

import io.pgtracker.catalog.Catalog;
import io.pgtracker.catalog.Dataset;
import io.pgtracker.ingest.load.TableColumns;
import io.pgtracker.ingest.store.NamedSql;
import io.pgtracker.ingest.store.Pages;
import io.pgtracker.ingest.store.ResultRow;
import io.pgtracker.ingest.store.StoreException;
import io.pgtracker.ingest.store.StoreSession;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Sums the increases of hours that are over, and counts their active sessions and their frames
 * (docs/decisions/roll-ups.md). One transaction per instance and six hours, which waits for ingests
 * of that instance; safe to run at any time, by several at once, and to interrupt.
 */
public final class RollUps {
  /** The samples that are rolled up. */
  public static final String SAMPLED = "pg_stat_activity";

  /** What frames of all datasets are called where they are rolled up; all else are increases. */
  public static final String FRAMES = "frame";

  private static final NamedSql INSTANCES = NamedSql.beside(RollUps.class, "instances");
  private static final NamedSql PIECES = NamedSql.beside(RollUps.class, "pieces");
  private static final List<NamedSql> ACTIVITY =
      List.of(
          NamedSql.beside(RollUps.class, "forget_activity"),
          NamedSql.beside(RollUps.class, "activity"));
  private static final List<NamedSql> FRAMES_OF_HOURS =
      List.of(
          NamedSql.beside(RollUps.class, "forget_frames"),
          NamedSql.beside(RollUps.class, "frames"));
  private static final NamedSql LOCK = NamedSql.beside(RollUps.class, "lock_instance");

  private final Catalog catalog;
  private final StoreSession session;
  private final TableColumns tables;
  private final Map<String, List<NamedSql>> sqlByDataset = new HashMap<>();

  /** Rolls up through a session. */
  public RollUps(Catalog catalog, StoreSession session) throws StoreException {
    this.catalog = catalog;
    this.session = session;
    this.tables = TableColumns.read(session);
  }

  /**
   * Rolls up all there is.
   *
   * @param stop asked before each transaction
   * @return false when stopped before the end
   */
  public boolean run(BooleanSupplier stop) throws StoreException {
    List<ResultRow> instances = session.run(INSTANCES, Map.of());
    for (ResultRow instance : instances) {
      Map<String, @Nullable String> values = new HashMap<>();
      values.put("instance_id", instance.text("instance_id"));
      String begun = null;
      for (ResultRow piece : Pages.read(session, PIECES, values)) {
        if (!piece.text("piece").equals(begun)) {
          session.commit();
          if (stop.getAsBoolean()) {
            return false;
          }
          session.run(LOCK, values);
          begun = piece.text("piece");
        }
        rollUp(values, piece);
      }
      session.commit();
    }
    return true;
  }

  /** Another may have done it since the pieces were listed: then it finds nothing to do. */
  private void rollUp(Map<String, @Nullable String> values, ResultRow piece) throws StoreException {
    values.put("dataset", piece.text("dataset"));
    values.put("from_at", piece.text("from_at"));
    values.put("to_at", piece.text("to_at"));
    for (NamedSql sql : sqlByDataset.computeIfAbsent(piece.text("dataset"), this::sql)) {
      session.run(sql, values);
    }
  }

  private List<NamedSql> sql(String dataset) {
    if (dataset.equals(SAMPLED)) {
      return ACTIVITY;
    }
    if (dataset.equals(FRAMES)) {
      return FRAMES_OF_HOURS;
    }
    Map<String, String> types = tables.typesOf(dataset + "_hourly");
    return List.of(
        RollUpSql.forget(dataset, types),
        RollUpSql.of(dataset, types, catalog.find(dataset).map(Dataset::rank).orElse(List.of())));
  }
}
