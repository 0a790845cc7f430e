package io.pgtracker.local.demo.report;

import static io.pgtracker.local.demo.report.Figure.BYTES;
import static io.pgtracker.local.demo.report.Figure.CHANGE;
import static io.pgtracker.local.demo.report.Figure.COUNT;
import static io.pgtracker.local.demo.report.Figure.INDENTED;
import static io.pgtracker.local.demo.report.Figure.INTERVAL;
import static io.pgtracker.local.demo.report.Figure.MILLIS;
import static io.pgtracker.local.demo.report.Figure.RATE;
import static io.pgtracker.local.demo.report.Figure.SHARE;
import static io.pgtracker.local.demo.report.Figure.TEXT;
import static io.pgtracker.local.demo.report.Figure.TIME;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Everything a store knows about one instance, in tables for people. */
public final class Report {
  private static final int MOST_BUCKETS = 24;
  private static final int BUCKET_STEP_SECONDS = 5;
  private static final Duration NARROWEST_MARGIN = Duration.ofNanos(1_000);

  private final Connection store;
  private final String instance;
  private final PrintWriter out;

  /** A report to be printed to a writer. */
  public Report(Connection store, String instance, PrintWriter out) {
    this.store = store;
    this.instance = instance;
    this.out = out;
  }

  /**
   * Prints it.
   *
   * @param scraperRole oid of the role the scraper connects as, to tell its own statements
   * @param reconciled what reconcile found
   * @return the moment with the most waiting sessions; null without any frames of locks
   */
  public @Nullable OffsetDateTime print(long scraperRole, String reconciled) throws SQLException {
    Span span = span();
    if (span == null) {
      out.println("Nothing was recorded.");
      return null;
    }
    out.printf(
        Locale.ROOT,
        "%nWhat pgtracker saw of the instance '%s' from %s to %s UTC (%d s)%n",
        instance,
        Figure.time(span.from()),
        Figure.time(span.to()),
        span.length().toSeconds());
    datasets(span);
    statements(span);
    waitProfile(span);
    OffsetDateTime worst = worstMoment(span);
    tables(span);
    health(span, scraperRole, reconciled);
    out.flush();
    return worst;
  }

  private void datasets(Span span) throws SQLException {
    title("1. Rows per dataset", "a frame is one dataset read once; bytes before compression");
    QueryTable table =
        new QueryTable()
            .column("dataset", TEXT, 40)
            .column("frames", COUNT)
            .column("rows", COUNT)
            .column("first", TIME)
            .column("last", TIME)
            .column("size per frame", BYTES);
    print(table, "datasets", span);
    try (PreparedStatement query = store.prepareStatement(ReportSql.read("empty_datasets"))) {
      bind(query, span);
      try (ResultSet row = query.executeQuery()) {
        row.next();
        if (row.getString(2) != null) {
          out.printf(
              Locale.ROOT,
              "%n%s more were read and are empty here, such as %s.%n",
              COUNT.show(row, 1),
              row.getString(2));
        }
      }
    }
  }

  private void statements(Span span) throws SQLException {
    title(
        "2. Statements by total time",
        "exact increases from the first to the last frame; time includes waiting");
    QueryTable table =
        new QueryTable()
            .column("total", MILLIS)
            .column("share", SHARE)
            .column("calls", COUNT)
            .column("calls/s", RATE)
            .column("per call", MILLIS)
            .column("rows", COUNT)
            .column("temp written", BYTES)
            .column("statement", TEXT);
    print(table, "statements", span);
  }

  private void waitProfile(Span span) throws SQLException {
    long steps = span.length().toSeconds() / MOST_BUCKETS / BUCKET_STEP_SECONDS + 1;
    long bucketSeconds = steps * BUCKET_STEP_SECONDS;
    title(
        "3. What active sessions waited for, every " + bucketSeconds + " s",
        "average number of sessions; CPU: running, not waiting");
    try (PreparedStatement query = store.prepareStatement(ReportSql.read("wait_profile"))) {
      bind(query, span);
      query.setLong(4, bucketSeconds);
      try (ResultSet rows = query.executeQuery()) {
        WaitChart chart = WaitChart.of(rows);
        if (chart.isEmpty()) {
          nothing();
        } else {
          chart.print(out);
        }
      }
    }
  }

  private @Nullable OffsetDateTime worstMoment(Span span) throws SQLException {
    try (PreparedStatement query = store.prepareStatement(ReportSql.read("worst_moment"))) {
      bind(query, span);
      try (ResultSet row = query.executeQuery()) {
        if (!row.next()) {
          title("4. Who waited for whom", "");
          nothing();
          return null;
        }
        OffsetDateTime moment = row.getObject(1, OffsetDateTime.class);
        title(
            "4. Who waited for whom at the worst moment, " + Figure.time(moment),
            row.getLong(2) + " sessions waited for locks; below each session those it blocks");
        lockTree(moment);
        return moment;
      }
    }
  }

