package io.pgtracker.ingest.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.pgtracker.embedded.Await;
import io.pgtracker.ingest.TestStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

/**
 * The disk of a store runs full at generated points, of its WAL too, and has space again later:
 * what is left is, row by row, what a store in peace has. Needs root, for a disk of its own.
 */
class DiskFullTest {
  private static final int CASES = Math.max(1, Integer.getInteger("pgtracker.test.rounds", 4) / 4);
  private static final long FIRST_SEED = Long.getLong("pgtracker.test.seed", 1);
  private static final int MEBIBYTES = 300;

  /** To take again: a full disk meets WAL, too. */
  private static final Map<String, String> FEW_SEGMENTS =
      Map.of("min_wal_size", "32MB", "max_wal_size", "48MB");

  @TempDir Path folder;

  @Test
  void aDiskThatWasFullLeavesWhatOneInPeaceHas(TestReporter reporter) throws Exception {
    for (long seed = FIRST_SEED; seed < FIRST_SEED + CASES; seed++) {
      Path place = StoreServer.place(folder.resolve("disk"));
      try (SmallDisk disk = SmallDisk.mount(place, MEBIBYTES);
          StoreServer server = StoreServer.start(disk.path(), FEW_SEGMENTS);
          TestStore peaceful = TestStore.createPlain();
          TestStore struck = TestStore.createOn(server.uri())) {
        Full full = new Full(disk, server, new Random(seed));
        List<String> during = new DisasterRun(full, 4).run(seed, peaceful, struck);
        reporter.publishEntry("full during", during.toString());
        reporter.publishEntry("refused", full.refused());
        assertThat(during).hasSizeGreaterThan(3);
      }
    }
  }

  private record Full(SmallDisk disk, StoreServer server, Random random) implements Disaster {
    @Override
    public void strike() {
      try {
        disk.fillBut(random.nextInt(30));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      if (random.nextBoolean()) {
        useUpWal();
      }
    }

    /** Until there is no segment left to take again: then the server panics. */
    private void useUpWal() {
      try (Connection connection = server.connect();
          Statement statement = connection.createStatement()) {
        for (int segment = 0; segment < 10; segment++) {
          statement.execute("select pg_current_xact_id(), pg_switch_wal()");
        }
      } catch (SQLException e) {
        // As it should be.
      }
    }

    /** A server without space for WAL panics, and may not come up by itself. */
    @Override
    public void repair() {
      try {
        disk.free();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      Await.until("the server to be up again", this::accepts);
    }

    private boolean accepts() throws Exception {
      if (!server.isRunning()) {
        server.startAgain();
      }
      try (Connection connection = server.connect()) {
        return connection.isValid(5);
      }
    }

    /** How often the server's log says that it had no space. */
    String refused() throws IOException {
      try (var lines = java.nio.file.Files.lines(server.logFile())) {
        return lines
            .filter(line -> line.contains("No space left"))
            .collect(
                java.util.stream.Collectors.groupingBy(
                    line ->
                        line.replaceAll("^.*?(PANIC|FATAL|ERROR|LOG|WARNING): ", "$1 ")
                            .replaceAll("[\"/0-9.]+", "#"),
                    java.util.TreeMap::new,
                    java.util.stream.Collectors.counting()))
            .toString();
      }
    }
  }
}
