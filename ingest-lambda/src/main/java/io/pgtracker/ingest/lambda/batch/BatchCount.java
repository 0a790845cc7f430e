package io.pgtracker.ingest.lambda.batch;

import io.pgtracker.ingest.IngestOutcome;
import io.pgtracker.ingest.IngestResult;
import io.pgtracker.ingest.lambda.event.ObjectCreated;
import io.pgtracker.ingest.lambda.log.JsonLog;
import io.pgtracker.ingest.lambda.log.Metric;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/** Counts what an invocation did, and tells of each object that was refused. */
final class BatchCount {
  private final JsonLog log;
  private final long startedNanos = System.nanoTime();
  private int ingested;
  private int known;
  private int refused;
  private int gone;
  private long rows;
  private double delaySeconds;

  BatchCount(JsonLog log) {
    this.log = log;
  }

  void object(Told.Item item, IngestResult result) {
    switch (result.outcome()) {
      case INGESTED -> {
        ingested++;
        rows += result.rows();
        delaySeconds = Math.max(delaySeconds, delaySeconds(item.event()));
      }
      case ALREADY_INGESTED -> known++;
      case NOT_FOUND -> gone++;
      case MALFORMED, UNSUPPORTED_FORMAT, CONFLICT, PARKED -> refused++;
    }
    if (result.outcome().isBad() || result.outcome() == IngestOutcome.NOT_FOUND) {
      Map<String, Object> fields = new HashMap<>();
      fields.put("key", item.object().key());
      fields.put("etag", item.object().etag());
      fields.put("outcome", result.outcome().inLedger());
      fields.put("line", result.line());
      fields.put("reason", String.valueOf(result.reason()));
      log.warn("an object was not ingested; the ledger has it with its reason", fields, null);
    }
  }

  private static double delaySeconds(ObjectCreated event) {
    Instant writtenAt = event.writtenAt();
    return writtenAt == null
        ? 0
        : Math.max(0, Duration.between(writtenAt, Instant.now()).toMillis() / 1e3);
  }

  /** Says what was done, in a line and in metrics. */
  void tell(int messages, int returned) {
    log.info(
        "batch done",
        Map.of(
            "messages", messages,
            "returned", returned,
            "ingested", ingested,
            "alreadyIngested", known,
            "refused", refused,
            "notFound", gone,
            "rows", rows,
            "millis", (System.nanoTime() - startedNanos) / 1_000_000));
    Map<Metric, Number> metrics = new EnumMap<>(Metric.class);
    if (ingested > 0) {
      metrics.put(Metric.OBJECTS_INGESTED, ingested);
      metrics.put(Metric.INGEST_DELAY, delaySeconds);
    }
    if (refused > 0) {
      metrics.put(Metric.OBJECTS_REFUSED, refused);
    }
    log.metrics(metrics);
  }
}
