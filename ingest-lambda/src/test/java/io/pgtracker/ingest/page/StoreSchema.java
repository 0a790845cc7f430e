package io.pgtracker.ingest.page;

import io.pgtracker.ingest.store.JdbcStore;
import io.pgtracker.ingest.store.StoreException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Tables and views of a store with their comments; partitions and chunks are parts of tables. */
final class StoreSchema {
  private static final String COLUMNS =
      """
      select r.relname, r.relkind = 'v', coalesce(obj_description(r.oid, 'pg_class'), ''),
             a.attname, format_type(a.atttypid, a.atttypmod),
             coalesce(a.attnum = any (k.conkey), false),
             coalesce(col_description(r.oid, a.attnum), '')
      from pg_class r
      join pg_attribute a on a.attrelid = r.oid and a.attnum > 0 and not a.attisdropped
      left join pg_constraint k on k.conrelid = r.oid and k.contype = 'p'
      where r.relnamespace = 'pgtracker'::regnamespace and r.relkind in ('r', 'p', 'v')
        and not r.relispartition
      order by r.relname, a.attnum""";

  private StoreSchema() {}

  /** Reads what a store says of itself, by name of the table. */
  static Map<String, StoreTable> read(JdbcStore store) throws StoreException, SQLException {
    Map<String, StoreTable> tables = new TreeMap<>();
    try (Connection connection = store.connect();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(COLUMNS)) {
      while (rows.next()) {
        StoreTable table =
            new StoreTable(
                rows.getString(1),
                rows.getBoolean(2),
                rows.getString(3),
                List.of(
                    new StoreColumn(
                        rows.getString(4),
                        shortType(rows.getString(5)),
                        rows.getBoolean(6),
                        rows.getString(7))));
        tables.merge(table.name(), table, StoreTable::and);
      }
    }
    return tables;
  }

  private static String shortType(String type) {
    return type.replace("timestamp with time zone", "timestamptz")
        .replace("timestamp without time zone", "timestamp");
  }
}
