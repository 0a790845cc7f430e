package io.pgtracker.ingest.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.pgtracker.ingest.TestStore;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/**
 * The whole server of a store killed, again and again, at generated points of ingest, roll-ups and
 * the rest of maintain, several of each at work: what is left is, row by row, what a store in peace
 * has. {@code -Dpgtracker.test.seed} gives a case again.
 */
class StoreCrashTest {
  private static final int CASES = Math.max(1, Integer.getInteger("pgtracker.test.rounds", 4) / 4);
  private static final long FIRST_SEED = Long.getLong("pgtracker.test.seed", 1);

  @Test
  void aServerKilledAtAnyPointHasInTheEndWhatOneInPeaceHas(TestReporter reporter) throws Exception {
    List<String> struck = new ArrayList<>();
    boolean makesPartitions = false;
    for (long seed = FIRST_SEED; seed < FIRST_SEED + CASES; seed++) {
      try (StoreServer server = StoreServer.start();
          TestStore peaceful = TestStore.createPlain();
          TestStore killed = TestStore.createOn(server.uri())) {
        struck.addAll(new DisasterRun(new Crash(server), 1).run(seed, peaceful, killed));
        makesPartitions = killed.query("select pgtracker.edition()").contains("plain");
      }
    }
    reporter.publishEntry("killed during", struck.toString());
    assertThat(struck).anyMatch(doing -> doing.startsWith("ingest"));
    if (makesPartitions) {
      assertThat(struck).anyMatch(doing -> doing.startsWith("maintain make_partition"));
    }
    assertThat(struck).anyMatch(doing -> doing.matches("maintain (roll-up|forget hours).*"));
    assertThat(struck).anyMatch(doing -> doing.startsWith("maintain drop_piece"));
  }

  private record Crash(StoreServer server) implements Disaster {
    @Override
    public void strike() {
      server.crash();
    }

    @Override
    public void repair() {
      server.startAgain();
    }
  }
}
