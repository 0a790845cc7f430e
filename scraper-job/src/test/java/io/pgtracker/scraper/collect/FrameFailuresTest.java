package io.pgtracker.scraper.collect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.pgtracker.embedded.Await;
import io.pgtracker.embedded.PostgresServer;
import io.pgtracker.format.FrameError;
import io.pgtracker.format.FrameError.Reason;
import io.pgtracker.scraper.ObjectContents;
import io.pgtracker.scraper.ObjectContents.Frame;
import java.sql.Connection;
import java.sql.Statement;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A frame that fails says why, costs only itself, and leaves the connection usable. */
class FrameFailuresTest {
  private static PostgresServer server;

  @BeforeAll
  static void start() throws Exception {
    server = TestServer.start(18);
    TestServer.execute(
        server,
        "create table t (a int)",
        "create role bare login",
        "revoke execute on function pg_control_system() from public",
        "grant execute on function pg_control_system() to pg_monitor",
        "create role watcher login in role pg_monitor",
        "create database closed",
        "revoke connect on database closed from public");
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void aLockedTableDelaysNothingByMoreThanTheLockTimeout() throws Exception {
    try (Connection holder = locking("lock table t in access exclusive mode");
        MonitoredConnection connection = connect()) {
      assertThat(failure(connection, "select pg_catalog.pg_table_size('public.t')"))
          .isEqualTo(Reason.LOCKED);
      assertThat(FrameReader.take(connection, "select 1", null).rows().next()).isNotNull();
      assertThat(holder.isClosed()).isFalse();
    }
  }

  @Test
  void aLockedViewCostsItsOwnFrame() throws Exception {
    try (Connection holder =
            locking("lock table pg_stat_statements_info in access exclusive mode");
        CollectorHarness harness = new CollectorHarness(server.uri("postgres"))) {
      ObjectContents object = harness.take();
      assertThat(reason(object.frame("pg_stat_statements_info"))).isEqualTo(Reason.LOCKED);
      assertThat(object.frame("pg_stat_statements_info").end().error())
          .hasFieldOrPropertyWithValue("sqlState", "55P03");
      assertThat(reason(object.frame("pg_stat_activity"))).isNull();
      assertThat(reason(object.frame("pg_settings"))).isNull();
      assertThat(holder.isClosed()).isFalse();
    }
  }

  @Test
  void aStatementTimeoutIsToldFromACancelByHand() throws Exception {
    try (MonitoredConnection connection = connect()) {
      assertThat(failure(connection, "select pg_sleep(30)")).isEqualTo(Reason.TIMED_OUT);
      Thread canceller = new Thread(FrameFailuresTest::cancelSleeper);
      canceller.start();
      assertThat(failure(connection, "select pg_sleep(31)")).isEqualTo(Reason.FAILED);
      canceller.join();
      assertThat(FrameReader.take(connection, "select 1", null).rows().next()).isNotNull();
    }
  }

  @Test
  void errorsAreSortedByWhatToDo() throws Exception {
    try (MonitoredConnection connection = connect()) {
      assertThat(failure(connection, "select * from no_such_view")).isEqualTo(Reason.NOT_AVAILABLE);
      assertThat(failure(connection, "select no_such_function()")).isEqualTo(Reason.NOT_AVAILABLE);
      assertThat(failure(connection, "select 1 / 0")).isEqualTo(Reason.FAILED);
      assertThat(failure(connection, "create table pg_temp.x (a int)")).isEqualTo(Reason.FAILED);
      assertThat(failure(connection, "select pg_terminate_backend(pg_backend_pid())"))
          .isEqualTo(Reason.UNREACHABLE);
      assertThat(connection.isUsable()).isFalse();
    }
  }

  @Test
  void theMessageHasNoStatementAndNoValues() throws Exception {
    try (MonitoredConnection connection = connect()) {
      FrameFailure failure =
          catchThrowableOfType(
              FrameFailure.class,
              () -> FrameReader.take(connection, "select 'secret'::pg_catalog.int4 + 1", null));
      assertThat(failure.error().message()).doesNotContain("select").doesNotContain("\n");
    }
  }

  @Test
  void aBrokenConnectionIsMadeAnewWithinTheTick() throws Exception {
    try (CollectorHarness harness = new CollectorHarness(server.uri("postgres"))) {
      harness.take();
      TestServer.execute(
          server,
          "select pg_terminate_backend(pid) from pg_stat_activity where application_name ="
              + " 'pgtracker'");
      ObjectContents object = harness.take(CollectorHarness.TICK.plusSeconds(60));
      assertThat(reason(object.frame("pg_stat_activity"))).isEqualTo(Reason.UNREACHABLE);
      assertThat(reason(object.frame("pg_settings"))).isNull();
    }
  }

  @Test
  void aRoleWithoutRightsGetsWhatItMaySeeAndIsToldTheRest() throws Exception {
    try (CollectorHarness harness = new CollectorHarness(asRole("bare"))) {
      ObjectContents object = harness.take();
      Frame statements = object.frame("pg_stat_statements");
      assertThat(statements.end().hiddenRows()).isPositive();
      assertThat(statements.values("queryid")).doesNotContainNull();
      assertThat(object.frame("pg_stat_activity").head().server())
          .satisfies(
              identity -> {
                assertThat(identity.systemIdentifier()).isNull();
                assertThat(identity.bgwriterReset()).isNotNull();
              });
      assertThat(reason(object.frame("server_facts"))).isEqualTo(Reason.DENIED);
      assertThat(message(object.frame("server_facts")))
          .contains("pg_control_system")
          .endsWith("an administrator runs: GRANT pg_monitor TO bare");
      assertThat(reason(object.frame("pg_stat_user_tables", "closed"))).isEqualTo(Reason.DENIED);
      assertThat(reason(object.frame("pg_stat_user_tables", "postgres"))).isNull();
    }
  }

  @Test
  void pgMonitorIsEnough() throws Exception {
    TestServer.execute(server, "grant connect on database closed to watcher");
    try (CollectorHarness harness = new CollectorHarness(asRole("watcher"))) {
      ObjectContents object = harness.take();
      assertThat(harness.outcome().failures()).isEmpty();
      assertThat(object.frame("pg_stat_statements").end().hiddenRows()).isZero();
      assertThat(object.frame("pg_stat_activity").head().server())
          .satisfies(identity -> assertThat(identity.checkpointerStartedAt()).isNotNull());
    }
  }

  @Test
  void whatIsDeniedInSpiteOfTheUsualRightNamesTheObject() throws Exception {
    TestServer.execute(
        server,
        "revoke select on pg_locks from public",
        "revoke select on pg_stat_activity from public");

    try (CollectorHarness harness = new CollectorHarness(asRole("watcher"))) {
      ObjectContents object = harness.take();
      assertThat(message(object.frame("pg_locks")))
          .endsWith("an administrator runs: GRANT SELECT ON pg_locks TO watcher");
      assertThat(message(object.frame("pg_stat_activity")))
          .endsWith("an administrator runs: GRANT SELECT ON pg_stat_activity TO watcher");
    } finally {
      TestServer.execute(
          server,
          "grant select on pg_locks to public",
          "grant select on pg_stat_activity to public");
    }
  }

  @Test
  void aRightTakenAwayLaterCostsEvidenceAndNotTheFrame() throws Exception {
    try (CollectorHarness harness = new CollectorHarness(asRole("bare"))) {
      assertThat(harness.take().frame("pg_locks").head().server())
          .satisfies(identity -> assertThat(identity.archiverReset()).isNotNull());
      TestServer.execute(server, "revoke select on pg_stat_archiver from public");
      ObjectContents object = harness.take(CollectorHarness.TICK.plusSeconds(60));
      assertThat(reason(object.frame("pg_locks"))).isNull();
      assertThat(object.frame("pg_locks").head().server())
          .satisfies(identity -> assertThat(identity.archiverReset()).isNull());
    } finally {
      TestServer.execute(server, "grant select on pg_stat_archiver to public");
    }
  }

  private static void cancelSleeper() {
    Await.until(
        "the sleeper to be cancelled",
        () ->
            TestServer.column(
                    server,
                    "select pg_cancel_backend(pid) from pg_stat_activity"
                        + " where query like '%pg_sleep(31)%' and pid <> pg_backend_pid()")
                .contains("t"));
  }

  private static String asRole(String role) {
    return server.uri("postgres").replace("postgres@", role + "@");
  }

  private static MonitoredConnection connect() throws Exception {
    return CollectorHarness.connect(server.uri("postgres"));
  }

  private static Reason failure(MonitoredConnection connection, String sql) {
    return Objects.requireNonNull(
            catchThrowableOfType(FrameFailure.class, () -> FrameReader.take(connection, sql, null)))
        .error()
        .reason();
  }

  private static @Nullable Reason reason(Frame frame) {
    FrameError error = frame.end().error();
    return error == null ? null : error.reason();
  }

  private static String message(Frame frame) {
    return Objects.requireNonNull(frame.end().error()).message();
  }

  private static Connection locking(String sql) throws Exception {
    Connection holder = server.connect();
    holder.setAutoCommit(false);
    try (Statement statement = holder.createStatement()) {
      statement.execute(sql);
    }
    return holder;
  }
}
