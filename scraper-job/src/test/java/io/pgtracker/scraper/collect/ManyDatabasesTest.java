package io.pgtracker.scraper.collect;

import static org.assertj.core.api.Assertions.assertThat;

import io.pgtracker.catalog.Catalog;
import io.pgtracker.catalog.DatasetScope;
import io.pgtracker.embedded.PostgresServer;
import io.pgtracker.format.FrameError;
import io.pgtracker.format.FrameError.Reason;
import io.pgtracker.scraper.ObjectContents;
import io.pgtracker.scraper.ObjectContents.Frame;
import io.pgtracker.scraper.privacy.QueryTextPolicy;
import io.pgtracker.scraper.schedule.Schedule;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/** A server with more databases than a tick can visit, some of which refuse to be entered. */
class ManyDatabasesTest {
  private static final int DATABASES = Integer.getInteger("pgtracker.test.databases", 60);
  private static final Instant TICK = CollectorHarness.TICK;

  private static PostgresServer server;

  @BeforeAll
  static void start() throws Exception {
    server = TestServer.start(18);
    TestServer.execute(server, "create role bare login", "create role other login");
    for (int i = 1; i <= DATABASES; i++) {
      TestServer.execute(server, "create database tenant_" + i + " strategy wal_log");
    }
    TestServer.execute(
        server,
        "alter database tenant_1 allow_connections false",
        "revoke connect on database tenant_2 from public",
        "alter database tenant_4 connection limit 0");
    Path rules = server.dataFolder().resolve("pg_hba.conf");
    Files.writeString(rules, "host tenant_3 bare 127.0.0.1/32 reject\n" + Files.readString(rules));
    TestServer.execute(server, "select pg_reload_conf()");
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void everyTickVisitsAShareAndFiveMinutesVisitEachOnce(TestReporter reporter) throws Exception {
    Schedule schedule =
        new Schedule(
            Catalog.builtIn().datasets().stream()
                .filter(dataset -> dataset.scope() == DatasetScope.DATABASE)
                .toList(),
            Map.of(),
            null);
    Map<String, Integer> visits = new HashMap<>();
    try (CollectorHarness harness = new CollectorHarness(server.uri("postgres"))) {
      for (int i = 1; i <= 10; i++) {
        long start = System.nanoTime();
        ObjectContents object =
            harness.take(
                schedule.agenda(TICK.plusSeconds(30L * i), TICK.plusSeconds(30L * i - 30), null));
        List<Frame> tables = object.all("pg_stat_user_tables");
        tables.forEach(
            frame ->
                visits.merge(Objects.requireNonNull(frame.head().database()), 1, Integer::sum));
        assertThat(tables).hasSizeLessThan(DATABASES / 3);
        // Of 30 seconds on a machine with nothing else to do; how long, is the machine's matter.
        reporter.publishEntry(
            "millis of tick " + i, Long.toString((System.nanoTime() - start) / 1_000_000));
      }
    }
    assertThat(visits).hasSize(DATABASES + 1).containsKeys("postgres", "tenant_1");
    assertThat(visits.values()).containsOnly(1);
  }

  @Test
  void aDatabaseThatRefusesCostsItsOwnFramesAndBacksOff() throws Exception {
    try (CollectorHarness harness =
        new CollectorHarness(
            server.uri("postgres").replace("postgres@", "bare@"),
            QueryTextPolicy.NONE,
            new DatabaseFilter(List.of("postgres", "tenant_?"), List.of()))) {
      ObjectContents object = harness.take();
      assertThat(error(object, "tenant_1"))
          .matches(e -> e.reason() == Reason.NOT_AVAILABLE && e.message().contains("ALLOW_CONN"));
      assertThat(error(object, "tenant_2"))
          .matches(e -> e.reason() == Reason.DENIED && e.message().contains("GRANT CONNECT"));
      assertThat(error(object, "tenant_3"))
          .matches(e -> e.reason() == Reason.DENIED && e.message().contains("pg_hba.conf"));
      assertThat(error(object, "tenant_4"))
          .matches(e -> e.reason() == Reason.FAILED && e.message().contains("connection"));
      for (String open : List.of("postgres", "tenant_5", "tenant_9")) {
        assertThat(object.frame("pg_stat_user_tables", open).end().error()).isNull();
        assertThat(object.frame("relations", open).end().error()).isNull();
      }
      assertThat(refusals("permission denied for database \"tenant_2\"")).isEqualTo(1);
      assertThat(refusals("pg_hba.conf rejects connection"))
          .as("with and without encryption, as sslmode=prefer asks for")
          .isLessThanOrEqualTo(2);

      ObjectContents next = harness.take(TICK.plusSeconds(300));

      assertThat(next.frames())
          .extracting(frame -> frame.head().database())
          .doesNotContain("tenant_1", "tenant_2");
      assertThat(next.frame("pg_stat_user_tables", "tenant_5").end().error()).isNull();
      assertThat(refusals("permission denied for database \"tenant_2\"")).isEqualTo(1);
    }
  }

  private static FrameError error(ObjectContents object, String database) {
    for (String dataset : List.of("pg_stat_user_tables", "relations", "columns")) {
      assertThat(object.frame(dataset, database).end().error()).isNotNull();
    }
    return Objects.requireNonNull(
        object.frame("pg_stat_user_tables", database).end().error(), "an error");
  }

  private static long refusals(String message) throws Exception {
    return Files.readAllLines(server.logFile()).stream()
        .filter(line -> line.contains(message))
        .count();
  }
}
