package io.pgtracker.scraper.collect;

import io.pgtracker.format.FrameError;
import io.pgtracker.scraper.connect.SqlNames;
import java.sql.SQLException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Says what to grant where a server denied something. */
final class MissingRight {
  /** The server names the object in its own language; where it isn't English, the right helps. */
  private static final Pattern OBJECT =
      Pattern.compile("permission denied for (function|schema|[a-z ]+) (\\S+)");

  /** Stands between what failed and the statement that helps. */
  static final String REMEDY = "; an administrator runs: ";

  private MissingRight() {}

  /** The part of a message that says what failed. */
  static String finding(String message) {
    int end = message.indexOf(REMEDY);
    return end < 0 ? message : message.substring(0, end);
  }

  /** The statement in a message; null where there is none. */
  static @Nullable String fix(String message) {
    int end = message.indexOf(REMEDY);
    return end < 0 ? null : message.substring(end + REMEDY.length());
  }

  /**
   * The error with the statement that an administrator runs.
   *
   * @param right role whose members see all of the dataset; null: nobody needs one
   * @param role that was denied
   */
  static FrameError explain(
      FrameError denied, @Nullable String right, String role, MonitoredConnection connection) {
    String grant = grant(String.valueOf(denied.message()), right, role, connection);
    return grant == null
        ? denied
        : new FrameError(denied.reason(), denied.sqlState(), denied.message() + REMEDY + grant);
  }

  private static @Nullable String grant(
      String message, @Nullable String right, String role, MonitoredConnection connection) {
    String to = " TO " + SqlNames.quoteIdentifier(role);
    if (right != null && !isMember(right, connection)) {
      return "GRANT " + right + to;
    }
    Matcher object = OBJECT.matcher(message);
    if (!object.find()) {
      return right == null ? null : "GRANT " + right + to;
    }
    return switch (object.group(1)) {
      case "function" -> "GRANT EXECUTE ON FUNCTION " + object.group(2) + to;
      case "schema" -> "GRANT USAGE ON SCHEMA " + object.group(2) + to;
      default -> "GRANT SELECT ON " + object.group(2) + to;
    };
  }

  private static boolean isMember(String right, MonitoredConnection connection) {
    try {
      @Nullable String @Nullable [] row =
          connection
              .select(
                  "SELECT pg_catalog.pg_has_role(oid, 'usage') FROM pg_catalog.pg_roles"
                      + " WHERE rolname = '"
                      + right
                      + "'")
              .next();
      return row != null && PostgresText.bool(row[0]);
    } catch (SQLException unknown) {
      return false;
    }
  }
}
