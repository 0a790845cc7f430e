package io.pgtracker.pipeline.versions;

import io.pgtracker.pipeline.history.RecordedPart;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Compares what a session in the past is told with what the server itself said just before and just
 * after it was read: each row that was there both times, with all values that are recorded.
 */
final class HistoryComparison {
  private static final String NOT_RECORDED = "0A000";
  private static final Pattern COLUMN = Pattern.compile("not recorded: \\w+\\.(?<column>\\w+)");

  /** What comes and goes by itself, is the asking session's own, or is told in another form. */
  private static final Set<String> RESTLESS =
      Set.of(
          "pg_stat_activity.wait_event",
          "pg_stat_activity.wait_event_type",
          "pg_stat_activity.backend_xmin",
          "pg_stat_database.numbackends",
          "pg_db_role_setting.setconfig",
          "pg_roles.rolconfig",
          "pg_index.indexprs",
          "pg_index.indpred");

  private final Connection live;
  private final List<String> differences = new ArrayList<>();
  private final Set<String> compared = new LinkedHashSet<>();
  private final Map<String, Collection<String>> columns = new TreeMap<>();

  /**
   * @param live a session at the server, in the database that is looked at
   * @param relations columns of each of its relations
   */
  HistoryComparison(Connection live, Map<String, Collection<String>> relations) {
    this.live = live;
    this.columns.putAll(relations);
  }

  /** A sentence per difference. */
  List<String> differences() {
    return differences;
  }

  /** Relations that have been found to be what they were, with rows. */
  Set<String> compared() {
    return compared;
  }

  /** What the server says now. */
  Map<String, List<List<@Nullable String>>> look() throws SQLException {
    Map<String, List<List<@Nullable String>>> rows = new LinkedHashMap<>();
    for (Map.Entry<String, Collection<String>> relation : columns.entrySet()) {
      try {
        rows.put(relation.getKey(), rows(live, relation.getKey(), relation.getValue()));
      } catch (SQLException e) {
        if (!"42501".equals(e.getSQLState())) {
          throw e;
        }
      }
    }
    return rows;
  }

  /**
   * Compares.
   *
   * @param past a session that history.go has taken to the moment between the two looks
   */
  void compare(
      Map<String, List<List<@Nullable String>>> before,
      Map<String, List<List<@Nullable String>>> after,
      Connection past)
      throws SQLException {
    for (String relation : before.keySet()) {
      List<String> all = List.copyOf(Objects.requireNonNull(columns.get(relation)));
      List<String> recorded = recorded(past, relation, all);
      if (recorded.isEmpty()) {
        continue;
      }
      List<Integer> places = recorded.stream().map(all::indexOf).toList();
      List<List<@Nullable String>> then = rows(past, relation, recorded);
      List<List<@Nullable String>> first = only(places, before.get(relation));
      List<List<@Nullable String>> last = only(places, after.get(relation));
      Set<List<@Nullable String>> missing = new LinkedHashSet<>(first);
      missing.retainAll(new LinkedHashSet<>(last));
      int lasting = missing.size();
      missing.removeAll(new LinkedHashSet<>(then));
      missing.removeIf(row -> row.contains(ValueComparison.LOOKER));
      if (!missing.isEmpty()) {
        differences.add(
            "%s%s lacks %s of %d, as %s, and has %s"
                .formatted(
                    relation,
                    recorded,
                    missing.size(),
                    lasting,
                    missing.iterator().next(),
                    nearest(missing.iterator().next(), then)));
      } else if (lasting > 0) {
        compared.add(relation);
      }
      if (first.equals(last) && then.size() > first.size()) {
        differences.add(
            "%s has %d rows, and had %d".formatted(relation, then.size(), first.size()));
      }
    }
  }

  private static List<@Nullable String> nearest(
      List<@Nullable String> row, List<List<@Nullable String>> rows) {
    List<@Nullable String> nearest = List.of();
    long most = -1;
    for (List<@Nullable String> other : rows) {
      long same = 0;
      for (int i = 0; i < row.size(); i++) {
        same += Objects.equals(row.get(i), other.get(i)) ? 1 : 0;
      }
      if (same > most) {
        most = same;
        nearest = other;
      }
    }
    return nearest;
  }

  private static List<List<@Nullable String>> only(
      List<Integer> places, @Nullable List<List<@Nullable String>> rows) {
    List<List<@Nullable String>> narrow = new ArrayList<>();
    for (List<@Nullable String> row : Objects.requireNonNull(rows)) {
      List<@Nullable String> values = new ArrayList<>();
      places.forEach(place -> values.add(row.get(place)));
      narrow.add(values);
    }
    return narrow;
  }

  /** Columns that answer; none where the relation itself is refused. */
  private static List<String> recorded(Connection past, String relation, List<String> columns)
      throws SQLException {
    List<String> recorded = new ArrayList<>(columns);
    recorded.removeIf(column -> RESTLESS.contains(relation + "." + column));
    while (!recorded.isEmpty()) {
      try {
        rows(past, relation, recorded);
        return recorded;
      } catch (SQLException e) {
        Matcher column = COLUMN.matcher(String.valueOf(e.getMessage()));
        if (!NOT_RECORDED.equals(e.getSQLState())) {
          throw e;
        }
        if (!column.find() || !recorded.remove(column.group("column"))) {
          return List.of();
        }
      }
    }
    return recorded;
  }

  /** Servers before 12 write all digits of a floating-point number. */
  private static @Nullable String shortest(@Nullable String value) {
    return value != null && value.matches("-?\\d+\\.\\d+")
        ? String.valueOf(Double.parseDouble(value))
        : value;
  }

  private static List<List<@Nullable String>> rows(
      Connection session, String relation, Collection<String> columns) throws SQLException {
    StringBuilder sql = new StringBuilder("select ");
    columns.forEach(column -> sql.append("q.\"").append(column).append("\"::text, "));
    sql.append("1 from ").append(relation).append(" q where ");
    sql.append(RecordedPart.of(relation));
    try (Statement statement = session.createStatement();
        ResultSet result = statement.executeQuery(sql.toString())) {
      List<List<@Nullable String>> rows = new ArrayList<>();
      while (result.next()) {
        List<@Nullable String> row = new ArrayList<>();
        for (int i = 1; i <= columns.size(); i++) {
          row.add(shortest(result.getString(i)));
        }
        rows.add(row);
      }
      return rows;
    }
  }
}
