package io.pgtracker.benchmarks.queries;

import io.pgtracker.benchmarks.fleet.RecordedObjects;
import io.pgtracker.catalog.Catalog;
import io.pgtracker.format.Limits;
import io.pgtracker.ingest.IngestOutcome;
import io.pgtracker.ingest.IngestResult;
import io.pgtracker.ingest.Ingester;
import io.pgtracker.ingest.migrate.Migrator;
import io.pgtracker.ingest.rollup.RollUps;
import io.pgtracker.ingest.store.JdbcStore;
import io.pgtracker.ingest.store.StoreSession;
import io.pgtracker.ingest.store.StoreUrl;
import io.pgtracker.objects.StoredObject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * Fills an empty store with the history of a fleet: a recorded hour goes in by way of the ingester,
 * is rolled up, and is then told again by SQL for all hours and instances.
 */
public final class StoreFill {
  private static final int TELLERS = 2;

  private StoreFill() {}

  /**
   * Migrates the store and fills it.
   *
   * @param objects of one hour of {@code fleet-0000}
   * @param days of history, full days up to {@code end}
   * @param instances one as it was recorded, all others thinned
   */
  static void fill(
      String storeUrl, List<StoredObject> objects, int days, int instances, Instant end)
      throws Exception {
    JdbcStore store = new JdbcStore(StoreUrl.parse(storeUrl));
    System.out.println("store: " + new Migrator(store).migrate().edition());
    try (StoreSession session = store.open()) {
      Ingester ingester = new Ingester(Catalog.builtIn(), Limits.DEFAULT, session);
      for (StoredObject object : objects) {
        IngestResult result = ingester.ingest(object);
        if (result.outcome() != IngestOutcome.INGESTED) {
          throw new IllegalStateException("not ingested: " + result);
        }
      }
    }
    try (Connection connection = store.connectForQueries()) {
      connection.setAutoCommit(true);
      run(connection, "scene.sql");
    }
    try (StoreSession session = store.open()) {
      new RollUps(Catalog.builtIn(), session).run(() -> false);
    }
    try (Connection connection = store.connectForQueries()) {
      connection.setAutoCommit(true);
      run(connection, "templates.sql");
      call(connection, "make_templates()");
      run(connection, "copy.sql");
      tell(store, connection, days, instances, end);
      settle(connection);
    }
  }

  private static void tell(
      JdbcStore store, Connection connection, int days, int instances, Instant end)
      throws Exception {
    call(connection, "begin_telling(%d, %d, '%s')".formatted(days, instances, end));
    ExecutorService tellers = Executors.newFixedThreadPool(TELLERS);
    try {
      List<Future<?>> told = new ArrayList<>();
      for (int i = 0; i < days; i++) {
        int day = i;
        told.add(tellers.submit(() -> tellDay(store, day, days, end)));
      }
      for (Future<?> day : told) {
        day.get();
      }
    } finally {
      tellers.shutdownNow();
    }
    call(connection, "tell_growth(%d, '%s')".formatted(days, end));
  }

  private static @Nullable Void tellDay(JdbcStore store, int day, int days, Instant end)
      throws Exception {
    try (Connection connection = store.connectForQueries()) {
      connection.setAutoCommit(true);
      call(connection, "tell_day(%d, %d, '%s')".formatted(day, days, end));
    }
    System.out.printf("day %d of %d%n", day + 1, days);
    return null;
  }

  private static void call(Connection connection, String procedure) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("call benchmark." + procedure);
    }
  }

  /** Arguments: URL of an empty store, days (30), instances (50). */
  public static void main(String[] args) throws Exception {
    fill(
        args[0],
        RecordedObjects.ofDashboards(),
        args.length > 1 ? Integer.parseInt(args[1]) : 30,
        args.length > 2 ? Integer.parseInt(args[2]) : 50,
        Instant.now().truncatedTo(ChronoUnit.HOURS));
  }

  /** What autovacuum would have done over the days. */
  private static void settle(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      List<String> tables = new ArrayList<>();
      try (ResultSet rows = statement.executeQuery("select name from benchmark.recorded")) {
        while (rows.next()) {
          tables.add(rows.getString(1));
        }
      }
      for (String table : tables) {
        statement.execute("vacuum (analyze, parallel 0) pgtracker." + table);
      }
    }
  }

  private static void run(Connection connection, String file) throws IOException, SQLException {
    try (InputStream in = StoreFill.class.getResourceAsStream("fill/" + file)) {
      if (in == null) {
        throw new IllegalStateException("no resource fill/" + file);
      }
      try (Statement statement = connection.createStatement()) {
        statement.execute(new String(in.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
  }
}
