package io.pgtracker.pipeline.scenes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import io.pgtracker.embedded.PostgresServer;
import io.pgtracker.ingest.store.StoreException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

/** A primary and a hot standby that streams through a slot, seen from both ends. */
@ParameterizedClass(name = "PostgreSQL {0}")
@ValueSource(ints = {18, 12})
class HotStandbyTest {
  private static final int FIRST_WITH_PREFETCHING = 15;
  private static final int FIRST_WITH_LOGICAL_SLOTS_ON_STANDBYS = 16;
  private static final String PASSWORD = "geheim";

  private static PostgresServer primary;
  private static PostgresServer standby;
  private static SceneStore store;
  private static Tracker tracker;

  @Parameter int major;

  @BeforeAll
  static void openStore() throws SQLException, StoreException {
    store = SceneStore.create();
  }

  @AfterAll
  static void closeStore() throws SQLException {
    store.close();
  }

  @BeforeParameterizedClassInvocation
  static void start(int major) throws SQLException {
    primary =
        PostgresServer.builder()
            .major(major)
            .setting("autovacuum", "off")
            .setting("wal_level", "logical")
            .setting("primary_slot_name", "to_standby")
            .setting("max_standby_streaming_delay", "0")
            .start();
    Sql.run(
        primary,
        "postgres",
        "select pg_create_physical_replication_slot('to_standby')",
        "create table fought_over (n integer)");
    standby = primary.newStandby();
    String conninfo =
        "host=127.0.0.1 user=postgres port=%d password=%s application_name='it\\'s \"ß\" %%'"
            .formatted(primary.port(), PASSWORD);
    Sql.run(
        standby,
        "postgres",
        "alter system set primary_conninfo = '" + conninfo.replace("'", "''") + "'");
    standby.stopCleanly();
    standby.startAgain();
    tracker = Tracker.of(store, major);
  }

  @AfterParameterizedClassInvocation
  static void stop() {
    tracker.close();
    standby.close();
    primary.close();
  }

  @Test
  void both_ends_of_the_stream_are_recorded_as_the_servers_show_them() throws Exception {
    Sql.await(primary, "(select count(*) from pg_stat_replication where state = 'streaming') = 1");
    tracker.assertSeen(
        "primary",
        primary,
        View.of(
            "pg_stat_replication",
            "select *, pg_current_wal_lsn() as current_wal_lsn from pg_stat_replication"),
        View.of(
            "pg_replication_slots",
            "select *, pg_current_wal_lsn() as current_wal_lsn from pg_replication_slots"));
    tracker.assertSeen(
        "standby",
        standby,
        View.of(
            "pg_stat_wal_receiver",
            "select *, pg_last_wal_replay_lsn() as replayed_lsn,"
                + " pg_last_xact_replay_timestamp() as last_replayed_at"
                + " from pg_stat_wal_receiver"));
    Map<String, @Nullable String> sender = tracker.latest("primary", "pg_stat_replication").get(0);
    assertThat(sender.get("application_name")).startsWith("it's \"").endsWith("\" %");
    assertThat(tracker.latest("primary", "pg_replication_slots", "slot_name", "to_standby"))
        .containsEntry("active_pid", sender.get("pid"))
        .containsEntry("slot_type", "physical");
    Map<String, @Nullable String> receiver =
        tracker.latest("standby", "pg_stat_wal_receiver").get(0);
    assertThat(receiver)
        .containsEntry("status", "streaming")
        .containsEntry("slot_name", "to_standby")
        .doesNotContainEntry("flushed_lsn", null);
    assertThat(receiver.get("conninfo")).contains("password=********");
  }

  @Test
  void functions_of_the_store_tell_how_far_behind_the_standby_was() throws Exception {
    Sql.await(primary, "(select count(*) from pg_stat_replication where state = 'streaming') = 1");
    Sql.run(standby, "postgres", "select pg_wal_replay_pause()");
    Sql.run(primary, "postgres", "create table unseen as select generate_series(1, 20000) as n");
    Sql.await(primary, "(select flush_lsn = pg_current_wal_lsn() from pg_stat_replication)");
    // The primary logs on its own, too: what was recorded lies between readings before and after.
    String ofReplication = " - replay_lsn from pg_stat_replication";
    long before = number("select flush_lsn" + ofReplication);
    tracker.visit("behind", primary, List.of("pg_stat_replication", "pg_replication_slots"));
    long after = number("select pg_current_wal_lsn()" + ofReplication);
    Sql.run(standby, "postgres", "select pg_wal_replay_resume()");
    String at = "('behind-" + major + "', now() + interval '1 minute')";
    assertThat(before).isGreaterThan(500_000);
    assertThat(
            store.column(
                "select concat_ws(' ', state, sync_state, flush_behind_bytes between 0 and %d,"
                        .formatted(after - before)
                    + " replay_behind_bytes between %1$d and %2$d)".formatted(before, after)
                    + " from pgtracker.replication_at"
                    + at))
        .containsExactly("streaming async t t");
    assertThat(
            store.column(
                "select concat_ws(' ', slot_name, active, kept_bytes between 0 and %d)"
                        .formatted(after - before)
                    + " from pgtracker.slots_at"
                    + at
                    + " where slot_name = 'to_standby'"))
        .containsExactly("to_standby t t");
  }

  private long number(String sql) throws SQLException {
    return Long.parseLong(Sql.value(primary, sql));
  }

