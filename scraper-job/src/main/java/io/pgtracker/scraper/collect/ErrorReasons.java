package io.pgtracker.scraper.collect;

import io.pgtracker.format.FrameError;
import io.pgtracker.format.FrameError.Reason;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** Sorts what a server or the driver refused by what a reader would do about it. */
final class ErrorReasons {
  private static final int MAX_MESSAGE_CHARS = 500;

  private ErrorReasons() {}

  /**
   * @param elapsed how long the statement ran; tells a statement timeout from a cancel by hand,
   *     which share SQLSTATE 57014 while the message is in the server's language
   */
  static FrameError of(SQLException failure, Duration elapsed, Guards guards) {
    String state = failure.getSQLState();
    return new FrameError(
        reason(state == null ? "" : state, elapsed, guards), state, message(failure));
  }

  /** Whether the connection cannot be used again. */
  static boolean isConnectionLost(@Nullable String state) {
    return state != null
        && (state.startsWith("08") || state.startsWith("57P") || state.equals("25P03"));
  }

  private static Reason reason(String state, Duration elapsed, Guards guards) {
    return switch (state) {
      case "57014" ->
          elapsed.compareTo(guards.statementTimeout()) >= 0 ? Reason.TIMED_OUT : Reason.FAILED;
      case "55P03" -> Reason.LOCKED;
      case "42501" -> Reason.DENIED;
      // Undefined table, function, schema, column; not supported; not in a state for it, as when a
      // library is not preloaded.
      case "42P01", "42883", "3F000", "42703", "0A000", "55000" -> Reason.NOT_AVAILABLE;
      default -> isUnreachable(state) ? Reason.UNREACHABLE : Reason.FAILED;
    };
  }

  /** Broken or refused connections: 08 connection, 28 credentials, 3D database, 53300 slots. */
  private static boolean isUnreachable(String state) {
    return isConnectionLost(state)
        || state.startsWith("28")
        || state.startsWith("3D")
        || state.equals("53300");
  }

  /** The server's primary message alone: detail and statement may hold what users wrote. */
  private static String message(SQLException failure) {
    String message = failure.getMessage();
    if (failure instanceof PSQLException refused) {
      ServerErrorMessage server = refused.getServerErrorMessage();
      if (server != null && server.getMessage() != null) {
        message = server.getMessage();
      }
    }
    if (message == null || message.isBlank()) {
      return failure.getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }
    String line = message.replaceAll("\\s+", " ").strip();
    return line.length() <= MAX_MESSAGE_CHARS ? line : line.substring(0, MAX_MESSAGE_CHARS);
  }
}
