package io.pgtracker.scraper.cli;

import io.pgtracker.format.FormatVersion;
import io.pgtracker.format.ObjectHeader;
import io.pgtracker.format.SnapshotWriter;
import io.pgtracker.objects.InstanceName;
import io.pgtracker.scraper.ScrapeSettings;
import io.pgtracker.scraper.TargetAccess;
import io.pgtracker.scraper.collect.Backoff;
import io.pgtracker.scraper.collect.Collector;
import io.pgtracker.scraper.collect.Memory;
import io.pgtracker.scraper.collect.TickOutcome;
import io.pgtracker.scraper.connect.DatabaseConnector;
import io.pgtracker.scraper.schedule.Grid;
import io.pgtracker.scraper.spool.Spool;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/** Shows, line by line, the object that would be sent; touches neither store nor spool. */
final class DryRun {
  private final List<ScrapeJob> jobs;
  private final PrintWriter out;

  DryRun(List<ScrapeJob> jobs, PrintWriter out) {
    this.jobs = jobs;
    this.out = out;
  }

  int run() {
    int code = ExitCodes.DONE;
    for (ScrapeJob job : jobs) {
      try {
        TickOutcome outcome = show(job);
        int one =
            outcome.unreachable()
                ? ExitCodes.DATABASE
                : outcome.partial() ? ExitCodes.PARTIAL : ExitCodes.DONE;
        code = Math.max(code, one);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return code;
  }

  private TickOutcome show(ScrapeJob job) throws IOException {
    ScrapeSettings settings = job.settings();
    InstanceName instance = settings.instance();
    Instant now = Instant.now();
    Instant tick = Grid.floor(now, settings.cadence().step());
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    TickOutcome outcome;
    DatabaseConnector connector =
        new DatabaseConnector(settings.collect().guards().statementTimeout());
    try (Spool spool = Spool.inMemory(instance, ProgramVersion.get());
        SnapshotWriter writer =
            new SnapshotWriter(
                bytes,
                new ObjectHeader(
                    FormatVersion.CURRENT,
                    "0".repeat(32),
                    instance.value(),
                    Map.copyOf(settings.labels()),
                    spool.scraper(),
                    now));
        Collector collector =
            new Collector(
                instance.value(),
                new TargetAccess(job.target(), connector),
                settings.collect(),
                new Memory(spool.sequence(), spool.texts(), new Backoff(), spool.chains()),
                InstantSource.system())) {
      outcome = collector.collect(settings.schedule().agenda(tick, null, null), writer);
      collector.writeOwnCost(tick, writer);
      writer.finish();
    }
    print(bytes.toByteArray());
    return outcome;
  }

  private void print(byte[] object) throws IOException {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(new ByteArrayInputStream(object)), StandardCharsets.UTF_8))) {
      lines.lines().forEach(out::println);
      out.flush();
    }
  }
}
