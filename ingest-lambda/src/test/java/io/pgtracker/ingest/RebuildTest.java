package io.pgtracker.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.pgtracker.catalog.Catalog;
import io.pgtracker.ingest.backlog.Again;
import io.pgtracker.ingest.backlog.BacklogIngest;
import io.pgtracker.ingest.backlog.ParallelIngest;
import io.pgtracker.ingest.maintain.Maintenance;
import io.pgtracker.ingest.store.StoreException;
import io.pgtracker.ingest.store.StoreSession;
import io.pgtracker.objects.FileObjectStore;
import io.pgtracker.objects.ObjectKey;
import io.pgtracker.objects.ObjectStore;
import io.pgtracker.objects.StoredObject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A lost store comes back: an empty one, the bucket, and one maintenance leave what a store holds
 * that lived through these days, with objects late and maintained all the time, though it forgot
 * most rows that its hours were summed from. {@code -Dpgtracker.test.rounds} makes more, of two
 * histories each.
 */
class RebuildTest {
  private static final int ROUNDS = Integer.getInteger("pgtracker.test.rounds", 1);
  private static final long FIRST_SEED = Long.getLong("pgtracker.test.seed", 1);
  private static final int OBJECTS = 30;
  private static final Catalog CATALOG = Catalog.builtIn();

  /** An object that comes this late finds all it needs: raw rows are kept for a day and more. */
  private static final Duration LATEST = Duration.ofHours(20);

  private static final Map<String, Duration> RETENTION =
      Map.of(
          "sample", Duration.ofDays(1),
          "counter", Duration.ofDays(1),
          "delta", Duration.ofDays(2),
          "hourly", Duration.ofDays(400));

  private static final BacklogIngest.Progress NOBODY = (key, result) -> {};

  private static final List<Duration> PAUSES =
      List.of(Duration.ZERO, Duration.ofMinutes(9), Duration.ofMinutes(50), Duration.ofHours(14));

  private final Instant begin =
      Instant.now().minus(Duration.ofDays(12)).truncatedTo(ChronoUnit.HOURS);

  @TempDir Path folder;

  @Test
  void anEmptyStoreAndTheBucketGiveBackWhatTheStoreHeldThatForgotMostOfIt() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      rebuild(FIRST_SEED + 2L * round, folder.resolve("bucket-" + round));
    }
  }

  private void rebuild(long seed, Path location) throws Exception {
    Files.createDirectory(location);
    try (TestStore lived = TestStore.create();
        TestStore rebuilt = TestStore.create();
        StoreSession session = lived.open();
        StoreSession sessionOfRebuilt = rebuilt.open();
        FileObjectStore bucket = new FileObjectStore(location)) {
      List<StoredObject> objects = objects(seed);
      Instant end = startedAt(objects.get(objects.size() - 1)).plus(Duration.ofDays(1));
      live(lived, session, bucket, late(objects, new Random(seed)));
      for (String stray : List.of("v1/instance=orders-" + seed + "/stray", "v1/stray")) {
        bucket.put(stray, new byte[] {1});
      }
      new BacklogIngest(bucket, session, CATALOG, NOBODY).runOnce(Again.UNSUPPORTED, () -> false);
      maintain(lived, session, end);

      new ParallelIngest(bucket, CATALOG, NOBODY)
          .runOnce(Again.UNSUPPORTED, 2, () -> rebuilt.open(), () -> false);
      maintain(rebuilt, sessionOfRebuilt, end);

      rebuilt.assertSameContentAs(lived, "rebuilt, seed " + seed);
      assertForgot(lived, end);
    }
  }

  /** Objects come while the store is maintained. */
  private void live(
      TestStore lived, StoreSession session, ObjectStore bucket, List<StoredObject> objects)
      throws Exception {
    BacklogIngest ingest = new BacklogIngest(bucket, session, CATALOG, NOBODY);
    Instant maintained = begin;
    for (StoredObject object : objects) {
      bucket.put(object.key(), object.content());
      assertThat(ingest.ingest(object.key()))
          .as("%s", object.key())
          .extracting(IngestResult::outcome)
          .isEqualTo(IngestOutcome.INGESTED);
      if (startedAt(object).isAfter(maintained.plus(Duration.ofHours(18)))) {
        maintained = startedAt(object);
        maintain(lived, session, maintained);
      }
    }
  }

  /** What makes the comparison worth something. */
  private static void assertForgot(TestStore lived, Instant end)
      throws StoreException, SQLException {
    String gone =
        "(select min(collected_at) from pgtracker.pg_stat_activity) > timestamptz '%s'"
            .formatted(end.minus(Duration.ofDays(3)));
    assertThat(
            lived.query(
                "select "
                    + gone
                    + ", (select min(interval_end) from pgtracker.pg_stat_statements_delta)"
                    + " > (select min(hour) + interval '2 days'"
                    + " from pgtracker.pg_stat_statements_hourly),"
                    + " exists (select from pgtracker.kept_frame),"
                    + " not exists (select from pgtracker.expired_frame),"
                    + " not exists (select from pgtracker.rollup where rolled_at is null)"))
        .as(
            "forgot samples, and increases with hours; kept bases; nothing came too late; all summed")
        .containsExactly("t|t|t|t|t");
  }

  /** In the order of their keys' times; half of the instances are told as changes. */
  private List<StoredObject> objects(long firstSeed) throws Exception {
    List<StoredObject> objects = new ArrayList<>();
    for (long seed = firstSeed; seed < firstSeed + 2; seed++) {
      List<StoredObject> whole =
          GeneratedHistory.objects("orders-" + seed, seed, OBJECTS, begin, PAUSES);
      objects.addAll(seed % 2 == 0 ? whole : ChangedObjects.of("orders-" + seed, whole, seed));
    }
    objects.sort(Comparator.comparing(RebuildTest::startedAt));
    return objects;
  }

  /** Objects as they arrive: a fifth of them late. */
  private static List<StoredObject> late(List<StoredObject> objects, Random random) {
    record Arrival(Instant at, StoredObject object) {}
    return objects.stream()
        .map(
            object ->
                new Arrival(
                    startedAt(object)
                        .plusSeconds(
                            random.nextInt(5) == 0 ? random.nextLong(LATEST.toSeconds()) : 0),
                    object))
        .sorted(Comparator.comparing(Arrival::at))
        .map(Arrival::object)
        .toList();
  }

  private static Instant startedAt(StoredObject object) {
    return ObjectKey.parse(object.key()).orElseThrow().startedAt();
  }

  /** Maintains as if it were some day. */
  private static void maintain(TestStore store, StoreSession session, Instant now)
      throws Exception {
    try (Connection connection = store.store().connect();
        PreparedStatement update =
            connection.prepareStatement(
                "update pgtracker.retention"
                    + " set keep = now() - ?::timestamptz + ?::interval where kind = ?")) {
      for (Map.Entry<String, Duration> keep : RETENTION.entrySet()) {
        update.setString(1, now.toString());
        update.setString(2, keep.getValue().toString());
        update.setString(3, keep.getKey());
        update.execute();
      }
      connection.commit();
    }
    new Maintenance(CATALOG, session).run();
  }
}
