package io.pgtracker.ingest.backlog;

import static org.assertj.core.api.Assertions.assertThat;

import io.pgtracker.catalog.Catalog;
import io.pgtracker.ingest.ChangedObjects;
import io.pgtracker.ingest.GeneratedHistory;
import io.pgtracker.ingest.TestStore;
import io.pgtracker.ingest.store.StoreSession;
import io.pgtracker.objects.FileObjectStore;
import io.pgtracker.objects.StoredObject;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What comes from a folder of objects, and what the store finds missing in it afterwards. */
class BacklogIngestTest {
  private static final int LOST = 2;

  @TempDir Path folder;

  @Test
  void rowsGoToPartitionsOfTheirDaysAndLossesWithinChainsAreTold() throws Exception {
    List<StoredObject> objects =
        ChangedObjects.of("orders", GeneratedHistory.objects("orders", 3, 10), 3);
    FileObjectStore files = new FileObjectStore(folder);
    try (TestStore store = TestStore.create();
        StoreSession session = store.open()) {
      keepEverything(store);
      for (int number = 0; number < objects.size(); number++) {
        if (number != LOST) {
          files.put(objects.get(number).key(), objects.get(number).content());
        }
      }
      ingest(files, session);
      assertThat(StoreFindings.read(session).brokenChains())
          .isNotEmpty()
          .allMatch(line -> line.startsWith("broken chain: orders from 2026-11-22 "));
      files.put(objects.get(LOST).key(), objects.get(LOST).content());
      ingest(files, session);
      assertThat(StoreFindings.read(session).brokenChains()).isEmpty();
      if (store.query("select pgtracker.edition()").contains("plain")) {
        // Only there is a DEFAULT partition to stay out of.
        assertThat(
                store.query(
                    "select (select count(*) from pgtracker.frame_default), (select count(*) from"
                        + " pgtracker.pg_stat_activity_default), (select count(*) > 0 from"
                        + " pgtracker.pg_stat_activity_p20261122)"))
            .containsExactly("0|0|t");
      }
    }
  }

  private static void ingest(FileObjectStore files, StoreSession session) throws Exception {
    new BacklogIngest(files, session, Catalog.builtIn(), (key, result) -> {})
        .runOnce(Again.UNSUPPORTED, () -> false);
  }

  /** The objects are of one day for ever. */
  private static void keepEverything(TestStore store) throws Exception {
    try (Connection connection = store.store().connect()) {
      connection.createStatement().execute("update pgtracker.retention set keep = '100 years'");
      connection.commit();
    }
  }
}
