package io.pgtracker.benchmarks.lambda;

import io.pgtracker.aws.runtime.Artifact;
import io.pgtracker.aws.runtime.FunctionProcess;
import io.pgtracker.aws.runtime.FunctionSettings;
import io.pgtracker.aws.runtime.InvocationResult;
import io.pgtracker.embedded.PostgresServer;
import io.pgtracker.ingest.migrate.Migrator;
import io.pgtracker.ingest.store.JdbcStore;
import io.pgtracker.ingest.store.StoreUrl;
import io.pgtracker.s3server.S3Server;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The built function under Amazon's runtime interface client with Lambda's settings for 1,024 MB on
 * one core, between an S3 server and a PostgreSQL of this machine: its start without and with a
 * snapshot, the first event and warm ones. Each run has a store of its own; kinds of runs take
 * turns.
 *
 * <p>Arguments: number of rounds (default: 5), then folders of JDKs (default: that of this JVM).
 */
public final class LambdaBenchmark {
  private static final String HANDLER = "io.pgtracker.ingest.lambda.IngestHandler";
  private static final int WARM_UP = 5;

  private final PostgresServer server;
  private final S3Server s3;
  private final Artifact artifact;
  private int stores;

  private LambdaBenchmark(PostgresServer server, S3Server s3) {
    this.server = server;
    this.s3 = s3;
    this.artifact = Artifact.find();
  }

  /** Runs it and prints a table. */
  public static void main(String[] args) throws Exception {
    int rounds = args.length == 0 ? 5 : Integer.parseInt(args[0]);
    List<Path> javas = new ArrayList<>();
    for (int i = 1; i < args.length; i++) {
      javas.add(Path.of(args[i]));
    }
    if (javas.isEmpty()) {
      javas.add(Path.of(System.getProperty("java.home")));
    }
    System.setProperty("aws.accessKeyId", S3Server.ACCESS_KEY);
    System.setProperty("aws.secretAccessKey", S3Server.SECRET_KEY);
    System.setProperty("aws.region", "us-east-1");
    try (S3Server s3 = S3Server.startIn(Files.createTempDirectory("lambda-benchmark"));
        PostgresServer server = PostgresServer.builder().setting("max_wal_size", "4GB").start()) {
      s3.createBucket(StoredEvents.BUCKET);
      new LambdaBenchmark(server, s3).run(rounds, javas);
    }
  }

  private void run(int rounds, List<Path> javas) throws Exception {
    System.out.printf(Locale.ROOT, "package: %.1f MB%n", artifact.bytes() / 1e6);
    Map<String, StoredEvents> loads = new LinkedHashMap<>();
    loads.put("5,000 statements", StoredEvents.ofStatements(s3, 25));
    loads.put("reference load", StoredEvents.ofReferenceLoad(s3, 15));
    Map<String, List<Run>> runs = new LinkedHashMap<>();
    for (int round = 0; round < rounds; round++) {
      for (Path java : javas) {
        for (Map.Entry<String, StoredEvents> load : loads.entrySet()) {
          for (int kind = 0; kind < 2; kind++) {
            // what comes second may find another store: they take turns in that too
            boolean snapStart = (kind + round) % 2 == 1;
            String name =
                java.getFileName() + ", " + load.getKey() + (snapStart ? ", SnapStart" : "");
            runs.computeIfAbsent(name, n -> new ArrayList<>())
                .add(once(java, snapStart, load.getValue().events()));
          }
        }
      }
    }
    runs.forEach(LambdaBenchmark::print);
  }

