package io.pgtracker.ingest.history;

import io.pgtracker.ingest.store.NamedSql;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Proves that a query asks nothing but the past. PostgreSQL itself parses it, as a view that is
 * never kept, and its parse tree names every relation, function and type by oid: whatever way the
 * names were written, nothing is missed.
 */
final class Proof {
  private static final Pattern RELATION = Pattern.compile(":relid (\\d+)");
  private static final Pattern FUNCTION =
      Pattern.compile(":(?:funcid|opfuncid|aggfnoid|winfnoid|tsmhandler) (\\d+)");

  /**
   * Of what the query itself makes or casts; columns have their types from the views of the past.
   */
  private static final Pattern TYPE =
      Pattern.compile(":(?:consttype|resulttype|funcresulttype|paramtype) (\\d+)");

  private static final Pattern KEYWORD = Pattern.compile("\\{SQLVALUEFUNCTION ");
  private static final String DOUBTS = NamedSql.resource(Proof.class, "doubts.sql");

  private Proof() {}

  /**
   * Why a query's answer would not be that of the past, in words; empty: it is. Leaves a
   * transaction that must be rolled back.
   *
   * @throws SQLException with PostgreSQL's own message if it can't be parsed
   */
  static List<String> doubts(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.setEscapeProcessing(false);
      statement.execute(
          "create temporary view pgtracker_proof as select where exists (" + sql + "\n)");
    }
    String tree;
    try (Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "select ev_action::text from pg_catalog.pg_rewrite"
                    + " where ev_class = 'pg_temp.pgtracker_proof'::pg_catalog.regclass")) {
      rows.next();
      tree = rows.getString(1);
    }
    List<String> doubts = new ArrayList<>();
    if (KEYWORD.matcher(tree).find()) {
      doubts.add(
          "current_user, session_user and current_schema mean the store's session; name the role or"
              + " schema");
    }
    try (PreparedStatement find = connection.prepareStatement(DOUBTS)) {
      find.setString(1, oids(RELATION, tree));
      find.setString(2, oids(FUNCTION, tree));
      find.setString(3, oids(FUNCTION, tree));
      find.setString(4, oids(TYPE, tree));
      try (ResultSet rows = find.executeQuery()) {
        while (rows.next()) {
          doubts.add(rows.getString(1));
        }
      }
    }
    return doubts;
  }

  /** As an array in PostgreSQL's text form. */
  private static String oids(Pattern pattern, String tree) {
    Set<String> oids = new TreeSet<>();
    Matcher matcher = pattern.matcher(tree);
    while (matcher.find()) {
      oids.add(matcher.group(1));
    }
    return "{" + String.join(",", oids) + "}";
  }
}
