package io.pgtracker.ingest;

import static io.pgtracker.ingest.TestObjects.START;
import static org.assertj.core.api.Assertions.assertThat;

import io.pgtracker.catalog.Catalog;
import io.pgtracker.format.Limits;
import io.pgtracker.format.ObjectHeader;
import io.pgtracker.format.ScraperInfo;
import io.pgtracker.format.SnapshotWriter;
import io.pgtracker.ingest.store.StoreSession;
import io.pgtracker.objects.InstanceName;
import io.pgtracker.objects.ObjectKey;
import io.pgtracker.objects.StoredObject;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class InstanceTest {

  @Test
  void an_instance_takes_one_number_however_many_objects_it_sends() throws Exception {
    try (TestStore store = TestStore.create()) {
      for (int number = 1; number <= 20; number++) {
        ingest(store, labelled("orders", number, "a"));
      }
      ingest(store, labelled("billing", 21, "a"));
      assertThat(store.query("select name, instance_id from pgtracker.instance order by 2"))
          .containsExactly("orders|1", "billing|2");
    }
  }

  @Test
  void the_latest_labels_stay_in_any_order_of_arrival() throws Exception {
    List<String> labels = List.of("a", "b", "a");
    for (List<Integer> order :
        List.of(
            List.of(1, 2, 3),
            List.of(1, 3, 2),
            List.of(2, 1, 3),
            List.of(2, 3, 1),
            List.of(3, 1, 2),
            List.of(3, 2, 1))) {
      try (TestStore store = TestStore.create()) {
        for (int number : order) {
          ingest(store, labelled("orders", number, labels.get(number - 1)));
        }
        assertThat(store.query("select labels ->> 'env', labels_at from pgtracker.instance"))
            .as("order %s", order)
            .containsExactly("a|2026-11-22 10:03:00+00");
      }
    }
  }

  private static void ingest(TestStore store, StoredObject object) throws Exception {
    try (StoreSession session = store.open()) {
      Ingester ingester = new Ingester(Catalog.builtIn(), Limits.DEFAULT, session);
      assertThat(ingester.ingest(object).outcome()).isEqualTo(IngestOutcome.INGESTED);
    }
  }

  private static StoredObject labelled(String instance, int number, String label) throws Exception {
    Instant at = START.plusSeconds(60L * number);
    String id = String.format("%032x", number);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ObjectHeader header =
        new ObjectHeader(
            1, id, instance, Map.of("env", label), new ScraperInfo("scraper-1", "test"), at);
    try (SnapshotWriter writer = new SnapshotWriter(bytes, header)) {
      writer.finish();
    }
    String key = new ObjectKey(new InstanceName(instance), at, id).path();
    return new StoredObject(key, TestObjects.md5(bytes.toByteArray()), bytes.toByteArray());
  }
}
