package io.pgtracker.ingest.state;

import io.pgtracker.catalog.ColumnClass;
import io.pgtracker.catalog.Dataset;
import io.pgtracker.catalog.DatasetScope;
import io.pgtracker.ingest.store.NamedSql;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The SQL that keeps one state dataset, made from its catalog entry.
 *
 * @param stateAt gives the state as of a moment
 * @param change stores what a frame changed
 * @param forget deletes what a frame had changed
 */
record StateSql(NamedSql stateAt, NamedSql change, NamedSql forget) {
  private static final Set<String> OWN = Set.of("instance_id", "collected_at", "removed");

  static StateSql of(Dataset dataset, Set<String> tableColumns) {
    return new StateSql(
        named(dataset, tableColumns, "state_at"),
        named(dataset, tableColumns, "change"),
        named(dataset, tableColumns, "forget"));
  }

  private static NamedSql named(Dataset dataset, Set<String> tableColumns, String template) {
    boolean perDatabase = dataset.scope() == DatasetScope.DATABASE;
    List<String> keys = dataset.columnsOf(ColumnClass.KEY);
    List<String> columns =
        tableColumns.stream()
            .filter(c -> !OWN.contains(c) && !(perDatabase && c.equals("database")))
            .toList();
    String text =
        NamedSql.resource(StateSql.class, template + ".template.sql")
            .replace(
                "${key_or_instance}",
                keys.isEmpty() ? "t.instance_id" : listed(keys, ", ", c -> "t." + c))
            .replace(
                "${strip}",
                "- 'instance_id' - 'collected_at' - 'removed'"
                    + (perDatabase ? " - 'database'" : ""))
            .replace("${join}", listed(keys, " ", c -> "and b." + c + " = n." + c))
            .replace("${database}", perDatabase ? "and t.database = :database" : "")
            .replace("${database_column}", perDatabase ? "database," : "")
            .replace("${database_value}", perDatabase ? ":database," : "")
            .replace("${columns}", String.join(", ", columns))
            .replace("${new_columns}", listed(columns, ", ", c -> "n." + c))
            .replace("${before_columns}", listed(columns, ", ", c -> "b." + c))
            .replace("${table}", dataset.name());
    return NamedSql.of(template + " of " + dataset.name(), text);
  }

  private static String listed(
      List<String> names, String separator, Function<String, String> form) {
    return names.stream().map(form).collect(Collectors.joining(separator));
  }
}
