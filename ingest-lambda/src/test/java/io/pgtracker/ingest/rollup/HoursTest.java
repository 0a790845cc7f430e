package io.pgtracker.ingest.rollup;

import static org.assertj.core.api.Assertions.assertThat;

import io.pgtracker.catalog.Catalog;
import io.pgtracker.format.Limits;
import io.pgtracker.ingest.GeneratedHistory;
import io.pgtracker.ingest.IngestOutcome;
import io.pgtracker.ingest.Ingester;
import io.pgtracker.ingest.TestStore;
import io.pgtracker.ingest.store.StoreSession;
import io.pgtracker.objects.StoredObject;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Hours are the sums of their increases, of the sessions in their samples, and of what their frames
 * cost, at every moment, whatever comes late and whenever somebody rolls up. {@code
 * -Dpgtracker.test.cases} gives more cases.
 */
class HoursTest {
  private static final int CASES = Integer.getInteger("pgtracker.test.cases", 2);
  private static final long FIRST_SEED = Long.getLong("pgtracker.test.seed", 1);
  private static final int OBJECTS = 26;
  private static final Catalog CATALOG = Catalog.builtIn();

  @Test
  void hoursAndRangesAreTheSumsOfTheirIncreasesAtEveryStep() throws Exception {
    try (TestStore store = TestStore.create();
        StoreSession session = store.open()) {
      Ingester ingester = new Ingester(CATALOG, Limits.DEFAULT, session);
      for (long seed = FIRST_SEED; seed < FIRST_SEED + CASES; seed++) {
        Random random = new Random(seed);
        String instance = "late-" + seed;
        HourlyHistory history = HourlyHistory.of(instance, 5, seed);
        List<StoredObject> objects = mixed(history.objects(OBJECTS), random);
        for (int i = 0; i < objects.size(); i++) {
          assertThat(ingester.ingest(objects.get(i)).outcome())
              .isIn(IngestOutcome.INGESTED, IngestOutcome.ALREADY_INGESTED);
          if (random.nextInt(4) == 0) {
            new RollUps(CATALOG, session).run(() -> false);
          }
          String what = "seed " + seed + " after object " + i;
          assertThat(Sums.wrongHours(store)).as(what).isEmpty();
          Instant from = history.begin().plusSeconds(random.nextInt(20_000));
          Instant to = history.begin().plusSeconds(random.nextInt(30_000));
          assertThat(Sums.wrongRanges(store, instance, from, to)).as(what).isEmpty();
          assertThat(Sums.wrongProfiles(store, instance, from, to)).as(what).isEmpty();
          assertThat(Sums.wrongHealth(store, instance, from, to)).as(what).isEmpty();
        }
      }
    }
  }

  @Test
  void aStoreMadeAnewInAnyOrderHasTheSameHours() throws Exception {
    try (TestStore store = TestStore.create();
        TestStore again = TestStore.create();
        StoreSession session = store.open();
        StoreSession sessionAgain = again.open()) {
      for (TestStore each : List.of(store, again)) {
        try (Connection connection = each.store().connect();
            Statement statement = connection.createStatement()) {
          statement.execute("update pgtracker.rollup_limit set keep_rows = 3");
          connection.commit();
        }
      }
      List<StoredObject> objects =
          new ArrayList<>(HourlyHistory.of("orders", 7, FIRST_SEED).objects(OBJECTS));
      // Every dataset is in one of these.
      for (long seed = FIRST_SEED; seed < FIRST_SEED + 5; seed++) {
        objects.addAll(GeneratedHistory.objects("all-" + seed, seed, 8));
      }
      Ingester ingester = new Ingester(CATALOG, Limits.DEFAULT, session);
      for (int i = 0; i < objects.size(); i++) {
        ingester.ingest(objects.get(i));
        if (i % 9 == 0) {
          new RollUps(CATALOG, session).run(() -> false);
        }
      }
      new RollUps(CATALOG, session).run(() -> false);
      Ingester ingesterAgain = new Ingester(CATALOG, Limits.DEFAULT, sessionAgain);
      for (StoredObject object : mixed(objects, new Random(FIRST_SEED))) {
        ingesterAgain.ingest(object);
      }
      new RollUps(CATALOG, sessionAgain).run(() -> false);
      assertThat(store.query("select count(*) from pgtracker.rollup where rolled_at is null"))
          .containsExactly("0");
      again.assertSameContentAs(store, "made anew");
      assertThat(Sums.wrongTotals(store)).isEmpty();
    }
  }

  /** Shuffled, a third of them twice. */
  private static List<StoredObject> mixed(List<StoredObject> objects, Random random) {
    List<StoredObject> mixed = new ArrayList<>(objects);
    mixed.addAll(objects.subList(0, objects.size() / 3));
    Collections.shuffle(mixed, random);
    return mixed;
  }
}
