package io.pgtracker.pipeline.scenes;

import io.pgtracker.catalog.Catalog;
import io.pgtracker.catalog.Dataset;
import io.pgtracker.embedded.PostgresServer;
import io.pgtracker.ingest.store.StoreException;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Two servers for dashboards to show: the newest, on which a known number of sessions sleeps, waits
 * for locks and works, and which is restarted in the end; and one of PostgreSQL 10, on which
 * nothing happens.
 */
final class PanelsScene implements AutoCloseable {
  static final String BUSY = "busy-18";
  static final String OLD = "old-10";
  static final int SLEEPING = 3;
  static final int WAITING = 3;

  private static final List<String> EVERYTHING =
      Catalog.builtIn().datasets().stream().map(Dataset::name).toList();
  private static final List<String> SAMPLES =
      List.of("pg_stat_activity", "pg_locks", "pg_stat_progress_create_index");

  final SceneStore store;
  private final PostgresServer server;
  private final PostgresServer old;
  private final Tracker tracker;
  private final Tracker oldTracker;
  private final List<Connection> transactions = new ArrayList<>();
  private final List<BackgroundSession> sessions = new ArrayList<>();
  private Instant quarrelBegan = Instant.MAX;
  private Instant quarrelEnded = Instant.MIN;
  private Instant ended = Instant.MIN;
  private int holder;

  private PanelsScene() throws SQLException, StoreException {
    this.server =
        PostgresServer.builder()
            .major(18)
            .setting("shared_preload_libraries", "pg_stat_statements")
            .setting("autovacuum", "off")
            .start();
    this.old = PostgresServer.builder().major(10).start();
    this.store = SceneStore.create();
    this.tracker = Tracker.of(store, 18);
    this.oldTracker = Tracker.of(store, 10);
  }

  static PanelsScene play() throws Exception {
    PanelsScene scene = new PanelsScene();
    Sql.run(
        scene.server,
        "postgres",
        "create extension pg_stat_statements",
        "create table accounts (id integer primary key, balance integer)",
        "insert into accounts select i, 0 from generate_series(1, 1000) i",
        "create table indexed (n integer)");
    scene.visit(EVERYTHING);
    scene.oldTracker.visit("old", scene.old, EVERYTHING);
    scene.quarrel();
    Sql.run(
        scene.server, "postgres", "alter system set work_mem = '7MB'", "select pg_reload_conf()");
    Sql.await(scene.server, "current_setting('work_mem') = '7MB'");
    scene.visit(EVERYTHING);
    scene.oldTracker.visit("old", scene.old, EVERYTHING);
    scene.server.stopCleanly();
    scene.server.startAgain();
    scene.visit(EVERYTHING);
    scene.ended = Instant.now();
    return scene;
  }

  private void quarrel() throws Exception {
    for (int i = 0; i < SLEEPING; i++) {
      sessions.add(
          BackgroundSession.run(
              server, "set application_name = 'sleeper'", "select pg_sleep(1000)"));
    }
    Connection first = server.connect();
    transactions.add(first);
    first.setAutoCommit(false);
    Sql.run(
        first,
        "set application_name = 'billing'",
        "update accounts set balance = 1 where id = 1",
        "lock table indexed in row exclusive mode");
    holder = first.unwrap(org.postgresql.PGConnection.class).getBackendPID();
    sessions.add(BackgroundSession.run(server, "update accounts set balance = 2 where id = 1"));
    sessions.add(BackgroundSession.run(server, "update accounts set balance = 3 where id = 1"));
    sessions.add(BackgroundSession.run(server, "create index concurrently on indexed (n)"));
    Sql.await(
        server,
        "(select count(*) filter (where wait_event_type = 'Lock') = 3"
            + " and count(*) filter (where wait_event = 'PgSleep') = 3 from pg_stat_activity)");
    quarrelBegan = Instant.now();
    for (int i = 0; i < 3; i++) {
      visit(SAMPLES);
    }
    quarrelEnded = Instant.now();
    for (Connection transaction : transactions) {
      transaction.close();
    }
    for (BackgroundSession session : sessions) {
      session.close();
    }
  }

  private void visit(List<String> datasets) throws IOException, StoreException {
    tracker.visit("busy", server, datasets);
  }

  /** When everybody that was to sleep or wait did. */
  Instant quarrelBegan() {
    return quarrelBegan;
  }

  Instant quarrelEnded() {
    return quarrelEnded;
  }

  Instant ended() {
    return ended;
  }

  /** Who held up the others. */
  int holder() {
    return holder;
  }

  @Override
  public void close() throws SQLException {
    tracker.close();
    oldTracker.close();
    store.close();
    old.close();
    server.close();
  }
}
