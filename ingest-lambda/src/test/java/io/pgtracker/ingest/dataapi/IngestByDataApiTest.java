package io.pgtracker.ingest.dataapi;

import static org.assertj.core.api.Assertions.assertThat;

import io.pgtracker.catalog.Catalog;
import io.pgtracker.format.Limits;
import io.pgtracker.ingest.GeneratedHistory;
import io.pgtracker.ingest.IngestOutcome;
import io.pgtracker.ingest.Ingester;
import io.pgtracker.ingest.TestStore;
import io.pgtracker.ingest.maintain.Maintenance;
import io.pgtracker.ingest.rollup.RollUps;
import io.pgtracker.ingest.store.StoreSession;
import io.pgtracker.objects.StoredObject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Ingest through the RDS Data API leaves what ingest through JDBC leaves. */
class IngestByDataApiTest {
  private static final int OBJECTS = 8;

  @Test
  void objectsLeaveTheSameRowsAsThroughJdbcInAnyOrder() throws Exception {
    try (TestStore throughApi = TestStore.create();
        TestStore throughJdbc = TestStore.create();
        StoreSession api = throughApi.dataApi().open();
        StoreSession jdbc = throughJdbc.store().open()) {
      List<StoredObject> objects = GeneratedHistory.objects("generated", 1, OBJECTS);
      ingest(objects, jdbc);
      List<StoredObject> mixed = new ArrayList<>(objects);
      mixed.addAll(objects.subList(0, OBJECTS / 3));
      Collections.shuffle(mixed, new Random(1));
      ingest(mixed, api);
      for (StoreSession each : List.of(api, jdbc)) {
        new RollUps(Catalog.builtIn(), each).run(() -> false);
        new Maintenance(Catalog.builtIn(), each).run(() -> false);
      }
      throughApi.assertSameContentAs(throughJdbc, "the Data API");
    }
  }

  private static void ingest(List<StoredObject> objects, StoreSession session) throws Exception {
    Ingester ingester = new Ingester(Catalog.builtIn(), Limits.DEFAULT, session);
    for (StoredObject object : objects) {
      assertThat(ingester.ingest(object).outcome())
          .isIn(IngestOutcome.INGESTED, IngestOutcome.ALREADY_INGESTED);
    }
  }
}
