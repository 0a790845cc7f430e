package io.pgtracker.scraper.collect;

import static org.assertj.core.api.Assertions.assertThat;

import io.pgtracker.catalog.Catalog;
import io.pgtracker.embedded.PostgresServer;
import io.pgtracker.format.FrameError.Reason;
import io.pgtracker.scraper.ObjectContents;
import io.pgtracker.scraper.ObjectContents.Frame;
import io.pgtracker.scraper.privacy.QueryTextPolicy;
import io.pgtracker.scraper.schedule.Agenda;
import io.pgtracker.scraper.schedule.Schedule;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A server with views and columns that nobody has heard of yet. */
class UnknownViewsTest {
  private static final Instant TICK = CollectorHarness.TICK;
  private static final Schedule SCHEDULE =
      new Schedule(Catalog.builtIn().datasets(), Map.of(), null);

  private static PostgresServer server;

  @BeforeAll
  static void start() throws Exception {
    server = TestServer.start(18);
    String archiver =
        TestServer.column(server, "select pg_get_viewdef('pg_stat_archiver'::regclass)")
            .get(0)
            .replaceFirst(
                "stats_reset\\s+FROM",
                "stats_reset, 42::int8 AS dreamt_count, 'select ''hunter4''' AS failed_query FROM");
    TestServer.execute(
        server,
        "set allow_system_table_mods = on",
        "create view pg_catalog.pg_stat_novelty as select i, 'select ''hunter2''' as query, 'select"
            + " ''hunter3''' as last_statement, pg_backend_pid() as pid, null::pg_lsn as lsn from"
            + " generate_series(1, 3) i",
        "create view pg_catalog.pg_stat_crowd as select i from generate_series(1, 10500) i",
        "create view pg_catalog.pg_statio_locked as select 1 as a",
        "create view pg_catalog.pg_stats_values as select 'of a user' as most_common_val",
        "create view pg_catalog.\"pg_stat_Odd name\" as select 1 as a",
        "create or replace view pg_catalog.pg_stat_archiver as " + archiver,
        "create role bare login",
        "grant select on pg_catalog.pg_stat_crowd to bare");
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void viewsAndColumnsThatNobodyKnowsAreKept() throws Exception {
    try (CollectorHarness harness = harness("postgres")) {
      ObjectContents object = harness.take(at(0));

      Frame novelty = object.frame("pg_stat_novelty");
      assertThat(novelty.columns()).containsExactly("i", "query", "last_statement", "pid", "lsn");
      assertThat(novelty.values("i")).containsExactly("1", "2", "3");
      assertThat(novelty.end().complete()).isTrue();
      assertThat(novelty.head().database()).isNull();
      assertThat(novelty.values("query").toString() + novelty.values("last_statement"))
          .as("texts follow the policy")
          .doesNotContain("hunter")
          .contains("select");
      Frame archiver = object.frame("pg_stat_archiver");
      assertThat(archiver.values("dreamt_count")).containsExactly("42");
      assertThat(archiver.values("failed_query"))
          .as("also in new columns of known views")
          .containsExactly("select ?");
      assertThat(object.frames())
          .extracting(frame -> frame.head().dataset())
          .as("values of users and names that need quotes")
          .doesNotContain("pg_stats_values", "pg_stat_Odd name");
    }
  }

  @Test
  void onlyTheFirstRowsOfALargeOneAreTaken() throws Exception {
    try (CollectorHarness harness = harness("postgres")) {
      Frame crowd = harness.take(at(0)).frame("pg_stat_crowd");
      assertThat(crowd.rows()).hasSize(10_000);
      assertThat(crowd.end().complete()).isFalse();
      assertThat(crowd.end().error()).isNull();
    }
  }

  @Test
  void theyAreTakenEveryFiveMinutesAndNewOnesAreFoundWithinTheHour() throws Exception {
    try (CollectorHarness harness = harness("postgres")) {
      assertThat(harness.take(at(0)).all("pg_stat_later")).isEmpty();
      assertThat(harness.take(at(60)).all("pg_stat_novelty")).isEmpty();
      TestServer.execute(
          server,
          "set allow_system_table_mods = on",
          "create view pg_catalog.pg_stat_later as select 1 as a");
      assertThat(harness.take(at(300)).all("pg_stat_novelty")).hasSize(1);
      assertThat(harness.take(at(3_600)).all("pg_stat_later")).hasSize(1);
    }
  }

  @Test
  void oneThatIsLockedOrDeniedCostsItsOwnFrame() throws Exception {
    try (Connection holder = server.connect();
        Statement statement = holder.createStatement();
        CollectorHarness harness = harness("postgres")) {
      holder.setAutoCommit(false);
      statement.execute("lock table pg_catalog.pg_statio_locked in access exclusive mode");
      assertThat(reason(harness.take(at(0)).frame("pg_statio_locked"))).isEqualTo(Reason.LOCKED);
      holder.rollback();
      assertThat(reason(harness.take(at(300)).frame("pg_statio_locked"))).isNull();
    }
    try (CollectorHarness harness = harness("bare")) {
      ObjectContents object = harness.take(at(0));
      assertThat(reason(object.frame("pg_stat_novelty"))).isEqualTo(Reason.DENIED);
      assertThat(reason(object.frame("pg_stat_crowd"))).isNull();
    }
  }

  private static CollectorHarness harness(String role) throws Exception {
    return new CollectorHarness(
        server.uri("postgres").replace("postgres@", role + "@"),
        QueryTextPolicy.NORMALIZED,
        DatabaseFilter.ALL);
  }

  /** The tick after so many seconds; the one before was half a minute earlier. */
  private static Agenda at(int seconds) {
    return SCHEDULE.agenda(TICK.plusSeconds(seconds), TICK.plusSeconds(seconds - 30L), null);
  }

  private static @Nullable Reason reason(Frame frame) {
    return frame.end().error() == null
        ? null
        : Objects.requireNonNull(frame.end().error()).reason();
  }
}
