package io.pgtracker.benchmarks.fleet;

import io.pgtracker.benchmarks.fleet.RecordedHour.Load;
import io.pgtracker.benchmarks.scrape.ServerCost;
import io.pgtracker.benchmarks.scrape.ServerMeter;
import io.pgtracker.embedded.PostgresServer;
import io.pgtracker.ingest.migrate.Migrator;
import io.pgtracker.ingest.store.JdbcStore;
import io.pgtracker.ingest.store.StoreUrl;
import io.pgtracker.objects.StoredObject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.lang.management.ManagementFactory;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * A fleet's objects against raw COPY of the rows they leave: what entering frames, counting
 * increases and comparing states cost. Both by one session, into two databases that hold the same.
 *
 * <p>Arguments: instances (20), minutes (10).
 */
public final class FleetCopyBenchmark {
  private FleetCopyBenchmark() {}

  /** Runs it and prints what an object takes one way and the other. */
  public static void main(String[] args) throws Exception {
    int instances = args.length > 0 ? Integer.parseInt(args[0]) : 20;
    int minutes = args.length > 1 ? Integer.parseInt(args[1]) : 10;
    RecordedHour hour = RecordedHour.of(Load.FLEET);
    HourlyGrowth growth = new HourlyGrowth(hour);
    try (PostgresServer server = StoreServer.start("ingested", "copied")) {
      JdbcStore ingested = store(server, "ingested");
      JdbcStore copied = store(server, "copied");
      try (Ingesters ingest = new Ingesters(ingested, 1);
          Ingesters alike = new Ingesters(copied, 1);
          ServerMeter meter = new ServerMeter(server);
          Connection target = copied.connect();
          Connection source = ingested.connect()) {
        List<FleetMember> members = new ArrayList<>();
        for (int i = 0; i < instances; i++) {
          FleetMember member = new FleetMember(hour, growth, i);
          List<StoredObject> first = List.of(member.next(), member.next());
          ingest.ingest(first);
          alike.ingest(first);
          members.add(member);
        }
        Cost ours = new Cost();
        Cost raw = new Cost();
        for (int minute = 1; minute <= minutes; minute++) {
          List<StoredObject> objects = new ArrayList<>();
          for (FleetMember member : members) {
            objects.add(member.next());
          }
          ours.add(meter.of(() -> ours.addClient(ingest.ingest(objects))), objects.size());
          List<Map<String, byte[]>> rows = rows(source, members, minute);
          raw.add(meter.of(() -> raw.addClient(copy(target, rows))), rows.size());
        }
        ours.print("ingest");
        raw.print("raw COPY");
        System.out.printf(
            Locale.ROOT,
            "ingest of raw COPY: %.2f by the clock, %.2f in CPU time%n",
            raw.elapsedMillis / ours.elapsedMillis,
            raw.cpuMillis() / ours.cpuMillis());
      }
    }
  }

  private static JdbcStore store(PostgresServer server, String database) throws Exception {
    JdbcStore store = new JdbcStore(StoreUrl.parse(server.uri(database)));
    new Migrator(store).migrate();
    return store;
  }

  /** Rows of frames of each instance in a minute, by table, as COPY takes them. */
  private static List<Map<String, byte[]>> rows(
      Connection source, List<FleetMember> members, int minute) throws Exception {
    List<String> tables = new ArrayList<>();
    try (Statement statement = source.createStatement();
        ResultSet row =
            statement.executeQuery(
                "select name from pgtracker.time_table"
                    + " where pgtracker.kind_of(name) in ('sample', 'counter', 'frame')")) {
      while (row.next()) {
        tables.add(row.getString(1));
      }
    }
    CopyManager copy = source.unwrap(PGConnection.class).getCopyAPI();
    Instant from = RecordedHour.START.plus(Duration.ofMinutes(minute));
    List<Map<String, byte[]>> objects = new ArrayList<>();
    for (FleetMember member : members) {
      Map<String, byte[]> byTable = new LinkedHashMap<>();
      for (String table : tables) {
        ByteArrayOutputStream rows = new ByteArrayOutputStream();
        copy.copyOut(
            String.format(
                Locale.ROOT,
                "copy (select * from pgtracker.%s where collected_at >= '%s' and collected_at < '%s'"
                    + " and instance_id = (select instance_id from pgtracker.instance"
                    + "   where name = '%s')) to stdout",
                table,
                from,
                from.plus(Duration.ofMinutes(1)),
                member.name()),
            rows);
        if (rows.size() > 0) {
          byTable.put(table, rows.toByteArray());
        }
      }
      objects.add(byTable);
    }
    source.rollback();
    return objects;
  }

  /** One transaction per object; gives the CPU time of this thread, nanoseconds. */
  private static long copy(Connection target, List<Map<String, byte[]>> objects) throws Exception {
    long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    CopyManager copy = target.unwrap(PGConnection.class).getCopyAPI();
    for (Map<String, byte[]> tables : objects) {
      for (Map.Entry<String, byte[]> table : tables.entrySet()) {
        copy.copyIn(
            "copy pgtracker." + table.getKey() + " from stdin",
            new ByteArrayInputStream(table.getValue()));
      }
      target.commit();
    }
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before;
  }

  /** What was spent. */
  private static final class Cost {
    private double clientMillis;
    private double serverMillis;
    private double elapsedMillis;
    private int objects;

    void addClient(long nanos) {
      clientMillis += nanos / 1e6;
    }

    void add(ServerCost cost, int count) {
      serverMillis += cost.cpuMillis();
      elapsedMillis += cost.elapsedMillis();
      objects += count;
    }

    double cpuMillis() {
      return clientMillis + serverMillis;
    }

    void print(String name) {
      System.out.printf(
          Locale.ROOT,
          "%-10s an object: %6.1f ms; CPU: client %6.1f ms, store %6.1f ms%n",
          name,
          elapsedMillis / objects,
          clientMillis / objects,
          serverMillis / objects);
    }
  }
}
