package io.pgtracker.ingest;

import static io.pgtracker.ingest.TestObjects.START;
import static org.assertj.core.api.Assertions.assertThat;

import io.pgtracker.catalog.Catalog;
import io.pgtracker.catalog.ColumnClass;
import io.pgtracker.catalog.Dataset;
import io.pgtracker.catalog.DatasetKind;
import io.pgtracker.catalog.DatasetScope;
import io.pgtracker.format.ColumnSpec;
import io.pgtracker.format.FrameChanges;
import io.pgtracker.format.FrameHead;
import io.pgtracker.format.FrameWriter;
import io.pgtracker.format.Limits;
import io.pgtracker.ingest.store.StoreException;
import io.pgtracker.ingest.store.StoreSession;
import io.pgtracker.objects.StoredObject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Frames of changes count what the complete frames of the same observations would have counted, row
 * for row: with two scrapers, restarts, resets, in any order and repeated; and where objects are
 * lost, all that can be known. {@code -Dpgtracker.test.cases} and {@code -Dpgtracker.test.seed}
 * give more cases, and one again.
 */
class ChainsTest {
  private static final int CASES =
      Integer.getInteger("pgtracker.test.cases", GeneratedHistory.SEEDS_FOR_ALL);
  private static final long FIRST_SEED = Long.getLong("pgtracker.test.seed", 1);
  private static final int OBJECTS = Integer.getInteger("pgtracker.test.objects", 10);
  private static final List<Dataset> COUNTERS =
      Catalog.builtIn().datasets().stream().filter(d -> d.kind() == DatasetKind.COUNTER).toList();

  @Test
  void changes_count_what_complete_frames_count() throws Exception {
    try (TestStore store = TestStore.create();
        StoreSession session = store.open()) {
      Ingester ingester = new Ingester(Catalog.builtIn(), Limits.DEFAULT, session);
      for (long seed = FIRST_SEED; seed < FIRST_SEED + CASES; seed++) {
        List<StoredObject> whole = GeneratedHistory.objects("whole-" + seed, seed, OBJECTS);
        ingest(ingester, whole);
        ingest(ingester, ChangedObjects.of("changes-" + seed, whole, seed));
        ingest(
            ingester,
            AnyOrderTest.mixed(
                ChangedObjects.of("shuffled-" + seed, whole, seed), new Random(seed)));
        counted(store, "changes-" + seed)
            .assertSameAs(counted(store, "whole-" + seed), "seed " + seed);
        StoreContent.of(store, "shuffled-" + seed)
            .assertSameAs(StoreContent.of(store, "changes-" + seed), "seed " + seed);
        states(store, "changes-" + seed)
            .assertSameAs(states(store, "whole-" + seed), "seed " + seed);
      }
      assertThat(
              store.query(
                  "select distinct dataset from pgtracker.frame where previous_sequence is not null"
                      + " and chain_from is not null"))
          .containsAll(
              COUNTERS.stream()
                  .filter(dataset -> CASES >= GeneratedHistory.SEEDS_FOR_ALL)
                  .filter(dataset -> !dataset.columnsOf(ColumnClass.KEY).isEmpty())
                  .map(Dataset::name)
                  .toList());
    }
  }

  @Test
  void a_lost_object_costs_resolution_until_the_next_complete_frame_and_never_a_sum()
      throws Exception {
    try (TestStore store = TestStore.create();
        StoreSession session = store.open()) {
      Ingester ingester = new Ingester(Catalog.builtIn(), Limits.DEFAULT, session);
      for (long seed = FIRST_SEED; seed < FIRST_SEED + (CASES + 1) / 2; seed++) {
        Random random = new Random(-seed);
        Set<Integer> lost = new TreeSet<>();
        random.ints(1 + random.nextInt(3), 0, OBJECTS).forEach(lost::add);
        List<StoredObject> whole = GeneratedHistory.objects("whole-" + seed, seed, OBJECTS);
        List<StoredObject> changes = ChangedObjects.of("changes-" + seed, whole, seed);
        ingest(ingester, AnyOrderTest.mixed(without(lost, changes), random));
        ingest(ingester, without(lost, ChangedObjects.known("known-" + seed, whole, seed, lost)));
        String what = "seed " + seed + ", lost " + lost;
        counted(store, "changes-" + seed).assertSameAs(counted(store, "known-" + seed), what);
        // Found again, they are counted, and all that hung on them.
        for (int number : lost) {
          ingest(ingester, List.of(changes.get(number)));
        }
        ingest(ingester, whole);
        counted(store, "changes-" + seed)
            .assertSameAs(counted(store, "whole-" + seed), what + " and found again");
      }
    }
  }

