package io.pgtracker.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.pgtracker.catalog.Catalog;
import io.pgtracker.catalog.Dataset;
import io.pgtracker.format.Limits;
import io.pgtracker.ingest.store.StoreSession;
import io.pgtracker.objects.StoredObject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * The same objects in any order, any number of times, leave the same store. {@code
 * -Dpgtracker.test.cases} and {@code -Dpgtracker.test.seed} give more cases, and one again.
 */
class AnyOrderTest {
  private static final int CASES = Integer.getInteger("pgtracker.test.cases", 5);
  private static final long FIRST_SEED = Long.getLong("pgtracker.test.seed", 1);
  private static final int OBJECTS = Integer.getInteger("pgtracker.test.objects", 14);

  private static final String COUNTED_TWICE =
      "select i.name, a.dataset, a.database, a.base_at, a.collected_at, b.collected_at"
          + " from pgtracker.frame a join pgtracker.frame b"
          + " using (instance_id, dataset, database, base_at) join pgtracker.instance i"
          + " using (instance_id) where a.collected_at < b.collected_at"
          + " and a.judgement = 'difference' and b.judgement = 'difference'"
          + " and a.system_identifier is not distinct from b.system_identifier"
          + " and a.checkpointer_started_at = b.checkpointer_started_at"
          + " and a.bgwriter_reset = b.bgwriter_reset";

  @Test
  void objects_in_any_order_and_repeated_leave_the_same_rows() throws Exception {
    try (TestStore store = TestStore.create();
        StoreSession session = store.open()) {
      Ingester ingester = new Ingester(Catalog.builtIn(), Limits.DEFAULT, session);
      for (long seed = FIRST_SEED; seed < FIRST_SEED + CASES; seed++) {
        String inOrder = "in-order-" + seed;
        String shuffled = "shuffled-" + seed;
        for (StoredObject object : GeneratedHistory.objects(inOrder, seed, OBJECTS)) {
          assertThat(ingester.ingest(object))
              .as("seed %s", seed)
              .extracting(IngestResult::outcome)
              .isEqualTo(IngestOutcome.INGESTED);
        }
        for (StoredObject object :
            mixed(GeneratedHistory.objects(shuffled, seed, OBJECTS), new Random(seed))) {
          ingester.ingest(object);
        }
        StoreContent.of(store, shuffled)
            .assertSameAs(StoreContent.of(store, inOrder), "seed " + seed);
      }
      assertThat(store.query(COUNTED_TWICE)).as("frames counted from one base").isEmpty();
      if (CASES >= GeneratedHistory.SEEDS_FOR_ALL) {
        assertThat(store.query("select distinct dataset from pgtracker.frame"))
            .containsAll(Catalog.builtIn().datasets().stream().map(Dataset::name).toList());
      }
    }
  }

  /** Shuffled, a third of them twice. */
  static List<StoredObject> mixed(List<StoredObject> objects, Random random) {
    List<StoredObject> mixed = new ArrayList<>(objects);
    mixed.addAll(objects.subList(0, objects.size() / 3));
    Collections.shuffle(mixed, random);
    return mixed;
  }
}
