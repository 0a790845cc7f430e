package io.pgtracker.pipeline.delta;

import io.pgtracker.embedded.Await;
import java.sql.SQLException;

/**
 * Work that moves the counters of a server's parts. The scene's database gets a function and, from
 * 14 on, a logical slot, which goes when this is closed.
 */
final class ServerParts implements AutoCloseable {
  private static final int FIRST_WITH_SLOT_STATISTICS = 14;
  private static final String FUNCTION = "worked(integer)";
  private static final String CALL = "select worked(g) from generate_series(1, %d) g";

  private final Scene scene;
  private final LiveServer server;

  private ServerParts(Scene scene) {
    this.scene = scene;
    this.server = scene.server();
  }

  static ServerParts create(Scene scene) throws SQLException {
    ServerParts parts = new ServerParts(scene);
    parts.createFunction();
    parts.createSlot();
    scene.run("create sequence counted");
    parts.callFunction(1);
    parts.useSlru(1);
    return parts;
  }

  /** Moves a counter of every part that counts by itself on a primary without subscriptions. */
  void workEverywhere(int some) throws SQLException {
    work(some);
    archive();
  }

  /** Moves a counter of every part but the archiver. The server may show some of it later. */
  void work(int some) throws SQLException {
    scene.call(some);
    long calls = server.number(scene.database(), functionCalls());
    scene.run(
        "insert into watched select generate_series(1, " + some + ")",
        Scene.INDEX_SCANS.formatted(some),
        "select nextval('counted') from generate_series(1, " + some + ")",
        CALL.formatted(some));
    useSlru(some);
    decode();
    server.run("postgres", "checkpoint");
    server.await(scene.database(), functionCalls(), calls + some);
  }

  private void createFunction() throws SQLException {
    scene.run(
        "create or replace function "
            + FUNCTION
            + " returns integer language plpgsql as 'begin return $1; end'");
  }

  void callFunction(int times) throws SQLException {
    long before = server.number(scene.database(), functionCalls());
    scene.run(CALL.formatted(times));
    server.await(scene.database(), functionCalls(), before + times);
  }

  String functionCalls() {
    return "select coalesce(sum(calls), 0)::bigint from pg_stat_user_functions";
  }

  String function() {
    return FUNCTION;
  }

  /** The same function with another body: it keeps its oid. */
  void replaceFunction() throws SQLException {
    createFunction();
  }

  /** Another function of the same name. */
  void makeFunctionAnew() throws SQLException {
    scene.run("drop function " + FUNCTION);
    createFunction();
  }

  /** Uses the SLRU of notifications, once in each transaction. */
  void useSlru(int times) throws SQLException {
    server.repeat(scene.database(), times, "notify worked");
  }

  /**
   * Fills a WAL file and waits until it is archived. After a crash that takes up to 10 s: so often
   * may an archiver start.
   */
  void archive() throws SQLException {
    String archived = "select archived_count from pg_stat_archiver";
    long before = server.number("postgres", archived);
    scene.run("create table if not exists filled ()", "drop table filled");
    server.run("postgres", "select pg_switch_wal()");
    Await.until("a WAL file to be archived", () -> server.number("postgres", archived) > before);
  }

  /** Needs buffers, and waits until the background writer has told of it in one of its rounds. */
  void allocateBuffers() throws SQLException {
    String allocated = "select buffers_alloc from pg_stat_bgwriter";
    long before = server.number("postgres", allocated);
    scene.run("create table large as select generate_series(1, 20000) n", "drop table large");
    Await.until("buffers to be counted", () -> server.number("postgres", allocated) > before);
  }

  boolean hasSlot() {
    return server.major() >= FIRST_WITH_SLOT_STATISTICS;
  }

  String slot() {
    return "slot_of_" + scene.database();
  }

  void createSlot() throws SQLException {
    if (hasSlot()) {
      scene.run("select pg_create_logical_replication_slot('" + slot() + "', 'test_decoding')");
    }
  }

  void dropSlot() throws SQLException {
    if (hasSlot()) {
      scene.run("select pg_drop_replication_slot('" + slot() + "')");
    }
  }

  /** Lets the slot decode what was committed since the last time. */
  void decode() throws SQLException {
    if (hasSlot()) {
      scene.run("select count(*) from pg_logical_slot_get_changes('" + slot() + "', null, null)");
    }
  }

  @Override
  public void close() throws SQLException {
    dropSlot();
  }
}
