package io.pgtracker.ingest.state;

import io.pgtracker.catalog.ColumnClass;
import io.pgtracker.catalog.Dataset;
import io.pgtracker.ingest.delta.FrameId;
import io.pgtracker.ingest.store.NamedSql;
import io.pgtracker.ingest.store.ResultRow;
import io.pgtracker.ingest.store.StoreException;
import io.pgtracker.ingest.store.StoreSession;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what changes rarely: a row is stored when it differs from the state before it. A late frame
 * takes over what the next one had to say, so any order of arrival ends in the same rows.
 */
public final class States {
  private static final NamedSql NEXT_FRAME = NamedSql.beside(States.class, "next_frame");

  private final StoreSession session;
  private final Map<String, StateSql> sqlByDataset = new HashMap<>();

  /** Keeps states within a session's transaction. */
  public States(StoreSession session) {
    this.session = session;
  }

  /**
   * Takes a complete frame of a state dataset; its entry in pgtracker.frame is there already.
   *
   * @param rows the frame's rows as a JSON array of objects by column name
   */
  public void change(Dataset dataset, Set<String> tableColumns, FrameId id, String rows)
      throws StoreException {
    StateSql sql =
        sqlByDataset.computeIfAbsent(dataset.name(), name -> StateSql.of(dataset, tableColumns));
    List<ResultRow> next = session.run(NEXT_FRAME, id.parameters());
    if (next.isEmpty()) {
      session.run(sql.change(), parameters(id, id.collectedAt(), rows));
      return;
    }
    String nextAt = next.get(0).text("collected_at");
    Map<String, @Nullable String> atNext = parameters(id, nextAt, null);
    String nextRows = session.run(sql.stateAt(), atNext).get(0).text("rows");
    session.run(sql.forget(), atNext);
    session.run(sql.change(), parameters(id, id.collectedAt(), rows));
    session.run(sql.change(), parameters(id, nextAt, nextRows));
  }

  /** Takes rows of a text dataset: of each key the first one seen stays. */
  public void keepFirst(Dataset dataset, Set<String> tableColumns, FrameId id, String rows)
      throws StoreException {
    List<String> keys = dataset.columnsOf(ColumnClass.KEY);
    List<String> columns =
        tableColumns.stream()
            .filter(c -> !Set.of("instance_id", "collected_at").contains(c))
            .toList();
    String text =
        NamedSql.resource(States.class, "text.template.sql")
            .replace("${columns}", String.join(", ", columns))
            .replace("${keys}", String.join(", ", keys))
            .replace(
                "${excluded}",
                columns.stream().map(c -> "excluded." + c).collect(Collectors.joining(", ")))
            .replace("${table}", dataset.name());
    session.run(
        NamedSql.of("texts of " + dataset.name(), text), parameters(id, id.collectedAt(), rows));
  }

  private static Map<String, @Nullable String> parameters(
      FrameId id, String at, @Nullable String rows) {
    Map<String, @Nullable String> values = id.parameters();
    values.put("at", at);
    values.put("rows", rows);
    return values;
  }
}
