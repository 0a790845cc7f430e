package io.pgtracker.benchmarks.scrape;

import io.pgtracker.catalog.Dataset;
import io.pgtracker.embedded.PostgresServer;
import io.pgtracker.format.FormatVersion;
import io.pgtracker.format.ObjectHeader;
import io.pgtracker.format.SnapshotWriter;
import io.pgtracker.objects.InstanceName;
import io.pgtracker.objects.ObjectKey;
import io.pgtracker.objects.StoredObject;
import io.pgtracker.scraper.TargetAccess;
import io.pgtracker.scraper.changes.Chains;
import io.pgtracker.scraper.collect.CollectSettings;
import io.pgtracker.scraper.collect.Collector;
import io.pgtracker.scraper.collect.DatabaseFilter;
import io.pgtracker.scraper.collect.Guards;
import io.pgtracker.scraper.collect.KnownTexts;
import io.pgtracker.scraper.collect.Memory;
import io.pgtracker.scraper.collect.TickOutcome;
import io.pgtracker.scraper.connect.DatabaseConnector;
import io.pgtracker.scraper.connect.Environment;
import io.pgtracker.scraper.connect.InvalidTargetException;
import io.pgtracker.scraper.connect.TargetResolver;
import io.pgtracker.scraper.privacy.QueryTextPolicy;
import io.pgtracker.scraper.schedule.Schedule;
import io.pgtracker.scraper.spool.Spool;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The scraper's own schedule, collector and writer as a daemon runs them, over minutes that pass as
 * quickly as they are asked for: an hour at default intervals takes as long as its work.
 */
public final class SimulatedScraper implements AutoCloseable {
  private static final Duration TICK_EVERY = Duration.ofSeconds(30);
  private static final int TICKS_PER_OBJECT = 2;

  private final InstanceName instance;
  private final Schedule schedule;
  private final Spool spool;
  private final Collector collector;
  private Instant next;
  private @Nullable Instant last;
  private long rows;

  /**
   * @param datasets what is collected, each at its default interval
   * @param start first minute
   * @param chains memory of the rows it has sent
   */
  public SimulatedScraper(
      PostgresServer server, String name, List<Dataset> datasets, Instant start, Chains chains)
      throws InvalidTargetException {
    this.instance = new InstanceName(name);
    this.schedule = new Schedule(datasets, Map.of(), null);
    this.spool = Spool.inMemory(instance, "benchmark");
    this.next = start;
    TargetAccess access =
        new TargetAccess(
            new TargetResolver(new Environment(Map.of(), Path.of("/"), "postgres"), w -> {})
                .resolve(server.uri("postgres")),
            new DatabaseConnector(Guards.DEFAULT.statementTimeout()));
    this.collector =
        new Collector(
            name,
            access,
            new CollectSettings(
                Guards.DEFAULT, DatabaseFilter.ALL, QueryTextPolicy.NORMALIZED::apply),
            new Memory(spool.sequence(), spool.texts(), spool.backoff().load(), chains),
            InstantSource.system());
  }

  /** Texts it has sent. */
  KnownTexts texts() {
    return spool.texts();
  }

  /** Rows collected so far. */
  long rows() {
    return rows;
  }

  /** The object of the next minute. */
  public StoredObject minute() throws IOException {
    return object(TICKS_PER_OBJECT);
  }

  /** An object of one tick in which everything is due. */
  public StoredObject everything() throws IOException {
    last = null;
    return object(1);
  }

  private StoredObject object(int ticks) throws IOException {
    String id = UUID.randomUUID().toString().replace("-", "");
    Instant startedAt = next;
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ObjectHeader header =
        new ObjectHeader(
            FormatVersion.CURRENT, id, instance.value(), Map.of(), spool.scraper(), startedAt);
    try (SnapshotWriter writer = new SnapshotWriter(bytes, header)) {
      for (int i = 0; i < ticks; i++) {
        TickOutcome outcome = collector.collect(next, schedule.due(next, last), writer);
        if (outcome.partial()) {
          throw new IllegalStateException("frames failed: " + outcome.failures());
        }
        rows += outcome.rows();
        last = next;
        next = next.plus(TICK_EVERY);
      }
      collector.writeOwnCost(startedAt.plus(TICK_EVERY), writer);
      writer.finish();
    }
    return new StoredObject(
        new ObjectKey(instance, startedAt, id).path(), "benchmark", bytes.toByteArray());
  }

  @Override
  public void close() {
    collector.close();
    spool.close();
  }
}
