package io.pgtracker.ingest.maintain;

import io.pgtracker.catalog.Catalog;
import io.pgtracker.ingest.rollup.RollUps;
import io.pgtracker.ingest.store.NamedSql;
import io.pgtracker.ingest.store.ResultRow;
import io.pgtracker.ingest.store.StoreException;
import io.pgtracker.ingest.store.StoreSession;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

/**
 * Makes partitions ahead, rolls up hours that are over and applies pgtracker.retention. Many short
 * transactions; safe to run at any time, by several at once, and to interrupt: the next run goes
 * on.
 */
public final class Maintenance {
  private static final NamedSql INSTANCES = NamedSql.beside(Maintenance.class, "instances");

  private final Catalog catalog;
  private final StoreSession session;

  /** Maintains through a session. */
  public Maintenance(Catalog catalog, StoreSession session) {
    this.catalog = catalog;
    this.session = session;
  }

  /** Makes what is lacking, and drops what is older than its retention. */
  public MaintenanceReport run() throws StoreException {
    return run(() -> false);
  }

  /**
   * The same until it is asked to stop.
   *
   * @param stop asked before each transaction
   */
  public MaintenanceReport run(BooleanSupplier stop) throws StoreException {
    TimePieces pieces = new TimePieces(session, stop);
    int made = pieces.make();
    // Before retention: increases go when their hours are rolled up.
    new RollUps(catalog, session).run(stop);
    int instances = moveHorizons(stop);
    int dropped = pieces.drop();
    return new MaintenanceReport(instances, made, dropped, pieces.left(), stop.getAsBoolean());
  }

  private int moveHorizons(BooleanSupplier stop) throws StoreException {
    List<ResultRow> instances = session.run(INSTANCES, Map.of());
    session.commit();
    InstanceHorizons horizons = new InstanceHorizons(catalog, session);
    int moved = 0;
    for (ResultRow instance : instances) {
      if (stop.getAsBoolean()) {
        break;
      }
      horizons.move(instance.text("instance_id"));
      moved++;
    }
    return moved;
  }
}
