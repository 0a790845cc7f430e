package io.pgtracker.scraper.collect;

import static org.assertj.core.api.Assertions.assertThat;

import io.pgtracker.catalog.Catalog;
import io.pgtracker.catalog.DatasetKind;
import io.pgtracker.embedded.Await;
import io.pgtracker.embedded.PostgresServer;
import io.pgtracker.scraper.ChainReader;
import io.pgtracker.scraper.ObjectContents;
import io.pgtracker.scraper.changes.Chains;
import io.pgtracker.scraper.privacy.QueryTextPolicy;
import io.pgtracker.scraper.schedule.Due;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a scraper with a memory sends of a real server is what one without sends. */
class ChangesOfAServerTest {
  private static final String TABLES = "pg_stat_user_tables";

  private final List<ObjectContents> sent = new ArrayList<>();
  private Instant tick = CollectorHarness.TICK;

  @ParameterizedTest
  @ValueSource(ints = {18, 13})
  void changesAndTheirBaseAreTheWhole(int major) throws Exception {
    try (PostgresServer server = TestServer.start(major)) {
      for (String table : List.of("a", "b", "c", "d", "e")) {
        TestServer.execute(server, "create table " + table + " (id int primary key)");
      }
      insert(server, "a");
      try (CollectorHarness remembering = harness(server, Chains.of("x"));
          CollectorHarness plain = harness(server, Chains.none())) {
        assertThat(take(remembering, plain).head().changes()).isNull();

        insert(server, "b");
        ObjectContents.Frame changed = take(remembering, plain);
        assertThat(changed.head().changes()).isNotNull();
        assertThat(changed.values("relname")).containsExactly("b");
        assertThat(changed.end().complete()).isFalse();

        TestServer.execute(server, "drop table c", "create table f ()");
        ObjectContents.Frame dropped = take(remembering, plain);
        assertThat(dropped.values("relname")).containsExactly("f");
        assertThat(dropped.vanished()).hasSize(1);
        assertThat(dropped.vanished().get(0)).containsOnlyKeys("relid");

        TestServer.execute(server, "select pg_stat_reset()");
        awaitInserted(server, "b", "0");
        assertThat(take(remembering, plain).head().changes()).as("after a reset").isNull();
        assertThat(take(remembering, plain).head().changes()).isNotNull();
      }
    }
  }

  private static CollectorHarness harness(PostgresServer server, Chains chains) throws Exception {
    return new CollectorHarness(
        server.uri("postgres"), QueryTextPolicy.FULL, DatabaseFilter.ALL, chains);
  }

  /** Takes counters of tables twice, with a memory and without; compares what is known then. */
  private ObjectContents.Frame take(CollectorHarness remembering, CollectorHarness plain)
      throws Exception {
    List<Due> due =
        Catalog.builtIn().datasets().stream()
            .filter(d -> d.kind() == DatasetKind.COUNTER && d.name().startsWith("pg_stat_user"))
            .map(d -> new Due(d, d.interval()))
            .toList();
    tick = tick.plus(Duration.ofMinutes(5));
    sent.add(remembering.take(tick, due));
    ObjectContents truth = plain.take(tick, due);
    List<ChainReader.Known> known = new ChainReader().read(sent);
    for (ObjectContents.Frame whole : truth.frames()) {
      if (!whole.head().dataset().startsWith("pg_stat_user")) {
        continue;
      }
      assertThat(
              known.stream()
                  .filter(k -> k.head().dataset().equals(whole.head().dataset()))
                  .filter(k -> Objects.equals(k.head().database(), whole.head().database()))
                  .reduce((a, b) -> b)
                  .orElseThrow()
                  .rows())
          .isEqualTo(new HashSet<>(whole.rows()));
    }
    return sent.get(sent.size() - 1).frame(TABLES, "postgres");
  }

  private static void insert(PostgresServer server, String table) throws Exception {
    TestServer.execute(server, "insert into " + table + " values (1)");
    awaitInserted(server, table, "1");
  }

  private static void awaitInserted(PostgresServer server, String table, String rows) {
    Await.until(
        rows + " rows of " + table,
        () ->
            TestServer.column(
                    server,
                    "select n_tup_ins from pg_stat_user_tables where relname = '" + table + "'")
                .get(0)
                .equals(rows));
  }
}
