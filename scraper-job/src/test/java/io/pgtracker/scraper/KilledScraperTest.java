package io.pgtracker.scraper;

import static org.assertj.core.api.Assertions.assertThat;

import io.pgtracker.embedded.Await;
import io.pgtracker.embedded.PostgresServer;
import io.pgtracker.format.GapRecord;
import io.pgtracker.scraper.ObjectContents.Frame;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A scraper that is killed again and again loses nothing silently. */
class KilledScraperTest {
  private static final Duration EVERY = Duration.ofSeconds(1);
  private static final int KILLS = 6;

  @TempDir private Path folder;

  @Test
  void everyTickIsInTheObjectsExactlyOnceOrCoveredByAGap() throws Exception {
    long seed = Long.getLong("pgtracker.test.seed", System.nanoTime());
    Random random = new Random(seed);
    try (PostgresServer server = PostgresServer.builder().major(18).start()) {
      for (int i = 0; i < KILLS; i++) {
        long before = ticksFile();
        try (ScraperProcess scraper = scraper(server)) {
          Await.until("a tick", () -> ticksFile() != before);
          TimeUnit.MILLISECONDS.sleep(random.nextInt(2_500)); // any point may be hit
          scraper.kill();
        }
        if (i == 0) {
          TimeUnit.MILLISECONDS.sleep(2_500); // two ticks at least that nobody takes
        }
      }
      try (ScraperProcess last = scraper(server, "--for", "3s")) {
        assertThat(last.exitCode()).as(last.said()).isZero();
      }
    }
    List<ObjectContents> objects = ObjectContents.ofFolder(folder.resolve("store"));
    List<Frame> frames = objects.stream().flatMap(object -> object.frames().stream()).toList();
    List<GapRecord> gaps = objects.stream().flatMap(object -> object.gaps().stream()).toList();

    assertThat(objects).extracting(o -> o.header().scraper().id()).containsOnly(id());
    assertThat(frames).extracting(f -> f.head().sequence()).doesNotHaveDuplicates();
    assertThat(frames)
        .filteredOn(f -> !f.head().dataset().equals("pgtracker_scrape"))
        .extracting(f -> f.head().dataset() + f.head().database() + f.head().tick())
        .doesNotHaveDuplicates();
    assertThat(gaps).doesNotHaveDuplicates();
    assertThat(uncovered(frames, gaps)).as("seed %d, gaps %s", seed, gaps).isEmpty();
    assertThat(gaps).extracting(GapRecord::reason).contains("scraper_not_running");
    assertThat(folder.resolve("spool/killed/objects")).isEmptyDirectory();
    assertThat(new ChainReader().read(objects))
        .as("seed %d: what changed has all it is relative to", seed)
        .allMatch(frame -> frame.rows() != null)
        .anyMatch(frame -> !frame.complete());
  }

  /** Grid moments that are neither whole in the objects nor inside a gap. */
  private static List<Instant> uncovered(List<Frame> frames, List<GapRecord> gaps) {
    Map<Instant, Set<String>> datasets = new HashMap<>();
    Instant first = Instant.MAX;
    Instant last = Instant.MIN;
    for (Frame frame : frames) {
      Instant tick = frame.head().tick();
      datasets.computeIfAbsent(tick, t -> new HashSet<>()).add(frame.head().dataset());
      first = tick.isBefore(first) ? tick : first;
      last = tick.isAfter(last) ? tick : last;
    }
    List<Instant> uncovered = new ArrayList<>();
    for (Instant tick = first; !tick.isAfter(last); tick = tick.plus(EVERY)) {
      Instant at = tick;
      boolean whole =
          datasets
              .getOrDefault(tick, Set.of())
              .containsAll(
                  Set.of("pg_stat_activity", "pg_locks", "pg_stat_database", "pg_settings"));
      boolean gap = gaps.stream().anyMatch(g -> !at.isBefore(g.from()) && !at.isAfter(g.to()));
      if (!whole && !gap) {
        uncovered.add(tick);
      }
    }
    return uncovered;
  }

  private ScraperProcess scraper(PostgresServer server, String... more) throws Exception {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "--instance",
                "killed",
                "--url",
                server.uri("postgres"),
                "--to",
                "file:" + folder.resolve("store"),
                "--spool",
                folder.resolve("spool").toString(),
                "--every",
                "1s",
                "--upload-every",
                "3s",
                "--interval",
                "all=1s"));
    arguments.addAll(List.of(more));
    return ScraperProcess.start(folder, arguments.toArray(String[]::new));
  }

  private long ticksFile() throws Exception {
    Path ticks = folder.resolve("spool/killed/ticks");
    return Files.exists(ticks)
        ? Long.parseLong(Files.readString(ticks).lines().findFirst().orElse("0").strip())
        : 0;
  }

  private String id() throws Exception {
    return Files.readString(folder.resolve("spool/killed/scraper-id"));
  }
}
