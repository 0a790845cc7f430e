package io.pgtracker.pipeline.scenes;

import io.pgtracker.catalog.Catalog;
import io.pgtracker.catalog.Dataset;
import io.pgtracker.embedded.PostgresServer;
import io.pgtracker.ingest.store.StoreException;
import io.pgtracker.objects.InstanceName;
import io.pgtracker.objects.ObjectKey;
import io.pgtracker.objects.StoredObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A server on which all is well at first, and then everything goes wrong that alert rules know.
 * What takes hours or gigabytes to happen is written into the frames of that time in the store.
 */
final class AlertsScene implements AutoCloseable {
  static final String INSTANCE = "orders-18";

  private static final List<String> EVERYTHING =
      Catalog.builtIn().datasets().stream().map(Dataset::name).toList();
  private static final int MAX_CONNECTIONS = 20;

  final SceneStore store;
  private final PostgresServer server;
  private final PostgresServer standby;
  private final PostgresServer old;
  private final Tracker tracker;
  private final Tracker oldTracker;
  private Instant calm = Instant.MIN;
  private Instant trouble = Instant.MIN;

  private AlertsScene() throws SQLException, StoreException {
    this.server =
        PostgresServer.builder()
            .major(18)
            .setting("shared_preload_libraries", "pg_stat_statements")
            .setting("pg_stat_statements.max", "100")
            .setting("max_connections", Integer.toString(MAX_CONNECTIONS))
            .setting("autovacuum", "off")
            .start();
    this.standby = server.newStandby();
    this.old = PostgresServer.builder().major(10).start();
    this.store = SceneStore.create();
    this.tracker = Tracker.of(store, 18);
    this.oldTracker = Tracker.of(store, 10);
  }

  static AlertsScene play() throws Exception {
    AlertsScene scene = new AlertsScene();
    scene.allIsWell();
    scene.everythingGoesWrong();
    scene.writeWhatTakesLong();
    return scene;
  }

  private void allIsWell() throws Exception {
    Sql.await(server, "(select count(*) from pg_stat_replication where state = 'streaming') = 1");
    Sql.run(
        server,
        "postgres",
        "create extension pg_stat_statements",
        "create table accounts (id integer primary key, balance integer)",
        "insert into accounts values (1, 0)",
        "create table pace (seconds float)",
        "insert into pace values (0)",
        "create sequence tickets as integer",
        "select setval('tickets', 1000)",
        "create table bookings (id integer)",
        // As serial columns are that came from servers before 10.
        "create sequence bookings_id_seq as bigint owned by bookings.id",
        "create sequence halfway as smallint",
        "create sequence downwards as smallint increment -1",
        "create sequence wheel as smallint cycle",
        "create sequence dropped as smallint",
        "select setval('dropped', 20000)",
        "select pg_create_physical_replication_slot('archive', true)");
    visit();
    sleepAsPaceSays();
    visit();
    oldTracker.visit("old", old, EVERYTHING);
    calm = Instant.now();
  }

  private void everythingGoesWrong() throws Exception {
    Sql.run(
        server,
        "postgres",
        "update pace set seconds = 0.5",
        "select setval('tickets', 1900000000)",
        "select setval('bookings_id_seq', 1900000000)",
        "select setval('halfway', 14746)",
        "select setval('downwards', -30000)",
        "select setval('wheel', 32000)",
        "drop sequence dropped");
    sleepAsPaceSays();
    visit();
    try (Connection session = server.connect()) {
      for (int i = 0; i < 13; i++) {
        Sql.run(session, "checkpoint");
      }
      for (int i = 1; i <= 300; i++) {
        Sql.run(
            session,
            IntStream.range(0, i)
                .mapToObj(Integer::toString)
                .collect(Collectors.joining(", ", "select ", "")));
      }
    }
    quarrelWithoutConnectionsToSpare();
    Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    String id = "0123456789abcdef0123456789abcdef";
    store.offer(
        new StoredObject(
            new ObjectKey(new InstanceName(INSTANCE), now, id).path(),
            "broken",
            "no object".getBytes(StandardCharsets.UTF_8)));
    trouble = Instant.now();
  }

  private void quarrelWithoutConnectionsToSpare() throws Exception {
    List<Connection> open = new ArrayList<>();
    Connection holder = server.connect();
    open.add(holder);
    holder.setAutoCommit(false);
    Sql.run(holder, "update accounts set balance = 1 where id = 1");
    BackgroundSession waiting =
        BackgroundSession.run(server, "update accounts set balance = 2 where id = 1");
    Sql.await(server, "exists (select from pg_stat_activity where wait_event_type = 'Lock')");
    // One more is the tracker's.
    while (open.size() < MAX_CONNECTIONS - 2) {
      open.add(server.connect());
    }
    visit();
    for (Connection one : open) {
      one.close();
    }
    waiting.close();
  }

  private void sleepAsPaceSays() throws SQLException {
    try (Connection session = server.connect()) {
      for (int i = 0; i < 10; i++) {
        Sql.run(session, "select pg_sleep(seconds) from pace");
      }
    }
  }

  private void writeWhatTakesLong() throws SQLException {
    String then =
        " where collected_at > '%s' and instance_id = (select instance_id from pgtracker.instance"
                .formatted(calm)
            + " where name = '"
            + INSTANCE
            + "')";
    try (Connection owner = store.connect()) {
      Sql.run(
          owner,
          "update pgtracker.pg_stat_activity set xact_start = xact_start - interval '2 hours'"
              + then
              + " and state = 'idle in transaction'",
          "update pgtracker.pg_stat_replication set current_wal_lsn = current_wal_lsn + 2e9::numeric"
              + then,
          "update pgtracker.pg_replication_slots"
              + " set current_wal_lsn = current_wal_lsn + 2e10::numeric"
              + then,
          "update pgtracker.server_position"
              + " set next_xid = next_xid + 1200000000, next_multixact = '1200000000'"
              + then,
          """
          insert into pgtracker.ingest_ledger (object_key, etag, outcome, size_bytes, ingested_at)
          values ('v1/instance=%s/date=2026-01-01/none.ndjson.gz', 'parked', 'parked', 1, '%s')"""
              .formatted(INSTANCE, trouble));
    }
  }

  private void visit() throws IOException, StoreException {
    tracker.visit("orders", server, EVERYTHING);
  }

  /** When all was well. */
  Instant calm() {
    return calm;
  }

  /** When everything had gone wrong. */
  Instant trouble() {
    return trouble;
  }

  @Override
  public void close() throws SQLException {
    tracker.close();
    oldTracker.close();
    store.close();
    standby.close();
    old.close();
    server.close();
  }
}