  @Test
  void what_grew_up_to_a_frame_out_of_series_is_counted_by_the_changes_after_it() throws Exception {
    Instant minute = START.plusSeconds(60);
    // The other scraper's frame is not over when the second one of the chain is begun.
    Instant overlapping = minute.minus(Duration.ofNanos(400_000));
    try (TestStore store = TestStore.create();
        StoreSession session = store.open()) {
      ingest(
          new Ingester(Catalog.builtIn(), Limits.DEFAULT, session),
          List.of(
              commits("a", 1, START, null, 50L),
              commits("b", 2, overlapping, null, 90L),
              commits("a", 3, minute, new FrameChanges(1, 1, List.of("datid")), 100L),
              commits("a", 4, START.plusSeconds(120), new FrameChanges(1, 3, List.of("datid")))));
      assertThat(
              store.query(
                  "select xact_commit from pgtracker.pg_stat_database_delta order by interval_end"))
          .containsExactly("40", "10");
    }
  }

  private static StoredObject commits(
      String scraper, int number, Instant at, @Nullable FrameChanges changes, Long... commits) {
    FrameHead head =
        new FrameHead(
            "pg_stat_database",
            null,
            at,
            at,
            at,
            number,
            TestObjects.server("7000000000000000001", START.minusSeconds(3600)),
            Map.of(),
            List.of(new ColumnSpec("datid", "oid"), new ColumnSpec("xact_commit", "int8")),
            changes);
    return TestObjects.object(
        "orders",
        scraper,
        number,
        writer -> {
          FrameWriter frame = writer.beginFrame(head);
          for (Long count : commits) {
            frame.row(new @Nullable String[] {"5", count.toString()});
          }
          frame.end(0, 1_000, changes == null);
        });
  }

  private static void ingest(Ingester ingester, List<StoredObject> objects) throws StoreException {
    for (StoredObject object : objects) {
      assertThat(ingester.ingest(object))
          .as("%s", object.key())
          .extracting(IngestResult::outcome)
          .isIn(IngestOutcome.INGESTED, IngestOutcome.ALREADY_INGESTED);
    }
  }

  private static List<StoredObject> without(Set<Integer> lost, List<StoredObject> objects) {
    List<StoredObject> others = new ArrayList<>();
    for (int number = 0; number < objects.size(); number++) {
      if (!lost.contains(number)) {
        others.add(objects.get(number));
      }
    }
    return others;
  }

  /** Increases by table, and from which frames they were counted and why. */
  private static StoreContent counted(TestStore store, String instance)
      throws StoreException, SQLException {
    Map<String, List<String>> counted = new TreeMap<>();
    for (Dataset dataset : COUNTERS) {
      counted.put(
          dataset.name(),
          store.query(
              "select to_jsonb(d) - 'instance_id' from pgtracker.%s_delta d %s order by 1"
                  .formatted(dataset.name(), of(instance))));
    }
    counted.put(
        "frame",
        store.query(
            "select dataset, database, collected_at, out_of_series, base_at, judgement,"
                + " nullif(replace(judgement_reason, 'broken_chain', 'incomplete'), ''),"
                + " unknown_rows from pgtracker.frame "
                + of(instance)
                + " order by 1, 2, 3"));
    return new StoreContent(counted);
  }

  /** All rows of the state at each frame whose state is known. */
  private static StoreContent states(TestStore store, String instance)
      throws StoreException, SQLException {
    Map<String, List<String>> states = new TreeMap<>();
    for (Dataset dataset : COUNTERS) {
      List<String> keys = new ArrayList<>(dataset.columnsOf(ColumnClass.KEY));
      String database = "";
      if (dataset.scope() == DatasetScope.DATABASE) {
        database = "and t.database = f.database";
      }
      String partition = keys.stream().map(key -> ", t." + key).collect(Collectors.joining());
      states.put(
          dataset.name(),
          store.query(
              """
              select f.database, f.collected_at,
                     to_jsonb(s.t) - 'instance_id' - 'collected_at' as row
              from pgtracker.frame f
              cross join lateral (
                select distinct on (t.instance_id%1$s) t
                from pgtracker.frames_of_state(
                  f.instance_id, f.dataset, f.database, f.collected_at) c
                join pgtracker.%2$s t
                  on t.instance_id = f.instance_id and t.collected_at = c.collected_at %3$s
                order by t.instance_id%1$s, t.collected_at desc) s
              where f.instance_id = (select i.instance_id from pgtracker.instance i where i.name = '%4$s') and f.dataset = '%2$s' and not (s.t).removed
              order by 1, 2, 3"""
                  .formatted(partition, dataset.name(), database, instance)));
    }
    return new StoreContent(states);
  }

  private static String of(String instance) {
    return "where instance_id = (select instance_id from pgtracker.instance where name = '"
        + instance
        + "')";
  }
}
