package io.pgtracker.benchmarks.scrape;

import io.pgtracker.benchmarks.reference.ReferenceLoad;
import io.pgtracker.catalog.Catalog;
import io.pgtracker.embedded.PostgresServer;
import io.pgtracker.objects.StoredObject;
import io.pgtracker.scraper.changes.Chains;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * An hour of all datasets at default intervals under the reference load: what the scraper costs the
 * server and sends, with a memory of what it sent and without, beside CSV exports of twelve views.
 * The hour's minutes follow each other at once; between them statements run.
 *
 * <p>Arguments: major versions (default: 18 15).
 */
public final class ScrapeBenchmark {
  private static final Instant START = Instant.parse("2026-11-22T10:00:00Z");
  private static final int MINUTES = 60;
  private static final int TWELVE_VIEWS_EVERY = 10;
  private static final int STATEMENTS_PER_MINUTE = 300;

  private ScrapeBenchmark() {}

  /** Runs it and prints a table per version. */
  public static void main(String[] args) throws Exception {
    for (String major : args.length == 0 ? new String[] {"18", "15"} : args) {
      try (ReferenceLoad load = new ReferenceLoad(Integer.parseInt(major))) {
        run(load);
      }
    }
  }

  private static void run(ReferenceLoad load) throws Exception {
    PostgresServer server = load.server();
    Track scraper = new Track("pgtracker");
    Track complete = new Track("the same without state");
    Track twelve = new Track("CSV, twelve views a minute");
    try (ServerMeter meter = new ServerMeter(server);
        CsvExport csv = new CsvExport(server);
        SimulatedScraper scrape = scraper(server, Chains.of("reference"));
        SimulatedScraper stateless = scraper(server, Chains.none())) {
      for (int minute = 0; minute < MINUTES; minute++) {
        scraper.add(meter, () -> size(scrape.minute()));
        complete.add(meter, () -> size(stateless.minute()));
        if (minute % TWELVE_VIEWS_EVERY == 1) { // an hour of them would show no more
          twelve.add(meter, () -> csv.exportBytes(CsvExport.TWELVE_VIEWS));
        }
        load.workFor(STATEMENTS_PER_MINUTE);
      }
    }
    print(server, scraper, complete, twelve);
  }

  private static SimulatedScraper scraper(PostgresServer server, Chains chains) throws Exception {
    return new SimulatedScraper(server, "reference", Catalog.builtIn().datasets(), START, chains);
  }

  private static long size(StoredObject object) {
    return object.content().length;
  }

  private static void print(PostgresServer server, Track... tracks) {
    System.out.printf(
        Locale.ROOT,
        "%nPostgreSQL %d%n%-28s %10s %12s %12s %12s %12s %10s %10s%n",
        server.major(),
        "",
        "MB a day",
        "CPU ms",
        "CPU ms,",
        "CPU ms,",
        "buffers",
        "temp",
        "pgtracker");
    System.out.printf(
        Locale.ROOT,
        "%-28s %10s %12s %12s %12s %12s %10s %10s%n",
        "",
        "",
        "a minute",
        "usual minute",
        "dearest",
        "a minute",
        "blocks",
        "bytes CPU");
    Track scraper = tracks[0];
    for (Track track : tracks) {
      ServerCost total = track.total();
      int n = track.costs.size();
      System.out.printf(
          Locale.ROOT,
          "%-28s %10.1f %12.1f %12.1f %12.1f %12.0f %10.0f  1/%.1f 1/%.1f%n",
          track.name,
          track.megabytesPerDay(),
          total.cpuMillis() / n,
          ServerCost.median(track.costs).cpuMillis(),
          track.costs.stream().mapToDouble(ServerCost::cpuMillis).max().orElse(0),
          (double) total.buffers() / n,
          (double) total.tempBlocks() / n,
          track.megabytesPerDay() / scraper.megabytesPerDay(),
          total.cpuMillis() / n / (scraper.total().cpuMillis() / scraper.costs.size()));
    }
    List<Long> sizes = scraper.bytes.stream().sorted().toList();
    System.out.printf(
        Locale.ROOT,
        "objects: usual minute %,d bytes, every fifth %,d, on the hour (all texts) %,d%n",
        sizes.get(sizes.size() / 2),
        scraper.bytes.get(5),
        scraper.bytes.get(0));
  }

  /** One way of keeping history, minute by minute. */
  private static final class Track {
    private final String name;
    private final List<ServerCost> costs = new ArrayList<>();
    private final List<Long> bytes = new ArrayList<>();

    Track(String name) {
      this.name = name;
    }

    void add(ServerMeter meter, Export export) throws Exception {
      costs.add(meter.of(() -> bytes.add(export.bytes())));
    }

    ServerCost total() {
      return costs.stream().reduce(ServerCost.NONE, ServerCost::plus);
    }

    double megabytesPerDay() {
      return bytes.stream().mapToLong(Long::longValue).average().orElse(0) * 1_440 / 1e6;
    }
  }

  /** A minute's history in bytes. */
  private interface Export {
    long bytes() throws Exception;
  }
}
