package io.pgtracker.ingest.maintain;

import io.pgtracker.catalog.Catalog;
import io.pgtracker.catalog.Dataset;
import io.pgtracker.catalog.DatasetKind;
import io.pgtracker.catalog.DatasetScope;
import io.pgtracker.ingest.rollup.RollUps;
import io.pgtracker.ingest.store.NamedSql;
import io.pgtracker.ingest.store.ResultRow;
import io.pgtracker.ingest.store.StoreException;
import io.pgtracker.ingest.store.StoreSession;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Applies pgtracker.retention. One transaction per instance and kind, which waits for ingests of
 * that instance; safe to run at any time, by several at once, and to interrupt.
 */
public final class Maintenance {
  private static final NamedSql INSTANCES = NamedSql.beside(Maintenance.class, "instances");
  private static final NamedSql MOVE_HORIZON = NamedSql.beside(Maintenance.class, "move_horizon");
  private static final NamedSql FORGET_FRAMES = NamedSql.beside(Maintenance.class, "forget_frames");

  private final Catalog catalog;
  private final StoreSession session;

  /** Maintains through a session. */
  public Maintenance(Catalog catalog, StoreSession session) {
    this.catalog = catalog;
    this.session = session;
  }

  /**
   * Deletes what is older than its retention.
   *
   * @return number of instances looked at
   */
  public int run() throws StoreException {
    // Before retention: increases go when their hours are rolled up.
    new RollUps(catalog, session).run(() -> false);
    List<ResultRow> instances = session.run(INSTANCES, Map.of());
    for (ResultRow instance : instances) {
      String id = instance.text("instance_id");
      forget(id, DatasetKind.SAMPLE);
      forget(id, DatasetKind.COUNTER);
      forgetIncreases(id);
    }
    return instances.size();
  }

  private void forget(String instanceId, DatasetKind kind) throws StoreException {
    String at = moveHorizon(instanceId, kind.name().toLowerCase(Locale.ROOT));
    for (Dataset dataset : catalog.datasets()) {
      if (dataset.kind() == kind) {
        Map<String, @Nullable String> values = new HashMap<>();
        values.put("instance_id", instanceId);
        values.put("dataset", dataset.name());
        values.put("at", at);
        values.put("keeps_base", Boolean.toString(kind == DatasetKind.COUNTER));
        session.run(FORGET_FRAMES, values);
        String database = dataset.scope() == DatasetScope.DATABASE ? "t.database" : "''";
        session.run(
            made("forget_rows", Map.of("table", dataset.name(), "database", database)), values);
      }
    }
    session.commit();
  }

  private void forgetIncreases(String instanceId) throws StoreException {
    String at = moveHorizon(instanceId, "delta");
    for (Dataset dataset : catalog.datasets()) {
      if (dataset.kind() == DatasetKind.COUNTER) {
        session.run(
            made("forget_increases", Map.of("table", dataset.name())),
            Map.of("instance_id", instanceId, "at", at));
      }
    }
    session.commit();
  }

  private String moveHorizon(String instanceId, String kind) throws StoreException {
    return session
        .run(MOVE_HORIZON, Map.of("instance_id", instanceId, "kind", kind))
        .get(0)
        .text("at");
  }

  private static NamedSql made(String template, Map<String, String> parts) {
    String text = NamedSql.resource(Maintenance.class, template + ".template.sql");
    for (Map.Entry<String, String> part : parts.entrySet()) {
      text = text.replace("${" + part.getKey() + "}", part.getValue());
    }
    return NamedSql.of(template, text);
  }
}
