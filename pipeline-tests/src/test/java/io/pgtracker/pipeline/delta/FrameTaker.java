package io.pgtracker.pipeline.delta;

import static org.assertj.core.api.Assertions.assertThat;

import io.pgtracker.catalog.Catalog;
import io.pgtracker.catalog.DatasetKind;
import io.pgtracker.format.FormatVersion;
import io.pgtracker.format.FrameError.Reason;
import io.pgtracker.format.ObjectHeader;
import io.pgtracker.format.ScraperInfo;
import io.pgtracker.format.SnapshotWriter;
import io.pgtracker.objects.InstanceName;
import io.pgtracker.objects.ObjectKey;
import io.pgtracker.objects.StoredObject;
import io.pgtracker.scraper.TargetAccess;
import io.pgtracker.scraper.changes.Chains;
import io.pgtracker.scraper.collect.Backoff;
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
import io.pgtracker.scraper.schedule.Due;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * A scraper as a cron job runs it: each time a new collector on new connections takes all counter
 * datasets, with an id and sequence numbers that go on.
 */
final class FrameTaker {
  private static final List<Due> COUNTERS =
      Catalog.builtIn().datasets().stream()
          .filter(dataset -> dataset.kind() == DatasetKind.COUNTER)
          .map(dataset -> new Due(dataset, dataset.interval()))
          .toList();

  private final String instance;
  private final DatabaseFilter databases;
  private final String scraperId = UUID.randomUUID().toString();
  private final AtomicLong sequence = new AtomicLong();
  private final Chains chains;

  /**
   * @param databases patterns of those whose tables are read
   */
  FrameTaker(String instance, String... databases) {
    this(instance, Chains.none(), databases);
  }

  private FrameTaker(String instance, Chains chains, String... databases) {
    this.instance = instance;
    this.chains = chains;
    this.databases = new DatabaseFilter(List.of(databases), List.of());
  }

  /** One that remembers what it took, and takes only what has changed since. */
  static FrameTaker withMemory(String instance, String... databases) {
    return new FrameTaker(instance, Chains.of(instance), databases);
  }

  /** Takes frames as superuser. */
  StoredObject take(LiveServer server) throws IOException {
    return take(server, "postgres");
  }

  /** Takes frames as a role. */
  StoredObject take(LiveServer server, String role) throws IOException {
    Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    String id = UUID.randomUUID().toString().replace("-", "");
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ObjectHeader header =
        new ObjectHeader(
            FormatVersion.CURRENT, id, instance, Map.of(), new ScraperInfo(scraperId, "test"), now);
    try (SnapshotWriter writer = new SnapshotWriter(bytes, header);
        Collector collector = collector(server, role)) {
      TickOutcome outcome = collector.collect(now, COUNTERS, writer);
      assertThat(outcome.failures())
          .as("frames that failed, but for pg_stat_statements_info where there is none")
          .allMatch(failure -> failure.error().reason() == Reason.NOT_AVAILABLE);
      writer.finish();
    }
    return new StoredObject(
        new ObjectKey(new InstanceName(instance), now, id).path(), id, bytes.toByteArray());
  }

  private Collector collector(LiveServer server, String role) {
    String uri = server.postgres().uri("postgres").replace("//postgres@", "//" + role + "@");
    try {
      TargetAccess access =
          new TargetAccess(
              new TargetResolver(new Environment(Map.of(), Path.of("/"), role), warning -> {})
                  .resolve(uri),
              new DatabaseConnector(Guards.DEFAULT.statementTimeout()));
      return new Collector(
          instance,
          access,
          new CollectSettings(Guards.DEFAULT, databases, text -> null),
          new Memory(sequence::incrementAndGet, new NoTexts(), new Backoff(), chains),
          InstantSource.system());
    } catch (InvalidTargetException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Texts are not taken here. */
  private static final class NoTexts implements KnownTexts {
    @Override
    public boolean contains(long fingerprint) {
      return true;
    }

    @Override
    public void add(Collection<Long> fingerprints) {}

    @Override
    public void clear() {}

    @Override
    public int size() {
      return 0;
    }

    @Override
    public @Nullable Instant completeAt() {
      return null;
    }

    @Override
    public void completeAt(Instant tick) {}
  }
}
