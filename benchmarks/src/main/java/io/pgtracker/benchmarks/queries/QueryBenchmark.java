package io.pgtracker.benchmarks.queries;

import io.pgtracker.ingest.store.JdbcStore;
import io.pgtracker.ingest.store.StoreUrl;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How long the queries take that dashboards and sessions in the past ask, on the store that {@link
 * StoreFill} has filled, and what they read. Fails where a query fails, and where a plan read a
 * large table, partition or chunk from end to end although the query does not say that it must.
 *
 * <p>Arguments: URL of the store as a superuser, askings of each query and range (10), expression
 * that names of the queries contain (all).
 */
public final class QueryBenchmark {
  private static final double TARGET_MILLIS = 300;
  private static final long SMALL_PIECE_BYTES = 800 * 1024;

  private final Asker asker;
  private final Questions questions;
  private final int askings;
  private final List<Double> all = new ArrayList<>();
  private int scans;

  private QueryBenchmark(Connection connection, int askings) throws SQLException {
    this.asker = new Asker(connection, LargeRelations.of(connection, SMALL_PIECE_BYTES));
    this.questions = Questions.of(connection);
    this.askings = askings;
  }

  /** Prints a line for each query and range, then how many met the target. */
  public static void main(String[] args) throws Exception {
    int askings = args.length > 1 ? Integer.parseInt(args[1]) : 10;
    String wanted = args.length > 2 ? args[2] : "";
    JdbcStore store = new JdbcStore(StoreUrl.parse(args[0]));
    try (Connection connection = store.connectForQueries()) {
      connection.setAutoCommit(false);
      describe(connection);
      QueryBenchmark benchmark = new QueryBenchmark(connection, askings);
      for (AskedQuery query : AskedQuery.all()) {
        if (query.name().matches(".*(" + wanted + ").*")) {
          benchmark.measure(query);
        }
      }
      benchmark.summarise();
    }
  }

  private static void describe(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "select pgtracker.edition(), version(),"
                    + " pg_database_size(current_database()) / 1e9")) {
      row.next();
      System.out.printf(
          Locale.ROOT,
          "%s, %.60s, %.1f GB%n",
          row.getString(1),
          row.getString(2),
          row.getDouble(3));
    }
    connection.rollback();
  }

  private void measure(AskedQuery query) throws SQLException {
    System.out.printf("%n%s: %s%n", query.name(), query.title());
    Range[] ranges = query.isOfRange() ? Range.values() : new Range[] {Range.QUARTER};
    for (Range range : ranges) {
      List<Asked> asked = new ArrayList<>();
      for (Map<String, String> values : questions.of(range, askings)) {
        asked.add(asker.ask(query, query.statements(values)));
      }
      print(query.isOfRange() ? range.title() : "moment", asked);
    }
  }

  private void print(String range, List<Asked> asked) {
    double[] millis = asked.stream().mapToDouble(Asked::millis).sorted().toArray();
    for (double each : millis) {
      all.add(each);
    }
    List<String> sequential =
        asked.stream().flatMap(a -> a.sequential().stream()).distinct().sorted().toList();
    scans += sequential.size();
    System.out.printf(
        Locale.ROOT,
        "| %6s | %7.1f | %7.1f | %,7d rows | %,9d blocks | %s%n",
        range,
        millis[millis.length / 2],
        millis[(int) Math.ceil(millis.length * 0.95) - 1],
        asked.stream().mapToLong(Asked::rows).max().orElse(0),
        asked.stream().mapToLong(Asked::buffers).max().orElse(0),
        sequential.isEmpty() ? "" : "SEQUENTIAL " + sequential);
  }

  private void summarise() {
    if (all.isEmpty()) {
      throw new IllegalStateException("no query has such a name: see the folder asked");
    }
    long met = all.stream().filter(millis -> millis < TARGET_MILLIS).count();
    System.out.printf(
        Locale.ROOT,
        "%n%d of %d askings under %.0f ms (%.1f %%)%n",
        met,
        all.size(),
        TARGET_MILLIS,
        100.0 * met / all.size());
    if (scans > 0) {
      throw new IllegalStateException(
          scans + " sequential scans of large tables: see SEQUENTIAL above");
    }
  }
}
