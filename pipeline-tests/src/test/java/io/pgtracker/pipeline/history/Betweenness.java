package io.pgtracker.pipeline.history;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a value may be that another moved while it was read. */
final class Betweenness {
  /**
   * Of sessions that do something, and of processes of the server that wait for something to do.
   */
  private static final Set<String> RESTLESS =
      Set.of(
          "pg_stat_activity.state",
          "pg_stat_activity.query",
          "pg_stat_activity.query_id",
          "pg_stat_activity.wait_event",
          "pg_stat_activity.wait_event_type",
          "pg_stat_activity.backend_xid",
          "pg_stat_activity.backend_xmin",
          "pg_stat_activity.xact_start");

  /** Means of what moved, and what goes up and down: they need not lie between. */
  private static final Set<String> UNBOUNDED =
      Set.of(
          "mean_time",
          "stddev_time",
          "mean_exec_time",
          "stddev_exec_time",
          "n_live_tup",
          "n_dead_tup",
          "n_mod_since_analyze",
          "n_ins_since_vacuum");

  /** A text in the past, PostgreSQL's own form of a parsed expression on the server. */
  private static final Set<String> OTHER_FORM = Set.of("pg_index.indexprs", "pg_index.indpred");

  private Betweenness() {}

  /**
   * Whether a value can have been there.
   *
   * @param column relation and column
   * @param then what the row is told in
   * @param row in the past
   */
  static boolean holds(
      String column,
      Told then,
      List<@Nullable String> row,
      @Nullable String before,
      @Nullable String kept,
      @Nullable String after) {
    String name = column.substring(column.indexOf('.') + 1);
    boolean moved = !Objects.equals(before, after);
    if (column.equals("pg_stat_database.numbackends")) {
      return isAtMost(before, kept) || isAtMost(after, kept); // the scraper is one of them
    }
    if (RESTLESS.contains(column)) {
      boolean isClient = "client backend".equals(then.value(row, "backend_type"));
      return !isClient || "traffic".equals(then.value(row, "application_name"));
    }
    if (OTHER_FORM.contains(column)) {
      return (before == null) == (kept == null);
    }
    if (!moved) {
      return false;
    }
    if (UNBOUNDED.contains(name)) {
      return true;
    }
    if (kept == null) {
      return before == null || after == null;
    }
    if (before == null) {
      return isAtMost(kept, after); // it began in between
    }
    if (after == null) {
      return Objects.equals(kept, before);
    }
    if (name.startsWith("min_")) {
      return isAtMost(after, kept) && isAtMost(kept, before);
    }
    return isAtMost(before, kept) && isAtMost(kept, after);
  }

  /** Of numbers by their value, else as texts, which orders times. */
  private static boolean isAtMost(@Nullable String low, @Nullable String high) {
    if (low == null || high == null) {
      return false;
    }
    try {
      return new BigDecimal(low).compareTo(new BigDecimal(high)) <= 0;
    } catch (NumberFormatException text) {
      return low.compareTo(high) <= 0;
    }
  }
}
