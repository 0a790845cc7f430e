package io.pgtracker.benchmarks.ingest;

import io.pgtracker.catalog.Catalog;
import io.pgtracker.catalog.Dataset;
import io.pgtracker.catalog.DatasetKind;
import io.pgtracker.embedded.PostgresServer;
import io.pgtracker.format.Limits;
import io.pgtracker.ingest.IngestOutcome;
import io.pgtracker.ingest.IngestResult;
import io.pgtracker.ingest.Ingester;
import io.pgtracker.ingest.migrate.Migrator;
import io.pgtracker.ingest.store.JdbcStore;
import io.pgtracker.ingest.store.StoreSession;
import io.pgtracker.ingest.store.StoreUrl;
import io.pgtracker.objects.StoredObject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/**
 * Rows per second of ingest against raw COPY of the same rows into the same table: with increases
 * and without, where a few hundred statements change in a minute and where all do. Takes turns
 * frame by frame, so that a slow moment of the machine meets all alike. Argument: a store URL
 * (default: an embedded PostgreSQL).
 */
public final class IngestBenchmark {
  private static final int STATEMENTS = 5_000;
  private static final int FRAMES = 40;
  private static final int WARM_UP = 10;

  private IngestBenchmark() {}

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
    Catalog full = Catalog.builtIn();
    Catalog withoutIncreases =
        new Catalog(full.datasets().stream().map(IngestBenchmark::asSample).toList());
    List<Track> tracks = new ArrayList<>();
    try (Connection raw = store.connect();
        StoreSession session = store.open()) {
      tracks.add(new RawCopy(raw, new StatementObjects("raw", STATEMENTS, 300)));
      tracks.add(ingest(session, withoutIncreases, "without increases", "plain", 300));
      tracks.add(ingest(session, full, "with increases, 300 change", "few", 300));
      tracks.add(ingest(session, full, "with increases, all change", "all", 20 * STATEMENTS));
      for (int frame = 0; frame < FRAMES; frame++) {
        for (Track track : tracks) {
          track.frame(frame >= WARM_UP);
        }
      }
      catalogSize(raw);
    }
    double copy = tracks.get(0).rowsPerSecond();
    for (Track track : tracks) {
      System.out.printf(
          "%-28s %8.0f rows/s   %.2f of raw COPY%n",
          track.name, track.rowsPerSecond(), track.rowsPerSecond() / copy);
    }
  }

  private static Track ingest(
      StoreSession session, Catalog catalog, String name, String instance, int changing) {
    return new Ingest(
        name,
        new Ingester(catalog, Limits.DEFAULT, session),
        new StatementObjects(instance, STATEMENTS, changing));
  }

  private static Dataset asSample(Dataset d) {
    return new Dataset(
        d.name(),
        d.kind() == DatasetKind.COUNTER ? DatasetKind.SAMPLE : d.kind(),
        d.scope(),
        d.interval(),
        d.extension(),
        d.columns(),
        d.renamed(),
        d.absent(),
        d.reset(),
        d.rank(),
        d.reading(),
        d.guide());
  }

  private static void catalogSize(Connection connection) throws Exception {
    try (Statement statement = connection.createStatement();
        ResultSet result =
            statement.executeQuery(
                "select pg_size_pretty(sum(pg_total_relation_size(oid))) from pg_class"
                    + " where relnamespace = 'pg_catalog'::regnamespace and relkind = 'r'")) {
      result.next();
      System.out.println("system catalog: " + result.getString(1));
    }
  }

  /** One way of loading frames, timed. */
  private abstract static class Track {
    final String name;
    final StatementObjects objects;
    private final List<Long> nanos = new ArrayList<>();

    Track(String name, StatementObjects objects) {
      this.name = name;
      this.objects = objects;
    }

    void frame(boolean counts) throws Exception {
      Instant at = objects.at();
      List<@Nullable String[]> rows = objects.rows();
      StoredObject object = objects.next(rows);
      byte[] copy = copyText(at, rows);
      long started = System.nanoTime();
      load(object, copy);
      if (counts) {
        nanos.add(System.nanoTime() - started);
      }
    }

    abstract void load(StoredObject object, byte[] copy) throws Exception;

    double rowsPerSecond() {
      long[] sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
      return STATEMENTS / (sorted[sorted.length / 2] / 1e9);
    }

    private static byte[] copyText(Instant at, List<@Nullable String[]> rows) {
      StringBuilder text = new StringBuilder();
      for (@Nullable String[] row : rows) {
        text.append("0\t").append(at).append('\t');
        text.append(String.join("\t", Arrays.asList(row))).append('\n');
      }
      return text.toString().getBytes(StandardCharsets.UTF_8);
    }
  }

  private static final class RawCopy extends Track {
    private final Connection connection;

    RawCopy(Connection connection, StatementObjects objects) {
      super("raw COPY", objects);
      this.connection = connection;
    }

    @Override
    void load(StoredObject object, byte[] copy) throws Exception {
      connection
          .unwrap(PGConnection.class)
          .getCopyAPI()
          .copyIn(
              "COPY pgtracker.pg_stat_statements (instance_id, collected_at, "
                  + String.join(", ", objects.columnNames())
                  + ") FROM STDIN",
              new java.io.ByteArrayInputStream(copy));
      connection.commit();
    }
  }

  private static final class Ingest extends Track {
    private final Ingester ingester;

    Ingest(String name, Ingester ingester, StatementObjects objects) {
      super(name, objects);
      this.ingester = ingester;
    }

    @Override
    void load(StoredObject object, byte[] copy) throws Exception {
      IngestResult result = ingester.ingest(object);
      if (result.outcome() != IngestOutcome.INGESTED) {
        throw new IllegalStateException("not ingested: " + result);
      }
    }
  }
}
