package io.pgtracker.ingest.state;

import io.pgtracker.ingest.delta.FrameId;
import io.pgtracker.ingest.store.ColumnArrays;
import io.pgtracker.ingest.store.NamedSql;
import io.pgtracker.ingest.store.ResultRow;
import io.pgtracker.ingest.store.StoreException;
import io.pgtracker.ingest.store.StoreSession;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A complete frame of a state dataset: a row is stored when it differs from the state before it. A
 * late frame takes over what the next one had to say, so any order of arrival ends in the same
 * rows.
 */
final class StateFrame implements ComparedFrame {
  private static final NamedSql NEIGHBOURS = NamedSql.beside(StateFrame.class, "neighbours");
  private static final int KEYS_PER_PAGE = 1_000;

  private final StoreSession session;
  private final StateTable table;
  private final StateSql sql;
  private final FrameId id;
  private final long rowsBefore;
  private final @Nullable String nextAt;
  private long stillThere;

  StateFrame(StoreSession session, StateTable table, StateSql sql, FrameId id)
      throws StoreException {
    this.session = session;
    this.table = table;
    this.sql = sql;
    this.id = id;
    ResultRow neighbours = session.run(NEIGHBOURS, id.parameters()).get(0);
    this.rowsBefore = neighbours.get("rows_before") == null ? 0 : neighbours.number("rows_before");
    this.nextAt = neighbours.get("next_at");
  }

  @Override
  public void rows(List<String> columns, ColumnArrays rows) throws StoreException {
    Map<String, @Nullable String> values = parameters();
    ArrayParameters.put(values, table.columns(), columns, rows);
    stillThere += session.run(sql.compare(), values).get(0).number("there_before");
  }

  /** Looks for keys that went away, if the frame has not met as many as there were. */
  @Override
  public void end(Predicate<String> hasKey) throws StoreException {
    if (stillThere == rowsBefore) {
      return;
    }
    List<String> keys = StateSql.listedKeys(table);
    Map<String, @Nullable String> values = parameters();
    values.put("page", Integer.toString(KEYS_PER_PAGE));
    NamedSql page = sql.firstKeys();
    List<ResultRow> known;
    do {
      known = session.run(page, values);
      ColumnArrays gone = new ColumnArrays(keys.size());
      for (ResultRow row : known) {
        if (row.flag("was_there") && !hasKey.test(key(row))) {
          gone.add(keys.stream().map(row::text).toArray(String[]::new));
        }
      }
      remove(keys, gone);
      if (!known.isEmpty()) {
        ResultRow last = known.get(known.size() - 1);
        for (int i = 0; i < keys.size(); i++) {
          values.put(StateTable.parameter(i), last.text(keys.get(i)));
        }
        page = sql.nextKeys();
      }
    } while (known.size() == KEYS_PER_PAGE);
  }

  private void remove(List<String> keys, ColumnArrays gone) throws StoreException {
    if (gone.rows() > 0) {
      Map<String, @Nullable String> values = parameters();
      ArrayParameters.put(values, keys, keys, gone);
      session.run(sql.remove(), values);
    }
  }

  private String key(ResultRow row) {
    StringBuilder key = new StringBuilder();
    table.keys().forEach(column -> key.append(row.text(column)).append(KEY_END));
    return key.toString();
  }

  private Map<String, @Nullable String> parameters() {
    Map<String, @Nullable String> values = id.parameters();
    values.put("at", id.collectedAt());
    values.put("next_at", nextAt);
    return values;
  }
}
