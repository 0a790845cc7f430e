package io.pgtracker.ingest.lambda;

import io.pgtracker.catalog.Catalog;
import io.pgtracker.format.ColumnSpec;
import io.pgtracker.format.FrameHead;
import io.pgtracker.format.FrameWriter;
import io.pgtracker.format.Limits;
import io.pgtracker.format.ObjectHeader;
import io.pgtracker.format.ScraperInfo;
import io.pgtracker.format.SnapshotReader;
import io.pgtracker.format.SnapshotWriter;
import io.pgtracker.ingest.lambda.access.FunctionSettings;
import io.pgtracker.ingest.lambda.access.ObjectAccess;
import io.pgtracker.ingest.lambda.access.StoreAccess;
import io.pgtracker.ingest.lambda.event.EventReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Does what the first event makes a function do, as far as that goes without a network, so that a
 * snapshot holds the classes it takes: a small object is written and read, and a bucket and a store
 * are asked for at a port of this host where nobody listens.
 */
final class Priming {
  private static final String NOBODY = "127.0.0.1:1";
  private static final List<String> CLASSES =
      List.of(
          "io.pgtracker.ingest.Ingester",
          "io.pgtracker.ingest.ObjectIngest",
          "io.pgtracker.ingest.ObjectLoad",
          "io.pgtracker.ingest.FrameFailures",
          "io.pgtracker.ingest.ledger.Ledger",
          "io.pgtracker.ingest.delta.FrameSeries",
          "io.pgtracker.ingest.delta.Increases",
          "io.pgtracker.ingest.delta.DeltaSql",
          "io.pgtracker.ingest.delta.Judgement",
          "io.pgtracker.ingest.state.States",
          "io.pgtracker.ingest.state.StateSql",
          "io.pgtracker.ingest.load.CopyFrameLoad",
          "io.pgtracker.ingest.load.ComparedFrameLoad",
          "io.pgtracker.ingest.load.RowMapping",
          "io.pgtracker.ingest.store.CopyStream",
          "org.postgresql.copy.CopyManager",
          "org.postgresql.core.v3.QueryExecutorImpl",
          "org.postgresql.jdbc.PgConnection",
          "org.postgresql.jdbc.PgPreparedStatement",
          "org.postgresql.jdbc.PgResultSet",
          "org.postgresql.ssl.LibPQFactory");

  private Priming() {}

  /** Never fails: what can't be loaded now is loaded by the first event. */
  static void run() {
    quietly(Priming::readAnObject);
    quietly(
        () ->
            EventReader.read(
                "{\"Records\":[{\"eventSource\":\"aws:sqs\",\"messageId\":\"0\",\"body\":\"{}\","
                    + "\"attributes\":{\"ApproximateReceiveCount\":\"1\"}}]}"));
    FunctionSettings settings =
        new FunctionSettings(
            "s3://priming?endpoint=http://" + NOBODY + "&region=us-east-1&path-style=true",
            "postgresql://priming@" + NOBODY + "/priming",
            null,
            Duration.ofMinutes(1));
    quietly(
        () -> {
          try (ObjectAccess objects = new ObjectAccess(settings)) {
            objects.store().get("v1/priming", 1);
          }
        });
    quietly(
        () -> {
          try (StoreAccess stores = new StoreAccess(settings)) {
            stores.session();
          }
        });
    for (String name : CLASSES) {
      quietly(() -> Class.forName(name));
    }
  }

  private static void readAnObject() throws Exception {
    Catalog.builtIn();
    Instant at = Instant.EPOCH;
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ObjectHeader header =
        new ObjectHeader(
            1, "0".repeat(32), "priming", Map.of(), new ScraperInfo("priming", "0"), at);
    try (SnapshotWriter writer = new SnapshotWriter(bytes, header)) {
      FrameHead head =
          new FrameHead(
              "priming",
              null,
              at,
              at,
              at,
              1,
              null,
              Map.of(),
              List.of(new ColumnSpec("a", "int8"), new ColumnSpec("b", "text")));
      FrameWriter frame = writer.beginFrame(head);
      frame.row(new String[] {"1", "a"});
      frame.end(0, 1, true);
      writer.finish();
    }
    try (SnapshotReader reader =
        new SnapshotReader(new ByteArrayInputStream(bytes.toByteArray()), Limits.DEFAULT)) {
      while (reader.next() != null) {
        // only to be read
      }
    }
  }

  private static void quietly(Step step) {
    try {
      step.run();
    } catch (Exception | LinkageError e) {
      // Expected of what asks nobody.
    }
  }

  private interface Step {
    void run() throws Exception;
  }
}
