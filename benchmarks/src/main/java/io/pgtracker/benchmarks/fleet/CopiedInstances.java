package io.pgtracker.benchmarks.fleet;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * Gives instances that were never ingested the rows of some that were, within the store: an hour's
 * fleet is there in a minute.
 */
final class CopiedInstances {
  private CopiedInstances() {}

  /**
   * Copies.
   *
   * @param members ingested, with the names fleet-0000 and so on
   * @param count instances there are to be; the n-th becomes like the one of n modulo members
   */
  static void make(Connection store, int members, int count) throws SQLException {
    try (Statement statement = store.createStatement()) {
      statement.execute("set work_mem = '512MB'");
      statement.execute(
          "insert into pgtracker.instance (name, labels, labels_at)"
              + " select 'fleet-' || to_char(n, 'FM0000'), '{}', now()"
              + " from generate_series("
              + members
              + ", "
              + (count - 1)
              + ") n");
      statement.execute(
          "create table public.copied as"
              + " select o.instance_id as origin, i.instance_id as copy"
              + " from pgtracker.instance i"
              + " join pgtracker.instance o"
              + " on o.name = 'fleet-' || to_char(right(i.name, 4)::int % "
              + members
              + ", 'FM0000')"
              + " where o.instance_id <> i.instance_id");
      for (String[] table : tables(statement)) {
        statement.execute(
            "insert into pgtracker."
                + table[0]
                + " (instance_id, "
                + table[1]
                + ") select c.copy, "
                + table[1]
                + " from public.copied c join pgtracker."
                + table[0]
                + " t on t.instance_id = c.origin"
                // As ingest leaves them: what belongs together stands together.
                + " order by c.copy, t.tableoid, t.ctid");
      }
      statement.execute("analyze");
    }
  }

  /** What has rows of an instance, with its other columns. */
  private static List<String[]> tables(Statement statement) throws SQLException {
    List<String[]> tables = new ArrayList<>();
    try (ResultSet row =
        statement.executeQuery(
            "select c.relname, string_agg(quote_ident(a.attname), ', ' order by a.attnum)"
                + " from pg_class c join pg_attribute a on a.attrelid = c.oid"
                + " where c.relnamespace = 'pgtracker'::regnamespace and c.relkind in ('r', 'p')"
                + " and not c.relispartition and c.relname not in ('instance', 'ingest_ledger')"
                + " and a.attnum > 0 and not a.attisdropped and a.attname <> 'instance_id'"
                + " and exists (select from pg_attribute i"
                + "   where i.attrelid = c.oid and i.attname = 'instance_id')"
                + " group by c.relname")) {
      while (row.next()) {
        tables.add(new String[] {row.getString(1), row.getString(2)});
      }
    }
    return tables;
  }
}
