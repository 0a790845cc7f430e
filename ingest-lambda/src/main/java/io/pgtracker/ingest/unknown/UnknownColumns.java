package io.pgtracker.ingest.unknown;

import io.pgtracker.format.ColumnSpec;
import io.pgtracker.ingest.store.ColumnArrays;
import io.pgtracker.ingest.store.NamedSql;
import io.pgtracker.ingest.store.StoreException;
import io.pgtracker.ingest.store.StoreSession;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Notes which columns of an object went to {@code extra}, so that they can be seen and found. */
public final class UnknownColumns {
  private static final NamedSql NOTE = NamedSql.beside(UnknownColumns.class, "note");

  private final Set<List<String>> columns = new LinkedHashSet<>();

  /** Columns of a frame that is kept. */
  public void add(String dataset, List<ColumnSpec> unknown) {
    unknown.forEach(column -> columns.add(List.of(dataset, column.name(), column.type())));
  }

  /** Writes down those that are not yet. */
  public void note(StoreSession session, int instanceId) throws StoreException {
    if (columns.isEmpty()) {
      return;
    }
    ColumnArrays arrays = new ColumnArrays(3);
    columns.forEach(column -> arrays.add(column.toArray(String[]::new)));
    Map<String, String> values = new HashMap<>();
    values.put("instance_id", Integer.toString(instanceId));
    values.put("datasets", arrays.arrays().get(0));
    values.put("names", arrays.arrays().get(1));
    values.put("types", arrays.arrays().get(2));
    session.run(NOTE, values);
  }
}
