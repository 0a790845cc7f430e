package io.pgtracker.pipeline.delta;

import io.pgtracker.ingest.store.StoreException;
import io.pgtracker.objects.StoredObject;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;

/**
 * A database of its own with the table {@code watched} on a live server, watched as an instance of
 * its own. Work done through it is counted by the server when a method returns.
 */
final class Scene {
  /** The statement whose calls are counted; a sequential scan of the table. */
  static final String STATEMENT = "select count(*) from watched";

  static final String INSERTED =
      "select n_tup_ins from pg_stat_all_tables where relid = 'watched'::regclass";

  /** A number of scans of the table's index. */
  static final String INDEX_SCANS =
      "do $$ begin set local enable_seqscan = off; set local enable_bitmapscan = off;"
          + " for i in 1..%d loop perform count(*) from watched where n = -i; end loop; end $$";

  private static final String TRUE = "true";

  private final DeltaStore store;
  private final LiveServer server;
  private final String database;
  private final FrameTaker taker;
  private long queryId;

  private Scene(DeltaStore store, LiveServer server, String database) {
    this.store = store;
    this.server = server;
    this.database = database;
    this.taker = new FrameTaker(database, database);
  }

  /** Makes the database; the instance has its name. */
  static Scene create(DeltaStore store, LiveServer server) throws SQLException {
    String database = LiveServer.newName();
    server.run("postgres", "create database " + database);
    server.run(
        database,
        "create table watched (n integer)",
        "create index watched_n on watched (n)",
        "insert into watched values (0)");
    server.await(database, INSERTED, 1);
    Scene scene = new Scene(store, server, database);
    scene.call(1);
    return scene;
  }

  LiveServer server() {
    return server;
  }

  String database() {
    return database;
  }

  FrameTaker taker() {
    return taker;
  }

  /** Runs SQL in the database. */
  void run(String... statements) throws SQLException {
    server.run(database, statements);
  }

  /** Calls the counted statement. */
  void call(int times) throws SQLException {
    server.repeat(database, times, STATEMENT);
    if (queryId == 0) {
      queryId =
          server.number(
              "postgres",
              "select queryid from pg_stat_statements where dbid = %s and query = '%s'"
                  .formatted(databaseOid(), STATEMENT));
    }
  }

  /** Inserts rows into the table, which move its counters and the database's. */
  void insert(int rows) throws SQLException {
    long before = inserted();
    run("insert into watched select generate_series(1, " + rows + ")");
    server.await(database, INSERTED, before + rows);
  }

  /** Uses the table's index. */
  void useIndex(int times) throws SQLException {
    String scans = "select idx_scan from pg_stat_all_tables where relid = 'watched'::regclass";
    long before = server.number(database, scans);
    run(INDEX_SCANS.formatted(times));
    server.await(database, scans, before + times);
  }

  /** Calls of the statement, as the server counts them now. */
  long calls() throws SQLException {
    return server.number(
        "postgres",
        "select coalesce(sum(calls), 0) from pg_stat_statements where dbid = %s and queryid = %s"
            .formatted(databaseOid(), queryId));
  }

  /** Rows inserted into the table, as the server counts them now. */
  long inserted() throws SQLException {
    return server.number(database, INSERTED);
  }

  /** Rows inserted into all tables and catalogs of the database, as the server counts them now. */
  long databaseInserts() throws SQLException {
    return server.number(
        database, "select tup_inserted from pg_stat_database where datname = current_database()");
  }

  long databaseOid() throws SQLException {
    return server.number(
        "postgres", "select oid::bigint from pg_database where datname = '" + database + "'");
  }

  long queryId() {
    return queryId;
  }

  /** Takes frames and ingests them. */
  void scrape() throws IOException, StoreException {
    scrape(server);
  }

  /** Takes frames from a server under the same instance name, and ingests them. */
  void scrape(LiveServer other) throws IOException, StoreException {
    store.ingest(taker.take(other));
  }

  /** Takes frames, for a later ingest. */
  StoredObject take() throws IOException {
    return taker.take(server);
  }

  /** Increase of the statement's calls. */
  Increase callIncrease() throws SQLException {
    return increase("pg_stat_statements", "calls", "queryid = " + queryId);
  }

  /** Increase of rows inserted into tables of the database. */
  Increase insertIncrease() throws SQLException {
    return increase("pg_stat_user_tables", "n_tup_ins", TRUE);
  }

  /** Increase of rows inserted as the database's own row has it, catalogs included. */
  Increase databaseIncrease() throws SQLException {
    return increase("pg_stat_database", "tup_inserted", "datid = " + databaseOid());
  }

  Increase increase(String dataset, String counter, String condition) throws SQLException {
    return store.increase(database, dataset, counter, condition);
  }

  /** How the frames of a dataset of the whole server were judged. */
  List<String> judgements(String dataset) throws SQLException {
    return store.judgements(database, dataset, "");
  }

  /** How the frames of the database's tables were judged. */
  List<String> tableJudgements() throws SQLException {
    return store.judgements(database, "pg_stat_user_tables", database);
  }
}
