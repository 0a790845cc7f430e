package io.pgtracker.ingest.delta;

import io.pgtracker.catalog.ColumnClass;
import io.pgtracker.catalog.Dataset;
import io.pgtracker.catalog.DatasetScope;
import io.pgtracker.catalog.ResetRule;
import io.pgtracker.ingest.store.NamedSql;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The SQL that counts one dataset's increases, made from its catalog entry: one mechanism for all
 * counter datasets. What restarts a row, and why, is said in docs/decisions/increases.md.
 */
final class DeltaSql {
  private static final String INCREASE = NamedSql.resource(DeltaSql.class, "increase.template.sql");
  private static final String BASE = NamedSql.resource(DeltaSql.class, "base.template.sql");
  private static final String BASE_OR_PREDECESSOR =
      NamedSql.resource(DeltaSql.class, "base_or_predecessor.template.sql");
  private static final String LEAVING = NamedSql.resource(DeltaSql.class, "leaving.template.sql");
  private static final String BASE_COLUMN =
      "case when took.is_new and leaving.instance_id is not null then leaving.%1$s"
          + " when took.is_new and named.instance_id is not null then named.%1$s"
          + " else same.%1$s end as %1$s";

  /** A replaced index that is still there gets what sessions count late: its successor does not. */
  private static final String BASE_COUNTER =
      "case when took.is_new and leaving.instance_id is not null"
          + " then least(leaving.%1$s, cur.%1$s)"
          + " when took.is_new and cur.%1$s >= named.%1$s + same.%1$s then named.%1$s + same.%1$s"
          + " when took.is_new and named.instance_id is not null then named.%1$s"
          + " when not took.is_new and same.%1$s < left_over.%1$s"
          + " and cur.%1$s >= same.%1$s + left_over.%1$s then same.%1$s + left_over.%1$s"
          + " else same.%1$s end as %1$s";

  private static final String FORGET = NamedSql.resource(DeltaSql.class, "forget.template.sql");

  private DeltaSql() {}

  /** Inserts the increases of a frame over its base. */
  static NamedSql increase(Dataset dataset, Set<String> tableColumns, ComparedStates states) {
    boolean perDatabase = dataset.scope() == DatasetScope.DATABASE;
    List<String> keys = dataset.columnsOf(ColumnClass.KEY);
    List<String> counters = dataset.counters().stream().filter(tableColumns::contains).toList();
    List<String> columns = new ArrayList<>(keys);
    if (perDatabase) {
      columns.add(0, "database");
    }
    List<String> compared = new ArrayList<>(counters);
    if (dataset.reset().startColumn() != null) {
      compared.add(dataset.reset().startColumn());
    }
    if (dataset.reset().resetColumn() != null) {
      // Reset, and at the same value again.
      compared.add(dataset.reset().resetColumn());
    }
    if (dataset.reset().summedColumn() != null) {
      compared.add(dataset.reset().summedColumn());
    }
    String text =
        INCREASE
            .replace("${keys}", listed(columns, c -> "cur." + c + ","))
            .replace("${columns}", listed(columns, c -> c + ","))
            .replace("${counters}", String.join(", ", counters))
            .replace("${unknown}", unknown(dataset.reset()))
            .replace("${row_lower_bound}", rowLowerBound(dataset.reset()))
            .replace("${reset_unproven}", resetUnproven(dataset.reset()))
            .replace("${sum_unknown}", sumUnknown(dataset, counters))
            .replace("${increases}", increases(dataset, counters))
            .replace("${base}", base(dataset, columns, compared, states))
            .replace("${rows}", states.rows(dataset))
            .replace("${restarted}", restarted(dataset, counters))
            .replace("${grew}", joined(counters, " or ", c -> c + " > 0"))
            .replace("${compared_now}", joined(compared, ", ", c -> "cur." + c))
            .replace("${compared_before}", joined(compared, ", ", c -> "base." + c))
            .replace("${table}", dataset.name());
    return NamedSql.of("increase of " + dataset.name(), text);
  }

  /** Deletes the increases of a frame. */
  static NamedSql forget(Dataset dataset) {
    boolean perDatabase = dataset.scope() == DatasetScope.DATABASE;
    return NamedSql.of(
        "forget increase of " + dataset.name(),
        FORGET
            .replace("${database}", perDatabase ? "and database = :database" : "")
            .replace("${table}", dataset.name()));
  }

