package io.pgtracker.pipeline.scenes;

import io.pgtracker.catalog.Catalog;
import io.pgtracker.catalog.Dataset;
import io.pgtracker.embedded.PostgresServer;
import io.pgtracker.ingest.store.StoreException;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A day in the life of a server, in seconds: yesterday, when all was well; today, when a statement
 * is slower, a table grows, another is not vacuumed and a setting is changed; then a quarrel about
 * a row, with a replica that lags behind.
 */
final class QuestionsScene implements AutoCloseable {
  static final String INSTANCE = "orders-18";

  private static final int MAJOR = 18;
  private static final List<String> EVERYTHING =
      Catalog.builtIn().datasets().stream().map(Dataset::name).toList();
  private static final List<String> SAMPLES =
      List.of(
          "pg_stat_activity",
          "pg_locks",
          "pg_stat_replication",
          "pg_replication_slots",
          "pg_prepared_xacts",
          "server_position");

  final PostgresServer server;
  final SceneStore store;
  private final Map<Moment, String> moments = new EnumMap<>(Moment.class);
  private final PostgresServer standby;
  private final Tracker tracker;
  private String replicaBehind = "";
  private String reportsAge = "";
  private final List<Connection> transactions = new ArrayList<>();
  private final List<BackgroundSession> waiting = new ArrayList<>();

  /** Ends of the parts of the story. */
  enum Moment {
    YESTERDAY_BEGAN,
    YESTERDAY_ENDED,
    TODAY_ENDED,
    QUARREL,
    END
  }

  private QuestionsScene() throws SQLException, StoreException {
    this.server =
        PostgresServer.builder()
            .major(MAJOR)
            .setting("shared_preload_libraries", "pg_stat_statements")
            .setting("autovacuum", "off")
            // So that all WAL of a statement is written when it has ended.
            .setting("synchronous_commit", "on")
            .setting("max_prepared_transactions", "5")
            .start();
    this.standby = server.newStandby();
    this.store = SceneStore.create();
    this.tracker = Tracker.of(store, MAJOR);
  }

  static QuestionsScene play() throws Exception {
    QuestionsScene scene = new QuestionsScene();
    scene.yesterday();
    scene.today();
    scene.quarrel();
    return scene;
  }

  private void yesterday() throws Exception {
    Sql.await(server, "(select count(*) from pg_stat_replication where state = 'streaming') = 1");
    Sql.run(
        server,
        "postgres",
        "create extension pg_stat_statements",
        "create role monitor login in role pg_monitor",
        "create table pace (seconds float)",
        "insert into pace values (0)",
        "create table accounts (id integer primary key, city integer, balance integer)",
        "insert into accounts select i, i % 100, 0 from generate_series(1, 5000) i",
        "create index accounts_city on accounts (city)",
        "create index accounts_balance on accounts (balance)",
        "create table events (n integer, filler text)",
        "create index events_n on events (n)",
        "create table forgotten (n integer) with (autovacuum_enabled = off)",
        "insert into forgotten select generate_series(1, 1000)",
        "vacuum accounts");
    moments.put(Moment.YESTERDAY_BEGAN, visit(EVERYTHING));
    work(10);
    moments.put(Moment.YESTERDAY_ENDED, visit(EVERYTHING));
  }

  private void today() throws Exception {
    Sql.run(
        server,
        "postgres",
        "update pace set seconds = 0.03",
        "alter system set work_mem = '7MB'",
        "select pg_reload_conf()",
        "insert into events select i, repeat('x', 500) from generate_series(1, 4000) i",
        "insert into accounts select i, i % 100, 0 from generate_series(5001, 5100) i",
        "update forgotten set n = n + 1");
    Sql.await(server, "current_setting('work_mem') = '7MB'");
    Sql.await(
        server, "(select n_dead_tup from pg_stat_user_tables where relname = 'forgotten') = 1000");
    work(20);
    moments.put(Moment.TODAY_ENDED, visit(EVERYTHING));
  }

  /** What is done every day, until it is counted; one statement takes as long as pace says. */
  private void work(int scansInAll) throws SQLException {
    try (Connection session = server.connect()) {
      for (int i = 0; i < 10; i++) {
        Sql.run(
            session,
            "select pg_sleep(seconds) from pace",
            "select sum(balance) from accounts",
            "set enable_seqscan = off",
            "select count(*) from accounts where city = 7",
            "reset enable_seqscan");
      }
    }
    Sql.await(
        server,
        "(select idx_scan from pg_stat_user_indexes where indexrelname = 'accounts_city') = "
            + scansInAll);
  }

  private void quarrel() throws Exception {
    Connection old = server.connect();
    transactions.add(old);
    old.setAutoCommit(false);
    Sql.run(
        old,
        "set application_name = 'report'",
        "set transaction isolation level repeatable read",
        "select count(*) from pace");
    Sql.run(
        server,
        "postgres",
        "select pg_current_xact_id()",
        "begin",
        "insert into events values (0, 'imported')",
        "prepare transaction 'import'");
    Connection holder = server.connect();
    transactions.add(holder);
    holder.setAutoCommit(false);
    Sql.run(
        holder,
        "set application_name = 'billing'",
        "update accounts set balance = balance + 1 where id = 1");
    for (String name : List.of("shop", "app")) {
      waiting.add(
          BackgroundSession.run(
              server,
              "set application_name = '" + name + "'",
              "update accounts set balance = 0 where id = 1"));
      Sql.await(
          server,
          "exists (select from pg_stat_activity where wait_event_type = 'Lock'"
              + " and application_name = '"
              + name
              + "')");
    }
    visit(SAMPLES);
    Sql.run(standby, "postgres", "select pg_wal_replay_pause()");
    Sql.run(server, "postgres", "create table unseen as select generate_series(1, 20000) as n");
    Sql.await(server, "(select flush_lsn = pg_current_wal_lsn() from pg_stat_replication)");
    replicaBehind =
        Sql.value(
            server,
            "select pg_size_pretty(pg_current_wal_lsn() - replay_lsn) from pg_stat_replication");
    reportsAge =
        Sql.value(
            server,
            "select age(backend_xmin) from pg_stat_activity where application_name = 'report'");
    moments.put(Moment.QUARREL, visit(SAMPLES));
    Sql.run(standby, "postgres", "select pg_wal_replay_resume()");
    Sql.await(server, "(select replay_lsn = pg_current_wal_lsn() from pg_stat_replication)");
    moments.put(Moment.END, visit(SAMPLES));
  }

  /** A moment by the monitored server's clock, as text. */
  String at(Moment moment) {
    return Objects.requireNonNull(moments.get(moment));
  }

  /** What the standby had not replayed when there was the quarrel. */
  String replicaBehind() {
    return replicaBehind;
  }

  /** Age of the oldest transaction that the report may see, when there was the quarrel. */
  String reportsAge() {
    return reportsAge;
  }

  /** Takes frames, and returns the time of the last one. */
  String visit(List<String> datasets) throws IOException, StoreException, SQLException {
    return visit("postgres", datasets);
  }

  String visit(String role, List<String> datasets)
      throws IOException, StoreException, SQLException {
    tracker.visit("orders", server, role, datasets);
    return store.column("select max(collected_at) from pgtracker.frame").get(0);
  }

  @Override
  public void close() throws SQLException {
    for (BackgroundSession session : waiting) {
      session.close();
    }
    for (Connection transaction : transactions) {
      transaction.close();
    }
    tracker.close();
    store.close();
    standby.close();
    server.close();
  }
}
