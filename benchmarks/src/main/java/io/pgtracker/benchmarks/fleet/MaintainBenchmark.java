package io.pgtracker.benchmarks.fleet;

import io.pgtracker.benchmarks.fleet.RecordedHour.Load;
import io.pgtracker.catalog.Catalog;
import io.pgtracker.embedded.PostgresServer;
import io.pgtracker.ingest.maintain.Maintenance;
import io.pgtracker.ingest.maintain.MaintenanceReport;
import io.pgtracker.ingest.migrate.Migrator;
import io.pgtracker.ingest.store.JdbcStore;
import io.pgtracker.ingest.store.StoreUrl;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;

/**
 * How long a run of maintain takes after a month without one, and how long ingest waits for it: an
 * hour of each day is in the store, none of it rolled up, and nothing has been forgotten.
 *
 * <p>Arguments: instances (1), days (30), {@code default} or {@code partitions}: where the rows
 * are, all in DEFAULT partitions or each day's in its own, as ingest makes them where its role may.
 */
public final class MaintainBenchmark {
  private static final int MINUTES = 60;

  private MaintainBenchmark() {}

  /** Runs it and prints what took how long. */
  public static void main(String[] args) throws Exception {
    int instances = args.length > 0 ? Integer.parseInt(args[0]) : 1;
    int days = args.length > 1 ? Integer.parseInt(args[1]) : 30;
    boolean hasPartitions = args.length > 2 && args[2].equals("partitions");
    try (PostgresServer server = StoreServer.start("store")) {
      JdbcStore store = new JdbcStore(StoreUrl.parse(server.uri("store")));
      System.out.println("store: " + new Migrator(store).migrate().edition());
      List<FleetMember> members = members(instances);
      try (Ingesters ingest = new Ingesters(store, 1)) {
        fill(store, ingest, members, days, hasPartitions);
        measure("first run", store, ingest, members);
        measure("second run", store, ingest, members);
      }
    }
  }

  /** Their last minute before this one will be an hour old when they have told an hour. */
  private static List<FleetMember> members(int count) throws Exception {
    RecordedHour hour = RecordedHour.of(Load.FLEET);
    HourlyGrowth growth = new HourlyGrowth(hour);
    long now = Duration.between(RecordedHour.START, Instant.now()).toMinutes();
    List<FleetMember> members = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      members.add(new FleetMember(hour, growth, i, 0, now - 2 * MINUTES));
    }
    return members;
  }

  private static void fill(
      JdbcStore store, Ingesters ingest, List<FleetMember> members, int days, boolean hasPartitions)
      throws Exception {
    try (Connection connection = store.connectForQueries();
        Statement statement = connection.createStatement()) {
      if (hasPartitions) {
        statement.execute(
            "select pgtracker.make_partition(t.name, now() - n * interval '1 day')"
                + " from pgtracker.time_table t, generate_series(0, "
                + days
                + ") n");
        connection.commit();
      }
      for (int minute = 0; minute < MINUTES; minute++) {
        for (FleetMember member : members) {
          ingest.ingest(List.of(member.next()));
        }
      }
      DayCopies copies = new DayCopies(statement, "true");
      for (int day = 1; day < days; day++) {
        copies.copy(day);
        connection.commit();
      }
      statement.execute("analyze");
      connection.commit();
    }
    try (Connection connection = store.connectForQueries();
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "select sum(c.reltuples)::bigint,"
                    + " (sum(c.reltuples) filter (where c.relname like '%_default'))::bigint,"
                    + " sum(pg_total_relation_size(c.oid)) / 1000000"
                    + " from pgtracker.time_table t join pg_inherits i"
                    + " on i.inhparent = to_regclass('pgtracker.' || t.name)"
                    + " join pg_class c on c.oid = i.inhrelid where c.reltuples > 0")) {
      row.next();
      System.out.printf(
          Locale.ROOT,
          "%,d rows, %,d of them in DEFAULT partitions, %,d MB%n",
          row.getLong(1),
          row.getLong(2),
          row.getLong(3));
    }
  }

  private static void measure(
      String what, JdbcStore store, Ingesters ingest, List<FleetMember> members) throws Exception {
    try (TimedSession session = new TimedSession(store.open())) {
      long started = System.nanoTime();
      CompletableFuture<MaintenanceReport> maintain =
          CompletableFuture.supplyAsync(
              () -> {
                try {
                  return new Maintenance(Catalog.builtIn(), session).run();
                } catch (Exception e) {
                  throw new IllegalStateException(e);
                }
              });
      List<Double> objects = new ArrayList<>();
      while (!maintain.isDone()) {
        for (FleetMember member : members) {
          long begun = System.nanoTime();
          ingest.ingest(List.of(member.next()));
          objects.add((System.nanoTime() - begun) / 1e6);
        }
      }
      System.out.printf(
          Locale.ROOT,
          "%s: %.1f s, %s%n",
          what,
          (System.nanoTime() - started) / 1e9,
          maintain.get());
      session
          .tookByName()
          .forEach(
              (name, took) ->
                  System.out.printf(
                      Locale.ROOT,
                      "  %-20s %5d times, %7.1f s, longest %6.2f s%n",
                      name,
                      took.times(),
                      took.allNanos() / 1e9,
                      took.longestNanos() / 1e9));
      Collections.sort(objects);
      System.out.printf(
          Locale.ROOT,
          "  beside it %d objects were ingested: median %.0f ms, longest %s ms%n",
          objects.size(),
          objects.get(objects.size() / 2),
          objects.subList(Math.max(0, objects.size() - 5), objects.size()).stream()
              .map(millis -> String.format(Locale.ROOT, "%.0f", millis))
              .toList());
    }
  }
}