  /** The row of the base that a row is compared with. */
  private static String base(
      Dataset dataset, List<String> columns, List<String> compared, ComparedStates states) {
    List<String> successor = dataset.reset().successor();
    if (successor.isEmpty()) {
      return BASE.strip()
          .replace("${base_rows}", states.rowsBeforeOfSameKeys(dataset))
          .replace("${join}", listed(columns, c -> "and base." + c + " = cur." + c));
    }
    List<String> keys = dataset.columnsOf(ColumnClass.KEY);
    String name = successor.get(successor.size() - 1);
    List<String> others = new ArrayList<>(columns);
    others.removeAll(keys);
    others.addAll(successor.subList(0, successor.size() - 1));
    List<String> named = new ArrayList<>(others);
    named.add(name);
    return BASE_OR_PREDECESSOR
        .strip()
        .replace("${join_same}", listed(columns, c -> "and same." + c + " = cur." + c))
        .replace("${join_named}", listed(named, c -> "and named." + c + " = cur." + c))
        .replace(
            "${key_of_named_differs}", joined(keys, " or ", c -> "named." + c + " <> cur." + c))
        .replace("${leaving_now}", leaving(keys, others, states.rowsNow(dataset)))
        .replace("${leaving_before}", leaving(keys, others, states.rowsBefore(dataset)))
        .replace("${base_rows}", states.rowsBefore(dataset))
        .replace("${join_leaving}", ofSameName(others, name, "leaving"))
        .replace("${join_left_over}", ofSameName(others, name, "left_over"))
        .replace("${base_columns}", joined(compared, ",\n           ", c -> base(dataset, c)))
        .replace("${name}", name);
  }

  private static String leaving(List<String> keys, List<String> others, String rows) {
    return LEAVING
        .replace("${rows}", rows)
        .replace("${others}", joined(others, ", ", c -> "o." + c))
        .replace("${keys_down}", joined(keys, ", ", c -> "o." + c + " desc"));
  }

  private static String ofSameName(List<String> others, String name, String alias) {
    return joined(others, " and ", c -> alias + "." + c + " = cur." + c)
        + " and %s.name = cur.%s".formatted(alias, name);
  }

  /** What the new one counted by itself before it got the old one's counts is in it, too. */
  private static String base(Dataset dataset, String column) {
    boolean counter = dataset.classOf(column).map(ColumnClass::isCounter).orElse(false);
    return (counter ? BASE_COUNTER : BASE_COLUMN).formatted(column);
  }

  /** A row that the base does not have and whose start is not known to be later. */
  private static String unknown(ResetRule reset) {
    String start = reset.startColumn();
    // A start before the base proves nothing: statements start when parsed, and show when executed.
    String startedLater =
        start == null
            ? ":absence_proves::boolean"
            : "(:absence_proves::boolean or coalesce(cur."
                + start
                + " > :base_at::timestamptz, false))";
    return "base.instance_id is null and not :all_restarted::boolean and not " + startedLater;
  }

  private static String restarted(Dataset dataset, List<String> counters) {
    ResetRule reset = dataset.reset();
    List<String> evidence = new ArrayList<>();
    String start = reset.startColumn();
    if (start != null) {
      evidence.add(
          "coalesce(cur.%1$s <> base.%1$s, cur.%1$s > :base_at::timestamptz, false)"
              .formatted(start));
    }
    if (reset.resetColumn() != null && !reset.resetColumnNeedsFall()) {
      evidence.add(moved(reset.resetColumn()));
    }
    // Where a row says when it began, and says the same as before, a fall can't be a restart.
    evidence.add(
        start == null
            ? fell(dataset, counters)
            : "(coalesce(cur.%1$s <> base.%1$s, true) and ".formatted(start)
                + fell(dataset, counters)
                + ")");
    String need = reset.extremesNeed();
    if (need != null) {
      String counted =
          (start == null ? "" : "cur." + start + " is null and ")
              + ":extremes_prove::boolean and "
              + ("base." + need + " > 0 and cur." + need + " > 0");
      evidence.add(extremes(dataset, counted, ColumnClass.MINIMUM, ">"));
      evidence.add(extremes(dataset, counted, ColumnClass.MAXIMUM, "<"));
    }
    return String.join("\n                     or ", evidence);
  }

