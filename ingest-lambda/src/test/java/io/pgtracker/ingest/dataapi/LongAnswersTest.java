package io.pgtracker.ingest.dataapi;

import static org.assertj.core.api.Assertions.assertThat;

import io.pgtracker.catalog.Catalog;
import io.pgtracker.ingest.TestStore;
import io.pgtracker.ingest.backlog.StoreFindings;
import io.pgtracker.ingest.lambda.health.StoreHealth;
import io.pgtracker.ingest.rollup.RollUps;
import io.pgtracker.ingest.store.StoreSession;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Answers beyond the 1 MiB that the RDS Data API gives at once. */
class LongAnswersTest {
  @Test
  void thousandsOfFindingsInstancesAndHoursAreReadAsThroughJdbc() throws Exception {
    try (TestStore store = TestStore.create()) {
      fill(store);
      try (StoreSession api = store.dataApi().open();
          StoreSession jdbc = store.store().open()) {
        StoreFindings findings = StoreFindings.read(api);
        assertThat(findings).isEqualTo(StoreFindings.read(jdbc));
        assertThat(findings.refused()).hasSize(2_500);
        assertThat(findings.gaps()).hasSize(9_000);
        assertThat(findings.brokenChains()).hasSize(10_000);
        assertThat(StoreHealth.read(api, Duration.ofMinutes(15)).instances()).isEqualTo(9_000);
        // Stopped as soon as it has read what is to be done.
        assertThat(new RollUps(Catalog.builtIn(), api).run(() -> true)).isFalse();
      }
    }
  }

  private static void fill(TestStore store) throws Exception {
    try (Connection connection = store.store().connect();
        Statement statement = connection.createStatement()) {
      statement.execute(
          """
          insert into pgtracker.instance (name, labels_at)
          select 'instance-' || lpad(n::text, 50, '0'), now() from generate_series(1, 9000) n
          """);
      statement.execute(
          """
          insert into pgtracker.ingest_ledger (object_key, etag, outcome, size_bytes, error)
          select 'v1/x' || n, 'e', 'malformed', 1, repeat('e', 900) from generate_series(1, 2500) n
          """);
      statement.execute(
          """
          insert into pgtracker.gap (instance_id, from_at, to_at, reason, objects_lost, object_key)
          select instance_id, now(), now(), 'tick_missed', 0, 'k' from pgtracker.instance
          """);
      statement.execute(
          """
          insert into pgtracker.frame
            (instance_id, dataset, database, collected_at, tick, scraper_id, sequence, complete, row_count,
             hidden_rows, duration_micros, skew_micros, evidence, out_of_series, judgement,
             judgement_reason, object_key)
          select (select min(instance_id) from pgtracker.instance), 'pg_stat_statements', '', at, at, 's', n,
                 false, 0, 0, 0, 0, '{}', false, 'baseline', 'broken_chain', 'k'
          from generate_series(1, 10000) n
          cross join lateral (select now() - n * interval '2 hours' as at) t
          """);
      statement.execute(
          """
          insert into pgtracker.rollup (instance_id, dataset, database, hour)
          select (select min(instance_id) from pgtracker.instance), 'pg_stat_statements', '', h
          from generate_series(
            date_trunc('hour', now()) - interval '40000 hours', now() - interval '2 hours',
            interval '6 hours') h
          """);
      connection.commit();
    }
  }
}
