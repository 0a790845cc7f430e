package io.pgtracker.ingest.state;

import io.pgtracker.catalog.ColumnClass;
import io.pgtracker.catalog.Dataset;
import io.pgtracker.catalog.DatasetScope;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A table that keeps states or texts, as far as SQL is made from it.
 *
 * @param name of the dataset and its table
 * @param perDatabase rows of several databases stand in it
 * @param keys key columns in the catalog's order; none: the dataset has one row
 * @param columns what frames bring, {@code extra} among them, in the table's order
 * @param types type of each column
 */
record StateTable(
    String name,
    boolean perDatabase,
    List<String> keys,
    List<String> columns,
    Map<String, String> types) {
  private static final Set<String> OWN = Set.of("instance_id", "collected_at", "removed");

  static StateTable of(Dataset dataset, Map<String, String> tableColumns) {
    boolean perDatabase = dataset.scope() == DatasetScope.DATABASE;
    return new StateTable(
        dataset.name(),
        perDatabase,
        dataset.columnsOf(ColumnClass.KEY),
        tableColumns.keySet().stream()
            .filter(c -> !OWN.contains(c) && !(perDatabase && c.equals("database")))
            .toList(),
        tableColumns);
  }

  /** What tells a row's history from others': instance, database, key. */
  List<String> identity() {
    List<String> identity = new ArrayList<>(List.of("instance_id"));
    if (perDatabase) {
      identity.add("database");
    }
    identity.addAll(keys);
    return identity;
  }

  /** Parameter that holds the array of a column. */
  static String parameter(int column) {
    return "v" + column;
  }

  /** Arrays of the first columns of a list, as arguments of {@code unnest}. */
  static String arrays(List<String> columns) {
    return IntStream.range(0, columns.size())
        .mapToObj(i -> ":" + parameter(i) + "::text[]")
        .collect(Collectors.joining(", "));
  }

  /** Columns of {@code r}, which are texts, in their own types. */
  String typed(List<String> columns) {
    return listed(columns, c -> "r." + quoted(c) + "::" + types.get(c) + " as " + quoted(c));
  }

  static String listed(List<String> names, Function<String, String> form) {
    return joined(names, ", ", form);
  }

  static String joined(List<String> names, String separator, Function<String, String> form) {
    return names.stream().map(form).collect(Collectors.joining(separator));
  }

  static String quoted(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }
}
