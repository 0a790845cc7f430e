package io.pgtracker.benchmarks.queries;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Plans of statements that were run, those within functions too, which EXPLAIN does not show:
 * {@code auto_explain} sends them as notices, an outer plan after the ones within.
 *
 * @param texts of the plans, with what was never executed marked
 */
record Plans(List<String> texts) {
  /** Name with its schema, then what was seen of it; a node never reached has no time. */
  private static final Pattern SEQUENTIAL =
      Pattern.compile("Seq Scan on ([\\w\".]+)[^\\n]*\\(actual [^\\n]*loops=\\d+\\)");

  private static final Pattern BUFFERS =
      Pattern.compile("Buffers: shared(?: hit=(\\d+))?(?: read=(\\d+))?");

  /** Makes plans available in this session; only a superuser may. */
  static void load(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("load 'auto_explain'");
    }
    connection.commit();
  }

  /** From here to the end of the transaction, statements tell their plans. */
  static void tell(Statement statement) throws SQLException {
    statement.execute(
        "set local client_min_messages = 'notice';"
            + " set local auto_explain.log_level = 'notice';"
            + " set local auto_explain.log_nested_statements = on;"
            + " set local auto_explain.log_analyze = on;"
            + " set local auto_explain.log_buffers = on;"
            + " set local auto_explain.log_verbose = on;"
            + " set local auto_explain.log_timing = off;"
            + " set local auto_explain.log_min_duration = 0");
  }

  /** Those told since the statement was last run. */
  static Plans told(Statement statement) throws SQLException {
    List<String> texts = new ArrayList<>();
    addNotices(statement, texts);
    // The outermost plan is told when its portal is closed: when the next statement comes.
    statement.execute("set local auto_explain.log_min_duration = 0");
    addNotices(statement, texts);
    if (texts.isEmpty()) {
      throw new IllegalStateException("no plan was told: auto_explain sent no notice");
    }
    return new Plans(texts);
  }

  private static void addNotices(Statement statement, List<String> texts) throws SQLException {
    for (SQLWarning notice = statement.getWarnings();
        notice != null;
        notice = notice.getNextWarning()) {
      String message = notice.getMessage();
      if (message != null && message.contains("Query Text: ")) {
        texts.add(message);
      }
    }
  }

  /** Relations read from end to end, by name with schema. */
  Set<String> sequential() {
    Set<String> relations = new TreeSet<>();
    for (String text : texts) {
      Matcher scans = SEQUENTIAL.matcher(text);
      while (scans.find()) {
        relations.add(scans.group(1));
      }
    }
    return relations;
  }

  /** Blocks of the outermost plan, cached or not, which include those within. */
  long buffers() {
    Matcher blocks = BUFFERS.matcher(texts.get(texts.size() - 1));
    return blocks.find() ? number(blocks.group(1)) + number(blocks.group(2)) : 0;
  }

  private static long number(@Nullable String digits) {
    return digits == null ? 0 : Long.parseLong(digits);
  }
}
