package io.pgtracker.scraper.check;

import io.pgtracker.catalog.Catalog;
import io.pgtracker.format.FormatVersion;
import io.pgtracker.format.ObjectHeader;
import io.pgtracker.format.SnapshotWriter;
import io.pgtracker.objects.InstanceName;
import io.pgtracker.scraper.collect.Backoff;
import io.pgtracker.scraper.collect.CollectSettings;
import io.pgtracker.scraper.collect.Collector;
import io.pgtracker.scraper.collect.DatabaseAccess;
import io.pgtracker.scraper.collect.DatabaseFilter;
import io.pgtracker.scraper.collect.Guards;
import io.pgtracker.scraper.collect.Memory;
import io.pgtracker.scraper.collect.TickOutcome;
import io.pgtracker.scraper.schedule.Agenda;
import io.pgtracker.scraper.schedule.Schedule;
import io.pgtracker.scraper.spool.Spool;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Takes one frame of every dataset, as the scraper does, and keeps none of it. */
final class DatasetsCheck {
  private final Catalog catalog;
  private final DatabaseAccess access;

  DatasetsCheck(Catalog catalog, DatabaseAccess access) {
    this.catalog = catalog;
    this.access = access;
  }

  /**
   * Takes the frames.
   *
   * @param databases to visit for what every database has
   * @param roles whose rights the role has
   */
  List<DatasetFinding> run(List<String> databases, Set<String> roles) {
    Instant now = Instant.now();
    Agenda everything = new Schedule(catalog.datasets(), Map.of(), null).agenda(now, null, null);
    CollectSettings settings =
        new CollectSettings(
            Guards.DEFAULT, DatabaseFilter.only(databases), query -> null, catalog.knownViews());
    InstanceName instance = new InstanceName("check");
    try (Spool memory = Spool.inMemory(instance, "check");
        SnapshotWriter nowhere =
            new SnapshotWriter(
                OutputStream.nullOutputStream(),
                new ObjectHeader(
                    FormatVersion.CURRENT,
                    "0".repeat(32),
                    instance.value(),
                    Map.of(),
                    memory.scraper(),
                    now));
        Collector collector =
            new Collector(
                instance.value(),
                access,
                settings,
                new Memory(memory.sequence(), memory.texts(), new Backoff(), memory.chains()),
                InstantSource.system())) {
      TickOutcome outcome = collector.collect(everything, nowhere);
      nowhere.finish();
      return new DatasetFindings(catalog, access.role(), roles).of(outcome);
    } catch (IOException e) {
      throw new UncheckedIOException("nothing is written that could fail", e);
    }
  }
}
