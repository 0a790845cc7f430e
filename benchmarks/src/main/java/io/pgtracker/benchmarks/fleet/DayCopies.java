package io.pgtracker.benchmarks.fleet;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Copies of what a store's tables of time hold, told as of days before. */
final class DayCopies {
  private final Statement statement;
  private final List<String> tables = new ArrayList<>();

  /**
   * Takes the tables as they are now.
   *
   * @param which condition on their name
   */
  DayCopies(Statement statement, String which) throws SQLException {
    this.statement = statement;
    try (ResultSet row =
        statement.executeQuery("select name from pgtracker.time_table where " + which)) {
      while (row.next()) {
        tables.add(row.getString(1));
      }
    }
    for (String table : tables) {
      statement.execute("create table public.copy_" + table + " as table pgtracker." + table);
    }
  }

  /** All moments are so many days earlier then; a frame's place among its scraper's, too. */
  void copy(int days) throws SQLException {
    for (String table : tables) {
      copy(table, days);
    }
  }

  private void copy(String table, int days) throws SQLException {
    String columns;
    String values;
    try (ResultSet row =
        statement.executeQuery(
            String.format(
                Locale.ROOT,
                "select string_agg(quote_ident(attname), ', ' order by attnum),"
                    + " string_agg(quote_ident(attname) || case"
                    + "   when atttypid = 'timestamptz'::regtype then ' - interval ''%1$d days'''"
                    + "   when attname in ('sequence', 'base_sequence', 'previous_sequence')"
                    + "     then ' - 1000000 * %1$d' else '' end, ', ' order by attnum)"
                    + " from pg_attribute where attrelid = 'pgtracker.%2$s'::regclass"
                    + " and attnum > 0 and not attisdropped",
                days,
                table))) {
      row.next();
      columns = row.getString(1);
      values = row.getString(2);
    }
    statement.execute(
        String.format(
            Locale.ROOT,
            "insert into pgtracker.%1$s (%2$s) select %3$s from public.copy_%1$s",
            table,
            columns,
            values));
  }
}
