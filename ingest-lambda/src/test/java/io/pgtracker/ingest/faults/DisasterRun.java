package io.pgtracker.ingest.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.pgtracker.ingest.TestStore;
import io.pgtracker.ingest.store.StoreSession;
import java.util.List;
import java.util.Random;

/** All rounds of a history on a store that a disaster strikes in each, against one in peace. */
final class DisasterRun {
  private final Disaster disaster;
  private final int mostFailures;
  private final boolean makesPartitions;

  /**
   * @param mostFailures sessions that fail before the repair, at most
   * @param makesPartitions false on TimescaleDB, whose chunks ingest makes
   */
  DisasterRun(Disaster disaster, int mostFailures, boolean makesPartitions) {
    this.disaster = disaster;
    this.mostFailures = mostFailures;
    this.makesPartitions = makesPartitions;
  }

  /**
   * Fails with the rows that only one of two stores has in the end.
   *
   * @return what was being done when it struck
   */
  List<String> run(long seed, TestStore peaceful, TestStore struck) throws Exception {
    Random random = new Random(seed);
    Strikes strikes = new Strikes(disaster, random, mostFailures);
    try (StoreAtWork work = new StoreAtWork(struck, strikes)) {
      int number = 0;
      for (WorkHistory.Round round : WorkHistory.rounds(seed)) {
        StoreAtWork.inOrder(peaceful, round);
        arm(strikes, number, random);
        work.run(round, random);
        assertThat(strikes.hasStruck()).as("seed %s, round %s", seed, number).isTrue();
        number++;
      }
    }
    try (StoreSession session = struck.store().open()) {
      StoreAtWork.maintainAlone(session);
    }
    struck.assertSameContentAs(peaceful, "seed " + seed + ", " + strikes.struck());
    return strikes.struck();
  }

  private void arm(Strikes strikes, int round, Random random) {
    switch (round) {
      case 0 -> {
        if (makesPartitions) {
          strikes.arm("^maintain make_partition", 200);
        } else {
          strikes.arm("^ingest copy", 30);
        }
      }
      case 1 -> strikes.arm("^ingest", 150);
      case 2 -> strikes.arm("^maintain (roll-up|forget hours)", 3);
      case 3 -> strikes.arm(random.nextBoolean() ? "^ingest commit" : "^maintain commit", 4);
      default -> strikes.arm("^maintain drop_piece", 4);
    }
  }
}
