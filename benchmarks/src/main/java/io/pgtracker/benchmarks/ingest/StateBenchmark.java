package io.pgtracker.benchmarks.ingest;

import io.pgtracker.catalog.Catalog;
import io.pgtracker.embedded.PostgresServer;
import io.pgtracker.format.ColumnSpec;
import io.pgtracker.format.FrameHead;
import io.pgtracker.format.FrameWriter;
import io.pgtracker.format.Limits;
import io.pgtracker.format.ObjectHeader;
import io.pgtracker.format.ScraperInfo;
import io.pgtracker.format.SnapshotWriter;
import io.pgtracker.ingest.IngestOutcome;
import io.pgtracker.ingest.IngestResult;
import io.pgtracker.ingest.Ingester;
import io.pgtracker.ingest.migrate.Migrator;
import io.pgtracker.ingest.store.JdbcStore;
import io.pgtracker.ingest.store.StoreSession;
import io.pgtracker.ingest.store.StoreUrl;
import io.pgtracker.objects.InstanceName;
import io.pgtracker.objects.ObjectKey;
import io.pgtracker.objects.StoredObject;
import java.io.ByteArrayOutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Seconds and heap of ingest of a state frame of 200,000 rows: the first, one without a change, one
 * in which 1 % changed, one that lacks 1 %, and one that arrives late. Argument: a store URL
 * (default: an embedded PostgreSQL).
 */
public final class StateBenchmark {
  private static final int ROWS = 200_000;
  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
  private static final List<ColumnSpec> COLUMNS =
      List.of(
          new ColumnSpec("name", "text"),
          new ColumnSpec("setting", "text"),
          new ColumnSpec("unit", "text"),
          new ColumnSpec("category", "text"),
          new ColumnSpec("context", "text"),
          new ColumnSpec("vartype", "text"),
          new ColumnSpec("source", "text"),
          new ColumnSpec("min_val", "text"),
          new ColumnSpec("max_val", "text"),
          new ColumnSpec("enumvals", "_text"),
          new ColumnSpec("sourceline", "int4"),
          new ColumnSpec("pending_restart", "bool"));

  private final Ingester ingester;
  private long number;

  private StateBenchmark(Ingester ingester) {
    this.ingester = ingester;
  }

  /** Runs it and prints a table. */
  public static void main(String[] args) throws Exception {
    if (args.length > 0) {
      run(args[0]);
      return;
    }
    try (PostgresServer server =
        PostgresServer.builder()
            .setting("shared_buffers", "256MB")
            .setting("max_wal_size", "4GB")
            .start()) {
      run(server.uri("postgres"));
    }
  }

  private static void run(String uri) throws Exception {
    JdbcStore store = new JdbcStore(StoreUrl.parse(uri));
    System.out.println("store: " + new Migrator(store).migrate().edition());
    try (StoreSession session = store.open()) {
      StateBenchmark benchmark =
          new StateBenchmark(new Ingester(Catalog.builtIn(), Limits.DEFAULT, session));
      benchmark.frame("first", 0, 0, 0);
      benchmark.frame("no change", 600, 0, 0);
      benchmark.frame("1 % changed", 1_200, 100, 0);
      benchmark.frame("1 % away", 1_800, 100, 100);
      benchmark.frame("late, as the one before", 900, 0, 0);
      benchmark.frame("late, 1 % other than before and after", 1_500, 50, 0);
      benchmark.frame("late, 1 % away between", 300, 0, 100);
    }
  }

  /**
   * @param changedEvery each such row has another value than in the first frame; 0: none
   * @param goneEvery each such row is not there; 0: none is missing
   */
  private void frame(String what, long second, int changedEvery, int goneEvery) throws Exception {
    StoredObject object = object(START.plusSeconds(second), changedEvery, goneEvery);
    List<MemoryPoolMXBean> heap =
        ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .toList();
    System.gc();
    heap.forEach(MemoryPoolMXBean::resetPeakUsage);
    long started = System.nanoTime();
    IngestResult result = ingester.ingest(object);
    double seconds = (System.nanoTime() - started) / 1e9;
    if (result.outcome() != IngestOutcome.INGESTED) {
      throw new IllegalStateException("not ingested: " + result);
    }
    long peak = heap.stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
    System.out.printf(
        "%-40s %6.2f s   heap at most %4d MB (the object: %.1f MB)%n",
        what, seconds, peak >> 20, object.content().length / 1e6);
  }

  private StoredObject object(Instant at, int changedEvery, int goneEvery) throws Exception {
    String id = String.format("%032x", ++number);
    ObjectKey key = new ObjectKey(new InstanceName("states"), at, id);
    ObjectHeader header =
        new ObjectHeader(1, id, "states", Map.of(), new ScraperInfo("benchmark", "1"), at);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (SnapshotWriter writer = new SnapshotWriter(bytes, header)) {
      FrameWriter frame =
          writer.beginFrame(
              new FrameHead("pg_settings", null, at, at, at, number, null, Map.of(), COLUMNS));
      for (int row = 0; row < ROWS; row++) {
        if (goneEvery == 0 || row % goneEvery != 1) {
          frame.row(row(row, changedEvery > 0 && row % changedEvery == 0 ? changedEvery : 0));
        }
      }
      frame.end(0, 1_000_000, true);
      writer.finish();
    }
    return new StoredObject(key.path(), id, bytes.toByteArray());
  }

  private static @Nullable String[] row(int row, int value) {
    return new @Nullable String[] {
      "schema_" + row % 7 + ".table_" + row / 10 + ".column_" + row % 10,
      Integer.toString(value),
      null,
      "some category",
      "user",
      "character varying(" + row % 100 + ")",
      "default",
      null,
      null,
      row % 10 == 0 ? "{a,b}" : null,
      Integer.toString(row),
      "f"
    };
  }
}