  private static String extremes(
      Dataset dataset, String counted, ColumnClass columnClass, String sign) {
    return "coalesce("
        + counted
        + " and ("
        + joined(
            dataset.columnsOf(columnClass), " or ", c -> "cur." + c + " " + sign + " base." + c)
        + "), false)";
  }

  private static String fell(Dataset dataset, List<String> counters) {
    List<String> whole =
        counters.stream()
            .filter(c -> dataset.classOf(c).orElseThrow() == ColumnClass.COUNTER)
            .toList();
    return "coalesce(" + joined(whole, " or ", c -> "cur." + c + " < base." + c) + ", false)";
  }

  private static String moved(String column) {
    return "cur." + column + " is distinct from base." + column;
  }

  /** A row that may have restarted without showing it. */
  private static String rowLowerBound(ResetRule reset) {
    if (!reset.successor().isEmpty()) {
      // One that was dropped and made again under the same name looks the same.
      return "not r.is_restarted and base.goes_on";
    }
    return resetUnproven(reset);
  }

  /** Something was reset that may have been this row; it is said even if nothing grew. */
  private static String resetUnproven(ResetRule reset) {
    return reset.resetColumn() != null && reset.resetColumnNeedsFall()
        ? "not r.is_restarted and " + moved(reset.resetColumn())
        : "false";
  }

  /**
   * What a sum over things that come and go (indexes) grew by is not known: it fell, or one of the
   * things went away and took its count with it.
   */
  private static String sumUnknown(Dataset dataset, List<String> counters) {
    List<String> doubts = new ArrayList<>();
    dataset.columnsOf(ColumnClass.COUNTER_SUM).stream()
        .filter(counters::contains)
        .forEach(
            c -> doubts.add("coalesce(base.%1$s > coalesce(cur.%1$s, -1), false)".formatted(c)));
    if (dataset.reset().summedColumn() != null) {
      doubts.add("not " + summedStillThere(dataset.reset()));
    }
    return doubts.isEmpty() ? "false" : "(" + String.join(" or ", doubts) + ")";
  }

  private static String summedStillThere(ResetRule reset) {
    return reset.summedColumn() == null
        ? "true"
        : "coalesce(base.%1$s <@ cur.%1$s, true)".formatted(reset.summedColumn());
  }

  private static String increases(Dataset dataset, List<String> counters) {
    return joined(
        counters,
        ",\n         ",
        c -> {
          // A table's reset leaves its indexes' counters as they are.
          boolean sum = dataset.classOf(c).orElseThrow() == ColumnClass.COUNTER_SUM;
          String whole =
              sum ? ":all_restarted::boolean or base.instance_id is null" : "r.is_restarted";
          return "case when "
              + whole
              + " then cur."
              + c
              + " else "
              + grown(dataset, c)
              + " end as "
              + c;
        });
  }

  private static String grown(Dataset dataset, String counter) {
    return switch (dataset.classOf(counter).orElseThrow()) {
      // A tiny fall is rounding of a sum, never a restart: increases are never negative.
      case COUNTER_FLOAT ->
          "case when cur.%1$s >= base.%1$s then cur.%1$s - base.%1$s when cur.%1$s < base.%1$s then 0 end"
              .formatted(counter);
      // Null means there is nothing to sum up yet; a fall leaves this increase unknown.
      case COUNTER_SUM ->
          ("case when cur.%1$s >= coalesce(base.%1$s, 0) and %2$s"
                  + " then cur.%1$s - coalesce(base.%1$s, 0) end")
              .formatted(counter, summedStillThere(dataset.reset()));
      default -> "case when cur.%1$s >= base.%1$s then cur.%1$s - base.%1$s end".formatted(counter);
    };
  }

  private static String listed(List<String> names, Function<String, String> form) {
    return joined(names, " ", form);
  }

  private static String joined(
      List<String> names, String separator, Function<String, String> form) {
    return names.stream().map(form).collect(Collectors.joining(separator));
  }
}
