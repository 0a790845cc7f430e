package io.pgtracker.benchmarks.fleet;

import com.sun.management.OperatingSystemMXBean;
import io.pgtracker.benchmarks.scrape.ServerCost;
import io.pgtracker.benchmarks.scrape.ServerMeter;
import io.pgtracker.catalog.Catalog;
import io.pgtracker.embedded.PostgresServer;
import io.pgtracker.ingest.backlog.Again;
import io.pgtracker.ingest.backlog.BacklogIngest;
import io.pgtracker.ingest.backlog.ParallelIngest;
import io.pgtracker.ingest.maintain.Maintenance;
import io.pgtracker.ingest.migrate.Migrator;
import io.pgtracker.ingest.store.JdbcStore;
import io.pgtracker.ingest.store.StoreException;
import io.pgtracker.ingest.store.StoreSession;
import io.pgtracker.ingest.store.StoreUrl;
import io.pgtracker.objects.FileObjectStore;
import io.pgtracker.objects.StoredObject;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * How fast a lost store comes back from its bucket, and that it is the one that was. A first store
 * lives through the time of a few instances, maintained every two hours as if it were then; a
 * second one is made from the bucket at once. Both forget all that is over by now, which is all raw
 * rows and increases, and are compared table by table.
 *
 * <p>Arguments: instances (default 4), hours (default 3), sessions (default 2).
 */
public final class RebuildBenchmark {
  private static final Catalog CATALOG = Catalog.builtIn();
  private static final BacklogIngest.Progress QUIET =
      (key, result) -> {
        if (!result.outcome().isInStore()) {
          throw new IllegalStateException(key + ": " + result);
        }
      };

  private static final OperatingSystemMXBean PROCESS =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

  private RebuildBenchmark() {}

  /** Runs it and prints speeds, sizes, and whether the stores hold the same. */
  public static void main(String[] args) throws Exception {
    int instances = args.length > 0 ? Integer.parseInt(args[0]) : 4;
    int hours = args.length > 1 ? Integer.parseInt(args[1]) : 3;
    int sessions = args.length > 2 ? Integer.parseInt(args[2]) : 2;
    Path folder = Files.createTempDirectory("bucket");
    try (FileObjectStore bucket = new FileObjectStore(folder);
        PostgresServer server = StoreServer.start("lived", "rebuilt");
        ServerMeter meter = new ServerMeter(server)) {
      JdbcStore lived = new JdbcStore(StoreUrl.parse(server.uri("lived")));
      JdbcStore rebuilt = new JdbcStore(StoreUrl.parse(server.uri("rebuilt")));
      System.out.println("store: " + new Migrator(lived).migrate().edition());
      Bucket filled = live(bucket, lived, instances, hours);
      maintain(lived);
      new Migrator(rebuilt).migrate();

      long before = PROCESS.getProcessCpuTime();
      ServerCost cost =
          meter.of(
              () ->
                  new ParallelIngest(bucket, CATALOG, QUIET)
                      .runOnce(Again.NONE, sessions, rebuilt::open, () -> false));
      print(filled, sessions, cost, (PROCESS.getProcessCpuTime() - before) / 1e9);
      System.out.printf(
          Locale.ROOT, "with all raw rows: %,d bytes%n", StoreServer.sizeBytes(rebuilt));

      cost = meter.of(() -> maintain(rebuilt));
      System.out.printf(
          Locale.ROOT,
          "maintained in %.1f s (CPU %.1f s): %,d bytes; the store that was: %,d%n",
          cost.elapsedMillis() / 1e3,
          cost.cpuMillis() / 1e3,
          StoreServer.sizeBytes(rebuilt),
          StoreServer.sizeBytes(lived));
      compare(lived, rebuilt);
    }
  }

  private static void print(Bucket bucket, int sessions, ServerCost store, double ingesterSeconds) {
    double elapsed = store.elapsedMillis() / 1e3;
    double cpu = ingesterSeconds + store.cpuMillis() / 1e3;
    double days = bucket.objects() / 1_440.0;
    System.out.printf(
        Locale.ROOT,
        "rebuilt by %d sessions in %.1f s: %.1f objects/s, %.2f MB/s of objects, %.2f instance-days"
            + " a minute%n",
        sessions,
        elapsed,
        bucket.objects() / elapsed,
        bucket.bytes() / 1e6 / elapsed,
        days * 60 / elapsed);
    System.out.printf(
        Locale.ROOT,
        "CPU %.1f s (ingester %.1f, store %.1f): %.0f ms an object, %.2f instance-days a minute of"
            + " a core%n",
        cpu,
        ingesterSeconds,
        store.cpuMillis() / 1e3,
        cpu * 1e3 / bucket.objects(),
        days * 60 / cpu);
  }

