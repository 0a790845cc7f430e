package io.pgtracker.ingest.rollup;

import io.pgtracker.format.ColumnSpec;
import io.pgtracker.format.ServerIdentity;
import io.pgtracker.ingest.TestObjects;
import io.pgtracker.objects.StoredObject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * Objects of some time: sessions, statements, tables of two databases, and costs; some counters
 * stand still, some restart, some frames miss a database.
 *
 * @param begin first frame
 * @param step from one to the next
 */
public record HourlyHistory(String instance, Instant begin, Duration step, int keys, long seed) {
  private static final Duration STEP = Duration.ofMinutes(10).plusMillis(7);

  private static final List<ColumnSpec> STATEMENTS =
      List.of(
          new ColumnSpec("userid", "oid"),
          new ColumnSpec("dbid", "oid"),
          new ColumnSpec("queryid", "int8"),
          new ColumnSpec("calls", "int8"),
          new ColumnSpec("total_exec_time", "float8"),
          new ColumnSpec("wal_bytes", "numeric"));
  private static final List<ColumnSpec> TABLES =
      List.of(
          new ColumnSpec("relid", "oid"),
          new ColumnSpec("seq_scan", "int8"),
          new ColumnSpec("idx_scan", "int8"));
  private static final List<ColumnSpec> SESSIONS =
      List.of(
          new ColumnSpec("pid", "int4"),
          new ColumnSpec("usename", "text"),
          new ColumnSpec("state", "text"),
          new ColumnSpec("wait_event_type", "text"),
          new ColumnSpec("wait_event", "text"),
          new ColumnSpec("query_id", "int8"),
          new ColumnSpec("backend_type", "text"));

  private static final List<ColumnSpec> COSTS =
      List.of(
          new ColumnSpec("dataset", "text"),
          new ColumnSpec("database", "text"),
          new ColumnSpec("bytes", "int8"));

  /** Six frames, and hardly ever seven, an hour. */
  static HourlyHistory every10Minutes(String instance, Instant begin, int keys, long seed) {
    return new HourlyHistory(instance, begin, STEP, keys, seed);
  }

  /** Hours that ended two days ago. */
  static HourlyHistory of(String instance, int keys, long seed) {
    Instant begin = Instant.now().minus(2, ChronoUnit.DAYS).truncatedTo(ChronoUnit.HOURS);
    return every10Minutes(instance, begin, keys, seed);
  }

  /** The first objects, in the order of their time. */
  public List<StoredObject> objects(int count) {
    Random random = new Random(seed);
    long[] counters = new long[keys];
    ServerIdentity server = TestObjects.server("7", begin.minusSeconds(3_600));
    List<StoredObject> objects = new ArrayList<>();
    for (int number = 0; number < count; number++) {
      for (int key = 0; key < keys; key++) {
        counters[key] = random.nextInt(30) == 0 ? 0 : counters[key] + random.nextInt(key + 2);
      }
      objects.add(object(number, counters.clone(), server, random.nextInt(5)));
    }
    return objects;
  }

  private StoredObject object(int number, long[] counters, ServerIdentity server, int missing) {
    Instant at = begin.plus(step.multipliedBy(number));
    List<@Nullable String[]> statements = new ArrayList<>();
    List<@Nullable String[]> tables = new ArrayList<>();
    for (int key = 0; key < counters.length; key++) {
      String value = Long.toString(counters[key]);
      String time = Double.toString(counters[key] / 3.0);
      statements.add(new @Nullable String[] {"10", "5", "" + (key + 1), value, time, value});
      tables.add(new @Nullable String[] {"" + (16_384 + key), value, key == 0 ? null : value});
    }
    return TestObjects.object(
        instance,
        number,
        writer -> {
          long sequence = number * 5L;
          TestObjects.frame(
              writer,
              TestObjects.head("pg_stat_activity", null, at, sequence, server, Map.of(), SESSIONS),
              sessions(counters));
          sequence++;
          TestObjects.frame(
              writer,
              TestObjects.head(
                  "pg_stat_statements", null, at, sequence, server, Map.of(), STATEMENTS),
              statements);
          for (String database : List.of("shop", "stock")) {
            sequence++;
            if (missing != 0 || database.equals("shop")) {
              TestObjects.frame(
                  writer,
                  TestObjects.head(
                      "pg_stat_user_tables", database, at, sequence, server, Map.of(), TABLES),
                  tables);
            }
          }
          sequence++;
          TestObjects.frame(
              writer,
              TestObjects.head("pgtracker_scrape", null, at, sequence, server, Map.of(), COSTS),
              List.of(
                  new @Nullable String[] {"pg_stat_activity", null, "" + (500 + number)},
                  new @Nullable String[] {"pg_stat_user_tables", "stock", "" + number}));
        });
  }

  /** A session per key: working, waiting, idle, or a process of the server. */
  private static List<@Nullable String[]> sessions(long[] counters) {
    List<@Nullable String[]> sessions = new ArrayList<>();
    for (int key = 0; key < counters.length; key++) {
      long what = counters[key] % 5;
      sessions.add(
          new @Nullable String[] {
            "" + (100 + key),
            key % 3 == 0 ? null : "user-" + key % 3,
            what == 4 ? null : what == 3 ? "idle" : "active",
            what == 2 ? "IO" : what == 4 ? "Activity" : null,
            what == 2 ? "DataFileRead" : what == 4 ? "CheckpointerMain" : null,
            "" + (key + 1),
            what == 4 ? "checkpointer" : "client backend"
          });
    }
    return sessions;
  }
}
