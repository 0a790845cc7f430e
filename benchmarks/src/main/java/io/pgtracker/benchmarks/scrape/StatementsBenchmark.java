package io.pgtracker.benchmarks.scrape;

import io.pgtracker.benchmarks.reference.ReferenceLoad;
import io.pgtracker.catalog.Catalog;
import io.pgtracker.catalog.Dataset;
import io.pgtracker.embedded.PostgresServer;
import io.pgtracker.scraper.changes.Chains;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What a snapshot of pg_stat_statements with 5,000 entries of 1 kB costs the server: with no new
 * text, with one, with all of them, and as a plain {@code select *}. They take turns.
 *
 * <p>Arguments: major versions (default: 18 15).
 */
public final class StatementsBenchmark {
  private static final Instant START = Instant.parse("2026-11-22T10:00:00Z");
  private static final int STATEMENTS = 5_000;
  private static final int TEXT_BYTES = 1_000;
  private static final int ROUNDS = 13; // four minutes each, and all within one hour
  private static final Set<String> DATASETS =
      Set.of("pg_stat_statements", "pg_stat_statements_text");

  private StatementsBenchmark() {}

  /** Runs it and prints a table per version. */
  public static void main(String[] args) throws Exception {
    for (String major : args.length == 0 ? new String[] {"18", "15"} : args) {
      try (ReferenceLoad load =
          new ReferenceLoad(Integer.parseInt(major), STATEMENTS, TEXT_BYTES)) {
        run(load.server());
      }
    }
  }

  private static void run(PostgresServer server) throws Exception {
    List<Dataset> datasets =
        Catalog.builtIn().datasets().stream().filter(d -> DATASETS.contains(d.name())).toList();
    Map<String, List<ServerCost>> costs = new LinkedHashMap<>();
    try (Connection client = server.connect();
        Statement statement = client.createStatement();
        ServerMeter meter = new ServerMeter(server);
        CsvExport csv = new CsvExport(server);
        SimulatedScraper scraper =
            new SimulatedScraper(server, "statements", datasets, START, Chains.none())) {
      scraper.minute(); // all texts, as on every hour
      for (int round = 0; round < ROUNDS; round++) {
        scraper.minute(); // takes what the other ways of reading have just added
        add(costs, "no new text", meter.of(scraper::minute));
        statement.execute("select " + "0, ".repeat(round + 1) + "0"); // a shape of its own
        add(costs, "one new text", meter.of(scraper::minute));
        scraper.texts().clear();
        add(costs, "all texts new", meter.of(scraper::minute));
        add(
            costs,
            "select * to CSV",
            meter.of(() -> csv.exportBytes(List.of("pg_stat_statements"))));
      }
    }
    print(server, costs);
  }

  private static void add(Map<String, List<ServerCost>> costs, String way, ServerCost cost) {
    costs.computeIfAbsent(way, w -> new ArrayList<>()).add(cost);
  }

  private static void print(PostgresServer server, Map<String, List<ServerCost>> costs) {
    System.out.printf(
        Locale.ROOT,
        "%nPostgreSQL %d, medians of %d%n%-20s %10s %12s %10s %12s%n",
        server.major(),
        ROUNDS,
        "",
        "CPU ms",
        "elapsed ms",
        "buffers",
        "temp blocks");
    costs.forEach(
        (way, all) -> {
          ServerCost median = ServerCost.median(all);
          System.out.printf(
              Locale.ROOT,
              "%-20s %10.1f %12.1f %10d %12d%n",
              way,
              median.cpuMillis(),
              median.elapsedMillis(),
              median.buffers(),
              median.tempBlocks());
        });
  }
}
