package io.pgtracker.benchmarks.ingest;

import io.pgtracker.format.ColumnSpec;
import io.pgtracker.format.FrameHead;
import io.pgtracker.format.FrameWriter;
import io.pgtracker.format.ObjectHeader;
import io.pgtracker.format.RowTooLargeException;
import io.pgtracker.format.ScraperInfo;
import io.pgtracker.format.ServerIdentity;
import io.pgtracker.format.SnapshotWriter;
import io.pgtracker.objects.InstanceName;
import io.pgtracker.objects.ObjectKey;
import io.pgtracker.objects.StoredObject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * A growing pg_stat_statements of PostgreSQL 18, a frame a minute: seeded, so that every run has
 * the same rows. Most counters of most statements are zero or far apart, as on real servers.
 */
public final class StatementObjects {
  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
  private static final String[] INTEGERS =
      ("plans calls rows shared_blks_hit shared_blks_read shared_blks_dirtied shared_blks_written"
              + " local_blks_hit local_blks_read local_blks_dirtied local_blks_written"
              + " temp_blks_read temp_blks_written wal_records wal_fpi wal_bytes wal_buffers_full"
              + " jit_functions jit_inlining_count jit_optimization_count jit_emission_count"
              + " jit_deform_count parallel_workers_to_launch parallel_workers_launched")
          .split(" ");
  private static final String[] TIMES =
      ("total_plan_time total_exec_time shared_blk_read_time shared_blk_write_time"
              + " local_blk_read_time local_blk_write_time temp_blk_read_time temp_blk_write_time"
              + " jit_generation_time jit_inlining_time jit_optimization_time jit_emission_time"
              + " jit_deform_time min_exec_time max_exec_time mean_exec_time stddev_exec_time"
              + " min_plan_time max_plan_time mean_plan_time stddev_plan_time")
          .split(" ");

  private final int statements;
  private final int changing;
  private final Random random = new Random(20_260_101);
  private final long[][] integers;
  private final double[][] times;
  private final List<ColumnSpec> columns = new ArrayList<>();
  private final String instance;
  private long minute;

  /**
   * @param changing statements whose counters grow from one frame to the next
   */
  public StatementObjects(String instance, int statements, int changing) {
    this.instance = instance;
    this.statements = statements;
    this.changing = changing;
    this.integers = new long[statements][INTEGERS.length];
    this.times = new double[statements][TIMES.length];
    for (int i = 0; i < statements; i++) {
      grow(i, 1_000_000);
    }
    columns.add(new ColumnSpec("userid", "oid"));
    columns.add(new ColumnSpec("dbid", "oid"));
    columns.add(new ColumnSpec("toplevel", "bool"));
    columns.add(new ColumnSpec("queryid", "int8"));
    for (String name : INTEGERS) {
      columns.add(new ColumnSpec(name, name.equals("wal_bytes") ? "numeric" : "int8"));
    }
    for (String name : TIMES) {
      columns.add(new ColumnSpec(name, "float8"));
    }
    columns.add(new ColumnSpec("stats_since", "timestamptz"));
    columns.add(new ColumnSpec("minmax_stats_since", "timestamptz"));
  }

  private void grow(int statement, int most) {
    integers[statement][1] += 1 + random.nextInt(most);
    for (int i = 0; i < INTEGERS.length; i++) {
      if (i != 1 && (i * 7 + statement) % 4 == 0) {
        integers[statement][i] += random.nextInt(most);
      }
    }
    for (int i = 0; i < TIMES.length; i++) {
      if (i < 2 || (i * 5 + statement) % 3 == 0) {
        times[statement][i] += random.nextDouble() * most;
      }
    }
  }

  List<String> columnNames() {
    return columns.stream().map(ColumnSpec::name).toList();
  }

  /** Rows as they are now; {@link #next} lets them grow. */
  public List<@Nullable String[]> rows() {
    List<@Nullable String[]> rows = new ArrayList<>(statements);
    for (int i = 0; i < statements; i++) {
      List<String> row = new ArrayList<>(columns.size());
      row.add("10");
      row.add("16384");
      row.add("t");
      row.add(Long.toString(i * 0x9E3779B97F4A7C15L));
      for (long value : integers[i]) {
        row.add(Long.toString(value));
      }
      for (double value : times[i]) {
        row.add(Double.toString(value));
      }
      row.add("2025-12-31 00:00:00+00");
      row.add("2025-12-31 00:00:00+00");
      rows.add(row.toArray(String[]::new));
    }
    return rows;
  }

  /** collected_at of the frame that {@link #next} makes. */
  Instant at() {
    return START.plusSeconds(60 * minute);
  }

  /** The object of these rows; then counters grow, and a minute has passed. */
  public StoredObject next(List<@Nullable String[]> rows) throws IOException, RowTooLargeException {
    String id = String.format("%016x%016x", instance.hashCode(), minute);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ObjectHeader header =
        new ObjectHeader(1, id, instance, Map.of(), new ScraperInfo("bench", "bench"), at());
    Instant boot = START.minusSeconds(86_400);
    ServerIdentity server =
        new ServerIdentity(180_000, "7000000000000000001", boot, boot, boot, boot, boot, false);
    try (SnapshotWriter writer = new SnapshotWriter(bytes, header)) {
      FrameWriter frame =
          writer.beginFrame(
              new FrameHead(
                  "pg_stat_statements", null, at(), at(), at(), minute, server, Map.of(), columns));
      for (@Nullable String[] row : rows) {
        frame.row(row);
      }
      frame.end(0, 1_000, true);
      writer.finish();
    }
    String key = new ObjectKey(new InstanceName(instance), at(), id).path();
    minute++;
    for (int i = 0; i < changing; i++) {
      grow(random.nextInt(statements), 1_000);
    }
    return new StoredObject(key, "bench", bytes.toByteArray());
  }
}
