package io.pgtracker.ingest.rollup;

import io.pgtracker.ingest.store.NamedSql;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The SQL that rolls up hours of one dataset, made from the columns of its table of hours. */
final class RollUpSql {
  private static final String ROLL_UP = NamedSql.resource(RollUpSql.class, "roll_up.template.sql");
  private static final String FORGET =
      NamedSql.resource(RollUpSql.class, "forget_hours.template.sql");
  private static final String LIMITED = NamedSql.resource(RollUpSql.class, "limited.template.sql");
  private static final List<String> COMMON = List.of("restarted", "lower_bound", "summed_rows");
  private static final String DATABASE = "database";

  private final String dataset;
  private final Map<String, String> types;
  private final List<String> rank;
  private final List<String> keys = new ArrayList<>();
  private final List<String> counters = new ArrayList<>();

  private RollUpSql(String dataset, Map<String, String> types, List<String> rank) {
    this.dataset = dataset;
    this.types = types;
    this.rank = rank;
    List<String> into = keys;
    for (String column : types.keySet()) {
      if (column.equals("hour")) {
        into = counters;
      } else if (!column.equals("instance_id") && !COMMON.contains(column)) {
        into.add(column);
      }
    }
  }

  /**
   * @param types types of the table of hours by column, in its order
   * @param rank counters by which rows are ranked where their number is limited; empty: all stay
   */
  static NamedSql of(String dataset, Map<String, String> types, List<String> rank) {
    return new RollUpSql(dataset, types, rank).made();
  }

  /**
   * Deletes what was rolled up before: runs first.
   *
   * @param types types of the table of hours by column
   */
  static NamedSql forget(String dataset, Map<String, String> types) {
    return NamedSql.of(
        "forget hours of " + dataset,
        FORGET
            .replace("${x_database}", types.containsKey(DATABASE) ? "x." + DATABASE : "''")
            .replace("${dataset}", dataset));
  }

  private NamedSql made() {
    boolean perDatabase = keys.contains(DATABASE);
    List<String> columns = new ArrayList<>(keys);
    columns.add("hour");
    columns.addAll(COMMON);
    columns.addAll(counters);
    String text =
        ROLL_UP
            .replace("${kept}", rank.isEmpty() ? "kept as (select * from summed)" : limited())
            .replace("${columns}", String.join(", ", columns))
            .replace("${database}", perDatabase ? DATABASE : "''")
            .replace("${x_database}", perDatabase ? "x." + DATABASE : "''")
            .replace("${dataset}", dataset);
    return NamedSql.of("roll-up of " + dataset, text);
  }

  private String limited() {
    List<String> own = new ArrayList<>(keys);
    String hour = own.remove(DATABASE) ? "x.database, x.hour" : "x.hour";
    String orderedKeys = joined(own, c -> "x." + c);
    return LIMITED
        .strip()
        .replace(
            "${ranks}",
            joined(
                rank,
                // What is 0 has no rank, not one by its key.
                c ->
                    ("case when x.%1$s > 0 then row_number() over (partition by %2$s"
                            + " order by x.%1$s desc nulls last, %3$s) end")
                        .formatted(c, hour, orderedKeys)))
        .replace("${zeros}", joined(keys, this::zero))
        .replace("${sums}", joined(counters, this::sum))
        .replace("${keys}", orderedKeys)
        .replace("${hour}", hour);
  }

  private String zero(String key) {
    if (key.equals(DATABASE)) {
      return "x." + key;
    }
    return switch (types.getOrDefault(key, "")) {
      case "boolean" -> "false";
      case "text" -> "''";
      default -> "0";
    };
  }

  /** Cut at what the column holds, as in the sums of the hours themselves. */
  private String sum(String counter) {
    String form =
        switch (types.getOrDefault(counter, "")) {
          case "bigint" ->
              "case when sum(x.%1$s) > 9223372036854775807 then 9223372036854775807"
                  + " else sum(x.%1$s) end::bigint";
          case "double precision" -> "sum(case when x.%1$s > 1e300 then 1e300 else x.%1$s end)";
          default -> "sum(x.%1$s)";
        };
    return form.formatted(counter);
  }

  private static String joined(List<String> names, Function<String, String> form) {
    return names.stream().map(form).collect(Collectors.joining(", "));
  }
}
