package io.pgtracker.pipeline.scenes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pgtracker.embedded.Await;
import io.pgtracker.embedded.PostgresServer;
import io.pgtracker.ingest.store.StoreException;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
 * Ages of transactions and positions of WAL, which move on all the time, are in the past what the
 * server said at that moment.
 */
@ParameterizedClass(name = "PostgreSQL {0}")
@ValueSource(ints = {18, 10})
class PositionsTest {
  /** What is read every 30 seconds, or not much later. */
  private static final List<String> SAMPLES =
      List.of(
          "pg_stat_activity",
          "pg_locks",
          "pg_prepared_xacts",
          "pg_stat_replication",
          "pg_replication_slots",
          "pg_stat_wal_receiver",
          "server_position");

  private static final List<String> SAMPLES_AND_FACTS =
      with(SAMPLES, "server_facts", "pg_database");

  /** Each has one row with whole numbers, which only grow. */
  private static final String OF_A_PRIMARY =
      """
      select (select age(backend_xid) from pg_stat_activity
              where application_name = 'writer')::text as age_of_writer,
             (select age(backend_xmin) from pg_stat_activity
              where application_name = 'reader')::text as age_of_reader,
             (select age(transaction) from pg_prepared_xacts)::text as age_of_prepared,
             (select max(age(transactionid)) from pg_locks
              where locktype = 'transactionid' and transactionid is not null)::text as age_of_lock,
             (select age(datfrozenxid) from pg_database where datname = 'postgres')::text
               as age_of_database,
             (select mxid_age(datminmxid) from pg_database where datname = 'postgres')::text
               as age_of_multixacts,
             (pg_current_wal_flush_lsn() - '0/0')::text as flushed,
             (pg_current_wal_lsn() - '0/0')::text as written,
             (pg_current_wal_insert_lsn() - '0/0')::text as inserted,
             pg_is_in_recovery()::int::text as in_recovery
      """;

  private static final String OF_A_STANDBY =
      """
      select (select age(datfrozenxid) from pg_database where datname = 'postgres')::text
               as age_of_database,
             (pg_last_wal_replay_lsn() - '0/0')::text as replayed,
             (pg_last_wal_receive_lsn() - '0/0')::text as received,
             (extract(epoch from pg_last_xact_replay_timestamp()) * 1000000)::bigint::text
               as ended_micros,
             pg_is_wal_replay_paused()::int::text as paused,
             pg_is_in_recovery()::int::text as in_recovery
      """;

  /** Each transaction id is of a transaction within one that lasts. */
  private static final String TRAFFIC =
      """
      do $$
      begin
        loop
          begin
            insert into written values (1);
          exception when division_by_zero then null;
          end;
        end loop;
      end
      $$""";

