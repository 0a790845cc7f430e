package io.pgtracker.scraper.collect;

import static org.assertj.core.api.Assertions.assertThat;

import io.pgtracker.embedded.PostgresServer;
import io.pgtracker.scraper.ObjectContents;
import io.pgtracker.scraper.ObjectContents.Frame;
import io.pgtracker.scraper.privacy.QueryTextPolicy;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts travel when they are new, and the server's text file is read only then. */
class StatementTextsTest {
  private static final Instant TICK = CollectorHarness.TICK;

  private PostgresServer server;

  @BeforeEach
  void start() throws Exception {
    server = TestServer.start(18);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void inSteadyStateTheTextFileStaysUnread() throws Exception {
    try (CollectorHarness harness = new CollectorHarness(server.uri("postgres"))) {
      settle(harness);
      long readings = readings();
      ObjectContents steady = harness.take(TICK.plusSeconds(240));
      assertThat(steady.all("pg_stat_statements_text")).isEmpty();
      assertThat(steady.all("pg_stat_statements")).hasSize(1);
      assertThat(readings()).isEqualTo(readings);
    }
  }

  /** Before 16 each DECLARE CURSOR with other constants is another entry, with a new text. */
  @ParameterizedTest
  @ValueSource(ints = {10, 15})
  void fetchingNewTextsMakesNoNewEntriesForEver(int major) throws Exception {
    try (PostgresServer old = TestServer.start(major);
        CollectorHarness harness = new CollectorHarness(old.uri("postgres"))) {
      settle(harness);
      TestServer.execute(old, "select 'a new statement' as something_new");
      for (int minute = 4; minute <= 6; minute++) { // the statement, then the scraper's own
        harness.take(TICK.plusSeconds(60L * minute));
      }
      ObjectContents steady = harness.take(TICK.plusSeconds(420));
      assertThat(steady.all("pg_stat_statements_text")).isEmpty();
    }
  }

  @Test
  void onlyNewTextsAreFetchedAndAllOncePerHour() throws Exception {
    try (CollectorHarness harness = new CollectorHarness(server.uri("postgres"))) {
      ObjectContents first = settle(harness);
      assertThat(first.frame("pg_stat_statements_text").end().complete()).isTrue();
      TestServer.execute(server, "select 'a new statement' as something_new");
      Frame texts = harness.take(TICK.plusSeconds(240)).frame("pg_stat_statements_text");
      assertThat(texts.end().complete()).isFalse();
      assertThat(texts.values("query")).containsExactly("select $1 as something_new");
      assertThat(TestServer.messages(server))
          .anyMatch(m -> m.contains("queryid in (") && m.contains("pg_stat_statements(true)"));
      Frame hourly = harness.take(TICK.plusSeconds(3_600)).frame("pg_stat_statements_text");
      assertThat(hourly.end().complete()).isTrue();
      assertThat(hourly.values("query")).contains("select $1 as something_new");
    }
  }

  @Test
  void thousandsOfTextsCrossThePortionsOfTheCursor() throws Exception {
    StringBuilder many = new StringBuilder();
    for (int i = 1; i <= 450; i++) {
      many.append("select 1").append(" + 1".repeat(i)).append(';');
    }
    TestServer.execute(server, many.toString());
    try (CollectorHarness harness = new CollectorHarness(server.uri("postgres"))) {
      ObjectContents object = harness.take(TICK);
      assertThat(object.frame("pg_stat_statements_text").values("query"))
          .contains("select $1 + $2", "select $1 + $2 + $3")
          .hasSizeGreaterThan(450)
          .doesNotHaveDuplicates();
    }
  }

  @Test
  void policiesHoldForTextsAndActivity() throws Exception {
    TestServer.execute(server, "create table secrets (a text)");
    try (var idle = server.connect();
        var statement = idle.createStatement()) {
      statement.execute("select 'hunter2'");
      assertThat(queries(QueryTextPolicy.FULL)).contains("select 'hunter2'");
      assertThat(queries(QueryTextPolicy.NORMALIZED))
          .noneMatch(query -> query != null && query.contains("hunter2"))
          .anyMatch(query -> query != null && query.startsWith("select "));
      assertThat(queries(QueryTextPolicy.NONE))
          .noneMatch(query -> query != null && query.contains("select"));
    }
  }

  @Test
  void longTextsAreCutAndOddBytesSurvive() throws Exception {
    try (var idle = server.connect();
        var statement = idle.createStatement()) {
      statement.execute("select 1 as \"" + "é\uD83D\uDE00".repeat(9) + "\"");
      statement.execute("select '" + "x".repeat(100_000) + "' as \"long\"");
      try (CollectorHarness harness = new CollectorHarness(server.uri("postgres"))) {
        List<String> texts =
            harness.take(TICK).frame("pg_stat_statements_text").values("query").stream()
                .map(String::valueOf)
                .toList();
        assertThat(texts).anyMatch(text -> text.contains("é\uD83D\uDE00"));
        assertThat(texts).allMatch(text -> text.length() <= 65_536);
      }
    }
  }

  /** Until the scraper's own statements are known too; gives the first object. */
  private static ObjectContents settle(CollectorHarness harness) throws Exception {
    ObjectContents first = harness.take(TICK);
    for (int i = 1; i <= 3; i++) {
      harness.take(TICK.plusSeconds(60L * i));
    }
    return first;
  }

  private List<String> queries(QueryTextPolicy policy) throws Exception {
    try (CollectorHarness harness =
        new CollectorHarness(server.uri("postgres"), policy, DatabaseFilter.ALL)) {
      return harness.take(TICK).frame("pg_stat_activity").values("query");
    }
  }

  private long readings() throws Exception {
    return TestServer.messages(server).stream()
        .filter(message -> message.contains("pg_stat_statements(true)"))
        .count();
  }
}
