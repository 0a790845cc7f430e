package io.pgtracker.benchmarks.queries;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Tables, partitions and chunks of a store that are too large to be read from end to end.
 *
 * @param tables the store's table that each belongs to, by name with schema
 */
record LargeRelations(Map<String, String> tables) {
  private static final long SMALL_TABLE_BYTES = 16 * 1024 * 1024;

  private static final String LARGE =
      """
      select format('%%I.%%I', n.nspname, c.relname), coalesce(p.relname, c.relname)
      from pg_class c
      join pg_namespace n on n.oid = c.relnamespace
      left join pg_inherits i on i.inhrelid = c.oid
      left join pg_class p on p.oid = i.inhparent
      where n.nspname in ('pgtracker', '_timescaledb_internal') and c.relkind = 'r'
        and pg_relation_size(c.oid) > case when p.oid is null then %d else %d end
      """;

  /**
   * Reads their names: pieces of time of more than some bytes, other tables of more than 16 MB.
   *
   * @param smallPieceBytes what a piece may have that is read from end to end
   */
  static LargeRelations of(Connection connection, long smallPieceBytes) throws SQLException {
    Map<String, String> tables = new HashMap<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(LARGE.formatted(SMALL_TABLE_BYTES, smallPieceBytes))) {
      while (rows.next()) {
        tables.put(rows.getString(1), rows.getString(2));
      }
    }
    connection.rollback();
    return new LargeRelations(tables);
  }

  /** The store's table of a relation by its name with schema; null for a small one. */
  @Nullable String tableOf(String relation) {
    return tables.get(relation);
  }
}
