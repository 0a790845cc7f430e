package io.pgtracker.benchmarks.scrape;

import io.pgtracker.benchmarks.reference.ReferenceLoad;
import io.pgtracker.s3server.S3Server;
import io.pgtracker.scraper.cli.Main;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * {@code scrape --once} of the self-contained jar against the reference load, from the start of its
 * JVM to its end, which comes after the upload: to a folder and to an S3 server, with ways of
 * starting Java that take turns. Everything is due in every run; all texts are sent in one kind of
 * run and known from before in the other.
 *
 * <p>Argument: number of rounds (default: 7).
 */
public final class StartBenchmark {
  private static final String BUCKET = "objects";

  private final Path folder;
  private final Path jar;
  private final String databaseUri;
  private final Map<String, String> targets = new LinkedHashMap<>();
  private final Map<String, List<String>> javas = new LinkedHashMap<>();

  private StartBenchmark(Path folder, String databaseUri, S3Server s3) throws Exception {
    this.folder = folder;
    this.databaseUri = databaseUri;
    // beside the classes or the jar of the scraper's module
    this.jar =
        Path.of(Main.class.getProtectionDomain().getCodeSource().getLocation().toURI())
            .resolveSibling("pgtracker-scraper.jar");
    if (!Files.exists(jar)) {
      throw new IllegalStateException(jar + " is missing; run the phase package, see README.md");
    }
    targets.put("file:", folder.resolve("objects").toUri().toString());
    targets.put("s3:", s3.location(BUCKET));
    List<String> small = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");
    Path archive = folder.resolve("scraper.jsa");
    List<String> archived = new ArrayList<>(small);
    archived.add("-XX:SharedArchiveFile=" + archive);
    javas.put("plain", List.of());
    javas.put("C1, serial GC", small);
    javas.put("C1, serial GC, class archive", archived);
    List<String> bounded = new ArrayList<>(archived);
    bounded.add("-Xmx64m");
    javas.put("the same, heap of 64 MB", bounded);

    List<String> archiving = new ArrayList<>(small);
    archiving.add("-XX:ArchiveClassesAtExit=" + archive);
    scrape(archiving, targets.get("s3:"), emptySpool());
  }

  /** Runs it and prints a table. */
  public static void main(String[] args) throws Exception {
    int rounds = args.length == 0 ? 7 : Integer.parseInt(args[0]);
    Path folder = Files.createTempDirectory("start-benchmark");
    try (ReferenceLoad load = new ReferenceLoad();
        S3Server s3 = S3Server.startIn(folder.resolve("s3"))) {
      s3.createBucket(BUCKET);
      StartBenchmark benchmark = new StartBenchmark(folder, load.server().uri("postgres"), s3);
      System.out.printf(Locale.ROOT, "jar: %.1f MB%n", Files.size(benchmark.jar) / 1e6);
      benchmark.run(rounds);
    } finally {
      delete(folder);
    }
  }

  private void run(int rounds) throws Exception {
    Map<String, List<ProcessCost>> costs = new LinkedHashMap<>();
    for (int round = 0; round < rounds; round++) {
      for (Map.Entry<String, String> target : targets.entrySet()) {
        for (Map.Entry<String, List<String>> java : javas.entrySet()) {
          Path spool = emptySpool();
          ProcessCost first = scrape(java.getValue(), target.getValue(), spool);
          forgetTicks(spool);
          ProcessCost again = scrape(java.getValue(), target.getValue(), spool);
          String name = String.format(Locale.ROOT, "%-6s %-30s", target.getKey(), java.getKey());
          costs.computeIfAbsent(name + "all texts", n -> new ArrayList<>()).add(first);
          costs.computeIfAbsent(name + "texts known", n -> new ArrayList<>()).add(again);
        }
      }
    }
    System.out.printf(
        Locale.ROOT,
        "%-50s %10s %10s %10s %12s%n",
        "medians of " + rounds,
        "elapsed s",
        "least s",
        "CPU s",
        "resident MB");
    costs.forEach(
        (name, all) ->
            System.out.printf(
                Locale.ROOT,
                "%-50s %10.2f %10.2f %10.2f %12.0f%n",
                name,
                median(all.stream().map(ProcessCost::elapsedSeconds).toList()),
                all.stream().mapToDouble(ProcessCost::elapsedSeconds).min().orElse(0),
                median(all.stream().map(ProcessCost::cpuSeconds).toList()),
                median(all.stream().map(ProcessCost::residentMegabytes).toList())));
  }

  private ProcessCost scrape(List<String> javaOptions, String target, Path spool)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(javaOptions);
    command.addAll(List.of("-jar", jar.toString(), "scrape", "--once", "--instance", "reference"));
    command.addAll(List.of("--url", databaseUri, "--to", target, "--spool", spool.toString()));
    ProcessBuilder process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("scraper.log").toFile());
    process.environment().put("AWS_ACCESS_KEY_ID", S3Server.ACCESS_KEY);
    process.environment().put("AWS_SECRET_ACCESS_KEY", S3Server.SECRET_KEY);
    process.environment().put("AWS_REGION", "us-east-1");
    ProcessCost cost = ProcessCost.of(process);
    if (cost.exitCode() != 0) {
      throw new IllegalStateException(
          "exit code " + cost.exitCode() + ": " + Files.readString(folder.resolve("scraper.log")));
    }
    return cost;
  }

  private Path emptySpool() throws IOException {
    return Files.createTempDirectory(folder, "spool");
  }

  /** As if the run before had been an interval ago: everything is due again. */
  private static void forgetTicks(Path spool) throws IOException {
    Files.delete(spool.resolve("reference").resolve("ticks"));
  }

  private static double median(List<Double> values) {
    return values.stream().sorted().skip(values.size() / 2).findFirst().orElse(Double.NaN);
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      all.sorted(Comparator.reverseOrder())
          .forEach(
              path -> {
                try {
                  Files.delete(path);
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              });
    }
  }
}
