package io.pgtracker.scraper.collect;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Identity of a statement in pg_stat_statements.
 *
 * @param userid role, in text
 * @param dbid database, in text
 * @param toplevel t or f; t before 14
 * @param queryid hash of the statement
 */
record StatementKey(String userid, String dbid, String toplevel, long queryid) {

  /** Reads a key from a row; null when the role may not see whose it is. */
  static @Nullable StatementKey of(StatementColumns columns, @Nullable String[] row) {
    String queryid = row[columns.queryid()];
    if (queryid == null) {
      return null;
    }
    return new StatementKey(
        Objects.requireNonNull(row[columns.userid()]),
        Objects.requireNonNull(row[columns.dbid()]),
        columns.toplevel() < 0 ? "t" : Objects.requireNonNull(row[columns.toplevel()]),
        Long.parseLong(queryid));
  }

  /** 64 bits that stand for the key; a collision heals with the next complete frame. */
  long fingerprint() {
    long hash = mix(queryid);
    hash = mix(hash ^ Long.parseLong(userid));
    hash = mix(hash ^ Long.parseLong(dbid));
    return mix(hash ^ toplevel.charAt(0));
  }

  /** Finalizer of SplitMix64. */
  private static long mix(long value) {
    long z = value + 0x9E3779B97F4A7C15L;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
