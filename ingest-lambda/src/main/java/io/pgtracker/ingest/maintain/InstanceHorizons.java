package io.pgtracker.ingest.maintain;

import io.pgtracker.catalog.Catalog;
import io.pgtracker.catalog.Dataset;
import io.pgtracker.catalog.DatasetKind;
import io.pgtracker.catalog.DatasetScope;
import io.pgtracker.ingest.store.NamedSql;
import io.pgtracker.ingest.store.ResultRow;
import io.pgtracker.ingest.store.StoreException;
import io.pgtracker.ingest.store.StoreSession;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Moves the horizons of one instance in one transaction, in which no ingest of it runs, and settles
 * which frames from before its rows stay. From then on nothing counts on any other row from before
 * them, so that pieces can be dropped without looking at instances.
 */
final class InstanceHorizons {
  private static final NamedSql LOCK = NamedSql.beside(InstanceHorizons.class, "lock_instance");
  private static final NamedSql DUE = NamedSql.beside(InstanceHorizons.class, "horizons_due");
  private static final NamedSql KEEP_BASES = NamedSql.beside(InstanceHorizons.class, "keep_bases");
  private static final NamedSql MOVE = NamedSql.beside(InstanceHorizons.class, "move_horizon");
  private static final NamedSql FORGET_FRAMES =
      NamedSql.beside(InstanceHorizons.class, "forget_kept_frames");
  private static final String KINDS = "{sample,counter,delta,hourly,state,text}";

  private final Catalog catalog;
  private final StoreSession session;

  InstanceHorizons(Catalog catalog, StoreSession session) {
    this.catalog = catalog;
    this.session = session;
  }

  void move(String instanceId) throws StoreException {
    Map<String, String> instance = Map.of("instance_id", instanceId, "kinds", KINDS);
    session.run(LOCK, instance);
    List<ResultRow> due = session.run(DUE, instance);
    List<Map<String, @Nullable String>> forgotten = new ArrayList<>();
    for (ResultRow horizon : due) {
      forgotten.addAll(keepBases(instanceId, horizon));
    }
    for (ResultRow horizon : due) {
      Map<String, @Nullable String> values = new HashMap<>(horizon.values());
      values.put("instance_id", instanceId);
      session.run(MOVE, values);
    }
    for (Map<String, @Nullable String> frames : forgotten) {
      forget(frames);
    }
    session.commit();
  }

  /** Of counters for their rows, of states for their entries in pgtracker.frame. */
  private List<Map<String, @Nullable String>> keepBases(String instanceId, ResultRow horizon)
      throws StoreException {
    String kind = horizon.text("kind");
    if (!kind.equals("counter") && !kind.equals("state")) {
      return List.of();
    }
    Map<String, @Nullable String> values = new HashMap<>(horizon.values());
    values.put("instance_id", instanceId);
    values.put("by_server", Boolean.toString(kind.equals("counter")));
    values.put("datasets", datasets(DatasetKind.valueOf(kind.toUpperCase(Locale.ROOT))));
    List<Map<String, @Nullable String>> forgotten = new ArrayList<>();
    for (ResultRow row : session.run(KEEP_BASES, values)) {
      Map<String, @Nullable String> frames = new HashMap<>(row.values());
      frames.put("instance_id", instanceId);
      frames.put("at", horizon.text("at"));
      forgotten.add(frames);
    }
    return forgotten;
  }

  private void forget(Map<String, @Nullable String> frames) throws StoreException {
    Dataset dataset = catalog.find(String.valueOf(frames.get("dataset"))).orElseThrow();
    if (dataset.kind() == DatasetKind.COUNTER) {
      String text =
          NamedSql.resource(InstanceHorizons.class, "forget_kept.template.sql")
              .replace("${table}", dataset.name())
              .replace(
                  "${database}", dataset.scope() == DatasetScope.DATABASE ? "t.database" : "''");
      session.run(NamedSql.of("forget_kept", text), frames);
    }
    session.run(FORGET_FRAMES, frames);
  }

  private String datasets(DatasetKind kind) {
    return catalog.datasets().stream()
        .filter(dataset -> dataset.kind() == kind)
        .map(Dataset::name)
        .collect(Collectors.joining(",", "{", "}"));
  }
}
