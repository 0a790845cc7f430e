package io.pgtracker.benchmarks.fleet;

import io.pgtracker.benchmarks.reference.ReferenceLoad;
import io.pgtracker.benchmarks.scrape.SimulatedScraper;
import io.pgtracker.catalog.Catalog;
import io.pgtracker.format.Limits;
import io.pgtracker.format.SnapshotLine;
import io.pgtracker.format.SnapshotReader;
import io.pgtracker.objects.StoredObject;
import io.pgtracker.scraper.changes.Chains;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * An hour of a real server under load as the scraper sends it: all datasets at their intervals,
 * changes where only some rows changed. The minute before the hour comes first, with everything in
 * it, as of a scraper that has just been started.
 *
 * @param minutes lines of the objects, without their trailers; at most 61
 */
record RecordedHour(List<List<SnapshotLine>> minutes) {
  /** First minute of the hour. */
  static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

  private static final int STATEMENTS_PER_MINUTE = 400;

  /**
   * Runs a server and the scraper; takes two seconds a minute or so.
   *
   * @param count minutes of the hour that are wanted; 60 where it is to be told again
   */
  static RecordedHour record(int major, int count) throws Exception {
    List<List<SnapshotLine>> minutes = new ArrayList<>();
    try (ReferenceLoad load = ReferenceLoad.ofFleet(major);
        SimulatedScraper scraper =
            new SimulatedScraper(
                load.server(),
                "fleet",
                Catalog.builtIn().datasets(),
                START.minus(Duration.ofMinutes(1)),
                Chains.of("fleet"))) {
      for (int minute = -1; minute < count; minute++) {
        load.workFor(STATEMENTS_PER_MINUTE);
        minutes.add(lines(scraper.minute()));
      }
    }
    return new RecordedHour(minutes);
  }

  private static List<SnapshotLine> lines(StoredObject object) throws Exception {
    List<SnapshotLine> lines = new ArrayList<>();
    try (SnapshotReader reader =
        new SnapshotReader(new ByteArrayInputStream(object.content()), Limits.DEFAULT)) {
      for (SnapshotLine line = reader.next(); line != null; line = reader.next()) {
        lines.add(line);
      }
    }
    return lines.subList(0, lines.size() - 1);
  }
}
