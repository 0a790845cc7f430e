package io.pgtracker.benchmarks.fleet;

import io.pgtracker.benchmarks.fleet.RecordedHour.Load;
import io.pgtracker.ingest.migrate.Migrator;
import io.pgtracker.ingest.store.JdbcStore;
import io.pgtracker.ingest.store.StoreUrl;
import io.pgtracker.objects.StoredObject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * What ingest costs and how large a store is with 1, 10 and 30 days before it: the cost is to stay
 * as it is, the size to grow with the rows.
 *
 * <p>Each day has its partitions or chunks, and in them an hour of some instances: that of the last
 * day, ingested, is copied to the days before it, all its moments shifted by whole days.
 *
 * <p>Arguments: URL of an empty store whose server runs on this machine, instances (3), days of
 * history before each measurement (1,10,30). Each takes the next 20 minutes, and minutes differ: to
 * compare, run it with 1,1,1 as well.
 */
public final class GrowthBenchmark {
  private static final int MEASURED_MINUTES = 20;

  private GrowthBenchmark() {}

  /** Runs it and prints a line for each length of history. */
  public static void main(String[] args) throws Exception {
    JdbcStore store = new JdbcStore(StoreUrl.parse(args[0]));
    int instances = args.length > 1 ? Integer.parseInt(args[1]) : 3;
    int[] lengths =
        Arrays.stream((args.length > 2 ? args[2] : "1,10,30").split(",", -1))
            .mapToInt(Integer::parseInt)
            .toArray();
    System.out.println("store: " + new Migrator(store).migrate().edition());
    RecordedHour hour = RecordedHour.of(Load.FLEET);
    HourlyGrowth growth = new HourlyGrowth(hour);
    List<FleetMember> members = new ArrayList<>();
    for (int i = 0; i < instances; i++) {
      members.add(new FleetMember(hour, growth, i));
    }
    try (Ingesters ingest = new Ingesters(store, 1);
        Connection connection = store.connectForQueries();
        Statement statement = connection.createStatement()) {
      makePartitions(statement, 0);
      connection.commit();
      for (int minute = -1; minute < 60; minute++) {
        ingest.ingest(next(members));
      }
      long pid = ingesterPid(statement);
      DayCopies copies = new DayCopies(statement, "name <> 'rollup'");
      connection.commit();
      int day = 1;
      for (int days : lengths) {
        for (; day < days; day++) {
          makePartitions(statement, day);
          copies.copy(day);
          connection.commit();
        }
        statement.execute("analyze");
        connection.commit();
        StoredBytes bytes = StoredBytes.of(store);
        measure(ingest, members, pid, days, bytes);
      }
    }
  }

  private static void measure(
      Ingesters ingest, List<FleetMember> members, long pid, int days, StoredBytes bytes)
      throws Exception {
    double own = 0;
    double server = -serverMillis(pid);
    long start = System.nanoTime();
    for (int minute = 0; minute < MEASURED_MINUTES; minute++) {
      own += ingest.ingest(next(members)) / 1e6;
    }
    double elapsed = (System.nanoTime() - start) / 1e6;
    server += serverMillis(pid);
    int objects = MEASURED_MINUTES * members.size();
    System.out.printf(
        Locale.ROOT,
        "%2d days: CPU ms an object: ingester %5.1f, store %5.1f; elapsed %6.1f; rows in time"
            + " %,d kB, indexes %,d kB%n",
        days,
        own / objects,
        server / objects,
        elapsed / objects,
        bytes.heapOfTime() / 1024,
        bytes.indexesOfTime() / 1024);
  }

  private static List<StoredObject> next(List<FleetMember> members) throws Exception {
    List<StoredObject> objects = new ArrayList<>();
    for (FleetMember member : members) {
      objects.add(member.next());
    }
    return objects;
  }

  /** Where the edition has partitions: those of a day before the recorded one. */
  private static void makePartitions(Statement statement, int daysBefore) throws Exception {
    statement.execute(
        "select pgtracker.make_partition(t.name, timestamptz '"
            + RecordedHour.START
            + "' - interval '"
            + daysBefore
            + " days') from pgtracker.time_table t where pgtracker.edition() = 'plain'");
  }

  private static long ingesterPid(Statement statement) throws Exception {
    try (ResultSet row =
        statement.executeQuery(
            "select pid from pg_stat_activity where application_name = 'pgtracker-ingest'"
                + " and datname = current_database()")) {
      row.next();
      return row.getLong(1);
    }
  }

  /** CPU time of a process; from /proc, so on Linux only. */
  private static double serverMillis(long pid) throws Exception {
    return Long.parseLong(Files.readString(Path.of("/proc/" + pid + "/schedstat")).split(" ", 2)[0])
        / 1e6;
  }
}
