package io.pgtracker.ingest.state;

import io.pgtracker.ingest.store.ColumnArrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Arrays of some columns as the parameters of a statement over all columns of a table. */
final class ArrayParameters {
  private ArrayParameters() {}

  /** Puts an array for each column the statement has; null for one that the rows lack. */
  static void put(
      Map<String, @Nullable String> parameters,
      List<String> ofStatement,
      List<String> ofRows,
      ColumnArrays rows) {
    List<String> arrays = rows.arrays();
    for (int i = 0; i < ofStatement.size(); i++) {
      int source = ofRows.indexOf(ofStatement.get(i));
      parameters.put(StateTable.parameter(i), source < 0 ? null : arrays.get(source));
    }
  }
}
