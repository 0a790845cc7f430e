package io.pgtracker.ingest.load;

import io.pgtracker.ingest.store.NamedSql;
import io.pgtracker.ingest.store.ResultRow;
import io.pgtracker.ingest.store.StoreException;
import io.pgtracker.ingest.store.StoreSession;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * The columns the store's tables really have; what a frame brings beyond them is kept in {@code
 * extra}.
 *
 * @param byTable types by column name by table name
 */
public record TableColumns(Map<String, Map<String, String>> byTable) {
  private static final NamedSql TABLE_COLUMNS =
      NamedSql.beside(TableColumns.class, "table_columns");

  /** Reads them from the store's catalog. */
  public static TableColumns read(StoreSession session) throws StoreException {
    Map<String, Map<String, String>> byTable = new HashMap<>();
    for (ResultRow row : session.run(TABLE_COLUMNS, Map.of())) {
      byTable
          .computeIfAbsent(row.text("table_name"), name -> new LinkedHashMap<>())
          .put(row.text("column_name"), row.text("type"));
    }
    return new TableColumns(byTable);
  }

  /** Whether the store has a table for a dataset. */
  public boolean hasTable(String table) {
    return byTable.containsKey(table);
  }

  /** Columns of a table; empty for one that does not exist. */
  public Set<String> of(String table) {
    return typesOf(table).keySet();
  }

  /** Types by column of a table, in its order; empty for one that does not exist. */
  public Map<String, String> typesOf(String table) {
    return byTable.getOrDefault(table, Map.of());
  }

  /** Type of a column by its SQL name. */
  public String typeOf(String table, String column) {
    String type = typesOf(table).get(column);
    if (type == null) {
      throw new IllegalArgumentException("the store has no column " + table + "." + column);
    }
    return type;
  }
}
