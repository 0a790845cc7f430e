package io.pgtracker.ingest.page;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A table or view as the store describes it.
 *
 * @param comment empty where there is none
 */
record StoreTable(String name, boolean view, String comment, List<StoreColumn> columns) {
  StoreTable {
    columns = List.copyOf(columns);
  }

  /** The same table with the columns of another, too. */
  StoreTable and(StoreTable more) {
    return new StoreTable(
        name, view, comment, Stream.concat(columns.stream(), more.columns.stream()).toList());
  }

  /** Its columns but some. */
  List<StoreColumn> without(Set<String> others) {
    return columns.stream().filter(column -> !others.contains(column.name())).toList();
  }

  Set<String> columnNames() {
    return columns.stream().map(StoreColumn::name).collect(Collectors.toSet());
  }
}
