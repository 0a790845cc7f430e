package io.pgtracker.benchmarks.fleet;

import io.pgtracker.benchmarks.fleet.RecordedHour.Load;
import io.pgtracker.benchmarks.scrape.ServerCost;
import io.pgtracker.benchmarks.scrape.ServerMeter;
import io.pgtracker.embedded.PostgresServer;
import io.pgtracker.ingest.migrate.Migrator;
import io.pgtracker.ingest.store.JdbcStore;
import io.pgtracker.ingest.store.StoreUrl;
import io.pgtracker.objects.StoredObject;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * A fleet by the clock: how long all its objects of a minute take several ingesters, minute after
 * minute, on a store that keeps what it commits.
 *
 * <p>Arguments: instances (1000), ingesters (4), spread or together (spread), first minute of the
 * hour (57), minutes (6). Spread: each instance's catalogs in a minute of its own, as the scraper
 * has them; together: all of them on the hour. What came before the first minute is ingested for
 * one instance of each kind, and copied within the store for the others.
 */
public final class FleetClockBenchmark {
  /** Objects made at a time; making them is not measured. */
  private static final int SLICE = 250;

  private FleetClockBenchmark() {}

  /** Runs it and prints a line per minute. */
  public static void main(String[] args) throws Exception {
    int instances = args.length > 0 ? Integer.parseInt(args[0]) : 1_000;
    int ingesters = args.length > 1 ? Integer.parseInt(args[1]) : 4;
    boolean spread = args.length <= 2 || args[2].equals("spread");
    int start = args.length > 3 ? Integer.parseInt(args[3]) : 57;
    int minutes = args.length > 4 ? Integer.parseInt(args[4]) : 6;
    RecordedHour hour = RecordedHour.of(Load.FLEET);
    HourlyGrowth growth = new HourlyGrowth(hour);
    int ingested = Math.min(instances, spread ? 60 : 1);
    List<FleetMember> members =
        IntStream.range(0, ingested)
            .mapToObj(i -> new FleetMember(hour, growth, i, spread ? i : 0, start))
            .toList();
    try (PostgresServer server = start()) {
      JdbcStore store = new JdbcStore(StoreUrl.parse(server.uri("postgres")));
      new Migrator(store).migrate();
      makePartitions(server);
      try (ServerMeter meter = new ServerMeter(server);
          Ingesters ingest = new Ingesters(store, ingesters)) {
        System.out.printf(
            Locale.ROOT,
            "%d instances, %d ingesters, %s%n",
            instances,
            ingesters,
            spread ? "spread" : "together");
        minute(members, meter, ingest).print("all complete");
        List<FleetMember> fleet = new ArrayList<>(members);
        for (int i = ingested; i < instances; i++) {
          fleet.add(members.get(i % ingested).copy(i));
        }
        try (Connection connection = server.connect()) {
          CopiedInstances.make(connection, ingested, instances);
        }
        System.out.println("the others are copied");
        for (int minute = start + 1; minute <= start + minutes; minute++) {
          minute(fleet, meter, ingest).print("minute " + minute % 60);
        }
      }
    }
  }

  /** Commits are on disk when they return; memory is what a machine of two cores may have. */
  private static PostgresServer start() throws Exception {
    return StoreServer.start(
        StoreServer.builder()
            .setting("fsync", "on")
            .setting("synchronous_commit", "on")
            .setting("full_page_writes", "on")
            .setting("shared_buffers", "2GB")
            .setting("max_wal_size", "8GB")
            .setting("wal_compression", "on"));
  }

  /** The partitions maintain makes ahead of time, here for the day the hour was recorded. */
  private static void makePartitions(PostgresServer server) throws Exception {
    try (Connection connection = server.connect();
        Statement statement = connection.createStatement()) {
      statement.execute(
          "select pgtracker.make_partition(t.name, timestamptz '"
              + RecordedHour.START
              + "') from pgtracker.time_table t");
    }
  }

  private static MinuteTime minute(List<FleetMember> members, ServerMeter meter, Ingesters ingest)
      throws Exception {
    MinuteTime sum = new MinuteTime(0, 0, 0, 0, 0);
    for (int from = 0; from < members.size(); from += SLICE) {
      List<StoredObject> objects =
          members.subList(from, Math.min(members.size(), from + SLICE)).parallelStream()
              .map(FleetClockBenchmark::next)
              .toList();
      long[] ownNanos = new long[1];
      ServerCost cost = meter.of(() -> ownNanos[0] = ingest.ingest(objects));
      sum =
          sum.plus(
              new MinuteTime(
                  objects.size(),
                  objects.stream().mapToLong(object -> object.content().length).sum(),
                  cost.elapsedMillis() / 1e3,
                  ownNanos[0] / 1e9,
                  cost.cpuMillis() / 1e3));
    }
    return sum;
  }

  private static StoredObject next(FleetMember member) {
    try {
      return member.next();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  /** What all objects of a minute took. */
  private record MinuteTime(
      int objects, long bytes, double seconds, double ingesterSeconds, double storeSeconds) {
    MinuteTime plus(MinuteTime other) {
      return new MinuteTime(
          objects + other.objects,
          bytes + other.bytes,
          seconds + other.seconds,
          ingesterSeconds + other.ingesterSeconds,
          storeSeconds + other.storeSeconds);
    }

    void print(String name) {
      System.out.printf(
          Locale.ROOT,
          "%-14s %5d objects, %7.1f MB: %6.1f s; CPU: ingesters %6.1f s, store %6.1f s%n",
          name,
          objects,
          bytes / 1e6,
          seconds,
          ingesterSeconds,
          storeSeconds);
    }
  }
}
