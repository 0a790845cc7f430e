package io.pgtracker.benchmarks.fleet;

import io.pgtracker.benchmarks.fleet.RecordedHour.Load;
import io.pgtracker.catalog.Catalog;
import io.pgtracker.ingest.maintain.Maintenance;
import io.pgtracker.ingest.migrate.Migrator;
import io.pgtracker.ingest.store.JdbcStore;
import io.pgtracker.ingest.store.StoreSession;
import io.pgtracker.ingest.store.StoreUrl;
import io.pgtracker.objects.StoredObject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;

/**
 * What days of one instance take in a bucket and in a store, by table, before and after compression
 * where the edition has it.
 *
 * <p>Arguments: URL of an empty store, fleet or reference (fleet), hours (24).
 */
public final class StorageBenchmark {
  private StorageBenchmark() {}

  /** Ingests the hours, rolls them up, compresses what can be compressed, and prints sizes. */
  public static void main(String[] args) throws Exception {
    JdbcStore store = new JdbcStore(StoreUrl.parse(args[0]));
    Load load = Load.valueOf(args.length > 1 ? args[1].toUpperCase(Locale.ROOT) : "FLEET");
    int hours = args.length > 2 ? Integer.parseInt(args[2]) : 24;
    RecordedHour hour = RecordedHour.of(load);
    FleetMember member = new FleetMember(hour, new HourlyGrowth(hour), 0);
    String edition = new Migrator(store).migrate().edition();
    keepForEver(store);
    long bucketBytes = 0;
    try (Ingesters ingest = new Ingesters(store, 1)) {
      for (int minute = -1; minute < 60 * hours; minute++) {
        StoredObject object = member.next();
        bucketBytes += object.content().length;
        ingest.ingest(List.of(object));
      }
    }
    try (StoreSession session = store.open()) {
      new Maintenance(Catalog.builtIn(), session).run();
    }
    System.out.printf(
        Locale.ROOT,
        "%s, load %s, %d hours; bucket %,d bytes%n",
        edition,
        load,
        hours,
        bucketBytes);
    StoredBytes before = StoredBytes.of(store);
    before.print("as ingested");
    if (edition.contains("community")) {
      compress(store);
      StoredBytes.of(store).print("compressed");
    }
  }

  /** The recorded day is long over; it is to be measured, not forgotten. */
  private static void keepForEver(JdbcStore store) throws Exception {
    execute(store, "update pgtracker.retention set keep = interval '100 years'");
  }

  private static void compress(JdbcStore store) throws Exception {
    try (Connection connection = store.connectForQueries();
        Statement statement = connection.createStatement();
        ResultSet chunks =
            statement.executeQuery(
                "select format('%I.%I', chunk_schema, chunk_name)"
                    + " from timescaledb_information.chunks c"
                    + " join timescaledb_information.hypertables h"
                    + " using (hypertable_schema, hypertable_name)"
                    + " where h.compression_enabled and not c.is_compressed")) {
      while (chunks.next()) {
        execute(store, "select compress_chunk('" + chunks.getString(1) + "')");
      }
    }
  }

  private static void execute(JdbcStore store, String sql) throws Exception {
    try (Connection connection = store.connectForQueries();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
      connection.commit();
    }
  }
}
