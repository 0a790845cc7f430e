package io.pgtracker.catalog;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a counter dataset shows that its counters began anew. All parts are optional and are judged
 * at their own level.
 *
 * @param startColumn column that holds when the row's counters began, exactly ({@code
 *     stats_since}); equal means the same count goes on, different means it began then
 * @param resetColumn column that holds the row's last reset ({@code stats_reset})
 * @param resetColumnNeedsFall true when resetColumn also moves for other reasons (resetting one
 *     table moves its database's): a move restarts the row only if a counter fell too
 * @param viewReset true when the frame's evidence {@code view_reset} restarts all rows when it
 *     moves
 * @param databaseReset true when the frame's evidence {@code database_reset} restarts all rows when
 *     it moves and one of {@code database_counters} fell
 * @param extremesNeed counter that must have been above 0 before minimum and maximum columns prove
 *     anything ({@code calls})
 * @param summedColumn column that holds the oids of what the {@link ColumnClass#COUNTER_SUM}
 *     columns sum up; while one of them went away, the increase of the sums is unknown
 * @param successor columns, the name last, by which a row with a new key goes on with the counts of
 *     another one ({@code REINDEX CONCURRENTLY} makes an index anew, with a copy of its counters);
 *     empty where a new key is always a new start
 */
public record ResetRule(
    @Nullable String startColumn,
    @Nullable String resetColumn,
    boolean resetColumnNeedsFall,
    boolean viewReset,
    boolean databaseReset,
    @Nullable String extremesNeed,
    @Nullable String summedColumn,
    List<String> successor) {

  public ResetRule {
    successor = List.copyOf(successor);
  }

  /** Counters whose restart shows only in their values and in the server's lineage. */
  public static final ResetRule NONE =
      new ResetRule(null, null, false, false, false, null, null, List.of());
}
