package io.pgtracker.pipeline.history;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Compares what a session in the past is told with what the server told right before and right
 * after that moment was recorded: what was the same both times is the same in the past, row for
 * row, no more and no fewer; what moved lies between.
 */
final class PastComparison {
  private static final String NOT_RECORDED = "0A000";
  private static final Pattern COLUMN = Pattern.compile("not recorded: \\w+\\.(?<column>\\w+)");

  /** Types that a store cannot have, or that would show names of its own. */
  private static final Map<String, String> TYPES =
      Map.of(
          "_aclitem", "_text",
          "pg_node_tree", "text",
          "anyarray", "text",
          "abstime", "timestamptz");

  private final int major;
  private final List<Relation> relations;
  private final Map<String, List<String>> types;
  private final Map<String, List<String>> recorded = new TreeMap<>();
  private final List<String> differences = new ArrayList<>();
  private final Set<String> whole = new TreeSet<>();
  private final Set<String> compared = new LinkedHashSet<>();
  private long same;
  private long between;

  PastComparison(LiveRun run) {
    this.major = run.major();
    this.relations = run.relations();
    this.types = run.types();
  }

  /** A sentence per difference. */
  List<String> differences() {
    return differences;
  }

  /** Relations with rows that were found to be what they were. */
  Set<String> compared() {
    return compared;
  }

  /** Relations all of whose columns are recorded. */
  Set<String> whole() {
    return whole;
  }

  /** What was compared, in words. */
  String figures() {
    return "PostgreSQL %d: %d relations, %d of them with all columns; %d values the same, %d between"
        .formatted(major, compared.size(), whole.size(), same, between);
  }

  /** Compares all relations at a moment a session has gone to. */
  void compare(Moment moment, Connection past) throws SQLException {
    for (Relation relation : relations) {
      Told before = moment.before().get(relation.name());
      Told after = moment.after().get(relation.name());
      if (before == null || after == null) {
        continue; // the scraper's role may not see it
      }
      Told then = told(past, relation, before);
      if (then != null) {
        new OneRelation(
                moment, relation, before.only(then.columns()), then, after.only(then.columns()))
            .compare();
      }
    }
  }

  /** All columns that answer; null where the relation is refused. */
  private @Nullable Told told(Connection past, Relation relation, Told before) throws SQLException {
    if (!recorded.containsKey(relation.name())) {
      recorded.put(relation.name(), recorded(past, relation));
    }
    List<String> known = Objects.requireNonNull(recorded.get(relation.name()));
    if (known.isEmpty()) {
      return null;
    }
    if (known.size() < relation.columns().size()) {
      return Told.by(past, relation.query(Relation.list(known), true));
    }
    Told all = Told.by(past, relation.query("*", true));
    if (!all.columns().equals(before.columns())) {
      differences.add("%s has columns %s".formatted(relation.name(), all.columns()));
    }
    if (whole.add(relation.name())) {
      List<String> live =
          Objects.requireNonNull(types.get(relation.name())).stream()
              .map(type -> TYPES.getOrDefault(type, type))
              .toList();
      List<String> told = Told.types(past, relation.query("*", true));
      if (!told.equals(live)) {
        differences.add("%s has types %s, not %s".formatted(relation.name(), told, live));
      }
    }
    return all;
  }

  private static List<String> recorded(Connection past, Relation relation) throws SQLException {
    List<String> recorded = new ArrayList<>(relation.columns());
    while (!recorded.isEmpty()) {
      try {
        Told.by(past, relation.query(Relation.list(recorded), true));
        return recorded;
      } catch (SQLException e) {
        Matcher column = COLUMN.matcher(String.valueOf(e.getMessage()));
        if (!NOT_RECORDED.equals(e.getSQLState())) {
          throw new SQLException(relation.name() + ": " + e.getMessage(), e);
        }
        if (!column.find() || !recorded.remove(column.group("column"))) {
          return List.of();
        }
      }
    }
    return recorded;
  }

