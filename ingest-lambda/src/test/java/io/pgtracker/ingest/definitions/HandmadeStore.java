package io.pgtracker.ingest.definitions;

import io.pgtracker.ingest.TestStore;
import io.pgtracker.ingest.store.StoreException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A store with one instance, {@code shop}, filled by hand; times are seconds after 10:00:00 UTC.
 */
final class HandmadeStore implements AutoCloseable {
  private final TestStore store;
  private long sequence;

  HandmadeStore() throws StoreException, SQLException {
    store = TestStore.create();
  }

  /** Empties it: making a store takes longer than a test. */
  void clear() throws StoreException, SQLException {
    String tables =
        store
            .query(
                "select string_agg(format('pgtracker.%I', relname), ', ') from pg_class"
                    + " where relnamespace = 'pgtracker'::regnamespace and relkind in ('r', 'p') and not relispartition"
                    + " and relname not in ('schema_history', 'retention', 'rollup_limit', 'time_table')")
            .get(0);
    run("truncate " + tables + " restart identity");
    run(
        "insert into pgtracker.instance (name, labels_at) values ('shop', now()), ('other', now())");
  }

  /** A moment as an SQL literal. */
  static String at(double seconds) {
    return "timestamptz '2026-11-22 10:00:00+00' + interval '" + seconds + " s'";
  }

  /** A frame without rows yet, of the tick at the same moment. */
  void frame(String dataset, String database, double seconds) throws StoreException, SQLException {
    frame(dataset, database, seconds, seconds, null);
  }

  void frame(
      String dataset,
      String database,
      double seconds,
      double tickSeconds,
      @Nullable Double baseSeconds)
      throws StoreException, SQLException {
    run(
        "insert into pgtracker.frame (instance_id, dataset, database, collected_at, tick,"
            + " scraper_id, sequence, complete, row_count, hidden_rows, duration_micros,"
            + " skew_micros, evidence, chain_from, out_of_series, base_at, judgement, object_key) values (1, '"
            + dataset
            + "', '"
            + database
            + "', "
            + at(seconds)
            + ", "
            + at(tickSeconds)
            + ", 'scraper', "
            + ++sequence
            + ", true, 7, 0, 2000, 1000, '{}', "
            + at(seconds)
            + ", false, "
            + (baseSeconds == null ? "null, null" : at(baseSeconds) + ", 'difference'")
            + ", 'key')");
    run(
        "insert into pgtracker.rollup (instance_id, dataset, database, hour) values (1, '"
            + dataset
            + "', '"
            + database
            + "', date_trunc('hour', "
            + at(seconds)
            + ", 'UTC')), (1, 'frame', '', date_trunc('hour', "
            + at(seconds)
            + ", 'UTC')) on conflict do nothing");
  }

  /** A row of a dataset's table, without instance. */
  void row(String table, String columns, String values) throws StoreException, SQLException {
    run(
        "insert into pgtracker."
            + table
            + " (instance_id, "
            + columns
            + ") values (1, "
            + values
            + ")");
  }

  void run(String sql) throws StoreException, SQLException {
    try (Connection connection = store.store().connect();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(true);
      statement.execute(sql);
    }
  }

  /** Rows as texts, values parted by a bar; fails rather than waits for ever. */
  List<String> query(String sql) throws StoreException, SQLException {
    run(
        "alter database "
            + store.query("select current_database()").get(0)
            + " set statement_timeout = "
            + Duration.ofSeconds(20).toMillis());
    return store.query(sql);
  }

  @Override
  public void close() throws StoreException, SQLException {
    store.close();
  }
}