  @Test
  void no_password_of_the_standby_reaches_the_store() throws Exception {
    tracker.visit("secrets", standby, List.of("pg_stat_wal_receiver", "pg_settings"));
    assertThat(leaks("pg_stat_wal_receiver")).isEmpty();
    assertThat(leaks("pg_settings")).isEmpty();
    // A setting only from 12 on, which is what this test begins with.
    assertThat(tracker.latest("secrets", "pg_settings", "name", "primary_conninfo").get("setting"))
        .contains("password=******** application_name='it\\'s ");
  }

  private static List<String> leaks(String dataset) throws SQLException {
    List<Map<String, @Nullable String>> rows = tracker.latest("secrets", dataset);
    assertThat(rows).isNotEmpty();
    return rows.stream().map(Map::toString).filter(row -> row.contains(PASSWORD)).toList();
  }

  @Test
  void a_query_canceled_by_recovery_is_counted_once() throws Exception {
    List<String> conflicts = List.of("pg_stat_database_conflicts");
    String counted = "(select sum(confl_lock) from pg_stat_database_conflicts)";
    tracker.visit("conflicts", standby, conflicts);
    try (Connection reader = standby.connect()) {
      reader.setAutoCommit(false);
      Sql.run(reader, "select * from fought_over");
      Sql.run(primary, "postgres", "alter table fought_over add column more text");
      Sql.await(standby, counted + " = 1");
    }
    tracker.assertSeen("conflicts", standby, View.of("pg_stat_database_conflicts"));
    assertThat(
            tracker.about(
                "conflicts",
                "pg_stat_database_conflicts_delta",
                "confl_lock || ' ' || restarted || ' ' || lower_bound",
                "true"))
        .containsExactly("1 false false");
  }

  @Test
  void prefetching_begins_anew_with_each_start_of_the_standby() throws Exception {
    if (major < FIRST_WITH_PREFETCHING) {
      return; // there is nothing to be counted; that it says so, BusyServerTest holds
    }
    View prefetching = View.of("pg_stat_recovery_prefetch");
    String lookedAt = "prefetch + hit + skip_init + skip_new + skip_fpw + skip_rep";
    // A primary that does nothing logs what runs from time to time: each reading has one before and
    // after it.
    long beforeBase = prefetched(lookedAt);
    tracker.assertSeen("prefetching", standby, prefetching);
    long afterBase = prefetched(lookedAt);
    replay("create table first as select generate_series(1, 20000) as n");
    long before = prefetched(lookedAt);
    tracker.assertSeen("prefetching", standby, prefetching);
    long after = prefetched(lookedAt);
    assertThat(tracker.sum("prefetching", "pg_stat_recovery_prefetch", lookedAt, "true"))
        .isBetween(before - afterBase, after - beforeBase)
        .isPositive();

    standby.stopCleanly();
    standby.startAgain();
    replay("create table second as select generate_series(1, 20000) as n");
    long beforeRestarted = prefetched(lookedAt);
    tracker.assertSeen("prefetching", standby, prefetching);
    long afterRestarted = prefetched(lookedAt);
    List<String> increases =
        tracker.increases("prefetching", "pg_stat_recovery_prefetch", lookedAt, "true");
    assertThat(increases).singleElement(STRING).endsWith(" restarted");
    assertThat(Long.parseLong(increases.get(0).replace(" restarted", "")))
        .isBetween(beforeRestarted, afterRestarted);
  }

  private static long prefetched(String counters) throws SQLException {
    return Long.parseLong(
        Sql.value(standby, "select " + counters + " from pg_stat_recovery_prefetch"));
  }

  /** Runs statements on the primary and waits until the standby has replayed them. */
  private static void replay(String... statements) throws SQLException {
    Sql.run(primary, "postgres", statements);
    Sql.run(primary, "postgres", "checkpoint");
    String end = Sql.value(primary, "select pg_current_wal_lsn()");
    Sql.await(standby, "pg_last_wal_replay_lsn() >= '" + end + "'");
  }

  @Test
  void a_logical_slot_that_recovery_invalidated_says_why() throws Exception {
    if (major < FIRST_WITH_LOGICAL_SLOTS_ON_STANDBYS) {
      return; // a standby has physical slots alone
    }
    try (BackgroundSession making =
        BackgroundSession.run(
            standby, "select pg_create_logical_replication_slot('decoding', 'pgoutput')")) {
      // It waits for what the primary logs about its running transactions.
      while (Sql.value(standby, "select count(confirmed_flush_lsn) from pg_replication_slots")
          .equals("0")) {
        Sql.run(primary, "postgres", "select pg_log_standby_snapshot()");
        assertThat(making.failure()).isEmpty();
      }
    }
    tracker.assertSeen("slots", standby, View.of("pg_replication_slots"));
    assertThat(tracker.latest("slots", "pg_replication_slots", "slot_name", "decoding"))
        .containsEntry("conflicting", "false")
        .containsEntry("invalidation_reason", null);
    // The slot's catalogs are not kept back on the primary: vacuum takes what the slot still needs.
    replay("create table dropped (n integer)", "drop table dropped", "vacuum full pg_class");
    Sql.await(standby, "(select conflicting from pg_replication_slots)");
    tracker.assertSeen("slots", standby, View.of("pg_replication_slots"));
    assertThat(tracker.latest("slots", "pg_replication_slots", "slot_name", "decoding"))
        .containsEntry("conflicting", "true")
        .containsEntry("wal_status", "lost")
        .containsEntry("invalidation_reason", "rows_removed");
  }
}
