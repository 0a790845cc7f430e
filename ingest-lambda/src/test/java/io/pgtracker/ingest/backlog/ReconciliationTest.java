package io.pgtracker.ingest.backlog;

import static org.assertj.core.api.Assertions.assertThat;

import io.pgtracker.catalog.Catalog;
import io.pgtracker.ingest.TestStore;
import io.pgtracker.ingest.store.StoreSession;
import io.pgtracker.objects.FileObjectStore;
import io.pgtracker.objects.InstanceName;
import io.pgtracker.objects.ObjectKey;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A walk over more keys than a run has time for. */
class ReconciliationTest {
  private static final InstanceName INSTANCE = new InstanceName("orders");
  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
  private static final int OBJECTS = 2_500;

  /** One on each page of a thousand, none within what a look at the newest keys finds. */
  private static final List<Integer> LACKING = List.of(500, 1_500, 2_400);

  @TempDir Path folder;

  @Test
  void eachRunGoesOnBehindTheLastPageThatWasDoneAndTheLastOneBeginsAnew() throws Exception {
    try (TestStore store = TestStore.create();
        StoreSession session = store.open();
        CountedLists objects = new CountedLists(new FileObjectStore(folder))) {
      List<String> keys = fill(objects, store);

      List<String> first = new ArrayList<>();
      Reconciliation.Progress progress = runUntil(objects, session, first, 1);
      assertThat(first).containsExactly(keys.get(500));
      assertThat(progress.walkEnded()).isFalse();
      assertThat(progress.walked()).isEqualTo(1_000);
      assertThat(position(store)).isEqualTo(keys.get(999));

      List<String> second = new ArrayList<>();
      long before = objects.requests();
      assertThat(runUntil(objects, session, second, 1).walked()).isEqualTo(2_000);
      assertThat(second).containsExactly(keys.get(1_500));
      assertThat(position(store)).isEqualTo(keys.get(1_999));
      assertThat(objects.requests() - before).as("instances, newest keys, one page").isEqualTo(3);

      List<String> third = new ArrayList<>();
      progress = runUntil(objects, session, third, 2);
      assertThat(third).containsExactly(keys.get(2_400));
      assertThat(progress.walkEnded()).isTrue();
      assertThat(progress.walked()).isEqualTo(OBJECTS);

      List<String> again = new ArrayList<>();
      before = objects.requests();
      assertThat(runUntil(objects, session, again, 1).walkEnded()).isTrue();
      assertThat(again).isEmpty();
      assertThat(objects.requests() - before).as("instances, newest, all pages").isEqualTo(5);
    }
  }

  /** A run that has no time left once it has dealt with so many objects. */
  private static Reconciliation.Progress runUntil(
      CountedLists objects, StoreSession session, List<String> ingested, int most)
      throws Exception {
    BacklogIngest ingest =
        new BacklogIngest(objects, session, Catalog.builtIn(), (key, result) -> ingested.add(key));
    return new Reconciliation(objects, session, ingest)
        .run(Again.NONE, Duration.ZERO, () -> ingested.size() >= most);
  }

  /** Objects an hour apart, which the ledger knows but for some. */
  private static List<String> fill(CountedLists objects, TestStore store) throws Exception {
    List<String> keys = new ArrayList<>();
    try (Connection connection = store.store().connect();
        PreparedStatement insert =
            connection.prepareStatement(
                "insert into pgtracker.ingest_ledger"
                    + " (object_key, etag, outcome, instance_id, size_bytes, created_at)"
                    + " select ?, 'e', 'ingested', instance_id, 1, ?::text::timestamptz"
                    + " from pgtracker.instance")) {
      connection
          .createStatement()
          .execute("insert into pgtracker.instance (name, labels_at) values ('orders', now())");
      for (int number = 0; number < OBJECTS; number++) {
        Instant at = START.plus(Duration.ofHours(number));
        String key = new ObjectKey(INSTANCE, at, "%032x".formatted(number)).path();
        keys.add(key);
        objects.put(key, new byte[] {1});
        if (!LACKING.contains(number)) {
          insert.setString(1, key);
          insert.setString(2, at.toString());
          insert.addBatch();
        }
      }
      insert.executeBatch();
      connection.commit();
    }
    return keys;
  }

  private static String position(TestStore store) throws Exception {
    return store.query("select after_key from pgtracker.object_walk").get(0);
  }
}
