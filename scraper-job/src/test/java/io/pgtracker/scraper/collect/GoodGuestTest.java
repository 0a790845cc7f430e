package io.pgtracker.scraper.collect;

import static org.assertj.core.api.Assertions.assertThat;

import io.pgtracker.embedded.Await;
import io.pgtracker.embedded.PostgresServer;
import io.pgtracker.scraper.ObjectContents;
import io.pgtracker.scraper.privacy.QueryTextPolicy;
import io.pgtracker.testservers.PgBouncer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the monitored server itself saw of the scraper. */
class GoodGuestTest {
  private static final List<String> GUARDS =
      List.of(
          "BEGIN READ ONLY; ",
          "SET LOCAL statement_timeout = 2000; ",
          "SET LOCAL lock_timeout = 100; ",
          "SET LOCAL max_parallel_workers_per_gather = 0; ",
          "SET LOCAL jit = off; ",
          "SET LOCAL idle_in_transaction_session_timeout = 10000; ",
          "SET LOCAL application_name = 'pgtracker'; ");

  @ParameterizedTest
  @ValueSource(ints = {18, 16, 13})
  void everyTransactionIsOpenedByOneMessageWithAllGuards(int major) throws Exception {
    try (PostgresServer server = TestServer.start(major)) {
      try (CollectorHarness harness = new CollectorHarness(server.uri("postgres"))) {
        harness.take();
        harness.take(CollectorHarness.TICK.plusSeconds(60));
      }
      List<String> messages = TestServer.messages(server);
      assertThat(messages).hasSizeGreaterThan(30);
      assertThat(messages).allMatch(message -> message.startsWith("statement: /* pgtracker */ "));
      boolean open = false;
      for (String message : messages) {
        String sql = message.substring("statement: /* pgtracker */ ".length());
        if (open) {
          assertThat(sql).doesNotContain("BEGIN").doesNotContain("SET ");
          open = !sql.equals("COMMIT");
        } else {
          assertThat(sql).startsWith("BEGIN READ ONLY; ").contains("; SELECT ");
          assertThat(sql).contains(GUARDS);
          assertThat(sql.replace("SET LOCAL", "")).doesNotContain("SET ");
          open = true;
        }
      }
      assertThat(open).isFalse();
    }
  }

  @Test
  void throughATransactionPoolNothingReachesTheNextClient(@TempDir Path folder) throws Exception {
    try (PostgresServer server = TestServer.start(18);
        PgBouncer pool = PgBouncer.before(server, folder, "postgres", "postgres");
        CollectorHarness harness = new CollectorHarness(pool.uri("postgres", "postgres"))) {
      ObjectContents object = harness.take();
      assertThat(harness.outcome().failures()).isEmpty();
      assertThat(object.frame("pg_stat_activity").values("query"))
          .noneMatch(query -> query != null && query.contains("pgtracker"));
      assertThat(object.frame("pg_locks").rows()).isEmpty();
      String url =
          pool.uri("postgres", "postgres").replace("postgresql://postgres@", "jdbc:postgresql://");
      try (Connection next =
              DriverManager.getConnection(
                  url + "?user=postgres&preferQueryMode=simple&assumeMinServerVersion=9.0");
          Statement statement = next.createStatement();
          ResultSet settings =
              statement.executeQuery(
                  "select name || '=' || setting from pg_settings where name in"
                      + " ('statement_timeout', 'lock_timeout', 'search_path',"
                      + " 'default_transaction_read_only', 'transaction_read_only',"
                      + " 'idle_in_transaction_session_timeout', 'stats_fetch_consistency', 'jit',"
                      + " 'max_parallel_workers_per_gather')"
                      + " order by name")) {
        StringBuilder seen = new StringBuilder();
        while (settings.next()) {
          seen.append(settings.getString(1)).append(' ');
        }
        assertThat(seen)
            .hasToString(
                "default_transaction_read_only=off idle_in_transaction_session_timeout=0"
                    + " jit=on lock_timeout=0 max_parallel_workers_per_gather=2"
                    + " search_path=\"$user\", public statement_timeout=0"
                    + " stats_fetch_consistency=cache transaction_read_only=off ");
      }
    }
  }

  @Test
  void onlyOneConnectionIsOpenToADatabaseAtATime() throws Exception {
    try (PostgresServer server = TestServer.start(18)) {
      TestServer.execute(server, "create database a", "create database b");
      try (CollectorHarness harness =
          new CollectorHarness(
              server.uri("postgres"),
              QueryTextPolicy.NORMALIZED,
              new DatabaseFilter(List.of("postgres", "?"), List.of("b")))) {
        ObjectContents object = harness.take();
        assertThat(object.all("pg_stat_user_tables"))
            .extracting(frame -> frame.head().database())
            .containsExactly("postgres", "a");
        Await.until(
            "only the connection that stays to be left",
            () ->
                TestServer.column(
                        server,
                        "select datname from pg_stat_activity where application_name ="
                            + " 'pgtracker'")
                    .equals(List.of("postgres")));
      }
    }
  }
}
