package io.pgtracker.pipeline.scenes;

import io.pgtracker.catalog.Catalog;
import io.pgtracker.catalog.Dataset;
import io.pgtracker.embedded.PostgresServer;
import io.pgtracker.format.GapRecord;
import io.pgtracker.ingest.store.StoreException;
import io.pgtracker.objects.InstanceName;
import io.pgtracker.objects.ObjectKey;
import io.pgtracker.objects.StoredObject;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * Servers for dashboards to show: the newest, on which a known number of sessions sleeps, waits for
 * locks and works, and which is restarted in the end; its standby, which stops replaying; and one
 * of PostgreSQL 10, on which nothing happens.
 */
final class PanelsScene implements AutoCloseable {
  static final String BUSY = "busy-18";
  static final String OLD = "old-10";
  static final String STANDBY = "standby-18";
  static final int CHECKPOINTS = 2;
  static final int LOST = 3;

  private static final List<String> EVERYTHING =
      Catalog.builtIn().datasets().stream().map(Dataset::name).toList();
  private static final List<String> SAMPLES =
      List.of("pg_stat_activity", "pg_locks", "pg_stat_progress_create_index");
  private static final List<String> STREAMING =
      List.of("pg_stat_replication", "pg_replication_slots", "server_position");

  final SceneStore store;
  private final PostgresServer server;
  private final PostgresServer old;
  private final PostgresServer standby;
  private final Tracker tracker;
  private final Tracker oldTracker;
  private final KnownStatements statements;
  private final KnownTables tables;
  private Quarrel quarrel = new Quarrel(0, Instant.MAX, Instant.MIN);
  private PausedStandby paused = new PausedStandby(0, 0);
  private Instant written = Instant.MIN;
  private Instant ended = Instant.MIN;

  private PanelsScene() throws SQLException, StoreException {
    this.server =
        PostgresServer.builder()
            .major(18)
            .setting("shared_preload_libraries", "pg_stat_statements")
            .setting("pg_stat_statements.track_planning", "on")
            .setting("autovacuum", "off")
            .setting("wal_level", "logical")
            .setting("track_io_timing", "on")
            .setting("archive_mode", "on")
            .setting("archive_command", "true")
            .setting("primary_slot_name", "to_standby")
            .start();
    Sql.run(server, "postgres", "select pg_create_physical_replication_slot('to_standby')");
    this.standby = server.newStandby();
    this.statements = new KnownStatements(server);
    this.tables = new KnownTables(server);
    this.old = PostgresServer.builder().major(10).start();
    this.store = SceneStore.create();
    this.tracker = Tracker.of(store, 18);
    this.oldTracker = Tracker.of(store, 10);
  }

  static PanelsScene play() throws Exception {
    PanelsScene scene = new PanelsScene();
    // The extension is not there yet: a frame that fails.
    scene.visit(List.of("pg_stat_statements"));
    Sql.run(
        scene.server,
        "postgres",
        "create extension pg_stat_statements",
        "create publication everything for all tables",
        "select pg_create_logical_replication_slot('unread', 'pgoutput')");
    Sql.run(scene.server, "postgres", Quarrel.TABLES.toArray(String[]::new));
    Sql.run(scene.server, "postgres", KnownTables.TABLES.toArray(String[]::new));
    scene.visit(EVERYTHING);
    scene.tracker.visit("standby", scene.standby, EVERYTHING);
    scene.oldTracker.visit("old", scene.old, EVERYTHING);
    scene.quarrel = Quarrel.play(scene.server, () -> scene.visit(SAMPLES));
    scene.paused = PausedStandby.play(scene.server, scene.standby, scene::visitPrimaryAndStandby);
    scene.write();
    scene.statements.runAtFirst();
    scene.tables.change();
    Sql.run(
        scene.server,
        "postgres",
        "alter role postgres set statement_timeout = '5min'",
        "alter system set work_mem = '7MB'",
        "select pg_reload_conf()");
    Sql.await(scene.server, "current_setting('work_mem') = '7MB'");
    scene.visit(EVERYTHING);
    scene.oldTracker.visit("old", scene.old, EVERYTHING);
    scene.written = Instant.now();
    scene.server.stopCleanly();
    scene.server.startAgain();
    Sql.run(
        scene.server,
        "postgres",
        "alter system set max_connections = 77",
        "select pg_reload_conf()");
    Sql.await(
        scene.server, "(select pending_restart from pg_settings where name = 'max_connections')");
    Sql.await(
        scene.server, "(select count(*) from pg_stat_replication where state = 'streaming') = 1");
    scene.statements.runLater();
    scene.tables.read();
    scene.visit(EVERYTHING);
    scene.lose();
    scene.ended = Instant.now();
    return scene;
  }

  /** What counters of writing tell. */
  private void write() throws SQLException {
    Sql.run(
        server,
        "postgres",
        "select count(*) from pg_logical_slot_get_binary_changes('unread', null, null,"
            + " 'proto_version', '1', 'publication_names', 'everything')");
    for (int i = 0; i < CHECKPOINTS; i++) {
      Sql.run(server, "postgres", "select pg_switch_wal()", "checkpoint");
    }
    Sql.await(server, "(select archived_count > 0 from pg_stat_archiver)");
  }

  /** Objects that were lost, and one nobody can read. */
  private void lose() throws IOException, StoreException {
    Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    tracker.tellOfGap("busy", new GapRecord(now.minusSeconds(2), now, "spool_full", LOST, null));
    store.offer(
        new StoredObject(
            new ObjectKey(new InstanceName(BUSY), now, "unreadable").path(),
            "etag",
            new byte[] {1}));
  }

  private void visitPrimaryAndStandby() throws IOException, StoreException {
    visit(STREAMING);
    tracker.visit("standby", standby, EVERYTHING);
  }

  private void visit(List<String> datasets) throws IOException, StoreException {
    tracker.visit("busy", server, datasets);
  }

  Quarrel quarrel() {
    return quarrel;
  }

  PausedStandby paused() {
    return paused;
  }

  /** Before the restart, which makes a checkpoint of its own. */
  Instant written() {
    return written;
  }

  Instant ended() {
    return ended;
  }

  /** Statements of which all calls are known. */
  KnownStatements statements() {
    return statements;
  }

  /** A table of which all changes are known, and its indexes. */
  KnownTables tables() {
    return tables;
  }

  @Override
  public void close() throws SQLException {
    tracker.close();
    oldTracker.close();
    store.close();
    old.close();
    standby.close();
    server.close();
  }
}
