package io.pgtracker.ingest.backlog;

import static org.assertj.core.api.Assertions.assertThat;

import io.pgtracker.catalog.Catalog;
import io.pgtracker.ingest.GeneratedHistory;
import io.pgtracker.ingest.IngestResult;
import io.pgtracker.ingest.TestStore;
import io.pgtracker.ingest.store.NamedSql;
import io.pgtracker.ingest.store.Pages;
import io.pgtracker.ingest.store.StoreSession;
import io.pgtracker.objects.ObjectKey;
import io.pgtracker.objects.ObjectStore;
import io.pgtracker.objects.ObjectStores;
import io.pgtracker.objects.StoredObject;
import io.pgtracker.s3server.FaultProxy;
import io.pgtracker.s3server.S3Server;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a poll finds in a bucket, and the requests it takes, counted on the wire. */
final class WatchIngestTest {
  private static final Duration RELIST = Duration.ofHours(1);

  @TempDir static Path folder;
  private static S3Server server;
  private static FaultProxy wire;
  private static int buckets;

  private final AtomicLong clock = new AtomicLong();
  private final List<String> ingested = new ArrayList<>();
  private TestStore store;
  private StoreSession session;
  private CountedLists objects;
  private WatchIngest watch;
  private BacklogIngest ingest;

  @BeforeAll
  static void startServer() throws Exception {
    System.setProperty("aws.accessKeyId", S3Server.ACCESS_KEY);
    System.setProperty("aws.secretAccessKey", S3Server.SECRET_KEY);
    server = S3Server.startIn(folder);
    wire = FaultProxy.before(server.endpoint());
  }

  @AfterAll
  static void stopServer() throws Exception {
    wire.close();
    server.close();
    System.clearProperty("aws.accessKeyId");
    System.clearProperty("aws.secretAccessKey");
  }

  @BeforeEach
  void begin() throws Exception {
    String bucket = "watched" + buckets++;
    server.createBucket(bucket);
    ObjectStore direct =
        ObjectStores.open(
            "s3://%s/a?path-style=true&endpoint=%s".formatted(bucket, wire.endpoint()));
    objects = new CountedLists(direct);
    store = TestStore.create();
    session = store.store().open();
    watch = new WatchIngest(objects, RELIST, clock::get);
    ingest = new BacklogIngest(objects, session, Catalog.builtIn(), this::note);
  }

  @AfterEach
  void end() throws Exception {
    session.close();
    objects.close();
    store.close();
  }

  private void note(String key, IngestResult result) {
    ingested.add(key);
  }

  private List<String> poll() throws Exception {
    ingested.clear();
    watch.poll(session, ingest, Again.NONE, () -> false);
    return List.copyOf(ingested);
  }

  private void put(StoredObject object) throws Exception {
    objects.put(object.key(), object.content());
  }

  /** The same content hours or days before: malformed, since its header says another time. */
  private String putUnderAnEarlierTime(StoredObject object, Duration earlier) throws Exception {
    ObjectKey key = ObjectKey.parse(object.key()).orElseThrow();
    Instant before = key.startedAt().minus(earlier);
    String path = new ObjectKey(key.instance(), before, key.id()).path();
    objects.put(path, object.content());
    return path;
  }

  private static List<StoredObject> history(String instance) {
    return GeneratedHistory.objects(instance, 3, 6);
  }

  private static long listsOnTheWire() {
    return wire.requests().stream()
        .filter(request -> request.method().equals("GET"))
        .filter(request -> request.target().contains("list-type=2"))
        .count();
  }

  @Test
  void aPollFindsWhatIsNewAtTheEndOfEachInstanceAndNewInstances() throws Exception {
    List<StoredObject> orders = history("orders");
    List<StoredObject> stock = history("stock");
    put(orders.get(0));
    assertThat(poll()).containsExactly(orders.get(0).key());
    put(orders.get(1));
    put(stock.get(0));
    assertThat(poll()).containsExactlyInAnyOrder(orders.get(1).key(), stock.get(0).key());
    assertThat(poll()).isEmpty();
    assertThat(watch.instances()).isEqualTo(2);
  }

  @Test
  void whatComesAnHourLateIsFoundByAPollAndWhatComesDaysLateByTheNextWalk() throws Exception {
    StoredObject object = history("orders").get(0);
    put(object);
    poll();
    String hourLate = putUnderAnEarlierTime(object, Duration.ofHours(1));
    String daysLate = putUnderAnEarlierTime(object, Duration.ofDays(3));
    assertThat(poll()).containsExactly(hourLate);
    assertThat(poll()).isEmpty();
    clock.addAndGet(RELIST.toNanos());
    assertThat(poll()).containsExactly(daysLate);
    assertThat(poll()).isEmpty();
  }

  @Test
  void aPollTakesARequestForEachInstanceAndOneMoreHoweverManyObjectsThereAre() throws Exception {
    for (String instance : List.of("orders", "stock", "users")) {
      for (StoredObject object : history(instance)) {
        put(object);
      }
    }
    poll();
    long before = listsOnTheWire();
    long counted = objects.requests();
    poll();
    assertThat(listsOnTheWire() - before).isEqualTo(4);
    assertThat(objects.requests() - counted).isEqualTo(4);
  }

  @Test
  void anHourTakesTheRequestsThatItsEstimateNames() throws Exception {
    for (String instance : List.of("orders", "stock", "users")) {
      for (StoredObject object : history(instance)) {
        put(object);
      }
    }
    long before = listsOnTheWire();
    Duration poll = Duration.ofMinutes(1);
    for (int minute = 0; minute < 60; minute++) {
      poll();
      clock.addAndGet(poll.toNanos());
    }
    ListCost cost = new ListCost(poll, watch.instances(), RELIST, watch.listedByWalk());
    assertThat(cost.requestsPerHour()).isEqualTo(60 * 4 + 1);
    // the walk stands in for one poll
    assertThat(listsOnTheWire() - before).isEqualTo(cost.requestsPerHour() - cost.requestsOfPoll());
    assertThat(new ListCost(poll, 1, RELIST, 2_500).requestsOfWalk()).isEqualTo(3);
  }

  @Test
  void aScraperWhoseClockIsAheadHidesNobodysObjects() throws Exception {
    List<StoredObject> objects = history("orders");
    put(objects.get(0));
    poll();
    put(objects.get(1));
    try (var connection = store.store().connect()) {
      connection
          .createStatement()
          .execute("update pgtracker.ingest_ledger set created_at = now() + interval '10 years'");
      connection.commit();
    }
    // Objects of the test are of the past: only those of the last hours can be seen to be found.
    assertThat(
            Pages.read(
                    session, NamedSql.beside(InstanceTails.class, "newest"), Map.of("late", "PT2H"))
                .get(0)
                .text("from_at"))
        .isLessThan(Instant.now().toString());
  }
}
