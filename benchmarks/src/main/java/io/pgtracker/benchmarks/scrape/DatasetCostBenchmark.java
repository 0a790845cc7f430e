package io.pgtracker.benchmarks.scrape;

import io.pgtracker.benchmarks.reference.ReferenceLoad;
import io.pgtracker.catalog.Catalog;
import io.pgtracker.catalog.Dataset;
import io.pgtracker.objects.StoredObject;
import io.pgtracker.scraper.changes.Chains;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What a frame of each dataset costs the server and adds to an object, one dataset after the other
 * under the reference load, and what that makes in a minute at the default intervals.
 *
 * <p>Arguments: number of tables (default 2000), then major versions (default 18).
 */
public final class DatasetCostBenchmark {
  private static final Instant START = Instant.parse("2026-11-22T10:00:00Z");
  private static final int WARM_UP = 3;
  private static final int ROUNDS = 11;
  private static final int STATEMENTS_BETWEEN = 50;

  private DatasetCostBenchmark() {}

  /** Runs it and prints a table per version. */
  public static void main(String[] args) throws Exception {
    int tables = args.length == 0 ? 2_000 : Integer.parseInt(args[0]);
    List<String> majors = args.length < 2 ? List.of("18") : List.of(args).subList(1, args.length);
    for (String major : majors) {
      try (ReferenceLoad load = ReferenceLoad.withTables(Integer.parseInt(major), tables)) {
        run(load, tables);
      }
    }
  }

  private static void run(ReferenceLoad load, int tables) throws Exception {
    System.out.printf(
        Locale.ROOT,
        "%nPostgreSQL %d, %,d tables; medians of %d frames%n%-30s %8s %8s %10s %8s %9s %10s %12s %12s%n",
        load.server().major(),
        tables,
        ROUNDS,
        "",
        "every s",
        "rows",
        "bytes",
        "CPU ms",
        "elapsed",
        "buffers",
        "CPU ms/min",
        "MB a day");
    List<FrameCost> costs = new ArrayList<>();
    for (Dataset dataset : Catalog.builtIn().datasets()) {
      if (!dataset.reading().sql().byMinimumVersion().isEmpty()) {
        costs.add(measure(load, dataset));
      }
    }
    System.out.printf(
        Locale.ROOT,
        "%-30s %69s %10.1f %12.1f%n",
        "all",
        "",
        costs.stream().mapToDouble(FrameCost::cpuMillisPerMinute).sum(),
        costs.stream().mapToDouble(FrameCost::megabytesPerDay).sum());
  }

  private static FrameCost measure(ReferenceLoad load, Dataset dataset) throws Exception {
    List<ServerCost> costs = new ArrayList<>();
    List<Long> sizes = new ArrayList<>();
    try (SimulatedScraper nothing = scraper(load, List.of());
        ServerMeter meter = new ServerMeter(load.server());
        SimulatedScraper scraper = scraper(load, List.of(dataset))) {
      long emptyBytes = size(nothing.everything());
      for (int round = 0; round < WARM_UP; round++) {
        scraper.everything();
      }
      long rowsBefore = scraper.rows();
      for (int round = 0; round < ROUNDS; round++) {
        load.workFor(STATEMENTS_BETWEEN);
        costs.add(meter.of(() -> sizes.add(size(scraper.everything()))));
      }
      FrameCost cost =
          new FrameCost(
              dataset,
              (scraper.rows() - rowsBefore) / ROUNDS,
              sizes.stream().sorted().toList().get(ROUNDS / 2) - emptyBytes,
              ServerCost.median(costs));
      cost.print();
      return cost;
    }
  }

  private static SimulatedScraper scraper(ReferenceLoad load, List<Dataset> datasets)
      throws Exception {
    return new SimulatedScraper(load.server(), "reference", datasets, START, Chains.none());
  }

  private static long size(StoredObject object) {
    return object.content().length;
  }

  /** What one frame costs; bytes are compressed, those of an object without frames taken off. */
  private record FrameCost(Dataset dataset, long rows, long bytes, ServerCost server) {
    double framesPerMinute() {
      return (double) Duration.ofMinutes(1).toMillis() / dataset.interval().toMillis();
    }

    double cpuMillisPerMinute() {
      return server.cpuMillis() * framesPerMinute();
    }

    double megabytesPerDay() {
      return bytes * framesPerMinute() * Duration.ofDays(1).toMinutes() / 1e6;
    }

    void print() {
      System.out.printf(
          Locale.ROOT,
          "%-30s %8d %,8d %,10d %8.1f %9.1f %,10d %12.1f %12.1f%n",
          dataset.name(),
          dataset.interval().toSeconds(),
          rows,
          bytes,
          server.cpuMillis(),
          server.elapsedMillis(),
          server.buffers(),
          cpuMillisPerMinute(),
          megabytesPerDay());
    }
  }
}
