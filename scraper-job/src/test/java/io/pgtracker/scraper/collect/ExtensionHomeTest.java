package io.pgtracker.scraper.collect;

import static org.assertj.core.api.Assertions.assertThat;

import io.pgtracker.embedded.PostgresServer;
import io.pgtracker.format.FrameError;
import io.pgtracker.format.FrameError.Reason;
import io.pgtracker.scraper.ObjectContents;
import io.pgtracker.scraper.ObjectContents.Frame;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** pg_stat_statements is found wherever it is, under whatever schema, or missed with a reason. */
class ExtensionHomeTest {
  private static final Instant TICK = CollectorHarness.TICK;

  @Test
  void itIsFoundInAnotherDatabaseAndAnOddSchema() throws Exception {
    try (PostgresServer server = TestServer.start(18)) {
      TestServer.execute(
          server, "drop extension pg_stat_statements", "create database a", "create database b");
      try (Connection other = server.connect("b");
          Statement statement = other.createStatement()) {
        statement.execute("create schema \"Odd \"\"schema\"");
        statement.execute("create extension pg_stat_statements schema \"Odd \"\"schema\"");
      }
      try (CollectorHarness harness = new CollectorHarness(server.uri("postgres"))) {
        ObjectContents object = harness.take();
        assertThat(harness.outcome().failures()).isEmpty();
        assertThat(object.frame("pg_stat_statements").rows()).isNotEmpty();
        assertThat(object.frame("pg_stat_statements").head().database()).isNull();
        assertThat(object.frame("pg_stat_statements").head().evidence()).containsKey("view_reset");
        assertThat(object.frame("pg_stat_statements_text").rows()).isNotEmpty();
        assertThat(object.all("pg_stat_user_tables")).hasSize(3);
      }
    }
  }

  @Test
  void itsAbsenceIsReportedOnceAnHourAndItsArrivalIsNoticed() throws Exception {
    try (PostgresServer server = TestServer.start(18)) {
      TestServer.execute(server, "drop extension pg_stat_statements");
      try (CollectorHarness harness = new CollectorHarness(server.uri("postgres"))) {
        Frame frame = harness.take(TICK).frame("pg_stat_statements");
        assertThat(reason(frame)).isEqualTo(Reason.NOT_AVAILABLE);
        assertThat(frame.end().error())
            .satisfies(
                error ->
                    assertThat(error.message()).contains("CREATE EXTENSION pg_stat_statements"));
        assertThat(harness.take(TICK.plusSeconds(60)).all("pg_stat_statements")).isEmpty();
        assertThat(harness.take(TICK.plusSeconds(600)).all("pg_stat_statements")).isEmpty();
        TestServer.execute(server, "create extension pg_stat_statements");
        assertThat(reason(harness.take(TICK.plusSeconds(1_200)).frame("pg_stat_statements")))
            .isNull();
      }
    }
  }

  @Test
  void withoutItsLibraryItIsNotAvailable() throws Exception {
    try (PostgresServer server = PostgresServer.builder().major(18).start()) {
      TestServer.execute(server, "create extension pg_stat_statements");
      try (CollectorHarness harness = new CollectorHarness(server.uri("postgres"))) {
        Frame frame = harness.take(TICK).frame("pg_stat_statements");
        assertThat(reason(frame)).isEqualTo(Reason.NOT_AVAILABLE);
        assertThat(frame.end().error())
            .satisfies(error -> assertThat(error.message()).contains("shared_preload_libraries"));
      }
    }
  }

  private static @Nullable Reason reason(Frame frame) {
    FrameError error = frame.end().error();
    return error == null ? null : error.reason();
  }
}