  private static PostgresServer primary;
  private static PostgresServer standby;
  private static SceneStore store;
  private static Tracker tracker;
  private static final List<Connection> transactions = new ArrayList<>();

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
            .setting("max_prepared_transactions", "5")
            .start();
    Sql.run(
        primary,
        "postgres",
        "create table written (n integer)",
        "create table shared as select 1 as n",
        "begin",
        "insert into written values (1)",
        "prepare transaction 'prepared'");
    standby = primary.newStandby();
    transaction(
        "writer", "begin", "insert into written values (1)", "select from shared for share");
    transaction("sharer", "begin", "select from shared for share"); // two need a multixact
    transaction("reader", "begin isolation level repeatable read", "select from written");
    tracker = Tracker.of(store, major);
  }

  private static void transaction(String name, String... statements) throws SQLException {
    Connection session = primary.connect();
    transactions.add(session);
    Sql.run(session, "set application_name = '" + name + "'");
    Sql.run(session, statements);
  }

  @AfterParameterizedClassInvocation
  static void stop() throws SQLException {
    for (Connection session : transactions) {
      session.close();
    }
    transactions.clear();
    tracker.close();
    standby.close();
    primary.close();
  }

  @Test
  void agesOfAServerThatDoesNothingAreTheVeryOnesItSaid() throws Exception {
    tracker.visit("quiet", primary, SAMPLES_AND_FACTS);
    giveTransactions(300);
    Map<String, String> before = ask(primary, OF_A_PRIMARY);
    tracker.visit("quiet", primary, SAMPLES);
    Map<String, String> after = ask(primary, OF_A_PRIMARY);
    giveTransactions(300);
    String moment = moment("quiet");
    tracker.visit("quiet", primary, SAMPLES_AND_FACTS);

    Map<String, String> then = past("quiet", moment, OF_A_PRIMARY);
    assertLiesBetween(before, then, after);
    assertThat(ages(then)).isEqualTo(ages(before)).isEqualTo(ages(after)).hasSize(6);
    assertThat(number(then, "age_of_writer")).isGreaterThan(300);
    assertThat(number(then, "age_of_multixacts")).isPositive();
  }

  @Test
  void agesAndPositionsOfABusyServerLieBetweenWhatItSaidBeforeAndAfter() throws Exception {
    tracker.visit("busy", primary, SAMPLES_AND_FACTS);
    String recorded = moment("busy");
    try (BackgroundSession traffic = BackgroundSession.run(primary, TRAFFIC)) {
      for (int visit = 0; visit < 5; visit++) {
        // No facts of before can pass for those of the moment.
        Map<String, String> atFacts = past("busy", recorded, OF_A_PRIMARY);
        Await.until(
            "a thousand transactions",
            () ->
                number(ask(primary, OF_A_PRIMARY), "age_of_writer")
                    > number(atFacts, "age_of_writer") + 1_000);
        Map<String, String> before = ask(primary, OF_A_PRIMARY);
        tracker.visit("busy", primary, SAMPLES);
        Map<String, String> after = ask(primary, OF_A_PRIMARY);
        recorded = moment("busy");
        assertLiesBetween(before, past("busy", recorded, OF_A_PRIMARY), after);
        assertThat(traffic.failure()).isEmpty();
      }
    }
  }

  @Test
  void nothingOfAMomentIsAheadOfItsServer() throws Exception {
    Sql.await(primary, "(select count(*) from pg_stat_replication where state = 'streaming') = 1");
    try (BackgroundSession traffic = BackgroundSession.run(primary, TRAFFIC)) {
      for (int visit = 0; visit < 5; visit++) {
        tracker.visit("ahead", primary, SAMPLES);
        assertThat(
                past(
                    "ahead",
                    moment("ahead"),
                    """
                    select (select min(least(age(backend_xid), age(backend_xmin)))
                            from pg_stat_activity)::text as of_session,
                           (select min(age(transactionid)) from pg_locks)::text as of_lock,
                           (select min(age(transaction)) from pg_prepared_xacts)::text as of_prepared,
                           (select pg_current_wal_flush_lsn() - sent_lsn
                            from pg_stat_replication)::text as of_receiver,
                           (pg_current_wal_lsn() - pg_current_wal_flush_lsn())::text as of_flush,
                           (pg_current_wal_insert_lsn() - pg_current_wal_lsn())::text as of_writing
                    """))
            .hasSize(6)
            .allSatisfy((what, ahead) -> assertThat(new BigDecimal(ahead)).isNotNegative());
        assertThat(traffic.failure()).isEmpty();
      }
    }
  }

  @Test
  void aStandbyThatLagsIsAsFarAsItSaid() throws Exception {
    Sql.await(primary, "(select count(*) from pg_stat_replication where state = 'streaming') = 1");
    giveTransactions(1);
    Sql.await(standby, "pg_last_xact_replay_timestamp() is not null");
    tracker.visit("standby", standby, SAMPLES_AND_FACTS);
    Sql.run(standby, "postgres", "select pg_wal_replay_pause()");
    giveTransactions(300);
    String end = Sql.value(primary, "select pg_current_wal_insert_lsn()"); // commits don't wait
    Sql.await(standby, "pg_last_wal_receive_lsn() >= '" + end + "'");

    Map<String, String> before = ask(standby, OF_A_STANDBY);
    tracker.visit("standby", standby, SAMPLES);
    Map<String, String> after = ask(standby, OF_A_STANDBY);
    Sql.run(standby, "postgres", "select pg_wal_replay_resume()");
    String moment = moment("standby");
    Sql.await(standby, "pg_last_wal_replay_lsn() >= '" + end + "'");
    tracker.visit("standby", standby, SAMPLES_AND_FACTS);

    Map<String, String> then = past("standby", moment, OF_A_STANDBY);
    assertLiesBetween(before, then, after);
    assertThat(number(then, "received")).isGreaterThan(number(then, "replayed"));
    assertThat(then).containsEntry("paused", "1").containsEntry("in_recovery", "1");
    assertThatThrownBy(() -> past("standby", moment, "select pg_current_wal_lsn()::text as lsn"))
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("not recorded: pg_current_wal_lsn(): the server was in recovery");
  }

  /** What is the same for all rows is looked up while a query is planned. */
  @Test
  void whatWasLookedUpAtAnotherMomentIsNotTaken() throws Exception {
    List<String> datasets = with(SAMPLES_AND_FACTS, "pg_settings", "pg_roles");
    Sql.run(primary, "postgres", "create role made_anew");
    tracker.visit("planned", primary, datasets);
    String first = moment("planned");
    giveTransactions(300);
    Sql.run(primary, "postgres", "drop role made_anew", "create role made_anew");
    Sql.run(primary, "postgres", "alter system set deadlock_timeout = '7s'");
    Sql.run(primary, "postgres", "select pg_reload_conf()");
    Sql.await(primary, "current_setting('deadlock_timeout') = '7s'");
    tracker.visit("planned", primary, datasets);
    String second = moment("planned");

    String asked =
        """
        age('3'::xid)::text as age, mxid_age('1'::xid)::text as mxid_age,
        current_setting('deadlock_timeout') as timeout, 'made_anew'::regrole::oid::text as role
        """;
    Map<String, String> atFirst = past("planned", first, "select " + asked);
    Map<String, String> atSecond = past("planned", second, "select " + asked);
    assertThat(atFirst.get("age")).isNotEqualTo(atSecond.get("age"));
    assertThat(atFirst.get("timeout")).isEqualTo("1s");
    assertThat(atSecond.get("timeout")).isEqualTo("7s");
    assertThat(atFirst.get("role")).isNotEqualTo(atSecond.get("role"));

    String goToSecond = "history.go('planned-" + major + "', '" + second + "')";
    try (Connection session = store.go("planned-" + major, first)) {
      Sql.run(session, "prepare asked as select " + asked);
      assertThat(Sql.row(session, "execute asked")).isEqualTo(atFirst);
      Sql.run(session, "begin", "select " + goToSecond);
      assertThat(Sql.row(session, "execute asked")).isEqualTo(atSecond);
      Sql.run(session, "rollback");
      assertThat(Sql.row(session, "execute asked")).isEqualTo(atFirst);
      assertThat(Sql.row(session, "select " + asked + " from " + goToSecond)).isEqualTo(atSecond);
    }
  }

  @Test
  void aMomentWithoutItsPositionHasNoAges() throws Exception {
    tracker.visit("without", primary, SAMPLES_AND_FACTS);
    tracker.visit("without", primary, List.of("pg_stat_activity"));
    String moment = tracker.latest("without", "pg_stat_activity").get(0).get("collected_at");
    for (String asked :
        List.of(
            "age(backend_xmin) from pg_stat_activity",
            "mxid_age(datminmxid) from pg_database",
            "pg_current_wal_lsn()",
            "pg_last_wal_replay_lsn()",
            "pg_is_in_recovery()")) {
      assertThatThrownBy(() -> past("without", Objects.requireNonNull(moment), "select " + asked))
          .as(asked)
          .isInstanceOf(SQLException.class)
          .hasMessageContaining(
              "not recorded: server_position was not read together with the sessions");
    }
  }

  private static void giveTransactions(int number) throws SQLException {
    try (Connection session = primary.connect()) {
      for (int i = 0; i < number; i++) {
        Sql.run(session, "insert into written values (1)");
      }
    }
  }

  private static Map<String, String> ask(PostgresServer server, String query) throws SQLException {
    try (Connection session = server.connect()) {
      return Sql.row(session, query);
    }
  }

  /** What a session at a moment of an instance's past is told. */
  private Map<String, String> past(String instance, String moment, String query)
      throws SQLException {
    try (Connection session = store.go(instance + "-" + major, moment)) {
      return Sql.row(session, query);
    }
  }

  /** The latest there is. */
  private static String moment(String instance) throws SQLException {
    return Objects.requireNonNull(
        tracker.latest(instance, "server_position").get(0).get("collected_at"));
  }

  private static void assertLiesBetween(
      Map<String, String> before, Map<String, String> then, Map<String, String> after) {
    assertThat(then.keySet()).isEqualTo(before.keySet());
    then.forEach(
        (what, value) ->
            assertThat(new BigDecimal(value))
                .as("%s of %s, %s, %s", what, before, then, after)
                .isBetween(new BigDecimal(before.get(what)), new BigDecimal(after.get(what))));
  }

  private static Map<String, String> ages(Map<String, String> row) {
    Map<String, String> ages = new LinkedHashMap<>(row);
    ages.keySet().removeIf(what -> !what.startsWith("age_of_"));
    return ages;
  }

  private static long number(Map<String, @Nullable String> row, String column) {
    return Long.parseLong(Objects.requireNonNull(row.get(column)));
  }

  private static List<String> with(List<String> datasets, String... more) {
    List<String> all = new ArrayList<>(datasets);
    all.addAll(List.of(more));
    return List.copyOf(all);
  }
}
