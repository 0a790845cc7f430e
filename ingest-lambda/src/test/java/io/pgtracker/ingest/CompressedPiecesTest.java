package io.pgtracker.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.pgtracker.catalog.Catalog;
import io.pgtracker.format.Limits;
import io.pgtracker.ingest.rollup.RollUps;
import io.pgtracker.ingest.store.StoreSession;
import io.pgtracker.objects.StoredObject;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Late, repeated and shuffled objects leave the same rows where TimescaleDB has compressed what
 * they belong to in between as in order in a plain store.
 */
class CompressedPiecesTest {
  private static final int CASES = Math.min(20, Integer.getInteger("pgtracker.test.cases", 2));
  private static final long FIRST_SEED = Long.getLong("pgtracker.test.seed", 1);
  private static final int OBJECTS = 16;
  private static final int ROUNDS = 4;

  @Test
  void whatComesIntoCompressedPiecesIsWhatWouldHaveComeIntoAPlainStore() throws Exception {
    try (TestStore plain = TestStore.createPlain();
        TestStore store = TestStore.create()) {
      store.needs("community"); // AnyOrderTest holds the same of pieces that are not compressed
      for (long seed = FIRST_SEED; seed < FIRST_SEED + CASES; seed++) {
        String instance = "orders-" + seed;
        List<StoredObject> objects =
            ChangedObjects.of(instance, GeneratedHistory.objects(instance, seed, OBJECTS), seed);
        ingest(plain, objects);
        List<StoredObject> mixed = AnyOrderTest.mixed(objects, new Random(seed));
        int perRound = mixed.size() / ROUNDS + 1;
        for (int from = 0; from < mixed.size(); from += perRound) {
          ingest(store, mixed.subList(from, Math.min(from + perRound, mixed.size())));
          CompressedPieces.compress(store);
        }
      }
      store.assertSameContentAs(plain, "seeds from " + FIRST_SEED);
    }
  }

  private static void ingest(TestStore store, List<StoredObject> objects) throws Exception {
    try (StoreSession session = store.open()) {
      Ingester ingester = new Ingester(Catalog.builtIn(), Limits.DEFAULT, session);
      for (StoredObject object : objects) {
        assertThat(ingester.ingest(object).outcome())
            .isIn(IngestOutcome.INGESTED, IngestOutcome.ALREADY_INGESTED);
      }
      new RollUps(Catalog.builtIn(), session).run(() -> false);
    }
  }
}
