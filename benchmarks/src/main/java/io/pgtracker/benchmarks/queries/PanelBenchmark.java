package io.pgtracker.benchmarks.queries;

import io.pgtracker.grafana.query.TimeRange;
import io.pgtracker.ingest.store.JdbcStore;
import io.pgtracker.ingest.store.StoreUrl;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How long every panel of every dashboard takes, on the store that {@link StoreFill} has filled, as
 * {@code pgtracker_reader} and with macros put in as Grafana does. Fails where a query fails or
 * answers with more than a graph can show.
 *
 * <p>Arguments: URL of the store, folder of the dashboards, expression that the panel's dashboard
 * or title contains (all).
 */
public final class PanelBenchmark {
  private static final int ASKINGS = 3;
  private static final double TARGET_MILLIS = 300;
  private static final double TARGET_SHARE = 0.95;
  private static final long MOST_ROWS = 6_000;
  private static final int TIMEOUT_SECONDS = 30;

  private final Connection connection;
  private final Questions questions;
  private final List<String> failures = new ArrayList<>();
  private int asked;
  private int quick;

  private PanelBenchmark(Connection connection, Questions questions) {
    this.connection = connection;
    this.questions = questions;
  }

  /** Prints a line of a table for each panel, then how many met the target. */
  public static void main(String[] args) throws Exception {
    String wanted = args.length > 2 ? args[2] : "";
    JdbcStore store = new JdbcStore(StoreUrl.parse(args[0]));
    try (Connection connection = store.connectForQueries()) {
      connection.setAutoCommit(false);
      Questions questions = Questions.of(connection);
      connection.setAutoCommit(true);
      try (Statement statement = connection.createStatement()) {
        statement.execute("set role pgtracker_reader");
        statement.execute("set statement_timeout = '" + TIMEOUT_SECONDS + "s'");
      }
      PanelBenchmark benchmark = new PanelBenchmark(connection, questions);
      benchmark.head();
      for (PanelQuery panel : PanelQuery.all(Path.of(args[1]))) {
        if ((panel.uid() + " " + panel.title()).matches(".*(" + wanted + ").*")) {
          benchmark.measure(panel);
        }
      }
      benchmark.summarise();
    }
  }

  private void head() {
    StringBuilder head = new StringBuilder("| dashboard | panel |");
    StringBuilder rule = new StringBuilder("|---|---|");
    for (Range range : Range.values()) {
      head.append(' ').append(range.title()).append(" |");
      rule.append("---|");
    }
    System.out.println(head);
    System.out.println(rule);
  }

  private void measure(PanelQuery panel) {
    StringBuilder line =
        new StringBuilder("| `" + panel.uid().replace("pgtracker-", "") + "` | ")
            .append(panel.title())
            .append(" |");
    for (Range range : Range.values()) {
      line.append(' ').append(cell(panel, range)).append(" |");
    }
    System.out.println(line);
  }

  private String cell(PanelQuery panel, Range range) {
    List<Double> millis = new ArrayList<>();
    long rows = 0;
    String where = panel.uid() + ", " + panel.title() + ", " + range.title();
    for (Map<String, String> question : questions.of(range, ASKINGS)) {
      try {
        long start = System.nanoTime();
        rows = Math.max(rows, ask(panel, question));
        millis.add((System.nanoTime() - start) / 1e6);
      } catch (SQLException e) {
        failures.add(where + ": " + e.getMessage());
        millis.add(TIMEOUT_SECONDS * 1e3);
      }
    }
    if (rows > MOST_ROWS) {
      failures.add("%s: %,d rows, more than %,d".formatted(where, rows, MOST_ROWS));
    }
    double median = millis.stream().sorted().toList().get(millis.size() / 2);
    asked++;
    quick += median < TARGET_MILLIS ? 1 : 0;
    String text = String.format(Locale.ROOT, median < 10 ? "%.1f, %d" : "%.0f, %d", median, rows);
    return median < TARGET_MILLIS ? text : "**" + text + "**";
  }

  private long ask(PanelQuery panel, Map<String, String> question) throws SQLException {
    TimeRange range = new TimeRange(moment(question, "from_at"), moment(question, "to_at"));
    Map<String, String> values = new HashMap<>(question);
    values.put("at", Long.toString(range.to().toEpochMilli()));
    long rows = 0;
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(panel.sent(range, values))) {
      while (result.next()) {
        rows++;
      }
    }
    return rows;
  }

  private static Instant moment(Map<String, String> question, String name) {
    String moment = question.get(name);
    if (moment == null) {
      throw new IllegalStateException("no " + name + " in a question: see Questions");
    }
    return Instant.parse(moment);
  }

  private void summarise() {
    System.out.printf(
        Locale.ROOT,
        "%n%d of %d panels and ranges under %.0f ms: %.1f %% (target: %.0f %%)%n",
        quick,
        asked,
        TARGET_MILLIS,
        100.0 * quick / asked,
        100 * TARGET_SHARE);
    if (!failures.isEmpty()) {
      throw new IllegalStateException(String.join(System.lineSeparator(), failures));
    }
  }
}
