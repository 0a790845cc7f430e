package io.pgtracker.aws.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.pgtracker.aws.emulator.EventSource;
import io.pgtracker.aws.emulator.Message;
import io.pgtracker.aws.emulator.Place;
import io.pgtracker.aws.emulator.Surroundings;
import io.pgtracker.aws.runtime.Artifact;
import io.pgtracker.aws.runtime.FunctionSettings;
import io.pgtracker.aws.runtime.LambdaFunction;
import io.pgtracker.catalog.Catalog;
import io.pgtracker.embedded.PostgresServer;
import io.pgtracker.format.Limits;
import io.pgtracker.ingest.IngestOutcome;
import io.pgtracker.ingest.Ingester;
import io.pgtracker.ingest.TestStore;
import io.pgtracker.ingest.store.StoreException;
import io.pgtracker.ingest.store.StoreSession;
import io.pgtracker.objects.StoredObject;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Bucket, queue, function and store, as deployed. */
final class Pipeline implements AutoCloseable {
  /** Of all keys; a notification encodes much of it. */
  static final String PREFIX = "team a+b=c/\u00e9\u4e2d\ud83d\udc18 x (1)";

  private static final String INGEST = "io.pgtracker.ingest.lambda.IngestHandler";

  private final Surroundings surroundings;
  private final TestStore store;
  private final LambdaFunction function;

  private Pipeline(Artifact artifact, Surroundings surroundings, TestStore store) {
    this.surroundings = surroundings;
    this.store = store;
    this.function =
        new LambdaFunction(
            FunctionSettings.of(artifact, INGEST)
                .with(surroundings.environment())
                .with(
                    Map.of(
                        "PGTRACKER_OBJECTS",
                        surroundings.location(PREFIX),
                        "PGTRACKER_STORE_URL",
                        store.uri(),
                        "PGTRACKER_STACK",
                        "test",
                        // as the template sets it
                        "LANG",
                        "C.UTF-8")));
  }

  static Pipeline create(Place place) throws StoreException, SQLException {
    return new Pipeline(Artifact.find(), place.create(), TestStore.create());
  }

  /** With a store on a server of the test's own, which may be crashed. */
  static Pipeline createOn(Place place, PostgresServer server) throws StoreException, SQLException {
    return new Pipeline(Artifact.find(), place.create(), TestStore.createOn(server));
  }

  Surroundings surroundings() {
    return surroundings;
  }

  TestStore store() {
    return store;
  }

  LambdaFunction function() {
    return function;
  }

  EventSource source() {
    return new EventSource(surroundings.queue(), function);
  }

  /** Key in the bucket. */
  static String key(StoredObject object) {
    return PREFIX + "/" + object.key();
  }

  void put(List<StoredObject> objects) throws IOException {
    for (StoredObject object : objects) {
      surroundings.put(key(object), object.content());
    }
  }

  /** Takes all that is in the queue out of it: bodies of messages, whose events are lost now. */
  List<String> intercept() {
    List<String> bodies = new ArrayList<>();
    List<Message> batch = surroundings.queue().receive(10);
    while (!batch.isEmpty()) {
      for (Message message : batch) {
        bodies.add(message.body());
        surroundings.queue().delete(message);
      }
      batch = surroundings.queue().receive(10);
    }
    return bodies;
  }

  /**
   * Fails unless the store holds exactly what an undisturbed ingest of these objects leaves; the
   * ledger may name others that were not ingested. No attempt is left, and no dead letter.
   */
  void assertHolds(List<StoredObject> objects) throws StoreException, SQLException {
    try (TestStore expected = TestStore.create()) {
      try (StoreSession session = expected.store().open()) {
        Ingester ingester = new Ingester(Catalog.builtIn(), Limits.DEFAULT, session);
        for (StoredObject object : objects) {
          assertThat(ingester.ingest(object).outcome()).isEqualTo(IngestOutcome.INGESTED);
        }
      }
      assertThat(ingested(store)).as(function::log).isEqualTo(ingested(expected));
    }
    assertThat(surroundings.queue().receive(10)).as("messages left").isEmpty();
    assertThat(surroundings.queue().deadLetters()).isZero();
  }

  private static Map<String, List<String>> ingested(TestStore store)
      throws StoreException, SQLException {
    Map<String, List<String>> content = new TreeMap<>(store.content());
    content.computeIfPresent(
        "ingest_ledger",
        (table, rows) ->
            rows.stream().filter(row -> row.contains("\"outcome\": \"ingested\"")).toList());
    return content;
  }

  /** Outcomes other than ingested: key, ETag, outcome. */
  List<String> refused() throws StoreException, SQLException {
    return store.query(
        "select object_key, etag, outcome from pgtracker.ingest_ledger"
            + " where outcome <> 'ingested' order by 1, 2");
  }

  @Override
  public void close() throws StoreException, SQLException {
    function.close();
    surroundings.close();
    store.close();
  }
}
