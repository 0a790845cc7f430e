package io.pgtracker.scraper.collect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.pgtracker.embedded.PostgresServer;
import io.pgtracker.scraper.ObjectContents;
import io.pgtracker.scraper.ObjectContents.Frame;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * After pg_upgrade an extension may be older than its server. Before 1.9 its view shows a statement
 * that ran at top level and in a function twice under one key.
 */
class OldExtensionTest {
  private static final String STATEMENT = "select count(*) from t where a > 1";

  @Test
  void everyVersionTheServerOffersShowsEachStatementOnce() throws Exception {
    try (PostgresServer server = start()) {
      List<String> versions =
          TestServer.column(
              server,
              "select version from pg_available_extension_versions where name ="
                  + " 'pg_stat_statements'");
      assertThat(versions).contains("1.4", "1.5", "1.6", "1.7", "1.8", "1.9", "1.10", "1.11");
      for (String version : versions) {
        TestServer.execute(
            server,
            "drop extension if exists pg_stat_statements",
            "create extension pg_stat_statements version '" + version + "'",
            "select pg_stat_statements_reset()",
            STATEMENT,
            STATEMENT,
            "insert into t select generate_series(1, 50000)",
            "select f()",
            "delete from t",
            "select f()",
            "select f()");
        compare(server, version);
      }
    }
  }

  private static PostgresServer start() throws Exception {
    PostgresServer server =
        PostgresServer.builder()
            .major(17)
            .setting("shared_preload_libraries", "pg_stat_statements")
            .setting("pg_stat_statements.track", "all")
            .setting("pg_stat_statements.track_planning", "on")
            .start();
    TestServer.execute(
        server,
        "create table t (a int)",
        "create function f() returns void language plpgsql as 'begin perform count(*) from t where"
            + " a > 1; end'");
    return server;
  }

  private static void compare(PostgresServer server, String version) throws Exception {
    try (CollectorHarness harness = new CollectorHarness(server.uri("postgres"))) {
      ObjectContents object = harness.take();
      Frame counters = object.frame("pg_stat_statements");
      Frame texts = object.frame("pg_stat_statements_text");
      assertThat(counters.end().error()).as(version).isNull();
      assertThat(keys(counters)).as(version).hasSameSizeAs(counters.rows());
      assertThat(keys(texts)).as(version).hasSameSizeAs(texts.rows()).hasSizeGreaterThan(3);

      List<Map<String, @Nullable String>> ours =
          counters.rows().stream().filter(row -> number(row, "calls") > 0).toList();
      String queryid =
          TestServer.column(
                  server,
                  "select queryid from pg_stat_statements where query like '%count(*) from t where a"
                      + " > $1%' limit 1")
              .get(0);
      ours = ours.stream().filter(row -> queryid.equals(row.get("queryid"))).toList();
      boolean apart = ours.get(0).containsKey("toplevel");
      assertThat(ours).as(version).hasSize(apart ? 2 : 1);
      assertThat(ours.stream().mapToDouble(row -> number(row, "calls")).sum()).isEqualTo(5);
      if (!apart) {
        assertCombined(server, counters, ours.get(0), queryid);
      }
    }
  }

  /** Against what the server's own view says of the two entries. */
  private static void assertCombined(
      PostgresServer server, Frame counters, Map<String, @Nullable String> row, String queryid)
      throws Exception {
    String time = row.containsKey("total_time") ? "" : "exec_";
    String where = " from pg_stat_statements where queryid = " + queryid;
    for (String sum : List.of("rows", "shared_blks_hit", "total_" + time + "time")) {
      assertThat(number(row, sum))
          .as(sum)
          .isCloseTo(server(server, "sum(" + sum + ")" + where), within(1e-9));
    }
    assertThat(type(counters, "calls")).isEqualTo("int8");
    assertThat(type(counters, "shared_blks_hit")).isEqualTo("int8");
    String min = "min_" + time + "time";
    String max = "max_" + time + "time";
    String mean = "mean_" + time + "time";
    String deviation = "stddev_" + time + "time";
    assertThat(number(row, min)).isEqualTo(server(server, "min(" + min + ")" + where));
    assertThat(number(row, max)).isEqualTo(server(server, "max(" + max + ")" + where));
    double truth = number(row, "total_" + time + "time") / 5;
    assertThat(number(row, mean)).isCloseTo(truth, within(1e-9));
    double variance =
        server(
            server,
            "sum(calls * (%1$s ^ 2 + (%2$s - %3$s) ^ 2)) / 5".formatted(deviation, mean, truth)
                + where);
    assertThat(number(row, deviation)).isCloseTo(Math.sqrt(variance), within(1e-6)).isPositive();
  }

  private static double server(PostgresServer server, String expression) throws Exception {
    return Double.parseDouble(TestServer.column(server, "select " + expression).get(0));
  }

  private static double number(Map<String, @Nullable String> row, String column) {
    return Double.parseDouble(Objects.requireNonNull(row.get(column), column));
  }

  private static String type(Frame frame, String column) {
    return frame.head().columns().stream()
        .filter(c -> c.name().equals(column))
        .map(c -> c.type())
        .findFirst()
        .orElseThrow();
  }

  private static Set<List<@Nullable String>> keys(Frame frame) {
    Set<List<@Nullable String>> keys = new HashSet<>();
    frame
        .rows()
        .forEach(
            row -> {
              List<@Nullable String> key = new ArrayList<>();
              for (String column : List.of("userid", "dbid", "toplevel", "queryid")) {
                key.add(row.get(column));
              }
              keys.add(key);
            });
    return keys;
  }
}
