package io.pgtracker.benchmarks.format;

import io.pgtracker.benchmarks.reference.ReferenceLoad;
import io.pgtracker.format.FormatVersion;
import io.pgtracker.format.FrameHead;
import io.pgtracker.format.FrameWriter;
import io.pgtracker.format.Limits;
import io.pgtracker.format.ObjectHeader;
import io.pgtracker.format.ScraperInfo;
import io.pgtracker.format.SnapshotReader;
import io.pgtracker.format.SnapshotWriter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Measures bytes and speed of each layout under each compression, on rows of a real server. */
public final class FormatBenchmark {
  private static final long ROUND_NANOS = 1_000_000_000;
  private static final ThreadMXBean THREAD = ManagementFactory.getThreadMXBean();
  private static final String STATEMENTS = "select * from pg_stat_statements(false)";
  private static final String TABLES =
      "select t.*, io.heap_blks_read, io.heap_blks_hit, io.idx_blks_read, io.idx_blks_hit,"
          + " io.toast_blks_read, io.toast_blks_hit, io.tidx_blks_read, io.tidx_blks_hit"
          + " from pg_stat_user_tables t join pg_statio_user_tables io using (relid)";

  private FormatBenchmark() {}

  /** Takes no arguments; prints one table per view. */
  public static void main(String[] args) throws Exception {
    try (ReferenceLoad load = new ReferenceLoad()) {
      measure(Rows.read(load.server(), "pg_stat_activity", "select * from pg_stat_activity"));
      Rows before = Rows.read(load.server(), "pg_stat_statements", STATEMENTS);
      load.workFor(1_500);
      Rows after = Rows.read(load.server(), "pg_stat_statements", STATEMENTS);
      measure(after);
      System.out.printf(
          Locale.ROOT, "of its rows %d changed within the minute%n", changed(before, after));
      measure(Rows.read(load.server(), "pg_stat_user_tables", TABLES));
      measure(
          Rows.read(load.server(), "pg_stat_statements texts", "select * from pg_stat_statements"));
    }
  }

  private static void measure(Rows rows) throws Exception {
    System.out.printf(
        Locale.ROOT,
        "%n%s: %d rows, %d columns, %d bytes as CSV%n%-34s %10s %8s %12s %12s%n",
        rows.view(),
        rows.rows().size(),
        rows.columns().size(),
        rows.csv().length,
        "",
        "bytes",
        "of CSV.gz",
        "write MB/s",
        "read MB/s");
    int csvBytes = packed(Packing.GZIP_6, out -> out.write(rows.csv())).length;
    System.out.printf(Locale.ROOT, "%-34s %10d %8.2f%n", "CSV, gzip 6", csvBytes, 1.0);
    for (Layout layout : Layout.values()) {
      for (Packing packing : Packing.values()) {
        Write write = out -> layout.write(out, rows);
        byte[] object = packed(packing, write);
        double writeSpeed = speed(rows, () -> packed(packing, write));
        double readSpeed =
            speed(rows, () -> Layout.read(packing.unpack(new ByteArrayInputStream(object))));
        print(name(layout) + ", " + packing.label(), object, csvBytes, writeSpeed, readSpeed);
      }
    }
    byte[] object = asBuilt(rows);
    print(
        "SnapshotWriter and -Reader",
        object,
        csvBytes,
        speed(rows, () -> asBuilt(rows)),
        speed(rows, () -> read(object)));
  }

  private static void print(String what, byte[] object, int csv, double write, double read) {
    System.out.printf(
        Locale.ROOT,
        "%-34s %10d %8.2f %12.0f %12.0f%n",
        what,
        object.length,
        (double) object.length / csv,
        write,
        read);
  }

  /** What is written before it is compressed. */
  private interface Write {
    void to(OutputStream out) throws Exception;
  }

  /** What is timed. */
  private interface Work {
    @Nullable Object run() throws Exception;
  }

  private static byte[] packed(Packing packing, Write write) throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = packing.pack(bytes)) {
      write.to(out);
    }
    return bytes.toByteArray();
  }

  /**
   * MB of CSV a second of CPU time: the same measure for every layout, and little moved by what
   * else the machine does. The best of the runs, when everything is compiled.
   */
  private static double speed(Rows rows, Work work) throws Exception {
    long best = Long.MAX_VALUE;
    long end = System.nanoTime() + ROUND_NANOS;
    while (System.nanoTime() < end) {
      long begin = THREAD.getCurrentThreadCpuTime();
      if (work.run() == null) {
        throw new IllegalStateException("nothing was done");
      }
      best = Math.min(best, THREAD.getCurrentThreadCpuTime() - begin);
    }
    return rows.csv().length * 1e3 / best;
  }

  private static byte[] asBuilt(Rows rows) throws Exception {
    Instant now = Instant.parse("2026-11-22T10:15:00Z");
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ObjectHeader header =
        new ObjectHeader(
            FormatVersion.CURRENT,
            "0".repeat(32),
            "reference",
            Map.of(),
            new ScraperInfo("benchmark", "0"),
            now);
    try (SnapshotWriter writer = new SnapshotWriter(bytes, header)) {
      FrameWriter frame =
          writer.beginFrame(
              new FrameHead("view", null, now, now, now, 1, null, Map.of(), rows.columns()));
      for (@Nullable String[] row : rows.rows()) {
        frame.row(row);
      }
      frame.end(0, 1, true);
      writer.finish();
    }
    return bytes.toByteArray();
  }

  private static Object read(byte[] object) throws Exception {
    try (SnapshotReader reader =
        new SnapshotReader(new ByteArrayInputStream(object), Limits.DEFAULT)) {
      while (reader.next() != null) {
        // Reading is all.
      }
      return reader.line();
    }
  }

  private static long changed(Rows before, Rows after) {
    List<List<@Nullable String>> old =
        before.rows().stream().<List<@Nullable String>>map(Arrays::asList).toList();
    Set<List<@Nullable String>> known = new HashSet<>(old);
    return after.rows().stream().filter(r -> !known.contains(Arrays.asList(r))).count();
  }

  private static String name(Layout layout) {
    return layout.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
