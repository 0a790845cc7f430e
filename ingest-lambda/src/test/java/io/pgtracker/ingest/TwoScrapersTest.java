package io.pgtracker.ingest;

import static io.pgtracker.ingest.TestObjects.START;
import static io.pgtracker.ingest.TestObjects.frame;
import static io.pgtracker.ingest.TestObjects.head;
import static io.pgtracker.ingest.TestObjects.object;
import static io.pgtracker.ingest.TestObjects.server;
import static org.assertj.core.api.Assertions.assertThat;

import io.pgtracker.catalog.Catalog;
import io.pgtracker.format.ColumnSpec;
import io.pgtracker.format.Limits;
import io.pgtracker.ingest.store.StoreSession;
import io.pgtracker.objects.StoredObject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Two scrapers on one instance at the same grid moments; a frame of these tests takes 1 ms. */
class TwoScrapersTest {
  private static final Instant BOOT = START.minusSeconds(3600);

  @Test
  void frames_read_at_the_same_time_count_nothing_twice_in_any_order() throws Exception {
    // The second scraper begins later and yet reads the earlier counts.
    StoredObject before = databases("a", 1, START, 50);
    StoredObject first = databases("a", 2, START.plusSeconds(60), 100);
    StoredObject overlapping =
        databases("b", 3, START.plusSeconds(60).plus(Duration.ofNanos(400_000)), 90);
    StoredObject after = databases("b", 4, START.plusSeconds(120), 120);
    for (List<StoredObject> order :
        List.of(
            List.of(before, first, overlapping, after),
            List.of(before, overlapping, first, after),
            List.of(after, overlapping, first, before),
            List.of(overlapping, after, before, first))) {
      try (TestStore store = TestStore.create()) {
        for (StoredObject object : order) {
          ingest(store, object);
        }
        assertThat(
                store.query(
                    "select xact_commit, restarted, lower_bound from"
                        + " pgtracker.pg_stat_database_delta order by interval_end"))
            .containsExactly("50|f|f", "20|f|f");
        assertThat(
                store.query(
                    "select scraper_id, out_of_series from pgtracker.frame order by collected_at"))
            .containsExactly("a|f", "a|f", "b|t", "b|f");
      }
    }
  }

  @Test
  void frames_of_one_microsecond_cost_a_frame_and_not_the_object() throws Exception {
    try (TestStore store = TestStore.create()) {
      ingest(store, databases("a", 1, START, 50));
      ingest(store, databases("b", 2, START, 50));
      assertThat(store.query("select outcome, count(*) from pgtracker.ingest_ledger group by 1"))
          .containsExactly("ingested|2");
      assertThat(store.query("select scraper_id from pgtracker.frame")).containsExactly("a");
      assertThat(store.query("select count(*) from pgtracker.pg_stat_database"))
          .containsExactly("1");
      assertThat(store.query("select scraper_id, reason from pgtracker.frame_failure"))
          .containsExactly("b|failed");
    }
  }

  private static StoredObject databases(String scraper, int number, Instant at, long commits) {
    return object(
        "orders",
        scraper,
        number,
        writer ->
            frame(
                writer,
                head(
                    "pg_stat_database",
                    null,
                    at,
                    number,
                    server("7000000000000000001", BOOT),
                    Map.of(),
                    List.of(new ColumnSpec("datid", "oid"), new ColumnSpec("xact_commit", "int8"))),
                List.<@Nullable String[]>of(new @Nullable String[] {"5", Long.toString(commits)})));
  }

  private static void ingest(TestStore store, StoredObject object) throws Exception {
    try (StoreSession session = store.open()) {
      Ingester ingester = new Ingester(Catalog.builtIn(), Limits.DEFAULT, session);
      assertThat(ingester.ingest(object).outcome()).isEqualTo(IngestOutcome.INGESTED);
    }
  }
}
