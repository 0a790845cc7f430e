package io.pgtracker.ingest;

import static io.pgtracker.ingest.TestObjects.START;
import static org.assertj.core.api.Assertions.assertThat;

import io.pgtracker.catalog.Catalog;
import io.pgtracker.format.ColumnSpec;
import io.pgtracker.format.Limits;
import io.pgtracker.ingest.store.StoreSession;
import io.pgtracker.objects.StoredObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** One key delivered by several at the same moment. */
class ConcurrentDeliveryTest {
  private static final int ROUNDS = 40;
  private static final int INGESTERS = 4;

  @Test
  void of_two_contents_under_one_key_the_second_is_a_conflict() throws Exception {
    try (TestStore store = TestStore.create();
        StoreSession session = store.open()) {
      Ingester ingester = new Ingester(Catalog.builtIn(), Limits.DEFAULT, session);
      StoredObject first = locks(1, "ShareLock");
      StoredObject second = locks(1, "ExclusiveLock");
      assertThat(ingester.ingest(first).outcome()).isEqualTo(IngestOutcome.INGESTED);
      assertThat(ingester.ingest(second).outcome()).isEqualTo(IngestOutcome.CONFLICT);
      assertThat(ingester.ingest(second).outcome()).isEqualTo(IngestOutcome.CONFLICT);
      assertThat(ingester.ingest(first).outcome()).isEqualTo(IngestOutcome.ALREADY_INGESTED);
      assertThat(store.query("select mode from pgtracker.pg_locks")).containsExactly("ShareLock");
      assertThat(
              store.query(
                  "select etag, outcome, error_line, error from pgtracker.ingest_ledger"
                      + " where outcome <> 'ingested'"))
          .containsExactly(
              second.etag()
                  + "|conflict|0|other content was ingested under this key before, with ETag "
                  + first.etag());
    }
  }

  @Test
  void of_contents_delivered_at_once_under_one_key_one_goes_in() throws Exception {
    try (TestStore store = TestStore.create()) {
      List<List<IngestOutcome>> outcomes =
          atOnce(store, (round, ingester) -> locks(round, "mode " + ingester));
      assertThat(outcomes)
          .allSatisfy(
              round ->
                  assertThat(round)
                      .containsExactlyInAnyOrder(
                          IngestOutcome.INGESTED,
                          IngestOutcome.CONFLICT,
                          IngestOutcome.CONFLICT,
                          IngestOutcome.CONFLICT));
      assertThat(store.query("select count(*) from pgtracker.pg_locks"))
          .containsExactly(Integer.toString(ROUNDS));
    }
  }

  @Test
  void one_content_delivered_at_once_goes_in_once() throws Exception {
    try (TestStore store = TestStore.create()) {
      List<List<IngestOutcome>> outcomes =
          atOnce(store, (round, ingester) -> locks(round, "ShareLock"));
      assertThat(outcomes)
          .allSatisfy(
              round ->
                  assertThat(round)
                      .containsExactlyInAnyOrder(
                          IngestOutcome.INGESTED,
                          IngestOutcome.ALREADY_INGESTED,
                          IngestOutcome.ALREADY_INGESTED,
                          IngestOutcome.ALREADY_INGESTED));
      assertThat(store.query("select count(*) from pgtracker.pg_locks"))
          .containsExactly(Integer.toString(ROUNDS));
    }
  }

  @Test
  void an_object_of_the_future_delivered_at_once_is_parked_once() throws Exception {
    try (TestStore store = TestStore.create()) {
      List<List<IngestOutcome>> outcomes =
          atOnce(
              store,
              (round, ingester) ->
                  CraftedObject.changed(
                      locks(round, "ShareLock"),
                      body -> body.replace("\"format_version\":1", "\"format_version\":2")));
      assertThat(outcomes)
          .allSatisfy(round -> assertThat(round).containsOnly(IngestOutcome.UNSUPPORTED_FORMAT));
      assertThat(store.query("select outcome, count(*) from pgtracker.ingest_ledger group by 1"))
          .containsExactly("unsupported_format|" + ROUNDS);
    }
  }

  /** Outcomes by round. */
  private static List<List<IngestOutcome>> atOnce(TestStore store, Delivery delivery)
      throws Exception {
    CyclicBarrier barrier = new CyclicBarrier(INGESTERS);
    ExecutorService threads = Executors.newFixedThreadPool(INGESTERS);
    try {
      List<Callable<List<IngestOutcome>>> tasks = new ArrayList<>();
      for (int i = 0; i < INGESTERS; i++) {
        int number = i;
        tasks.add(
            () -> {
              List<IngestOutcome> outcomes = new ArrayList<>();
              try (StoreSession session = store.open()) {
                Ingester ingester = new Ingester(Catalog.builtIn(), Limits.DEFAULT, session);
                for (int round = 0; round < ROUNDS; round++) {
                  StoredObject object = delivery.object(round, number);
                  barrier.await(60, TimeUnit.SECONDS); // broken for all when one has failed
                  outcomes.add(ingester.ingest(object).outcome());
                }
              }
              return outcomes;
            });
      }
      List<List<IngestOutcome>> byRound = new ArrayList<>();
      for (int round = 0; round < ROUNDS; round++) {
        byRound.add(new ArrayList<>());
      }
      for (Future<List<IngestOutcome>> ingester : threads.invokeAll(tasks)) {
        List<IngestOutcome> outcomes = ingester.get();
        for (int round = 0; round < ROUNDS; round++) {
          byRound.get(round).add(outcomes.get(round));
        }
      }
      return byRound;
    } finally {
      threads.shutdownNow();
    }
  }

  private static StoredObject locks(long number, String mode) {
    return TestObjects.object(
        "shop",
        number,
        writer ->
            TestObjects.frame(
                writer,
                TestObjects.head(
                    "pg_locks",
                    null,
                    START.plusSeconds(number),
                    number,
                    null,
                    Map.of(),
                    List.of(new ColumnSpec("mode", "text"))),
                List.<@Nullable String[]>of(new @Nullable String[] {mode})));
  }

  /** What an ingester is given in a round. */
  private interface Delivery {
    StoredObject object(int round, int ingester);
  }
}
