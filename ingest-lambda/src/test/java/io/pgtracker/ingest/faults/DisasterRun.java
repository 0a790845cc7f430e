package io.pgtracker.ingest.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.pgtracker.ingest.CompressedPieces;
import io.pgtracker.ingest.TestStore;
import io.pgtracker.ingest.store.StoreSession;
import java.util.List;
import java.util.Random;

/** All rounds of a history on a store that a disaster strikes in each, against one in peace. */
final class DisasterRun {
  private final Disaster disaster;
  private final int mostFailures;

  /**
   * @param mostFailures sessions that fail before the repair, at most
   */
  DisasterRun(Disaster disaster, int mostFailures) {
    this.disaster = disaster;
    this.mostFailures = mostFailures;
  }

  /**
   * Fails with the rows that only one of two stores has in the end.
   *
   * @return what was being done when it struck
   */
  List<String> run(long seed, TestStore peaceful, TestStore struck) throws Exception {
    Random random = new Random(seed);
    String edition = struck.query("select pgtracker.edition()").get(0);
    Strikes strikes = new Strikes(disaster, random, mostFailures);
    try (StoreAtWork work = new StoreAtWork(struck, strikes)) {
      int number = 0;
      for (WorkHistory.Round round : WorkHistory.rounds(seed)) {
        StoreAtWork.inOrder(peaceful, round);
        arm(strikes, number, random, edition);
        work.run(round, random);
        assertThat(strikes.hasStruck()).as("seed %s, round %s", seed, number).isTrue();
        if (edition.equals("community")) {
          CompressedPieces.compress(struck); // what comes later meets rows that are compressed
        }
        number++;
      }
    }
    try (StoreSession session = struck.store().open()) {
      StoreAtWork.maintainAlone(session);
    }
    struck.assertSameContentAs(peaceful, "seed " + seed + ", " + strikes.struck());
    return strikes.struck();
  }

  private void arm(Strikes strikes, int round, Random random, String edition) {
    switch (round) {
      case 0 -> {
        if (edition.equals("plain")) {
          strikes.arm("^maintain make_partition", 200);
        } else {
          strikes.arm("^ingest copy", 30); // it makes the chunks
        }
      }
      case 1 -> strikes.arm("^ingest", 150);
      case 2 -> strikes.arm("^maintain (roll-up|forget hours)", 3);
      case 3 -> strikes.arm(random.nextBoolean() ? "^ingest commit" : "^maintain commit", 4);
      default -> strikes.arm("^maintain drop_piece", 4);
    }
  }
}
