package io.pgtracker.aws.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.pgtracker.aws.emulator.Place;
import io.pgtracker.ingest.GeneratedHistory;
import io.pgtracker.ingest.TestStore;
import io.pgtracker.objects.StoredObject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The built function with a store that it reaches through the RDS Data API only. */
class DataApiFunctionTest {
  @Test
  void eventsOfAQueueAreInTheStoreExactly() throws Exception {
    List<StoredObject> objects = GeneratedHistory.objects("orders", 7, 6);
    try (Pipeline pipeline = Pipeline.create(Place.LOCAL)) {
      String address = pipeline.store().dataApiUri();
      assertThat(address).startsWith("rds-data://");
      pipeline
          .function()
          .configure(pipeline.function().settings().with(Map.of("PGTRACKER_STORE_URL", address)));
      int before = TestStore.api().requests();
      pipeline.put(objects);
      pipeline.source().drain(1);
      assertThat(TestStore.api().requests()).as(pipeline.function().log()).isGreaterThan(before);
      pipeline.assertHolds(objects);
      assertThat(pipeline.refused()).isEmpty();
    }
  }
}
