package io.pgtracker.pipeline.scenes;

import io.pgtracker.catalog.Catalog;
import io.pgtracker.catalog.ColumnClass;
import io.pgtracker.catalog.Dataset;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A dataset, and how to ask the server itself for what should be in it.
 *
 * @param sql run on the server
 * @param keys columns that identify a row, by their newest names; empty: there is at most one
 */
record View(Dataset dataset, String sql, List<String> keys) {

  /** The whole view of the dataset's name. */
  static View of(String name) {
    return of(name, "select * from " + name);
  }

  /** Rows identified as in the catalog. */
  static View of(String name, String sql) {
    return of(name, sql, Catalog.builtIn().find(name).orElseThrow().columnsOf(ColumnClass.KEY));
  }

  static View of(String name, String sql, List<String> keys) {
    return new View(Catalog.builtIn().find(name).orElseThrow(), sql, keys);
  }

  /**
   * What in the store differs from what the server said before and after it was read: a value must
   * be one of the two or lie between them. Columns that only the store has are not looked at.
   */
  List<String> differences(
      List<Map<String, @Nullable String>> before,
      List<Map<String, @Nullable String>> stored,
      List<Map<String, @Nullable String>> after) {
    Map<String, Map<String, @Nullable String>> first = byKey(before);
    Map<String, Map<String, @Nullable String>> kept = byKey(stored);
    Map<String, Map<String, @Nullable String>> last = byKey(after);
    if (!kept.keySet().equals(first.keySet()) || !kept.keySet().equals(last.keySet())) {
      return List.of(
          dataset.name()
              + " has the rows %s; the server before %s, after %s"
                  .formatted(kept.keySet(), first.keySet(), last.keySet()));
    }
    List<String> differences = new ArrayList<>();
    for (String key : kept.keySet()) {
      Map<String, @Nullable String> row = kept.getOrDefault(key, Map.of());
      Map<String, @Nullable String> later = last.getOrDefault(key, Map.of());
      first
          .getOrDefault(key, Map.of())
          .forEach(
              (column, earlier) -> {
                String value = row.get(column);
                if (!row.containsKey(column) || !isBetween(earlier, value, later.get(column))) {
                  differences.add(
                      "%s %s.%s is %s; the server before %s, after %s"
                          .formatted(
                              dataset.name(), key, column, value, earlier, later.get(column)));
                }
              });
    }
    return differences;
  }

  /** Rows by key, columns under their newest names. */
  private Map<String, Map<String, @Nullable String>> byKey(
      List<Map<String, @Nullable String>> rows) {
    Map<String, Map<String, @Nullable String>> byKey = new LinkedHashMap<>();
    for (Map<String, @Nullable String> row : rows) {
      Map<String, @Nullable String> renamed = new LinkedHashMap<>();
      row.forEach((column, value) -> renamed.put(dataset.newestName(column), value));
      String key =
          keys.stream().map(k -> String.valueOf(renamed.get(k))).collect(Collectors.joining("|"));
      if (byKey.put(key, renamed) != null) {
        throw new IllegalArgumentException("two rows of " + dataset.name() + " are " + key);
      }
    }
    return byKey;
  }

  private static boolean isBetween(
      @Nullable String before, @Nullable String value, @Nullable String after) {
    if (Objects.equals(value, before) || Objects.equals(value, after)) {
      return true;
    }
    try {
      return value != null
          && before != null
          && after != null
          && new BigDecimal(before).compareTo(new BigDecimal(value)) <= 0
          && new BigDecimal(value).compareTo(new BigDecimal(after)) <= 0;
    } catch (NumberFormatException noNumber) {
      return false;
    }
  }
}