  private Run once(Path java, boolean snapStart, List<String> events) throws Exception {
    FunctionSettings plain =
        FunctionSettings.of(artifact, HANDLER)
            .on(java)
            .startedBy("taskset", "-c", "0")
            .with(
                Map.of(
                    "PGTRACKER_OBJECTS",
                    s3.location(StoredEvents.BUCKET + "/" + StoredEvents.PREFIX),
                    "PGTRACKER_STORE_URL",
                    newStore(),
                    "PGTRACKER_STACK",
                    "benchmark",
                    "AWS_REGION",
                    "us-east-1",
                    "AWS_ACCESS_KEY_ID",
                    S3Server.ACCESS_KEY,
                    "AWS_SECRET_ACCESS_KEY",
                    S3Server.SECRET_KEY));
    try (FunctionProcess function =
        FunctionProcess.start(snapStart ? plain.withSnapStart() : plain)) {
      Duration init = function.initialized();
      Duration initCpu = function.cpuTime();
      Duration restore = snapStart ? function.restore() : Duration.ZERO;
      Duration beforeFirst = function.cpuTime();
      Duration first = invoke(function, events.get(0));
      Duration firstCpu = function.cpuTime().minus(beforeFirst);
      List<Double> warm = new ArrayList<>();
      for (String event : events.subList(1, WARM_UP)) {
        invoke(function, event);
      }
      Duration beforeWarm = function.cpuTime();
      for (String event : events.subList(WARM_UP, events.size())) {
        warm.add(millis(invoke(function, event)));
      }
      double warmCpu = millis(function.cpuTime().minus(beforeWarm)) / (events.size() - WARM_UP);
      assertIngested(events.size());
      return new Run(
          millis(init),
          millis(initCpu),
          millis(restore),
          millis(first),
          millis(firstCpu),
          median(warm),
          warmCpu,
          function.peakBytes() / 1e6);
    }
  }

  private static Duration invoke(FunctionProcess function, String event) {
    InvocationResult result = function.invoke(event);
    if (!result.isAnswered() || !result.payload().contains("\"batchItemFailures\":[]")) {
      throw new IllegalStateException(
          result.end() + ": " + result.payload() + "\n" + function.log());
    }
    return result.duration();
  }

  private String newStore() throws Exception {
    stores++;
    try (Connection connection = server.connect();
        Statement statement = connection.createStatement()) {
      if (stores > 1) {
        statement.execute("drop database run" + (stores - 1) + " with (force)");
      }
      statement.execute("create database run" + stores);
    }
    String uri = server.uri("run" + stores);
    new Migrator(new JdbcStore(StoreUrl.parse(uri))).migrate();
    return uri;
  }

  private void assertIngested(int expected) throws Exception {
    JdbcStore store = new JdbcStore(StoreUrl.parse(server.uri("run" + stores)));
    try (Connection connection = store.connect();
        Statement statement = connection.createStatement();
        ResultSet result =
            statement.executeQuery(
                "select count(*) from pgtracker.ingest_ledger where outcome = 'ingested'")) {
      result.next();
      if (result.getInt(1) != expected) {
        throw new IllegalStateException(
            result.getInt(1) + " of " + expected + " objects were ingested");
      }
    }
  }

  private static void print(String name, List<Run> runs) {
    System.out.printf(
        Locale.ROOT,
        "%-52s init %5.0f ms (CPU %5.0f), restore %4.0f, first %5.0f (CPU %5.0f),"
            + " warm %4.0f, least %4.0f (CPU %4.0f), peak %4.0f MB%n",
        name,
        median(runs.stream().map(Run::init).toList()),
        median(runs.stream().map(Run::initCpu).toList()),
        median(runs.stream().map(Run::restore).toList()),
        median(runs.stream().map(Run::first).toList()),
        median(runs.stream().map(Run::firstCpu).toList()),
        median(runs.stream().map(Run::warm).toList()),
        runs.stream().mapToDouble(Run::warm).min().orElse(Double.NaN),
        median(runs.stream().map(Run::warmCpu).toList()),
        runs.stream().mapToDouble(Run::peakMegabytes).max().orElse(Double.NaN));
  }

  private static double millis(Duration duration) {
    return duration.toNanos() / 1e6;
  }

  private static double median(List<Double> values) {
    return values.stream().sorted().skip(values.size() / 2).findFirst().orElse(Double.NaN);
  }

  /**
   * One life of the function; times in milliseconds.
   *
   * @param warm median of its warm events
   * @param warmCpu mean of its warm events
   * @param peakMegabytes most memory its process held
   */
  private record Run(
      double init,
      double initCpu,
      double restore,
      double first,
      double firstCpu,
      double warm,
      double warmCpu,
      double peakMegabytes) {}
}
