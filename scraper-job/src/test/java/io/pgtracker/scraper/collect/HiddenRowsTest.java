package io.pgtracker.scraper.collect;

import static org.assertj.core.api.Assertions.assertThat;

import io.pgtracker.catalog.Catalog;
import io.pgtracker.catalog.Dataset;
import io.pgtracker.embedded.PostgresServer;
import io.pgtracker.scraper.ObjectContents.Frame;
import io.pgtracker.scraper.privacy.QueryTextPolicy;
import io.pgtracker.scraper.schedule.Due;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What PostgreSQL hides without an error is counted; the rows stay. */
class HiddenRowsTest {
  private static PostgresServer server;

  @BeforeAll
  static void start() throws Exception {
    server = TestServer.start(18);
    TestServer.execute(
        server,
        "create role bare login",
        "create role watcher login in role pg_monitor",
        "create sequence seen start 5",
        "create sequence unseen",
        "select nextval('seen'), nextval('unseen')",
        "grant usage on sequence seen to bare");
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void sessionsOfOthersStayInTheFrameAndAreCounted() throws Exception {
    try (Connection other = server.connect();
        Statement statement = other.createStatement()) {
      statement.execute("select 'hunter2'");

      Frame bare = take("bare", QueryTextPolicy.NORMALIZED, activity());

      List<String> hidden =
          bare.values("query").stream().filter("<insufficient privilege>"::equals).toList();
      assertThat(hidden).isNotEmpty();
      assertThat(bare.end().hiddenRows()).isEqualTo(hidden.size());
      assertThat(bare.end().complete()).isTrue();
      assertThat(take("bare", QueryTextPolicy.NONE, activity()).end().hiddenRows())
          .as("whatever the policy makes of the texts")
          .isPositive();
      assertThat(take("watcher", QueryTextPolicy.NORMALIZED, activity()).end().hiddenRows())
          .isZero();
    }
  }

  @Test
  void aNullCanBeWhatIsHidden() throws Exception {
    Due due =
        TestDataset.of(
                "sequences",
                "select sequencename, last_value from pg_catalog.pg_sequences where schemaname ="
                    + " 'public'")
            .hidden("last_value", null)
            .due();
    Frame frame = take("bare", QueryTextPolicy.NORMALIZED, due);
    assertThat(frame.values("last_value")).containsExactlyInAnyOrder("5", null);
    assertThat(frame.end().hiddenRows()).isEqualTo(1);
  }

  private static Due activity() {
    Dataset dataset = Catalog.builtIn().find("pg_stat_activity").orElseThrow();
    return new Due(dataset, dataset.interval());
  }

  private static Frame take(String role, QueryTextPolicy policy, Due due) throws Exception {
    String uri = server.uri("postgres").replace("postgres@", role + "@");
    try (CollectorHarness harness = new CollectorHarness(uri, policy, DatabaseFilter.ALL)) {
      return harness.take(CollectorHarness.TICK, List.of(due)).frame(due.dataset().name());
    }
  }
}