  /** What the bucket has got. */
  private record Bucket(long objects, long bytes) {}

  private static Bucket live(FileObjectStore bucket, JdbcStore store, int instances, int hours)
      throws Exception {
    RecordedHour hour = RecordedHour.of(RecordedHour.Load.FLEET);
    HourlyGrowth growth = new HourlyGrowth(hour);
    List<FleetMember> members = new ArrayList<>();
    for (int i = 0; i < instances; i++) {
      members.add(new FleetMember(hour, growth, i));
    }
    long objects = 0;
    long bytes = 0;
    try (StoreSession session = store.open()) {
      BacklogIngest ingest = new BacklogIngest(bucket, session, CATALOG, QUIET);
      for (int minute = -1; minute < 60 * hours; minute++) {
        for (FleetMember member : members) {
          StoredObject object = member.next();
          objects++;
          bytes += object.content().length;
          bucket.put(object.key(), object.content());
          ingest.ingest(object.key());
        }
        if (minute % 120 == 119) {
          maintainAsOf(store, minute);
        }
      }
    }
    System.out.printf(Locale.ROOT, "bucket: %,d objects, %,d bytes%n", objects, bytes);
    return new Bucket(objects, bytes);
  }

  /** As if the minute were now. */
  private static void maintainAsOf(JdbcStore store, int minute)
      throws SQLException, StoreException {
    String now = RecordedHour.START.plusSeconds(60L * minute).toString();
    String since = "(date_trunc('day', now()) - timestamptz '" + now + "')";
    execute(store, "update pgtracker.retention set keep = keep + " + since);
    maintain(store);
    execute(store, "update pgtracker.retention set keep = keep - " + since);
  }

  private static void maintain(JdbcStore store) throws StoreException {
    try (StoreSession session = store.open()) {
      new Maintenance(CATALOG, session).run();
    }
  }

  private static void compare(JdbcStore lived, JdbcStore rebuilt)
      throws SQLException, StoreException {
    Map<String, String> expected = content(lived);
    Map<String, String> seen = content(rebuilt);
    long rows = 0;
    for (Map.Entry<String, String> table : expected.entrySet()) {
      if (!table.getValue().equals(seen.get(table.getKey()))) {
        System.out.printf(
            "DIFFERENT %s: %s, was %s%n",
            table.getKey(), seen.get(table.getKey()), table.getValue());
      }
      rows += Long.parseLong(table.getValue().split(" ", 2)[0]);
    }
    System.out.printf(
        Locale.ROOT,
        "compared %d tables, %,d rows: %s%n",
        expected.size(),
        rows,
        expected.equals(seen) ? "the same" : "different");
  }

  /** Number of rows and a hash of all, whatever their order, by table. */
  private static Map<String, String> content(JdbcStore store) throws SQLException, StoreException {
    Map<String, String> content = new TreeMap<>();
    try (Connection connection = store.connect();
        Statement statement = connection.createStatement()) {
      List<String> tables = new ArrayList<>();
      try (ResultSet names =
          statement.executeQuery(
              "select c.relname from pg_class c where c.relnamespace = 'pgtracker'::regnamespace"
                  + " and c.relkind in ('r', 'p') and not c.relispartition"
                  + " and c.relname not in ('schema_history', 'retention')")) {
        while (names.next()) {
          tables.add(names.getString(1));
        }
      }
      for (String table : tables) {
        try (ResultSet row =
            statement.executeQuery(
                "select count(*) || ' ' || coalesce(sum(hashtextextended(concat_ws('|', to_jsonb(t)"
                    + " - 'instance_id' - 'ingested_at' - 'duration_millis' - 'rolled_at',"
                    + " (select name from pgtracker.instance i where i.instance_id::text"
                    + " = to_jsonb(t) ->> 'instance_id')), 0)::numeric), 0) from pgtracker."
                    + table
                    + " t")) {
          row.next();
          content.put(table, row.getString(1));
        }
      }
    }
    return content;
  }

  private static void execute(JdbcStore store, String... statements)
      throws SQLException, StoreException {
    try (Connection connection = store.connect();
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
      connection.commit();
    }
  }
}
