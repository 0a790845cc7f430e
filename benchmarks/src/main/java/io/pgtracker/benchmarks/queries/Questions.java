package io.pgtracker.benchmarks.queries;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What queries are asked of: instances of the store, each with things to ask about, and moments.
 */
final class Questions {
  private static final String SUBJECTS =
      """
      select i.name,
             (select h.queryid::text
              from pgtracker.pg_stat_statements_hourly h
              where h.instance_id = i.instance_id and h.queryid <> 0
              order by h.hour desc, h.calls desc limit 1) as queryid,
             (select h.relid::text
              from pgtracker.pg_stat_user_tables_hourly h
              where h.instance_id = i.instance_id
              order by h.hour desc, h.n_tup_ins desc limit 1) as relid
      from pgtracker.instance i
      order by i.name
      """;

  private final List<Map<String, String>> subjects = new ArrayList<>();
  private final Instant end;

  private static final String END =
      """
      select max(f.collected_at)
      from pgtracker.instance i
      join pgtracker.frame f on f.instance_id = i.instance_id and f.dataset = 'pg_stat_activity'
      where i.name = 'reference'
      """;

  private Questions(Instant end) {
    this.end = end;
  }

  /** Reads what the store has, and when its history ends. */
  static Questions of(Connection connection) throws SQLException {
    Instant end;
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(END)) {
      row.next();
      end = row.getTimestamp(1).toInstant();
    }
    Questions questions = new Questions(end);
    questions.readSubjects(connection);
    return questions;
  }

  private void readSubjects(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(SUBJECTS)) {
      while (rows.next()) {
        subjects.add(
            Map.of(
                "instance", rows.getString(1),
                "queryid", rows.getString(2),
                "relid", rows.getString(3),
                "database", "postgres"));
      }
    }
    connection.rollback();
  }

  /**
   * Values of the variables: more than half of them of the instance with most in it, which comes
   * first by name, each at another moment of the last two days.
   *
   * @param count how many
   */
  List<Map<String, String>> of(Range range, int count) {
    List<Map<String, String>> asked = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Instant at = end.minus(Duration.ofSeconds(61)).minus(Duration.ofMinutes(i * 257L));
      Map<String, String> values = new HashMap<>(subjects.get(i % 5 < 3 ? 0 : i % subjects.size()));
      values.put("at", at.toString());
      values.put("to_at", at.toString());
      values.put("from_at", at.minus(range.length()).toString());
      values.put("bucket", range.bucket().toSeconds() + " seconds");
      asked.add(values);
    }
    return asked;
  }
}
