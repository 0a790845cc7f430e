package io.pgtracker.ingest.state;

import io.pgtracker.catalog.Dataset;
import io.pgtracker.catalog.DatasetKind;
import io.pgtracker.ingest.delta.FrameId;
import io.pgtracker.ingest.store.NamedSql;
import io.pgtracker.ingest.store.StoreException;
import io.pgtracker.ingest.store.StoreSession;
import java.util.HashMap;
import java.util.Map;

/** Keeps what changes rarely: states and texts. */
public final class States {
  private final StoreSession session;
  private final Map<String, StateSql> stateSql = new HashMap<>();
  private final Map<String, NamedSql> textSql = new HashMap<>();

  /** Keeps states within a session's transaction. */
  public States(StoreSession session) {
    this.session = session;
  }

  /**
   * Begins a frame. One of a state must be complete: what an incomplete frame lacks can't be told
   * from what went away.
   *
   * @param tableColumns types by column of the dataset's table
   */
  public ComparedFrame begin(Dataset dataset, Map<String, String> tableColumns, FrameId id)
      throws StoreException {
    StateTable table = StateTable.of(dataset, tableColumns);
    if (dataset.kind() == DatasetKind.TEXT) {
      return new TextFrame(
          session,
          table,
          textSql.computeIfAbsent(dataset.name(), name -> TextFrame.keepFirst(table)),
          id);
    }
    StateSql sql = stateSql.computeIfAbsent(dataset.name(), name -> StateSql.of(table));
    return new StateFrame(session, table, sql, id);
  }

  /**
   * Deletes rows that say the same as the ones before them, after columns have come to their place.
   *
   * @param time {@code instance_id}, {@code from_at} and, exclusive, {@code to_at}
   */
  public void forgetRepeated(
      Dataset dataset, Map<String, String> tableColumns, Map<String, String> time)
      throws StoreException {
    session.run(StateSql.repeated(StateTable.of(dataset, tableColumns)), time);
  }
}