  /** One relation at one moment. */
  private final class OneRelation {
    private final Moment moment;
    private final Relation relation;
    private final Told before;
    private final Told then;
    private final Told after;

    OneRelation(Moment moment, Relation relation, Told before, Told then, Told after) {
      this.moment = moment;
      this.relation = relation;
      this.before = before;
      this.then = then;
      this.after = after;
    }

    void compare() {
      Map<List<@Nullable String>, Integer> first = counted(before.rows());
      if (first.equals(counted(after.rows())) && first.equals(counted(then.rows()))) {
        same += (long) before.rows().size() * before.columns().size();
      } else if (relation.keys().isEmpty()) {
        compareWholeRows(first);
      } else {
        compareByKey();
      }
      if (!before.rows().isEmpty()) {
        compared.add(relation.name());
      }
    }

    private void compareWholeRows(Map<List<@Nullable String>, Integer> first) {
      Map<List<@Nullable String>, Integer> last = counted(after.rows());
      Map<List<@Nullable String>, Integer> past = counted(then.rows());
      first.forEach(
          (row, times) -> {
            int lasting = Math.min(times, last.getOrDefault(row, 0));
            int there = past.getOrDefault(row, 0);
            if (there < lasting) {
              differ("lacks %s".formatted(row));
            } else {
              same += (long) lasting * row.size();
            }
          });
      past.forEach(
          (row, times) -> {
            boolean lasting = first.equals(last);
            if (lasting && times > first.getOrDefault(row, 0)) {
              differ("has %s, which was not there".formatted(row));
            }
          });
    }

    private void compareByKey() {
      Map<String, List<@Nullable String>> last = byKey(after);
      Map<String, List<@Nullable String>> past = byKey(then);
      Map<String, List<@Nullable String>> first = byKey(before);
      first.forEach(
          (key, row) -> {
            List<@Nullable String> later = last.get(key);
            List<@Nullable String> kept = past.get(key);
            if (later != null && kept == null) {
              differ("lacks %s".formatted(row));
            } else if (later != null && kept != null) {
              compareRow(key, row, kept, later);
            }
          });
      past.forEach(
          (key, row) -> {
            if (!first.containsKey(key) && !last.containsKey(key)) {
              differ("has %s, which was not there".formatted(row));
            }
          });
    }

    private void compareRow(
        String key,
        List<@Nullable String> first,
        List<@Nullable String> kept,
        List<@Nullable String> last) {
      for (int i = 0; i < first.size(); i++) {
        String column = then.columns().get(i);
        if (Objects.equals(first.get(i), kept.get(i)) && Objects.equals(kept.get(i), last.get(i))) {
          same++;
        } else if (Betweenness.holds(
            relation.name() + "." + column, then, kept, first.get(i), kept.get(i), last.get(i))) {
          between++;
        } else {
          differ(
              "%s of %s is %s; it was %s, then %s"
                  .formatted(column, key, kept.get(i), first.get(i), last.get(i)));
        }
      }
    }

    private Map<String, List<@Nullable String>> byKey(Told told) {
      Map<String, List<@Nullable String>> byKey = new LinkedHashMap<>();
      for (List<@Nullable String> row : told.rows()) {
        List<@Nullable String> key = new ArrayList<>();
        relation.keys().forEach(column -> key.add(told.value(row, column)));
        if (byKey.put(String.valueOf(key), row) != null) {
          differ("has %s twice".formatted(key));
        }
      }
      return byKey;
    }

    private static Map<List<@Nullable String>, Integer> counted(List<List<@Nullable String>> rows) {
      Map<List<@Nullable String>, Integer> counted = new LinkedHashMap<>();
      rows.forEach(row -> counted.merge(row, 1, Integer::sum));
      return counted;
    }

    private void differ(String what) {
      if (differences.size() < 25) {
        differences.add("%s, %s: %s".formatted(moment, relation.name(), what));
      }
    }
  }
}
