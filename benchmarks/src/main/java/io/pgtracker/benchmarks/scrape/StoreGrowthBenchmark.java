package io.pgtracker.benchmarks.scrape;

import io.pgtracker.catalog.Catalog;
import io.pgtracker.embedded.PostgresServer;
import io.pgtracker.format.Limits;
import io.pgtracker.ingest.IngestOutcome;
import io.pgtracker.ingest.IngestResult;
import io.pgtracker.ingest.Ingester;
import io.pgtracker.ingest.migrate.Migrator;
import io.pgtracker.ingest.store.JdbcStore;
import io.pgtracker.ingest.store.StoreSession;
import io.pgtracker.ingest.store.StoreUrl;
import io.pgtracker.objects.StoredObject;
import io.pgtracker.scraper.changes.Chains;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * What 1,000 objects of a small live server leave in the store's system catalog, and whether ingest
 * is as quick at the end as at the beginning.
 *
 * <p>Argument: a store URL (default: an embedded PostgreSQL).
 */
public final class StoreGrowthBenchmark {
  private static final Instant START = Instant.parse("2026-11-22T10:00:00Z");
  private static final int OBJECTS = 1_000;
  private static final int PART = 100;
  private static final int WARM_UP = 30;
  private static final int TABLES = 100;

  private StoreGrowthBenchmark() {}

  /** Runs it and prints a table. */
  public static void main(String[] args) throws Exception {
    if (args.length > 0) {
      run(args[0]);
      return;
    }
    try (PostgresServer store =
        PostgresServer.builder().setting("shared_buffers", "256MB").start()) {
      run(store.uri("postgres"));
    }
  }

  private static void run(String storeUri) throws Exception {
    JdbcStore store = new JdbcStore(StoreUrl.parse(storeUri));
    System.out.println("store: " + new Migrator(store).migrate().edition());
    try (PostgresServer monitored = monitored();
        Connection client = monitored.connect();
        SimulatedScraper scraper =
            new SimulatedScraper(
                monitored, "growth", Catalog.builtIn().datasets(), START, Chains.of("growth"));
        StoreSession session = store.open();
        Connection look = store.connect()) {
      look.setAutoCommit(true);
      Ingester ingester = new Ingester(Catalog.builtIn(), Limits.DEFAULT, session);
      long[] before = catalogBytes(look);
      long[] nanos = new long[OBJECTS];
      long bytes = 0;
      for (int i = 0; i < OBJECTS; i++) {
        work(client, i);
        StoredObject object = scraper.minute();
        bytes += object.content().length;
        long start = System.nanoTime();
        IngestResult result = ingester.ingest(object);
        nanos[i] = System.nanoTime() - start;
        if (result.outcome() != IngestOutcome.INGESTED) {
          throw new IllegalStateException("not ingested: " + result);
        }
      }
      print(before, catalogBytes(look), nanos, bytes);
    }
  }

  private static PostgresServer monitored() throws SQLException {
    PostgresServer server =
        PostgresServer.builder().setting("shared_preload_libraries", "pg_stat_statements").start();
    try (Connection connection = server.connect();
        Statement statement = connection.createStatement()) {
      statement.execute("create extension pg_stat_statements");
      for (int i = 0; i < TABLES; i++) {
        statement.execute("create table t" + i + " (id bigserial primary key, note text)");
      }
    }
    return server;
  }

  /** Every minute some statements run, and now and then a new one. */
  private static void work(Connection client, int minute) throws SQLException {
    try (Statement statement = client.createStatement()) {
      for (int i = 0; i < 10; i++) {
        int table = (minute * 7 + i * i) % TABLES;
        statement.execute("insert into t" + table + " (note) values ('" + minute + "')");
        statement.execute("select count(*) from t" + table + " where note = '" + i + "'");
      }
    }
  }

  /** All of pg_catalog, then pg_attribute, pg_class and pg_statistic; indexes included. */
  private static long[] catalogBytes(Connection store) throws SQLException {
    try (Statement statement = store.createStatement();
        ResultSet row =
            statement.executeQuery(
                "select sum(pg_total_relation_size(oid)),"
                    + " pg_total_relation_size('pg_attribute'),"
                    + " pg_total_relation_size('pg_class'),"
                    + " pg_total_relation_size('pg_statistic')"
                    + " from pg_class"
                    + " where relnamespace = 'pg_catalog'::regnamespace and relkind = 'r'")) {
      row.next();
      return new long[] {row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4)};
    }
  }

  private static void print(long[] before, long[] after, long[] nanos, long bytes) {
    List<String> names =
        new ArrayList<>(List.of("system catalog", "pg_attribute", "pg_class", "pg_statistic"));
    System.out.printf(Locale.ROOT, "%d objects of %d bytes on average%n", OBJECTS, bytes / OBJECTS);
    System.out.printf(Locale.ROOT, "%-28s %12s %12s%n", "kB", "before", "after");
    for (int i = 0; i < before.length; i++) {
      System.out.printf(
          Locale.ROOT, "%-28s %12d %12d%n", names.get(i), before[i] / 1024, after[i] / 1024);
    }
    double first = medianMillis(Arrays.copyOfRange(nanos, WARM_UP, WARM_UP + PART));
    double last = medianMillis(Arrays.copyOfRange(nanos, OBJECTS - PART, OBJECTS));
    System.out.printf(
        Locale.ROOT,
        "median ms per object: first %d (after %d to warm up) %.1f, last %d %.1f: %.2f of it%n",
        PART,
        WARM_UP,
        first,
        PART,
        last,
        last / first);
  }

  private static double medianMillis(long[] nanos) {
    Arrays.sort(nanos);
    return nanos[nanos.length / 2] / 1e6;
  }
}
