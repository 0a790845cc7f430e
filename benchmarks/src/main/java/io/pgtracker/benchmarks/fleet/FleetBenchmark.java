package io.pgtracker.benchmarks.fleet;

import io.pgtracker.benchmarks.scrape.ServerCost;
import io.pgtracker.benchmarks.scrape.ServerMeter;
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
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What a minute of a fleet costs to ingest, in CPU time of ingester and store, so that it can be
 * said how many instances two cores hold: for the minutes of an hour as they differ, the hour
 * itself, usual ones, every fifth. After each hour, how large the store is.
 *
 * <p>Arguments: instances (default 20), minutes (default 11; above 60 the hour is told again).
 */
public final class FleetBenchmark {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private FleetBenchmark() {}

  /** Runs it and prints a line per minute, then what a fleet's average minute takes. */
  public static void main(String[] args) throws Exception {
    int instances = args.length > 0 ? Integer.parseInt(args[0]) : 20;
    int minutes = args.length > 1 ? Integer.parseInt(args[1]) : 11;
    RecordedHour hour = RecordedHour.of(RecordedHour.Load.FLEET);
    HourlyGrowth growth = new HourlyGrowth(hour);
    List<FleetMember> members = new ArrayList<>();
    for (int i = 0; i < instances; i++) {
      members.add(new FleetMember(hour, growth, i));
    }
    try (PostgresServer server = StoreServer.start()) {
      JdbcStore store = new JdbcStore(StoreUrl.parse(server.uri("postgres")));
      System.out.println("store: " + new Migrator(store).migrate().edition());
      try (ServerMeter meter = new ServerMeter(server);
          StoreSession session = store.open()) {
        Ingester ingester = new Ingester(Catalog.builtIn(), Limits.DEFAULT, session);
        List<MinuteCost> costs = new ArrayList<>();
        for (int minute = -1; minute < minutes; minute++) {
          MinuteCost cost = ingest(members, minute, meter, ingester);
          cost.print();
          if (minute >= 0) {
            costs.add(cost);
          }
          if (minute >= 0 && (minute % 60 == 59 || minute == minutes - 1)) {
            printAverage(costs);
            costs.clear();
            System.out.printf(Locale.ROOT, "store: %,d bytes%n", StoreServer.sizeBytes(store));
          }
        }
      }
      StatementCosts.print(server);
    }
  }

  private static MinuteCost ingest(
      List<FleetMember> members, int minute, ServerMeter meter, Ingester ingester)
      throws Exception {
    List<StoredObject> objects = new ArrayList<>();
    long bytes = 0;
    for (FleetMember member : members) {
      StoredObject object = member.next();
      bytes += object.content().length;
      objects.add(object);
    }
    long[] own = new long[1];
    ServerCost store =
        meter.of(
            () -> {
              long before = THREADS.getCurrentThreadCpuTime();
              for (StoredObject object : objects) {
                IngestResult result = ingester.ingest(object);
                if (result.outcome() != IngestOutcome.INGESTED) {
                  throw new IllegalStateException("not ingested: " + result);
                }
              }
              own[0] = THREADS.getCurrentThreadCpuTime() - before;
            });
    int n = members.size();
    return new MinuteCost(
        minute, bytes / n, own[0] / 1e6 / n, store.cpuMillis() / n, store.elapsedMillis() / n);
  }

  private static void printAverage(List<MinuteCost> costs) {
    double usual = 0;
    double fifth = 0;
    double hour = 0;
    int usuals = 0;
    int fifths = 0;
    for (MinuteCost cost : costs) {
      double cpu = cost.ingesterMillis() + cost.storeMillis();
      if (cost.minute() % 60 == 0) {
        hour = cpu;
      } else if (cost.minute() % 5 == 0) {
        fifth += cpu;
        fifths++;
      } else {
        usual += cpu;
        usuals++;
      }
    }
    double average = (48 * usual / usuals + 11 * fifth / fifths + hour) / 60;
    System.out.printf(
        Locale.ROOT,
        "CPU ms an object: usual %.1f, fifth %.1f, hour %.1f; on average %.1f: %.0f instances on 2"
            + " cores%n",
        usual / usuals,
        fifth / fifths,
        hour,
        average,
        120_000 / average);
  }

  /** What the objects of one minute cost on average. */
  private record MinuteCost(
      int minute, long bytes, double ingesterMillis, double storeMillis, double elapsedMillis) {
    void print() {
      System.out.printf(
          Locale.ROOT,
          "minute %3d: %,9d bytes, CPU ms: ingester %6.1f, store %6.1f; elapsed %6.1f%n",
          minute,
          bytes,
          ingesterMillis,
          storeMillis,
          elapsedMillis);
    }
  }
}
