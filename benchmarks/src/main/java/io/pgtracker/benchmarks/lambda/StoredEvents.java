package io.pgtracker.benchmarks.lambda;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.pgtracker.benchmarks.ingest.StatementObjects;
import io.pgtracker.benchmarks.reference.ReferenceLoad;
import io.pgtracker.benchmarks.scrape.SimulatedScraper;
import io.pgtracker.catalog.Catalog;
import io.pgtracker.objects.ObjectStore;
import io.pgtracker.objects.ObjectStores;
import io.pgtracker.objects.StoredObject;
import io.pgtracker.s3server.S3Server;
import io.pgtracker.scraper.changes.Chains;
import java.net.URLEncoder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Objects of successive minutes in a bucket, and the event of each as a queue hands it over.
 *
 * @param events JSON, in the order of minutes
 */
record StoredEvents(List<String> events) {
  static final String BUCKET = "objects";
  static final String PREFIX = "benchmark";

  /** Minutes of 5,000 statements with all columns of PostgreSQL 18, of which 300 change in each. */
  static StoredEvents ofStatements(S3Server s3, int minutes) throws Exception {
    StatementObjects objects = new StatementObjects("statements", 5_000, 300);
    List<StoredObject> stored = new ArrayList<>();
    for (int i = 0; i < minutes; i++) {
      stored.add(objects.next(objects.rows()));
    }
    return put(s3, stored);
  }

  /** Minutes of the reference load at default intervals, as one scraper sends them. */
  static StoredEvents ofReferenceLoad(S3Server s3, int minutes) throws Exception {
    List<StoredObject> stored = new ArrayList<>();
    try (ReferenceLoad load = new ReferenceLoad();
        SimulatedScraper scraper =
            new SimulatedScraper(
                load.server(),
                "reference",
                Catalog.builtIn().datasets(),
                Instant.parse("2026-01-01T00:00:00Z"),
                Chains.of("reference"))) {
      for (int i = 0; i < minutes; i++) {
        stored.add(scraper.minute());
        load.workFor(1_000);
      }
    }
    return put(s3, stored);
  }

  private static StoredEvents put(S3Server s3, List<StoredObject> objects) throws Exception {
    List<String> events = new ArrayList<>();
    try (ObjectStore store = ObjectStores.open(s3.location(BUCKET + "/" + PREFIX))) {
      for (StoredObject object : objects) {
        store.put(object.key(), object.content());
        events.add(event(PREFIX + "/" + object.key(), object));
      }
    }
    return new StoredEvents(List.copyOf(events));
  }

  private static String event(String key, StoredObject object) {
    String notification =
        "{\"Records\":[{\"eventSource\":\"aws:s3\",\"eventName\":\"ObjectCreated:Put\",\"s3\":{"
            + "\"bucket\":{\"name\":\""
            + BUCKET
            + "\"},\"object\":{\"key\":\""
            + URLEncoder.encode(key, UTF_8)
            + "\",\"size\":"
            + object.content().length
            + ",\"sequencer\":\"0055AED6DCD90281E5\"}}}]}";
    return "{\"Records\":[{\"eventSource\":\"aws:sqs\",\"messageId\":\"1\",\"body\":\""
        + notification.replace("\"", "\\\"")
        + "\",\"attributes\":{\"ApproximateReceiveCount\":\"1\"}}]}";
  }
}
