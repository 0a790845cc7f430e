package io.pgtracker.pipeline.history;

import io.pgtracker.catalog.Catalog;
import io.pgtracker.catalog.ColumnClass;
import io.pgtracker.catalog.Dataset;
import io.pgtracker.catalog.DatasetKind;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Compares what a session between two moments is told of counters with the differences of what the
 * server told at these moments and at all others in between.
 */
final class IncreaseComparison {
  private static final Catalog CATALOG = Catalog.builtIn();

  private final List<Relation> relations;
  private final List<Moment> moments;
  private final List<String> differences = new ArrayList<>();
  private final Map<String, Integer> grown = new TreeMap<>();
  private final Set<String> known = new TreeSet<>();
  private final Set<String> unknown = new TreeSet<>();
  private long compared;

  /**
   * @param moments all there are, in order
   */
  IncreaseComparison(List<Relation> relations, List<Moment> moments) {
    this.relations = relations;
    this.moments = moments;
  }

  /** A sentence per difference. */
  List<String> differences() {
    return differences;
  }

  /** How many increases above 0 were as they should be, by relation. */
  Map<String, Integer> grown() {
    return grown;
  }

  /** Relations with counters whose increase is known. */
  Set<String> known() {
    return known;
  }

  /** What was compared, in words. */
  String figures() {
    return "%d counters, of which grew %s, unknown were %s".formatted(compared, grown, unknown);
  }

  /**
   * Compares all counters between two moments, to which a session has gone.
   *
   * @param from place of the earlier moment
   * @param to and of the later one
   */
  void compare(int from, int to, Connection past) throws SQLException {
    for (Relation relation : relations) {
      Dataset dataset = counted(relation);
      if (dataset == null) {
        continue;
      }
      Told then = Told.by(past, relation.query(Relation.list(relation.columns()), true));
      Map<List<@Nullable String>, List<@Nullable String>> rows = byKey(relation, then);
      List<Readings> readings = new ArrayList<>();
      for (Moment moment : moments.subList(from, to + 1)) {
        readings.add(Readings.of(relation, moment));
      }
      Readings last = readings.get(readings.size() - 1);
      for (List<@Nullable String> key : last.before().keySet()) {
        if (last.after().containsKey(key) && !rows.containsKey(key)) {
          differ("%s lacks %s from %d to %d".formatted(relation.name(), key, from, to));
        }
      }
      rows.forEach(
          (key, row) -> {
            for (String column : relation.columns()) {
              if (dataset
                  .classOf(dataset.newestName(column))
                  .filter(ColumnClass::isCounter)
                  .isPresent()) {
                compare(
                    relation.name() + "." + column + " of " + key + " from " + from + " to " + to,
                    relation.name() + "." + column,
                    then.value(row, column),
                    new TrueIncrease(relation, dataset, readings, key).of(column));
              }
            }
          });
    }
  }

  private void compare(
      String what, String column, @Nullable String told, TrueIncrease.Bounds bounds) {
    compared++;
    if (told == null) {
      if (!bounds.mayBeUnknown()) {
        differ(what + " is unknown, and should be " + bounds);
      } else if (bounds.isCounted()) {
        unknown.add(column);
      }
    } else if (!bounds.hold(Double.parseDouble(told))) {
      differ(what + " is " + told + ", and should be " + bounds);
    } else {
      String relation = column.substring(0, column.indexOf('.'));
      known.add(relation);
      if (Double.parseDouble(told) > 0) {
        grown.merge(relation, 1, Integer::sum);
      }
    }
  }

  /** The dataset a relation of counters is; null: it is something else. */
  private static @Nullable Dataset counted(Relation relation) {
    return CATALOG.datasets().stream()
        .filter(dataset -> dataset.kind() == DatasetKind.COUNTER)
        .filter(dataset -> dataset.name().equals(relation.name()))
        .findFirst()
        .orElse(null);
  }

  static Map<List<@Nullable String>, List<@Nullable String>> byKey(Relation relation, Told told) {
    Map<List<@Nullable String>, List<@Nullable String>> byKey = new LinkedHashMap<>();
    for (List<@Nullable String> row : told.rows()) {
      List<@Nullable String> key = new ArrayList<>();
      relation.keys().forEach(column -> key.add(told.value(row, column)));
      byKey.put(key, row);
    }
    return byKey;
  }

  /**
   * What the server told of a relation around a moment.
   *
   * @param before rows by key
   * @param after and right after
   * @param indexes of users: relid and indexrelid
   * @param resets when counters of each database, or some of them, were reset last
   */
  record Readings(
      Told told,
      Map<List<@Nullable String>, List<@Nullable String>> before,
      Map<List<@Nullable String>, List<@Nullable String>> after,
      Set<List<@Nullable String>> indexes,
      Set<List<@Nullable String>> resets) {
    static Readings of(Relation relation, Moment moment) {
      Told before = Objects.requireNonNull(moment.before().get(relation.name()));
      Told after = Objects.requireNonNull(moment.after().get(relation.name()));
      Told indexes = Objects.requireNonNull(moment.before().get("pg_stat_user_indexes"));
      Told databases = Objects.requireNonNull(moment.before().get("pg_stat_database"));
      return new Readings(
          before,
          byKey(relation, before),
          byKey(relation, after),
          Set.copyOf(indexes.only(List.of("relid", "indexrelid")).rows()),
          Set.copyOf(databases.only(List.of("datid", "stats_reset")).rows()));
    }
  }

  private void differ(String what) {
    if (differences.size() < 200) {
      differences.add(what);
    }
  }
}
