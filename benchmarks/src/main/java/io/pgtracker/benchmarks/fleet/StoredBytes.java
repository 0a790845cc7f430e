package io.pgtracker.benchmarks.fleet;

import io.pgtracker.ingest.store.JdbcStore;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** How large each table of a store is, with all its partitions or chunks. */
record StoredBytes(List<Table> tables) {
  private static final String OTHER = "states, texts, ledger";

  /** Of hypertables with what their compressed chunks take; of others with their partitions. */
  private static final String SIZES =
      "select coalesce((select pgtracker.kind_of(t.name) from pgtracker.time_table t"
          + "                where t.name = c.relname), '"
          + OTHER
          + "'),"
          + " c.relname, coalesce(s.heap, 0), coalesce(s.indexes, 0)"
          + " from pg_class c"
          + " cross join lateral (%s) s"
          + " where c.relnamespace = 'pgtracker'::regnamespace and c.relkind in ('r', 'p')"
          + " and not c.relispartition"
          + " order by coalesce(s.heap, 0) + coalesce(s.indexes, 0) desc";

  private static final String OF_PARTITIONS =
      "select sum(pg_table_size(p.relid)) as heap, sum(pg_indexes_size(p.relid)) as indexes"
          + " from (select relid from pg_partition_tree(c.oid)"
          + "       union select c.oid::regclass) p";

  private static final String OF_CHUNKS =
      "select sum(d.table_bytes + d.toast_bytes)::bigint as heap, sum(d.index_bytes)::bigint as indexes"
          + " from hypertable_detailed_size(c.oid::regclass) d"
          + " where exists (select from timescaledb_information.hypertables h"
          + "               where h.hypertable_schema = 'pgtracker' and h.hypertable_name = c.relname)"
          + " having count(*) > 0"
          + " union all"
          + " select pg_table_size(c.oid), pg_indexes_size(c.oid)"
          + " where not exists (select from timescaledb_information.hypertables h"
          + "                   where h.hypertable_schema = 'pgtracker' and h.hypertable_name = c.relname)";

  /** A table. */
  record Table(String kind, String name, long heapBytes, long indexBytes) {
    long bytes() {
      return heapBytes + indexBytes;
    }
  }

  /** Asks a store. */
  static StoredBytes of(JdbcStore store) throws Exception {
    List<Table> tables = new ArrayList<>();
    try (Connection connection = store.connectForQueries();
        Statement statement = connection.createStatement()) {
      boolean chunks;
      try (ResultSet edition = statement.executeQuery("select pgtracker.edition()")) {
        edition.next();
        chunks = !edition.getString(1).equals("plain");
      }
      String sql = String.format(Locale.ROOT, SIZES, chunks ? OF_CHUNKS : OF_PARTITIONS);
      try (ResultSet row = statement.executeQuery(sql)) {
        while (row.next()) {
          tables.add(new Table(row.getString(1), row.getString(2), row.getLong(3), row.getLong(4)));
        }
      }
    }
    return new StoredBytes(tables);
  }

  /** Rows of tables that grow with time. */
  long heapOfTime() {
    return tables.stream().filter(t -> !t.kind().equals(OTHER)).mapToLong(Table::heapBytes).sum();
  }

  /** Indexes of tables that grow with time. */
  long indexesOfTime() {
    return tables.stream().filter(t -> !t.kind().equals(OTHER)).mapToLong(Table::indexBytes).sum();
  }

  /** Prints sums by kind, and the largest tables. */
  void print(String when) {
    Map<String, long[]> kinds = new TreeMap<>();
    for (Table table : tables) {
      long[] sums = kinds.computeIfAbsent(table.kind(), kind -> new long[2]);
      sums[0] += table.heapBytes();
      sums[1] += table.indexBytes();
    }
    System.out.printf(Locale.ROOT, "%-40s %14s %14s %14s%n", when, "rows", "indexes", "both");
    kinds.forEach((kind, sums) -> print(kind, sums[0], sums[1]));
    print(
        "all",
        tables.stream().mapToLong(Table::heapBytes).sum(),
        tables.stream().mapToLong(Table::indexBytes).sum());
    tables.stream()
        .limit(25)
        .forEach(table -> print("  " + table.name(), table.heapBytes(), table.indexBytes()));
  }

  private static void print(String name, long heap, long indexes) {
    System.out.printf(
        Locale.ROOT, "%-40s %,14d %,14d %,14d%n", name, heap, indexes, heap + indexes);
  }
}
