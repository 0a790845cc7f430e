package io.pgtracker.pipeline.scenes;

import static org.assertj.core.api.Assertions.assertThat;

import io.pgtracker.embedded.Await;
import io.pgtracker.embedded.PostgresServer;
import io.pgtracker.ingest.store.StoreException;
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

/**
 * A publisher and its subscriber, both databases of one server, so that one visit sees both ends:
 * before there were counters of slots and subscriptions, with the first of them, and today.
 */
@ParameterizedClass(name = "PostgreSQL {0}")
@ValueSource(ints = {18, 15, 10})
class LogicalReplicationTest {
  private static final int FIRST_WITH_SLOT_COUNTERS = 14;
  private static final int FIRST_WITH_CONFLICTS = 18;

  /** A name with everything names may have. */
  private static final String SUBSCRIPTION = "it's \"ours\"\nüber 東京";

  private static PostgresServer server;
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
    server =
        PostgresServer.builder()
            .major(major)
            .setting("autovacuum", "off")
            .setting("wal_level", "logical")
            .setting("wal_retrieve_retry_interval", "100ms")
            .start();
    tracker = Tracker.of(store, major);
    String table = "create table shared (n integer primary key)";
    Sql.run(server, "postgres", "create database publisher", "create database subscriber");
    Sql.run(
        server,
        "publisher",
        table,
        "create publication everything for all tables",
        "select pg_create_logical_replication_slot('to_subscriber', 'pgoutput')",
        "select pg_create_logical_replication_slot('by_hand', 'pgoutput')");
    Sql.run(
        server,
        "subscriber",
        table,
        """
        create subscription "%s"
        connection 'host=127.0.0.1 port=%d user=postgres dbname=publisher password=geheim'
        publication everything
        with (slot_name = 'to_subscriber', create_slot = false, copy_data = false)"""
            .formatted(SUBSCRIPTION.replace("\"", "\"\""), server.port()));
    Sql.await(server, "(select count(*) from pg_stat_replication where state = 'streaming') = 1");
  }

  @AfterParameterizedClassInvocation
  static void stop() {
    tracker.close();
    server.close();
  }

  @Test
  void both_ends_are_recorded_as_the_server_shows_them() throws Exception {
    tracker.assertSeen(
        "logical",
        server,
        View.of("pg_stat_replication"),
        View.of("pg_replication_slots"),
        View.of(
            "pg_stat_subscription",
            "select * from pg_stat_subscription",
            List.of("subid", "pid", "relid")));
    Map<String, @Nullable String> worker = tracker.latest("logical", "pg_stat_subscription").get(0);
    assertThat(worker).containsEntry("subname", SUBSCRIPTION).containsEntry("relid", null);
    assertThat(worker.get("received_lsn")).isNotNull();
    assertThat(tracker.latest("logical", "pg_replication_slots", "slot_name", "to_subscriber"))
        .containsEntry("plugin", "pgoutput")
        .containsEntry("database", "publisher")
        .containsEntry("active", "true");
  }

  @Test
  void what_slots_decode_is_counted_through_resets_and_a_slot_made_anew() throws Exception {
    if (major < FIRST_WITH_SLOT_COUNTERS) {
      return; // BusyServerTest holds that the lack is recorded
    }
    View slots = View.of("pg_stat_replication_slots");
    decodeWhatIsThere();
    tracker.assertSeen("slots", server, slots);
    decode(3);
    tracker.assertSeen("slots", server, slots);
    assertThat(decoded()).containsExactly("3");

    Sql.run(server, "postgres", "select pg_stat_reset_replication_slot('by_hand')");
    decode(5);
    tracker.assertSeen("slots", server, slots);
    assertThat(decoded()).as("more than before the reset").containsExactly("5 restarted");

    Sql.run(
        server,
        "publisher",
        "select pg_drop_replication_slot('by_hand')",
        "select pg_create_logical_replication_slot('by_hand', 'pgoutput')");
    decode(7);
    tracker.assertSeen("slots", server, slots);
    assertThat(decoded())
        .as("never reset, where the one before was")
        .containsExactly("7 restarted");

    Sql.run(
        server,
        "publisher",
        "select pg_drop_replication_slot('by_hand')",
        "select pg_create_logical_replication_slot('by_hand', 'pgoutput')");
    decode(2);
    tracker.assertSeen("slots", server, slots);
    assertThat(decoded()).as("its counters fell").containsExactly("2 restarted");
  }

  private static List<String> decoded() throws SQLException {
    return tracker.increases(
        "slots", "pg_stat_replication_slots", "total_txns", "slot_name = 'by_hand'");
  }

  /** Has the slot decode so many transactions. */
  private static void decode(int transactions) throws SQLException {
    String counted =
        "(select total_txns from pg_stat_replication_slots where slot_name = 'by_hand')";
    long before = Long.parseLong(Sql.value(server, "select " + counted));
    for (int i = 0; i < transactions; i++) {
      Sql.run(server, "publisher", "truncate shared");
    }
    decodeWhatIsThere();
    Sql.await(server, counted + " = " + (before + transactions));
  }

  private static void decodeWhatIsThere() throws SQLException {
    Sql.run(
        server,
        "publisher",
        "select pg_logical_slot_get_binary_changes('by_hand', null, null,"
            + " 'proto_version', '1', 'publication_names', 'everything')");
  }

  @Test
  void errors_and_conflicts_of_a_subscription_are_counted() throws Exception {
    if (major < FIRST_WITH_SLOT_COUNTERS + 1) {
      return; // BusyServerTest holds that the lack is recorded
    }
    View subscriptions = View.of("pg_stat_subscription_stats");
    tracker.assertSeen("errors", server, subscriptions);
    Sql.run(server, "subscriber", "insert into shared values (1)");
    Sql.run(server, "publisher", "insert into shared values (1)");
    Sql.await(server, "(select apply_error_count from pg_stat_subscription_stats) > 1");
    Sql.run(server, "subscriber", "delete from shared");
    Await.until(
        "the subscriber to go on",
        () -> {
          try (var connection = server.connect("subscriber")) {
            return Sql.column(connection, "select n from shared").equals(List.of("1"));
          }
        });
    tracker.assertSeen("errors", server, subscriptions);
    Map<String, @Nullable String> stored =
        tracker.latest("errors", "pg_stat_subscription_stats").get(0);
    String errors = String.valueOf(stored.get("apply_error_count"));
    assertThat(stored).containsEntry("subname", SUBSCRIPTION);
    assertThat(
            tracker.increases("errors", "pg_stat_subscription_stats", "apply_error_count", "true"))
        .containsExactly(errors);
    if (major >= FIRST_WITH_CONFLICTS) {
      assertThat(stored).containsEntry("confl_insert_exists", errors);
    }
  }
}
