package io.pgtracker.pipeline.versions;

import io.pgtracker.catalog.ColumnClass;
import io.pgtracker.catalog.Dataset;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Compares rows of the store with what the server said just before and just after they were taken:
 * what was the same both times is the same in the store, and a counter lies between.
 */
final class ValueComparison {
  /** Application name of the session that looks at the server; its own row is no fact. */
  static final String LOOKER = "looker";

  /** What comes and goes by itself, or through the scraper's own connection. */
  private static final Set<String> RESTLESS =
      Set.of(
          "pg_stat_activity.wait_event",
          "pg_stat_activity.wait_event_type",
          "pg_stat_activity.backend_xmin",
          "pg_stat_database.numbackends");

  private final Dataset dataset;
  private final List<String> keys;
  private final List<String> differences = new ArrayList<>();
  private long compared;

  ValueComparison(Dataset dataset) {
    this.dataset = dataset;
    this.keys = dataset.columnsOf(ColumnClass.KEY);
  }

  /** A sentence per difference. */
  List<String> differences() {
    return differences;
  }

  /** Values found the same as on the server, or between. */
  long compared() {
    return compared;
  }

  /**
   * Compares a frame.
   *
   * @param before what the server showed before, under its own names
   * @param after and after
   * @param stored the frame's rows in the store
   */
  void compare(
      List<Map<String, @Nullable String>> before,
      List<Map<String, @Nullable String>> after,
      List<Map<String, @Nullable String>> stored) {
    List<Map<String, @Nullable String>> first = newest(before);
    List<Map<String, @Nullable String>> last = newest(after);
    if (keys.isEmpty() && (first.size() > 1 || stored.size() > 1)) {
      compareWholeRows(first, last, stored);
      return;
    }
    Map<String, Map<String, @Nullable String>> lastByKey = byKey(last);
    Map<String, Map<String, @Nullable String>> storedByKey = byKey(stored);
    byKey(first)
        .forEach(
            (key, row) -> {
              Map<String, @Nullable String> later = lastByKey.get(key);
              Map<String, @Nullable String> kept = storedByKey.get(key);
              if (later != null && !isOwn(row) && !isOfTheScraper(kept)) {
                compare(key, row, later, kept);
              }
            });
    Set<String> unknown = new HashSet<>(storedByKey.keySet());
    if (lastByKey.keySet().equals(byKey(first).keySet())) {
      unknown.removeAll(lastByKey.keySet());
      unknown.forEach(key -> differ(key, "is in the store and not on the server"));
    }
  }

  private void compare(
      String key,
      Map<String, @Nullable String> before,
      Map<String, @Nullable String> after,
      @Nullable Map<String, @Nullable String> stored) {
    if (stored == null) {
      differ(key, "is on the server and not in the store");
      return;
    }
    before.forEach(
        (column, value) -> {
          if (!stored.containsKey(column) || RESTLESS.contains(dataset.name() + "." + column)) {
            return; // columns without a place are reported by Coverage
          }
          String later = after.get(column);
          String kept = stored.get(column);
          if (same(value, later)
              ? !same(value, kept)
              : isCounter(column) && !isBetween(value, kept, later)) {
            differ(
                key, "%s is %s, on the server %s, then %s".formatted(column, kept, value, later));
          } else {
            compared++;
          }
        });
  }

  /** Rows have no key: each that was there both times, with all its values, is there. */
  private void compareWholeRows(
      List<Map<String, @Nullable String>> before,
      List<Map<String, @Nullable String>> after,
      List<Map<String, @Nullable String>> stored) {
    Set<Map<String, @Nullable String>> lasting = new HashSet<>(before);
    lasting.retainAll(new HashSet<>(after));
    for (Map<String, @Nullable String> row : lasting) {
      if (stored.stream().anyMatch(kept -> contains(kept, row))) {
        compared += row.size();
      } else if (!isOwn(row)) {
        differ("row " + row, "is on the server and not in the store");
      }
    }
  }

  private static boolean contains(
      Map<String, @Nullable String> kept, Map<String, @Nullable String> row) {
    return row.entrySet().stream()
        .allMatch(
            value ->
                !kept.containsKey(value.getKey())
                    || same(value.getValue(), kept.get(value.getKey())));
  }

  private List<Map<String, @Nullable String>> newest(List<Map<String, @Nullable String>> rows) {
    List<Map<String, @Nullable String>> renamed = new ArrayList<>();
    for (Map<String, @Nullable String> row : rows) {
      Map<String, @Nullable String> names = new HashMap<>();
      dataset
          .absent()
          .forEach((name, value) -> names.put(name, value.equals("t") ? "true" : value));
      row.forEach(
          (column, value) -> {
            String name = dataset.newestName(column);
            if (value != null || !names.containsKey(name)) {
              names.put(name, value);
            }
          });
      renamed.add(names);
    }
    return renamed;
  }

  private Map<String, Map<String, @Nullable String>> byKey(
      List<Map<String, @Nullable String>> rows) {
    Map<String, Map<String, @Nullable String>> byKey = new TreeMap<>();
    for (Map<String, @Nullable String> row : rows) {
      List<@Nullable String> key = new ArrayList<>();
      keys.forEach(column -> key.add(row.get(column)));
      byKey.put(String.valueOf(key), row);
    }
    return byKey;
  }

  private static boolean isOwn(Map<String, @Nullable String> row) {
    return LOOKER.equals(row.get("application_name"));
  }

  /** Whether it is a setting the scraper makes for itself, which says nothing about the server. */
  private boolean isOfTheScraper(@Nullable Map<String, @Nullable String> stored) {
    return dataset.name().equals("pg_settings") && stored != null && stored.get("source") == null;
  }

  private boolean isCounter(String column) {
    return dataset.classOf(column).filter(ColumnClass::isCounter).isPresent();
  }

  private static boolean isBetween(
      @Nullable String low, @Nullable String value, @Nullable String high) {
    return low == null
        || value == null
        || high == null
        || same(low, value)
        || same(value, high)
        || (new BigDecimal(low).compareTo(new BigDecimal(value)) <= 0
            && new BigDecimal(value).compareTo(new BigDecimal(high)) <= 0);
  }

  private static boolean same(@Nullable String one, @Nullable String other) {
    if (Objects.equals(one, other)) {
      return true;
    }
    if (one == null || other == null) {
      return false;
    }
    try {
      return new BigDecimal(one).compareTo(new BigDecimal(other)) == 0
          || Double.compare(Double.parseDouble(one), Double.parseDouble(other)) == 0;
    } catch (NumberFormatException text) {
      return false;
    }
  }

  private void differ(String key, String what) {
    if (differences.size() < 20) {
      differences.add("%s %s: %s".formatted(dataset.name(), key, what));
    }
  }
}
