package io.pgtracker.scraper.collect;

import io.pgtracker.format.ColumnSpec;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where the key of a statement stands in a row, from 0.
 *
 * @param userid position
 * @param dbid position
 * @param toplevel position, -1 before 14
 * @param queryid position
 */
record StatementColumns(int userid, int dbid, int toplevel, int queryid) {

  /** Positions in these columns; null when they are not those of statements. */
  static @Nullable StatementColumns find(List<ColumnSpec> columns) {
    List<String> names = columns.stream().map(ColumnSpec::name).toList();
    StatementColumns found =
        new StatementColumns(
            names.indexOf("userid"),
            names.indexOf("dbid"),
            names.indexOf("toplevel"),
            names.indexOf("queryid"));
    return found.userid < 0 || found.dbid < 0 || found.queryid < 0 ? null : found;
  }
}
