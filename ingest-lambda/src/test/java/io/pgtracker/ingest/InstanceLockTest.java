package io.pgtracker.ingest;

import static io.pgtracker.ingest.TestObjects.START;
import static io.pgtracker.ingest.TestObjects.object;
import static org.assertj.core.api.Assertions.assertThat;

import io.pgtracker.catalog.Catalog;
import io.pgtracker.embedded.Await;
import io.pgtracker.format.Limits;
import io.pgtracker.format.ObjectHeader;
import io.pgtracker.format.ScraperInfo;
import io.pgtracker.ingest.ledger.Ledger;
import io.pgtracker.ingest.store.StoreSession;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/**
 * Two objects of one instance never go in at the same time: each would judge its frames without
 * seeing the other's.
 */
class InstanceLockTest {

  @Test
  void an_ingest_waits_for_another_of_its_instance_and_for_no_other_instance() throws Exception {
    try (TestStore store = TestStore.create();
        StoreSession holder = store.open()) {
      assertThat(ingest(store, "orders", 1)).isEqualTo(IngestOutcome.INGESTED);
      new Ledger(holder)
          .lockInstance(
              new ObjectHeader(
                  1, "0", "orders", Map.of(), new ScraperInfo("holder", "test"), START));
      CompletableFuture<IngestOutcome> waiting =
          CompletableFuture.supplyAsync(() -> ingest(store, "orders", 2));
      Await.until(
          "the second ingest to wait",
          () ->
              store
                  .query(
                      "select count(*) from pg_locks where locktype = 'advisory' and not granted"
                          + " and database = (select oid from pg_database"
                          + " where datname = current_database())")
                  .equals(List.of("1")));
      assertThat(ingest(store, "billing", 3)).isEqualTo(IngestOutcome.INGESTED);
      assertThat(waiting).isNotDone();
      holder.rollback();
      assertThat(waiting.get(2, TimeUnit.MINUTES)).isEqualTo(IngestOutcome.INGESTED);
    }
  }

  private static IngestOutcome ingest(TestStore store, String instance, int number) {
    try (StoreSession session = store.open()) {
      return new Ingester(Catalog.builtIn(), Limits.DEFAULT, session)
          .ingest(object(instance, number, writer -> {}))
          .outcome();
    } catch (Exception e) {
      throw new CompletionException(e);
    }
  }
}