  private void lockTree(OffsetDateTime moment) throws SQLException {
    QueryTable table =
        new QueryTable()
            .column("pid", INDENTED)
            .column("user", TEXT, 12)
            .column("application", TEXT, 14)
            .column("state", TEXT, 14)
            .column("waiting", INTERVAL)
            .column("mode", TEXT)
            .column("on", TEXT, 28)
            .column("query", TEXT);
    try (PreparedStatement query = store.prepareStatement(ReportSql.read("lock_tree"))) {
      query.setString(1, instance);
      query.setObject(2, moment);
      print(table, query);
    }
  }

  private void tables(Span span) throws SQLException {
    title("5. Tables by growth and dead rows", "live and dead are the server's estimates");
    QueryTable table =
        new QueryTable()
            .column("table", TEXT, 30)
            .column("live", COUNT)
            .column("growth", CHANGE)
            .column("dead", COUNT)
            .column("most dead", COUNT)
            .column("inserted", COUNT)
            .column("updated", COUNT)
            .column("hot", SHARE)
            .column("deleted", COUNT)
            .column("seq scans", COUNT)
            .column("rows read", COUNT)
            .column("vacuums", COUNT);
    print(table, "tables", span);
  }

  private void health(Span span, long scraperRole, String reconciled) throws SQLException {
    title(
        "6. How the collection itself fared",
        "time as the scraper measured it; busy: of the whole time");
    QueryTable table =
        new QueryTable()
            .column("dataset", TEXT, 40)
            .column("failures", COUNT)
            .column("longest pause", INTERVAL)
            .column("time per frame", MILLIS)
            .column("longest", MILLIS)
            .column("total", MILLIS)
            .column("share", SHARE)
            .column("busy", SHARE);
    print(table, "collection_cost", span);
    out.println();
    try (PreparedStatement query = store.prepareStatement(ReportSql.read("collection_facts"))) {
      bind(query, span);
      query.setLong(4, scraperRole);
      try (ResultSet row = query.executeQuery()) {
        row.next();
        fact("objects", COUNT.show(row, 1) + " (" + row.getString(2) + ")");
        fact("size of all, compressed", BYTES.show(row, 3));
        fact("ingest, per object", MILLIS.show(row, 4));
        fact("frames", COUNT.show(row, 5) + ", " + COUNT.show(row, 6) + " failed");
        fact("gaps", row.getString(7));
        fact("rows the role sees in part", COUNT.show(row, 8));
        fact("server's clock is ahead by", MILLIS.show(row, 9) + " to " + MILLIS.show(row, 10));
        fact(
            "scraper's own statements",
            MILLIS.show(row, 11) + ", " + SHARE.show(row, 12) + " of all statements' time");
        fact("reconcile", reconciled);
      }
    }
  }

  private void fact(String name, String value) {
    out.printf(Locale.ROOT, "%-26s  %s%n", name, value);
  }

  private void title(String title, String explanation) {
    out.println();
    out.println(title + (explanation.isEmpty() ? "" : " (" + explanation + ")"));
    out.println();
  }

  private void nothing() {
    out.println("(nothing recorded)");
  }

  private void print(QueryTable table, String sql, Span span) throws SQLException {
    try (PreparedStatement query = store.prepareStatement(ReportSql.read(sql))) {
      bind(query, span);
      print(table, query);
    }
  }

  private void print(QueryTable table, PreparedStatement query) throws SQLException {
    try (ResultSet rows = query.executeQuery()) {
      TextTable text = table.of(rows);
      if (text.isEmpty()) {
        nothing();
      } else {
        text.print(out);
      }
    }
  }

  private void bind(PreparedStatement query, Span span) throws SQLException {
    query.setString(1, instance);
    query.setObject(2, span.from());
    query.setObject(3, span.to());
  }

  private @Nullable Span span() throws SQLException {
    try (PreparedStatement query = store.prepareStatement(ReportSql.read("span"))) {
      query.setString(1, instance);
      try (ResultSet row = query.executeQuery()) {
        row.next();
        OffsetDateTime first = row.getObject(1, OffsetDateTime.class);
        return first == null
            ? null
            : new Span(
                first.minus(NARROWEST_MARGIN),
                row.getObject(2, OffsetDateTime.class).plus(NARROWEST_MARGIN));
      }
    }
  }
}
