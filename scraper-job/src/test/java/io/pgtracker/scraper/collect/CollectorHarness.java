package io.pgtracker.scraper.collect;

import io.pgtracker.catalog.Catalog;
import io.pgtracker.format.FormatVersion;
import io.pgtracker.format.ObjectHeader;
import io.pgtracker.format.SnapshotWriter;
import io.pgtracker.objects.InstanceName;
import io.pgtracker.scraper.ObjectContents;
import io.pgtracker.scraper.TargetAccess;
import io.pgtracker.scraper.changes.Chains;
import io.pgtracker.scraper.connect.ConnectionTarget;
import io.pgtracker.scraper.connect.DatabaseConnector;
import io.pgtracker.scraper.connect.Environment;
import io.pgtracker.scraper.connect.TargetResolver;
import io.pgtracker.scraper.privacy.QueryTextPolicy;
import io.pgtracker.scraper.schedule.Agenda;
import io.pgtracker.scraper.schedule.Due;
import io.pgtracker.scraper.schedule.Schedule;
import io.pgtracker.scraper.spool.Spool;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

/** Takes ticks from a server into objects in memory. */
final class CollectorHarness implements AutoCloseable {
  static final Instant TICK = Instant.parse("2026-11-22T10:00:00Z");
  static final Guards GUARDS =
      new Guards(Duration.ofSeconds(2), Duration.ofMillis(100), Duration.ofSeconds(10));

  private final Spool spool = Spool.inMemory(new InstanceName("test"), "1");
  private final DatabaseAccess access;
  private final Collector collector;
  private final List<Due> everything;
  private TickOutcome outcome = new TickOutcome(List.of(), List.of());

  CollectorHarness(String uri) throws Exception {
    this(uri, QueryTextPolicy.FULL, DatabaseFilter.ALL);
  }

  CollectorHarness(String uri, QueryTextPolicy texts, DatabaseFilter databases) throws Exception {
    this(uri, texts, databases, Chains.none());
  }

  CollectorHarness(String uri, QueryTextPolicy texts, DatabaseFilter databases, Chains chains)
      throws Exception {
    this.access = access(uri);
    this.collector =
        new Collector(
            "test",
            access,
            new CollectSettings(GUARDS, databases, texts::apply, Catalog.builtIn().knownViews()),
            new Memory(spool.sequence(), spool.texts(), new Backoff(), chains),
            InstantSource.system());
    this.everything = new Schedule(Catalog.builtIn().datasets(), Map.of(), null).due(TICK, null);
  }

  static DatabaseAccess access(String uri) throws Exception {
    ConnectionTarget target =
        new TargetResolver(new Environment(Map.of(), Path.of("nowhere"), "u"), warning -> {})
            .resolve(uri);
    return new TargetAccess(target, new DatabaseConnector(GUARDS.statementTimeout()));
  }

  static MonitoredConnection connect(String uri) throws Exception {
    DatabaseAccess access = access(uri);
    return new MonitoredConnection(
        access.connect(access.defaultDatabase()), GUARDS, InstantSource.system());
  }

  /** Everything, at the first tick. */
  ObjectContents take() throws Exception {
    return take(TICK);
  }

  ObjectContents take(Instant tick) throws Exception {
    return take(tick, everything);
  }

  ObjectContents take(Instant tick, List<Due> due) throws Exception {
    return take(Agenda.of(tick, due));
  }

  ObjectContents take(Agenda agenda) throws Exception {
    Instant tick = agenda.tick();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (SnapshotWriter writer =
        new SnapshotWriter(
            bytes,
            new ObjectHeader(
                FormatVersion.CURRENT, "0".repeat(32), "test", Map.of(), spool.scraper(), tick))) {
      outcome = collector.collect(agenda, writer);
      collector.writeOwnCost(tick, writer);
      writer.finish();
    }
    return ObjectContents.read(bytes.toByteArray());
  }

  /** Of the last tick. */
  TickOutcome outcome() {
    return outcome;
  }

  @Override
  public void close() {
    collector.close();
    spool.close();
  }
}
