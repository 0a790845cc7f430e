package io.pgtracker.benchmarks.fleet;

import io.pgtracker.benchmarks.reference.ReferenceLoad;
import io.pgtracker.benchmarks.scrape.SimulatedScraper;
import io.pgtracker.catalog.Catalog;
import io.pgtracker.format.Limits;
import io.pgtracker.format.MalformedObjectException;
import io.pgtracker.format.SnapshotLine;
import io.pgtracker.format.SnapshotReader;
import io.pgtracker.format.UnsupportedFormatException;
import io.pgtracker.scraper.changes.Chains;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * An hour of a real server under load as the scraper sends it: all datasets at their intervals,
 * changes where only some rows changed. The minute before the hour comes first, with everything in
 * it, as of a scraper that has just been started. Hours are kept in a folder, since recording one
 * takes minutes.
 */
final class RecordedHour {
  /** First minute of the hour. */
  static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

  /** Where recorded hours are kept; delete it to record them anew. */
  private static final Path FOLDER =
      Path.of(System.getProperty("java.io.tmpdir"), "pgtracker-recorded-hours");

  private static final int MINUTES = 60;
  private final List<List<SnapshotLine>> minutes;
  private final Path folder;

  private final ServerMoments moments;

  private RecordedHour(List<List<SnapshotLine>> minutes, Path folder, ServerMoments moments) {
    this.minutes = minutes;
    this.folder = folder;
    this.moments = moments;
  }

  /** What stands on the server that is recorded. */
  enum Load {
    /** 5,000 statements, 500 tables, 150 connections. */
    FLEET(400),
    /** 5,800 statements, 2,000 tables, 200 connections. */
    REFERENCE(400),
    /** 5,000 statements, 200 tables, 60 connections. */
    DASHBOARDS(400),
    /** 500 statements, 200 tables, 10 connections. */
    SMALL(40);

    private final int statementsPerMinute;

    Load(int statementsPerMinute) {
      this.statementsPerMinute = statementsPerMinute;
    }

    private ReferenceLoad start() throws SQLException {
      return switch (this) {
        case FLEET -> ReferenceLoad.ofFleet(18);
        case REFERENCE -> new ReferenceLoad(18);
        case DASHBOARDS -> ReferenceLoad.ofDashboards(18);
        case SMALL -> ReferenceLoad.small(18);
      };
    }
  }

  /** Reads the hour from its folder, and records it before if it isn't there. */
  static RecordedHour of(Load load) throws Exception {
    return of(load, FOLDER.resolve(load.name().toLowerCase(Locale.ROOT)));
  }

  /** The same in a folder of one's own. */
  static RecordedHour of(Load load, Path folder) throws Exception {
    Files.createDirectories(folder);
    if (!Files.exists(everything(folder, MINUTES - 1))) {
      record(folder, load);
    }
    ServerMoments moments = ServerMoments.from(lines(minute(folder, -1)));
    List<List<SnapshotLine>> minutes = new ArrayList<>();
    for (int minute = -1; minute < MINUTES; minute++) {
      minutes.add(lines(minute(folder, minute)).stream().map(moments::shifted).toList());
    }
    return new RecordedHour(minutes, folder, moments);
  }

  /**
   * Lines of the object of a minute, without its trailer.
   *
   * @param minute of the hour; -1 for the one before it, which holds everything
   */
  List<SnapshotLine> minute(int minute) {
    return minutes.get(minute + 1);
  }

  /** Lines of all objects. */
  List<List<SnapshotLine>> minutes() {
    return minutes;
  }

  /**
   * Lines of the object that a scraper without memory would have sent in a minute: everything. Of
   * all loads but {@link Load#FLEET} there is only the last minute.
   */
  List<SnapshotLine> everythingAt(int minute) throws IOException {
    try {
      return lines(everything(folder, minute)).stream().map(moments::shifted).toList();
    } catch (MalformedObjectException | UnsupportedFormatException e) {
      throw new IOException(e);
    }
  }

  private static void record(Path folder, Load kind) throws Exception {
    System.out.println("recording an hour into " + folder);
    try (ReferenceLoad load = kind.start();
        SimulatedScraper scraper = scraper(load, -1, Chains.of("fleet"))) {
      for (int minute = -1; minute < MINUTES; minute++) {
        load.workFor(kind.statementsPerMinute);
        Files.write(minute(folder, minute), scraper.minute().content());
        // Reading a sequence counts as a hit of its block: a second scraper makes all of them
        // change.
        if (kind == Load.FLEET || minute == MINUTES - 1) {
          try (SimulatedScraper forgetful = scraper(load, minute, Chains.none())) {
            Files.write(everything(folder, minute), forgetful.everything().content());
          }
        }
      }
    }
  }

  private static SimulatedScraper scraper(ReferenceLoad load, int minute, Chains chains)
      throws Exception {
    return new SimulatedScraper(
        load.server(),
        "fleet",
        Catalog.builtIn().datasets(),
        START.plus(Duration.ofMinutes(minute)),
        chains);
  }

  private static Path minute(Path folder, int minute) {
    return folder.resolve("minute-" + minute + ".ndjson.gz");
  }

  private static Path everything(Path folder, int minute) {
    return folder.resolve("everything-" + minute + ".ndjson.gz");
  }

  private static List<SnapshotLine> lines(Path object)
      throws IOException, MalformedObjectException, UnsupportedFormatException {
    List<SnapshotLine> lines = new ArrayList<>();
    try (SnapshotReader reader =
        new SnapshotReader(new ByteArrayInputStream(Files.readAllBytes(object)), Limits.DEFAULT)) {
      for (SnapshotLine line = reader.next(); line != null; line = reader.next()) {
        lines.add(line);
      }
    }
    return lines.subList(0, lines.size() - 1);
  }
}
