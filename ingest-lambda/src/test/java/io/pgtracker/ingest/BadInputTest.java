package io.pgtracker.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.pgtracker.catalog.Catalog;
import io.pgtracker.format.ColumnSpec;
import io.pgtracker.format.Limits;
import io.pgtracker.ingest.store.StoreSession;
import io.pgtracker.objects.StoredObject;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a bad object leaves behind: a line in the ledger, and nothing else. */
class BadInputTest {

  @Test
  void each_way_of_being_wrong_is_recorded_with_its_line_and_reason_and_leaves_nothing_else()
      throws Exception {
    try (TestStore store = TestStore.create();
        StoreSession session = store.open()) {
      Ingester ingester = new Ingester(Catalog.builtIn(), Limits.DEFAULT, session);
      ingester.ingest(good(1));
      Map<String, Long> before = rowCounts(store);
      SoftAssertions softly = new SoftAssertions();
      for (BadObject bad : BadObjects.all(1_000)) {
        softly
            .assertThatCode(() -> ingester.ingest(bad.object()))
            .as(bad.what())
            .doesNotThrowAnyException();
        softly
            .assertThat(ledger(store, bad.object()))
            .as(bad.what())
            .singleElement()
            .satisfies(
                row -> {
                  String[] parts = row.split("\\|", 3);
                  assertThat(parts[0]).isEqualTo(bad.outcome());
                  if (bad.line() >= 0) {
                    assertThat(parts[1]).isEqualTo(Long.toString(bad.line()));
                  }
                  assertThat(parts[2])
                      .contains(bad.reason())
                      .doesNotContain(BadObjects.SECRET)
                      .doesNotContain("\n");
                });
        Map<String, Long> after = rowCounts(store);
        softly.assertThat(after).as(bad.what()).isEqualTo(before);
        before = after;
      }
      softly
          .assertThat(ingester.ingest(good(2)).outcome())
          .as("the one after")
          .isEqualTo(IngestOutcome.INGESTED);
      softly.assertAll();
    }
  }

  @Test
  void an_object_cut_off_at_any_byte_is_refused() throws Exception {
    StoredObject good = good(1);
    try (TestStore store = TestStore.create();
        StoreSession session = store.open()) {
      Ingester ingester = new Ingester(Catalog.builtIn(), Limits.DEFAULT, session);
      for (int length = 0; length < good.content().length; length++) {
        StoredObject cut = CraftedObject.withContent(good, Arrays.copyOf(good.content(), length));
        assertThat(ingester.ingest(cut).outcome())
            .as("cut off after %s bytes", length)
            .isEqualTo(IngestOutcome.MALFORMED);
      }
      assertThat(rowCounts(store).values()).containsOnly(0L);
      assertThat(ingester.ingest(good).outcome()).isEqualTo(IngestOutcome.INGESTED);
    }
  }

  @Test
  void an_object_with_a_flipped_bit_is_refused() throws Exception {
    StoredObject good = good(1);
    long seed = Long.getLong("pgtracker.test.seed", 20261122);
    Random random = new Random(seed);
    try (TestStore store = TestStore.create();
        StoreSession session = store.open()) {
      Ingester ingester = new Ingester(Catalog.builtIn(), Limits.DEFAULT, session);
      for (int i = 0; i < 300; i++) {
        byte[] content = good.content().clone();
        // Bits of the gzip header's time, extra flags and system mean nothing.
        int at =
            random.nextInt(8) == 0 ? random.nextInt(4) : 10 + random.nextInt(content.length - 10);
        content[at] ^= (byte) (1 << random.nextInt(8));
        StoredObject flipped = CraftedObject.withContent(good, content);
        if (isStillReadAs(flipped, good)) {
          continue; // a bit that only fills up a byte between two blocks of deflate
        }
        assertThat(ingester.ingest(flipped).outcome())
            .as("seed %s, flip %s at byte %s", seed, i, at)
            .isEqualTo(IngestOutcome.MALFORMED);
      }
      assertThat(rowCounts(store).values()).containsOnly(0L);
      assertThat(ingester.ingest(good).outcome()).isEqualTo(IngestOutcome.INGESTED);
    }
  }

  private static StoredObject good(long number) {
    return TestObjects.object(
        "shop",
        number,
        writer ->
            TestObjects.frame(
                writer,
                TestObjects.head(
                    "pg_locks",
                    null,
                    TestObjects.START.plusSeconds(number),
                    number,
                    TestObjects.server("7", TestObjects.START),
                    Map.of(),
                    List.of(new ColumnSpec("pid", "int4"), new ColumnSpec("mode", "text"))),
                List.<@Nullable String[]>of(new @Nullable String[] {"1", "ShareLock"})));
  }

  private static List<String> ledger(TestStore store, StoredObject object) throws Exception {
    return store.query(
        "select outcome, error_line, error from pgtracker.ingest_ledger where object_key = '"
            + object.key()
            + "' and etag = '"
            + object.etag()
            + "'");
  }

  private static boolean isStillReadAs(StoredObject changed, StoredObject original) {
    try {
      return CraftedObject.body(changed).equals(CraftedObject.body(original));
    } catch (UncheckedIOException unreadable) {
      return false;
    }
  }

  /** Rows of every table but the ledger and the settings of retention. */
  private static Map<String, Long> rowCounts(TestStore store) throws Exception {
    List<String> rows =
        store.query(
            "select relname, (xpath('//c/text()', query_to_xml('select count(*) as c from"
                + " pgtracker.' || relname, false, true, '')))[1] from pg_class"
                + " where relnamespace = 'pgtracker'::regnamespace and relkind in ('r', 'p')"
                + " and not relispartition and relname not in ('ingest_ledger', 'retention',"
                + " 'rollup_limit', 'schema_history', 'time_table')");
    Map<String, Long> counts = new TreeMap<>();
    rows.stream()
        .map(row -> row.split("\\|"))
        .forEach(row -> counts.put(row[0], Long.valueOf(row[1])));
    return counts;
  }
}
