package io.pgtracker.ingest.backlog;

import static org.assertj.core.api.Assertions.assertThat;

import io.pgtracker.catalog.Catalog;
import io.pgtracker.embedded.Await;
import io.pgtracker.format.ColumnSpec;
import io.pgtracker.format.GapRecord;
import io.pgtracker.ingest.IngestOutcome;
import io.pgtracker.ingest.TestObjects;
import io.pgtracker.ingest.TestStore;
import io.pgtracker.ingest.store.StoreSession;
import io.pgtracker.objects.FileObjectStore;
import io.pgtracker.objects.StoredObject;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeadlockTest {
  @TempDir Path folder;

  @Test
  void an_object_whose_transaction_ended_in_a_deadlock_is_ingested_again() throws Exception {
    StoredObject object = object();
    FileObjectStore objects = new FileObjectStore(folder);
    objects.put(object.key(), object.content());
    try (TestStore store = TestStore.create();
        Connection other = store.store().connect();
        Statement statement = other.createStatement()) {
      statement.execute("set deadlock_timeout = '60s'");
      statement.execute("lock table pgtracker.gap in access exclusive mode");
      CompletableFuture<IngestOutcome> ingested =
          CompletableFuture.supplyAsync(() -> ingest(store, objects, object.key()));
      Await.until(
          "ingest waits",
          () ->
              store
                  .query(
                      "select count(*) from pg_locks where not granted"
                          + " and relation = 'pgtracker.gap'::regclass")
                  .equals(List.of("1")));
      // Ingest has written to this table; only its own check, a second after, can see the deadlock.
      statement.execute("lock table pgtracker.pg_locks in access exclusive mode");
      other.commit();
      assertThat(ingested.get(2, TimeUnit.MINUTES)).isEqualTo(IngestOutcome.INGESTED);
      assertThat(
              store.query(
                  "select (select count(*) from pgtracker.pg_locks), count(*) from pgtracker.gap"))
          .containsExactly("1|1");
    }
  }

  private static IngestOutcome ingest(TestStore store, FileObjectStore objects, String key) {
    try (StoreSession session = store.open()) {
      return new BacklogIngest(objects, session, Catalog.builtIn(), (of, result) -> {})
          .ingest(key)
          .outcome();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static StoredObject object() {
    return TestObjects.object(
        "shop",
        1,
        writer -> {
          TestObjects.frame(
              writer,
              TestObjects.head(
                  "pg_locks",
                  null,
                  TestObjects.START,
                  1,
                  null,
                  Map.of(),
                  List.of(new ColumnSpec("mode", "text"))),
              List.<@Nullable String[]>of(new @Nullable String[] {"ShareLock"}));
          writer.gap(
              new GapRecord(
                  TestObjects.START.minusSeconds(60), TestObjects.START, "spool_full", 1, null));
        });
  }
}
