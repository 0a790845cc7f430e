package io.pgtracker.pipeline.history;

import io.pgtracker.catalog.ColumnClass;
import io.pgtracker.catalog.Dataset;
import io.pgtracker.catalog.DatasetScope;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What was added to the counters of one row over some readings, as well as these tell. */
final class TrueIncrease {
  /** Relative, of sums of floating-point numbers. */
  private static final double ROUNDING = 1e-9;

  private final Relation relation;
  private final Dataset dataset;
  private final List<IncreaseComparison.Readings> readings;
  private final List<@Nullable String> key;

  TrueIncrease(
      Relation relation,
      Dataset dataset,
      List<IncreaseComparison.Readings> readings,
      List<@Nullable String> key) {
    this.relation = relation;
    this.dataset = dataset;
    this.readings = readings;
    this.key = key;
  }

  /**
   * What an increase can be.
   *
   * @param mayBeUnknown a sum over indexes fell with one of them, or nothing is counted here
   * @param isCounted the server counts it in this row
   */
  record Bounds(double low, double high, boolean mayBeUnknown, boolean isCounted) {
    boolean hold(double value) {
      double rounding = ROUNDING * Math.max(1, Math.abs(high));
      return isCounted && value >= low - rounding && value <= high + rounding;
    }
  }

  Bounds of(String column) {
    double low = 0;
    double high = 0;
    boolean mayBeUnknown = false;
    boolean isCounted = false;
    for (int i = 1; i < readings.size(); i++) {
      Double least = number(readings.get(i), false, column);
      Double most = number(readings.get(i), true, column);
      if (least == null || most == null) {
        mayBeUnknown = true; // not there, or not counted
        isCounted |= most != null;
        high += most == null ? 0 : most; // it came while it was recorded
        continue;
      }
      isCounted = true;
      Double leastBefore = number(readings.get(i - 1), false, column);
      Double mostBefore = number(readings.get(i - 1), true, column);
      boolean isSum =
          dataset.classOf(dataset.newestName(column)).orElseThrow() == ColumnClass.COUNTER_SUM;
      if (leastBefore == null || mostBefore == null) {
        high += most;
        low += mostBefore == null ? least : 0; // it may have come right after it was read
        mayBeUnknown |= isSum;
      } else if (isRestarted(i)) {
        double grown = Math.max(0, least - mostBefore);
        low += isSum ? Math.min(grown, least) : least;
        high += most;
        mayBeUnknown |= isSum;
      } else {
        low += Math.max(0, least - mostBefore);
        high += mayHaveRestarted(i) ? most : Math.max(0, most - leastBefore);
        mayBeUnknown |= isSum && (least < mostBefore || hasLostAnIndex(i));
      }
    }
    return new Bounds(low, high, mayBeUnknown || !isCounted, isCounted);
  }

  /** What its other indexes did meanwhile hides what it counted for the one that is gone. */
  private boolean hasLostAnIndex(int i) {
    return readings.get(i - 1).indexes().stream()
        .filter(index -> Objects.equals(index.get(0), key.get(0)))
        .anyMatch(index -> !readings.get(i).indexes().contains(index));
  }

  /**
   * Whether the row may have begun anew, which the frame between two readings saw or did not: its
   * database was reset, or it showed so in one reading of a moment and not in the other.
   */
  private boolean mayHaveRestarted(int i) {
    return (dataset.scope() == DatasetScope.DATABASE
            && !readings.get(i).resets().equals(readings.get(i - 1).resets()))
        || relation.columns().stream().anyMatch(column -> showsRestart(i, column, false));
  }

  /** Whether the row began anew since the readings before, as any frame between them shows. */
  private boolean isRestarted(int i) {
    return relation.columns().stream().anyMatch(column -> showsRestart(i, column, true));
  }

  private boolean showsRestart(int i, String column, boolean inAnyFrame) {
    IncreaseComparison.Readings now = readings.get(i);
    IncreaseComparison.Readings before = readings.get(i - 1);
    // Resetting one table of a database moves that database's stats_reset, and no counter of it.
    boolean isBeginning =
        column.equals("stats_since")
            || (column.equals("stats_reset") && !dataset.name().equals("pg_stat_database"));
    if (isBeginning) {
      return !Objects.equals(text(before, true, column), text(now, false, column));
    }
    ColumnClass kind = dataset.classOf(dataset.newestName(column)).orElse(null);
    Double last = number(now, inAnyFrame, column);
    Double first = number(before, !inAnyFrame, column);
    if (kind == null || last == null || first == null) {
      return false;
    }
    return switch (kind) {
      case COUNTER, MAXIMUM -> last < first;
      case MINIMUM -> last > first;
      default -> false;
    };
  }

  private @Nullable Double number(
      IncreaseComparison.Readings reading, boolean after, String column) {
    String text = text(reading, after, column);
    try {
      return text == null ? null : Double.valueOf(text);
    } catch (NumberFormatException other) {
      return null;
    }
  }

  private @Nullable String text(IncreaseComparison.Readings reading, boolean after, String column) {
    List<@Nullable String> row = (after ? reading.after() : reading.before()).get(key);
    return row == null ? null : reading.told().value(row, column);
  }
}
