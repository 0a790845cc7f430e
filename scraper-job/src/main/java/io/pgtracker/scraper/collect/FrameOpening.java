package io.pgtracker.scraper.collect;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The one message that opens every transaction: it begins read-only, sets the guards for this
 * transaction only, and asks who answers. Nothing is ever set on the session, since behind a
 * transaction pool the session is somebody else's a moment later.
 */
final class FrameOpening {
  private final String begin;
  private final String identitySelect;
  private final String lastingSelect;

  FrameOpening(Guards guards, int serverMajor, IdentityEvidence evidence) {
    this.begin = begin(guards, serverMajor);
    this.identitySelect = "SELECT pg_catalog.clock_timestamp(), " + evidence.openingColumns();
    this.lastingSelect = "SELECT " + evidence.lastingColumns();
  }

  /** Opens a transaction and reads the server's identity. */
  String sql() {
    return Marker.mark(begin + identitySelect);
  }

  /** Opens a transaction and runs a SELECT of its own in the same message. */
  static String sql(Guards guards, int serverMajor, String select) {
    return Marker.mark(begin(guards, serverMajor) + select);
  }

  /** Asks for the rest of the identity, in the open transaction. */
  String lastingSql() {
    return lastingSelect;
  }

  /** Reads the answer of {@link #sql()}. */
  static OpeningAnswer read(ResultRows rows) throws SQLException {
    @Nullable String[] row = rows.next();
    if (row == null) {
      throw new SQLException("the opening SELECT gave no row");
    }
    return new OpeningAnswer(
        Objects.requireNonNull(PostgresText.instant(row[0]), "clock"),
        Integer.parseInt(Objects.requireNonNull(row[1], "server_version_num")),
        new OpeningAnswer.Backend(
            Objects.requireNonNull(row[4], "pid"),
            PostgresText.instant(row[2]),
            PostgresText.instant(row[5]),
            PostgresText.instant(row[6]),
            PostgresText.instant(row[7])),
        PostgresText.bool(row[3]));
  }

  private static String begin(Guards guards, int serverMajor) {
    StringBuilder sql = new StringBuilder("BEGIN READ ONLY; ");
    set(sql, "statement_timeout", millis(guards.statementTimeout()));
    set(sql, "lock_timeout", millis(guards.lockTimeout()));
    set(sql, "idle_in_transaction_session_timeout", millis(guards.idleInTransactionTimeout()));
    set(sql, "application_name", "'pgtracker'");
    set(sql, "\"TimeZone\"", "'UTC'");
    set(sql, "\"DateStyle\"", "'ISO'");
    set(sql, "\"IntervalStyle\"", "'postgres'");
    if (serverMajor < 12) { // from 12 on any value above 0 gives the shortest exact digits
      set(sql, "extra_float_digits", "3");
    }
    set(sql, "search_path", "pg_catalog");
    set(sql, "max_parallel_workers_per_gather", "0"); // they are for those who are in a hurry
    if (serverMajor >= 11) { // compiling costs more than it saves where statistics are read
      set(sql, "jit", "off");
    }
    if (serverMajor >= 15) {
      set(sql, "stats_fetch_consistency", "'cache'");
    }
    return sql.toString();
  }

  private static void set(StringBuilder sql, String name, String value) {
    sql.append("SET LOCAL ").append(name).append(" = ").append(value).append("; ");
  }

  private static String millis(Duration timeout) {
    return Long.toString(timeout.toMillis());
  }
}
