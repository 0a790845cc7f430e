package io.pgtracker.pipeline.delta;

import static org.assertj.core.api.Assertions.assertThat;

import io.pgtracker.ingest.store.StoreException;
import java.sql.SQLException;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

/** pg_stat_subscription_stats: a subscriber that fails, in the server that publishes. */
@ParameterizedClass(name = "PostgreSQL {0}")
@ValueSource(ints = {18, 16})
class SubscriptionIncreasesTest {
  private static final String ERRORS =
      "select coalesce(sum(apply_error_count), 0)::bigint from pg_stat_subscription_stats"
          + " where subname = '%s'";

  private static DeltaStore store;

  @Parameter int major;
  private LiveServer server;
  private Scene scene;
  private CounterTruth truth;
  private String publisher;
  private String subscription;

  @BeforeAll
  static void openStore() throws SQLException, StoreException {
    store = DeltaStore.create();
  }

  @AfterAll
  static void closeStore() throws SQLException {
    store.close();
  }

  @BeforeEach
  void publish() throws SQLException {
    server = LiveServer.shared(major);
    scene = Scene.create(store, server);
    truth = new CounterTruth(scene.database());
    publisher = LiveServer.newName();
    subscription = "of_" + publisher;
    server.run("postgres", "create database " + publisher);
    server.run(
        publisher,
        "create table published (n integer primary key)",
        "create publication published for table published");
    scene.run(
        "create table published (n integer primary key)", "insert into published values (1), (2)");
    subscribe(1);
  }

  @AfterEach
  void end() throws SQLException {
    unsubscribe();
    store.assertNothingNegative();
  }

  @Test
  void errors_are_counted_through_resets_restarts_and_other_subscriptions_of_the_name()
      throws Exception {
    fail(1);
    scrape();
    fail(1);
    scrape();
    reset();
    fail(2); // the same number again
    scrape();
    scene.run("alter subscription " + subscription + " set (streaming = on)");
    server.restart();
    truth.began(server, "pg_stat_recovery_prefetch", true);
    fail(1);
    scrape();
    unsubscribe();
    truth.began(server, "pg_stat_replication_slots", subscription::equals, false);
    subscribe(2); // under the same name, with another oid
    fail(4);
    scrape();
    assertThat(scene.increase("pg_stat_subscription_stats", "apply_error_count", "true"))
        .isEqualTo(Increase.exactly(1 + 2 + 1 + 4));
    truth.assertCounted(store, scene.database(), "subscription", Set.of());
    assertThat(truth.grown()).contains("pg_stat_subscription_stats");
  }

  /**
   * Cannot insert a row that is there already. It is disabled by its first error, so that errors
   * can be counted one by one.
   */
  private void subscribe(int row) throws SQLException {
    server.run(
        publisher,
        "select pg_create_logical_replication_slot('" + subscription + "', 'pgoutput')",
        "insert into published values (" + row + ")");
    scene.run(
        """
        create subscription %1$s
        connection 'host=127.0.0.1 user=postgres port=%2$d dbname=%3$s' publication published
        with (create_slot = false, copy_data = false, enabled = false, disable_on_error = true,
              slot_name = '%1$s')"""
            .formatted(subscription, server.postgres().port(), publisher));
  }

  private void unsubscribe() throws SQLException {
    scene.run("drop subscription " + subscription);
  }

  private void fail(int times) throws SQLException {
    for (int i = 0; i < times; i++) {
      long before = server.number("postgres", ERRORS.formatted(subscription));
      scene.run("alter subscription " + subscription + " enable");
      server.await("postgres", ERRORS.formatted(subscription), before + 1);
      server.await(
          "postgres",
          "select subenabled::integer from pg_subscription where subname = '" + subscription + "'",
          0);
    }
  }

  private void reset() throws SQLException {
    scene.run(
        "select pg_stat_reset_subscription_stats(oid) from pg_subscription where subname = '"
            + subscription
            + "'");
    truth.began(server, "pg_stat_subscription_stats", true);
  }

  private void scrape() throws Exception {
    store.ingest(truth.frame(server, scene.taker()));
  }
}
