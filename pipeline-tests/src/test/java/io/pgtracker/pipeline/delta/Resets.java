package io.pgtracker.pipeline.delta;

import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Every reset that PostgreSQL offers, each with what begins anew by it. */
final class Resets {
  /** A reset, waited for until the server shows it. */
  private interface Reset {
    void run() throws SQLException;
  }

  private final Scene scene;
  private final LiveServer server;
  private final ServerParts parts;
  private final CounterTruth truth;
  private final Map<String, Reset> all = new LinkedHashMap<>();

  Resets(Scene scene, ServerParts parts, CounterTruth truth) {
    this.scene = scene;
    this.server = scene.server();
    this.parts = parts;
    this.truth = truth;
    int major = server.major();
    if (major < 17) {
      shared("bgwriter", "pg_stat_bgwriter", "pg_stat_checkpointer");
    } else {
      shared("bgwriter", "pg_stat_bgwriter");
      shared("checkpointer", "pg_stat_checkpointer");
    }
    shared("archiver", "pg_stat_archiver");
    all.put("slru", this::slru);
    all.put("database", this::database);
    all.put("table", this::table);
    all.put("index", this::index);
    all.put("sequence", this::sequence);
    all.put("function", this::function);
    all.put("statements", this::statements);
    all.put("statement", this::statement);
    if (parts.hasSlot()) {
      shared("wal", "pg_stat_wal");
      all.put("slot", this::slot);
    }
    if (major >= 15) {
      shared("recovery_prefetch", "pg_stat_recovery_prefetch");
    }
    if (major >= 16) {
      shared("io", "pg_stat_io");
    }
  }

  /** Names of those that the version has. */
  List<String> names() {
    return List.copyOf(all.keySet());
  }

  /** Resets where the version can. */
  void run(String name) throws SQLException {
    Reset reset = all.get(name);
    if (reset != null) {
      reset.run();
    }
  }

  private void shared(String target, String... datasets) {
    all.put(
        target,
        () -> {
          untilMoved(
              "max(stats_reset) from pg_stat_" + target,
              "select pg_stat_reset_shared('" + target + "')");
          for (String dataset : datasets) {
            truth.began(server, dataset, true);
          }
        });
  }

  /** Runs a reset, and waits until the moment of it is another. */
  private void untilMoved(String moment, String reset) throws SQLException {
    String micros = "select (extract(epoch from m.at) * 1000000)::bigint from (select %s) m(at)";
    long before = server.number(scene.database(), micros.formatted(moment));
    scene.run(reset);
    server.await(
        scene.database(),
        "select coalesce((%s) <> %d, false)::integer".formatted(micros.formatted(moment), before),
        1);
  }

  /**
   * Resets something or all of the database, and waits until its moment is another: what the server
   * shows may be half a second old until 14, and may have been 0 before.
   */
  private void ofObject(String reset) throws SQLException {
    untilMoved(
        "coalesce(max(stats_reset), 'epoch') from pg_stat_database"
            + " where datname = current_database()",
        reset);
  }

  private void slru() throws SQLException {
    String name = server.major() >= 17 ? "notify" : "Notify";
    untilMoved(
        "stats_reset from pg_stat_slru where name = '" + name + "'",
        "select pg_stat_reset_slru('" + name + "')");
    truth.began(server, "pg_stat_slru", "notify"::equals, true);
  }

  private void slot() throws SQLException {
    // After a crash a slot without counts can't be reset: nothing happens.
    scene.run("insert into watched values (-1)");
    parts.decode();
    untilMoved(
        "stats_reset from pg_stat_replication_slots where slot_name = '" + parts.slot() + "'",
        "select pg_stat_reset_replication_slot('" + parts.slot() + "')");
    truth.began(server, "pg_stat_replication_slots", parts.slot()::equals, true);
  }

  private void database() throws SQLException {
    ofObject("select pg_stat_reset()");
    server.await(scene.database(), Scene.INSERTED, 0);
    truth.databaseBegan(server, scene.databaseOid());
  }

  private void table() throws SQLException {
    ofObject("select pg_stat_reset_single_table_counters('watched'::regclass)");
    server.await(scene.database(), Scene.INSERTED, 0);
    truth.began(server, "pg_stat_user_tables", oid("'watched'::regclass")::equals, true);
  }

  private void index() throws SQLException {
    ofObject("select pg_stat_reset_single_table_counters('watched_n'::regclass)");
    server.await(
        scene.database(),
        "select idx_scan from pg_stat_user_indexes where indexrelname = 'watched_n'",
        0);
    truth.began(server, "pg_stat_user_indexes", oid("'watched_n'::regclass")::equals, true);
  }

  private void sequence() throws SQLException {
    ofObject("select pg_stat_reset_single_table_counters('counted'::regclass)");
    server.await(
        scene.database(),
        "select blks_read + blks_hit from pg_statio_user_sequences where relname = 'counted'",
        0);
    truth.began(server, "pg_statio_user_sequences", oid("'counted'::regclass")::equals, true);
  }

  private void function() throws SQLException {
    ofObject(
        "select pg_stat_reset_single_function_counters('" + parts.function() + "'::regprocedure)");
    server.await(scene.database(), parts.functionCalls(), 0);
    truth.began(
        server,
        "pg_stat_user_functions",
        oid("'" + parts.function() + "'::regprocedure")::equals,
        true);
  }

  private String oid(String name) throws SQLException {
    return Long.toString(server.number(scene.database(), "select " + name + "::oid::bigint"));
  }

  private void statements() throws SQLException {
    server.run("postgres", "select pg_stat_statements_reset()");
    truth.began(server, "pg_stat_statements", server.major() >= 14);
    truth.began(server, "pg_stat_statements_info", true);
  }

  private void statement() throws SQLException {
    server.run(
        "postgres",
        "select pg_stat_statements_reset(userid, dbid, queryid) from pg_stat_statements"
            + " where queryid = "
            + scene.queryId());
    truth.began(
        server,
        "pg_stat_statements",
        key -> key.endsWith("/" + scene.queryId()),
        server.major() >= 17);
  }
}
