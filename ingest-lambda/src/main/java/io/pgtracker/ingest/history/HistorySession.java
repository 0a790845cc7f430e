package io.pgtracker.ingest.history;

import io.pgtracker.ingest.store.NamedSql;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A connection to the store whose search path leads to a moment of an instance's past. */
public final class HistorySession {
  private static final String NO_TIME = "22007";
  private static final String NOT_ALLOWED = "42501";
  private static final String READ_ONLY = "25006";
  private static final String SYNTAX_ERROR = "42601";
  private static final String NAMES = NamedSql.resource(HistorySession.class, "names.sql");

  private final Connection connection;
  private final HistoryNames names;

  private HistorySession(Connection connection, HistoryNames names) {
    this.connection = connection;
    this.names = names;
  }

  /**
   * The moment to go to: a point, or an interval of which counters show their increase.
   *
   * @param instance by its name
   * @param at a time as PostgreSQL reads it; the begin of an interval if there is an end
   * @param until end of the interval
   * @param database whose tables are meant
   */
  public record Moment(
      String instance, String at, @Nullable String until, @Nullable String database) {}

  /**
   * A moment gone to.
   *
   * @param answer what history.go says of it
   */
  public record Found(HistorySession session, Answer answer) {
    /** The value of a column of it; null where there is none. */
    public @Nullable String value(String column) {
      for (int i = 0; i < answer.columns().size(); i++) {
        if (answer.columns().get(i).name().equals(column) && !answer.rows().isEmpty()) {
          return answer.rows().get(0).get(i);
        }
      }
      return null;
    }
  }

  /** Goes to a moment; what the store lacks for it stands in the answer. */
  public static Found go(Connection connection, Moment moment) throws SQLException {
    requireProofs(connection);
    boolean between = moment.until() != null;
    String call =
        between
            ? "select * from history.between(?, ?::timestamptz, ?::timestamptz, ?)"
            : "select * from history.go(?, ?::timestamptz, ?)";
    Answer answer;
    try (PreparedStatement go = connection.prepareStatement(call)) {
      int parameter = 1;
      go.setString(parameter++, moment.instance());
      go.setString(parameter++, moment.at());
      if (between) {
        go.setString(parameter++, moment.until());
      }
      go.setString(parameter, moment.database());
      try (ResultSet rows = go.executeQuery()) {
        answer = Answer.read(rows);
      }
    }
    connection.commit();
    return new Found(new HistorySession(connection, names(connection)), answer);
  }

  /** Better said once than for each query. */
  private static void requireProofs(Connection connection) throws SQLException {
    try {
      Proof.doubts(connection, "select 1");
    } catch (SQLException e) {
      String state = String.valueOf(e.getSQLState());
      if (!state.equals(NOT_ALLOWED) && !state.equals(READ_ONLY)) {
        throw e;
      }
      throw new SQLException(
          "each query is proved as a temporary view before it runs, which can't be made here: "
              + e.getMessage()
              + (state.equals(NOT_ALLOWED)
                  ? "; GRANT TEMPORARY ON DATABASE … TO this role"
                  : "; ask the primary, or set default_transaction_read_only off for this role"),
          NOT_ALLOWED,
          e);
    } finally {
      connection.rollback();
    }
  }

  HistoryNames names() {
    return names;
  }

  /** Runs a query that may run; a fault of it leaves the session usable. */
  Answer run(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.setEscapeProcessing(false);
      statement.execute("set transaction read only");
      try (ResultSet rows = statement.executeQuery(sql)) {
        return Answer.read(rows);
      }
    } finally {
      connection.rollback();
    }
  }

  /**
   * Whether PostgreSQL finds a text in a query where a time has to stand.
   *
   * @param run look also at values that are only read when it runs
   */
  boolean isBrokenBy(String spoiled, boolean run) throws SQLException {
    try {
      doubts(spoiled);
      if (run) {
        run(spoiled);
      }
      return false;
    } catch (SQLException e) {
      String state = String.valueOf(e.getSQLState());
      if (state.startsWith("08")) {
        throw e;
      }
      return state.equals(NO_TIME) || state.equals(SYNTAX_ERROR);
    }
  }

  /** Why the answer of a query would not be that of the past; empty: it is. */
  List<String> doubts(String sql) throws SQLException {
    try {
      return Proof.doubts(connection, sql);
    } finally {
      connection.rollback();
    }
  }

  private static HistoryNames names(Connection connection) throws SQLException {
    Map<String, String> relations = new HashMap<>();
    Map<String, String> types = new HashMap<>();
    Set<String> functions = new HashSet<>();
    Set<String> informationSchema = new HashSet<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(NAMES)) {
      while (rows.next()) {
        String schema = rows.getString("schema");
        String name = rows.getString("name");
        switch (rows.getString("kind")) {
          case "relation" -> relations.putIfAbsent(name, schema);
          case "type" -> types.putIfAbsent(name, schema);
          case "function" -> functions.add(name);
          default -> informationSchema.add(name);
        }
      }
    } finally {
      connection.rollback();
    }
    return new HistoryNames(relations, types, functions, informationSchema);
  }
}
