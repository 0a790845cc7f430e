package io.pgtracker.ingest.history;

import io.pgtracker.ingest.history.Part.Echo;
import io.pgtracker.ingest.history.Part.Remark;
import io.pgtracker.ingest.history.Part.Severity;
import io.pgtracker.ingest.history.Part.Statement;
import io.pgtracker.ingest.lexer.ScriptException;
import java.io.PrintWriter;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** Takes a script through a moment: reads, rewrites, proves, and runs it or prints it. */
public final class ScriptRun {
  private static final String CONNECTION_LOST = "08";
  private static final String NOT_SUPPORTED = "0A";
  private static final String NO_SUCH_RELATION = "42P01";

  private final HistorySession session;
  private final Mode mode;
  private final Output output;
  private final PrintWriter out;
  private final PrintWriter err;

  /** What is wanted of a script. */
  public enum Mode {
    /** Its answers. */
    RUN,
    /** Whether it has answers, and what is rewritten. */
    CHECK,
    /** Its text with everything rewritten. */
    REWRITE
  }

  /**
   * How a script went.
   *
   * @param queries that can be answered from the past
   * @param refused places that can't
   * @param failed queries that PostgreSQL refused
   */
  public record Count(int queries, int refused, int failed) {
    /** Both together. */
    public Count plus(Count other) {
      return new Count(queries + other.queries, refused + other.refused, failed + other.failed);
    }

    /** Whether every query was answered from the past. */
    public boolean isWhole() {
      return refused == 0 && failed == 0;
    }
  }

  /** A run that prints answers to one stream and what it has to say to the other. */
  public ScriptRun(
      HistorySession session, Mode mode, Output output, PrintWriter out, PrintWriter err) {
    this.session = session;
    this.mode = mode;
    this.output = output;
    this.out = out;
    this.err = err;
  }

  /**
   * Takes one script through.
   *
   * @param name for messages
   * @throws SQLException if the connection is lost
   */
  public Count take(String name, String script, Map<String, String> variables) throws SQLException {
    Count count = new Count(0, 0, 0);
    for (Part part : ScriptReader.read(script, variables)) {
      if (part instanceof Statement statement) {
        count = count.plus(statement(name, statement));
      } else if (part instanceof Remark remark) {
        say(name, remark);
        count = count.plus(new Count(0, remark.severity() == Severity.REFUSED ? 1 : 0, 0));
      } else if (part instanceof Echo echo && mode == Mode.RUN && output == Output.TABLE) {
        out.println(echo.text());
      }
    }
    out.flush();
    return count;
  }

  private Count statement(String name, Statement statement) throws SQLException {
    try {
      Rewriter.Rewritten rewritten = Rewriter.rewrite(statement, session.names());
      rewritten.remarks().forEach(remark -> say(name, remark));
      String sql = rewritten.sql();
      if (sql == null) {
        return new Count(0, 0, 0);
      }
      List<String> doubts = session.doubts(sql);
      for (String doubt : doubts) {
        say(name, new Remark(statement.line(), Severity.REFUSED, doubt));
      }
      if (!doubts.isEmpty()) {
        return new Count(0, 1, 0);
      }
      ClockWords.Found words = ClockWords.in(sql);
      if (words != null && session.isBrokenBy(words.spoiled(), mode != Mode.REWRITE)) {
        throw new ScriptException(
            statement.line(),
            words.literal() + " is a time of the store's clock; write now() or a date of it");
      }
      switch (mode) {
        case RUN -> output.print(name, statement.line(), session.run(sql), out);
        case REWRITE -> out.println(sql + "\n;");
        case CHECK -> session.run(sql);
      }
      return new Count(1, 0, 0);
    } catch (ScriptException e) {
      say(name, new Remark(e.line(), Severity.REFUSED, e.reason()));
      return new Count(0, 1, 0);
    } catch (SQLException e) {
      String state = String.valueOf(e.getSQLState());
      if (state.startsWith(CONNECTION_LOST)) {
        throw e;
      }
      boolean notRecorded = state.startsWith(NOT_SUPPORTED) || state.equals(NO_SUCH_RELATION);
      Severity severity = notRecorded ? Severity.REFUSED : Severity.FAILED;
      String hint =
          state.equals(NO_SUCH_RELATION)
              ? "; rows of the server's own tables are not recorded"
              : "";
      say(name, new Remark(statement.line(), severity, message(e) + hint));
      return notRecorded ? new Count(0, 1, 0) : new Count(0, 0, 1);
    }
  }

  /** PostgreSQL's message and hint; its position is that of the rewritten text and left out. */
  private static String message(SQLException e) {
    ServerErrorMessage server =
        e instanceof PSQLException postgres ? postgres.getServerErrorMessage() : null;
    if (server == null) {
      return String.valueOf(e.getMessage());
    }
    String hint = server.getHint() == null ? "" : "; " + server.getHint();
    return server.getMessage() + hint;
  }

  private void say(String name, Remark remark) {
    String what =
        switch (remark.severity()) {
          case REWRITTEN -> "rewritten";
          case IGNORED -> "left out";
          case REFUSED -> "refused";
          case FAILED -> "failed";
        };
    err.println(name + ":" + remark.line() + ": " + what + ": " + remark.text());
    err.flush();
  }
}
