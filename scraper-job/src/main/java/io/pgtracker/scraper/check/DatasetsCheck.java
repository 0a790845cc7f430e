package io.pgtracker.scraper.check;

import io.pgtracker.catalog.Catalog;
import io.pgtracker.catalog.Dataset;
import io.pgtracker.format.FormatVersion;
import io.pgtracker.format.FrameError;
import io.pgtracker.format.ObjectHeader;
import io.pgtracker.format.SnapshotWriter;
import io.pgtracker.objects.InstanceName;
import io.pgtracker.scraper.collect.Backoff;
import io.pgtracker.scraper.collect.CollectSettings;
import io.pgtracker.scraper.collect.Collector;
import io.pgtracker.scraper.collect.DatabaseAccess;
import io.pgtracker.scraper.collect.DatabaseFilter;
import io.pgtracker.scraper.collect.Guards;
import io.pgtracker.scraper.collect.TickOutcome;
import io.pgtracker.scraper.schedule.Due;
import io.pgtracker.scraper.schedule.Schedule;
import io.pgtracker.scraper.spool.Spool;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Takes one frame of every dataset, as the scraper does, and keeps none of it. */
final class DatasetsCheck {
  private final DatabaseAccess access;

  DatasetsCheck(DatabaseAccess access) {
    this.access = access;
  }

  /**
   * Takes the frames.
   *
   * @param closedDatabases whose failure is known already
   * @param missingExtension whose absence is known already; null for none
   */
  List<CheckItem> run(Set<String> closedDatabases, @Nullable String missingExtension) {
    List<Dataset> datasets = new ArrayList<>(Catalog.builtIn().datasets());
    datasets.removeIf(
        dataset -> missingExtension != null && missingExtension.equals(dataset.extension()));
    List<Due> due = new Schedule(datasets, Map.of(), null).due(Instant.now(), null);
    TickOutcome outcome = collect(due);
    List<CheckItem> items = new ArrayList<>();
    items.add(
        CheckItem.ok(
            "datasets",
            String.format(
                Locale.ROOT,
                "%d datasets: %d frames read, %,d rows",
                due.size(),
                outcome.frames(),
                outcome.rows())));
    for (TickOutcome.Failure failure : outcome.failures()) {
      if (failure.database() == null || !closedDatabases.contains(failure.database())) {
        items.add(item(failure));
      }
    }
    return items;
  }

  private TickOutcome collect(List<Due> due) {
    Instant now = Instant.now();
    CollectSettings settings =
        new CollectSettings(Guards.DEFAULT, DatabaseFilter.ALL, query -> null);
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
                memory.sequence(),
                memory.texts(),
                new Backoff(),
                InstantSource.system())) {
      TickOutcome outcome = collector.collect(now, due, nowhere);
      nowhere.finish();
      return outcome;
    } catch (IOException e) {
      throw new UncheckedIOException("nothing is written that could fail", e);
    }
  }

  private static CheckItem item(TickOutcome.Failure failure) {
    String name =
        failure.database() == null
            ? failure.dataset()
            : failure.dataset() + " of " + failure.database();
    FrameError error = failure.error();
    return switch (error.reason()) {
      case NOT_AVAILABLE -> CheckItem.ok(name, "not available here: " + error.message());
      case DENIED ->
          CheckItem.failed(
              name, error.message(), "give the role its rights: pgtracker grants prints the SQL");
      case TIMED_OUT ->
          CheckItem.failed(
              name,
              error.message(),
              "raise --statement-timeout of scrape, or see what slows the server");
      case LOCKED ->
          CheckItem.failed(name, error.message(), "see pg_locks for who holds it, and try again");
      case UNREACHABLE, BACKED_OFF, RESET_DURING_READ, FAILED ->
          CheckItem.failed(name, error.message(), "see the server's log, and try again");
    };
  }
}
