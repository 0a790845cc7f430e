package io.pgtracker.ingest.store;

import io.pgtracker.ingest.store.StoreException.Kind;
import java.sql.SQLException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** Sorts what a store refuses by what the caller must do. */
public final class StoreErrors {
  /** "COPY pg_locks, line 3, column pid: …": the value after the colon stays out of messages. */
  private static final Pattern COPY_PLACE =
      Pattern.compile("COPY (\\w+), line (\\d+)(?:, column (\\w+))?");

  private StoreErrors() {}

  static StoreException sort(String doing, String location, SQLException e) {
    String state = e.getSQLState();
    String untrusted = TlsFailure.problem(e);
    if (untrusted != null) {
      return new StoreException(
          Kind.CONFIGURATION, "store " + location + " is not trusted: " + untrusted, state, e);
    }
    return of(doing, location, state, firstLine(e), place(e), e);
  }

  /**
   * Sorts by SQLSTATE.
   *
   * @param firstLine what the server said, without values of rows
   * @param place of a refused value, in brackets; empty: not known
   */
  public static StoreException of(
      String doing,
      String location,
      @Nullable String state,
      String firstLine,
      String place,
      Exception cause) {
    Kind kind = kindOf(state);
    String message =
        switch (kind) {
          case VALUES_REFUSED -> "the store refused a value" + place + ": " + summary(state);
          case UNAVAILABLE ->
              "store " + location + " is not available while " + doing + ": " + firstLine;
          case CONFIGURATION ->
              "store " + location + " refused " + doing + ": " + firstLine + "; " + hint(state);
          case BUG -> "unexpected SQLSTATE " + state + " while " + doing + ": " + firstLine;
        };
    return new StoreException(kind, message, state, cause);
  }

  private static Kind kindOf(@Nullable String state) {
    if (state == null || state.length() < 2) {
      return Kind.UNAVAILABLE;
    }
    return switch (state.substring(0, 2)) {
      case "08", "53", "57", "58", "40", "55", "25" -> Kind.UNAVAILABLE;
      case "22", "23" -> Kind.VALUES_REFUSED;
      case "28", "3D", "3F" -> Kind.CONFIGURATION;
      default ->
          switch (state) {
            case "54000", "54001", "54023" -> Kind.VALUES_REFUSED;
            case "42501", "42P01" -> Kind.CONFIGURATION;
            default -> Kind.BUG;
          };
    };
  }

  private static String hint(@Nullable String state) {
    return "42P01".equals(state) || "3F000".equals(state)
        ? "run `pgtracker migrate` against it"
        : "check the user, password, database and rights of the store URL";
  }

  private static String summary(@Nullable String state) {
    String code = String.valueOf(state);
    return switch (code) {
      case "22P02", "22007" -> "not a value of the column's type (SQLSTATE " + code + ")";
      case "22003", "22008" -> "out of range of the column's type (SQLSTATE " + code + ")";
      case "23505" -> "duplicate key (SQLSTATE " + code + ")";
      case "23502" -> "null in a column that can't be null (SQLSTATE " + code + ")";
      default -> "SQLSTATE " + code;
    };
  }

  private static String place(SQLException e) {
    if (e instanceof PSQLException postgres) {
      ServerErrorMessage server = postgres.getServerErrorMessage();
      if (server != null && server.getWhere() != null) {
        Matcher matcher = COPY_PLACE.matcher(server.getWhere());
        if (matcher.find()) {
          return " (table "
              + matcher.group(1)
              + ", row "
              + matcher.group(2)
              + (matcher.group(3) == null ? ")" : ", column " + matcher.group(3) + ")");
        }
      }
    }
    return "";
  }

  private static String firstLine(SQLException e) {
    String message = String.valueOf(e.getMessage());
    int end = message.indexOf('\n');
    return end < 0 ? message : message.substring(0, end);
  }
}
