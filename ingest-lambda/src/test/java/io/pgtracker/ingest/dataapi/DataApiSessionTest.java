package io.pgtracker.ingest.dataapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pgtracker.ingest.TestStore;
import io.pgtracker.ingest.store.NamedSql;
import io.pgtracker.ingest.store.RowStream;
import io.pgtracker.ingest.store.StoreException;
import io.pgtracker.ingest.store.StoreException.Kind;
import io.pgtracker.ingest.store.StoreSession;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A session over the Data API: its limits, what is tried again and what never is. */
class DataApiSessionTest {
  private static final NamedSql GAP =
      NamedSql.of(
          "a gap",
          "insert into pgtracker.instance (name, labels, labels_at)"
              + " values (:name, '{}', '2026-01-01Z')");

  @AfterEach
  void nothingGoesWrongAnyMore() {
    TestStore.api().faults((operation, sql) -> null);
    TestStore.api().idleLimit(Duration.ofMinutes(3));
    TestStore.api().timeout(Duration.ofSeconds(45));
  }

  @Test
  void rowsBeyondARequestGoInAsSeveral() throws Exception {
    try (TestStore store = TestStore.create();
        StoreSession session = store.dataApi().open()) {
      int before = TestStore.api().requests();
      try (RowStream rows = session.load("instance", List.of("name", "labels", "labels_at"))) {
        for (int i = 0; i < 70; i++) {
          String text = "\\\\\"\u0001é€\uD83D\uDE00\n".repeat(6_000);
          rows.row(
              new String[] {
                "i" + i,
                "{\"x\":\"" + text.replaceAll("[\\\\\"\u0001\n]", "_") + "\"}",
                "2026-01-01 00:00:00+00"
              });
        }
        assertThat(rows.finish()).isEqualTo(70);
      }
      session.commit();
      assertThat(TestStore.api().requests() - before).isGreaterThan(6);
      assertThat(
              store.query("select count(*), min(length(labels ->> 'x')) from pgtracker.instance"))
          .containsExactly("70|48000");
    }
  }

  @Test
  void whatHasNotRunIsMadeAgain() throws Exception {
    for (Fault fault : List.of(Fault.THROTTLED, Fault.RESUMING)) {
      try (TestStore store = TestStore.create();
          StoreSession session = store.dataApi().open()) {
        AtomicInteger requests = new AtomicInteger();
        TestStore.api().faults((op, sql) -> requests.incrementAndGet() % 3 == 0 ? null : fault);
        session.run(GAP, Map.of("name", "a"));
        session.commit();
        assertThat(store.query("select name from pgtracker.instance")).containsExactly("a");
      }
    }
  }

  @Test
  void whatMayHaveRunIsNeverMadeAgain() throws Exception {
    for (Fault fault : List.of(Fault.ANSWER_LOST, Fault.UNAVAILABLE)) {
      try (TestStore store = TestStore.create();
          StoreSession session = store.dataApi().open()) {
        AtomicInteger inserts = new AtomicInteger();
        TestStore.api()
            .faults(
                (op, sql) ->
                    sql.startsWith("insert") && inserts.incrementAndGet() > 0 ? fault : null);
        assertThatThrownBy(() -> session.run(GAP, Map.of("name", "a")))
            .isInstanceOfSatisfying(
                StoreException.class, e -> assertThat(e.kind()).isEqualTo(Kind.UNAVAILABLE));
        assertThat(inserts).hasValue(1);
        session.rollback();
        assertThat(store.query("select name from pgtracker.instance")).isEmpty();
      }
    }
  }

  @Test
  void errorsOfTheServerKeepTheirStateAndTellNoValues() throws Exception {
    try (TestStore store = TestStore.create();
        StoreSession session = store.dataApi().open()) {
      session.run(GAP, Map.of("name", "secret-name"));
      assertThatThrownBy(() -> session.run(GAP, Map.of("name", "secret-name")))
          .isInstanceOfSatisfying(
              StoreException.class,
              e -> {
                assertThat(e.kind()).isEqualTo(Kind.VALUES_REFUSED);
                assertThat(e.sqlState()).isEqualTo("23505");
                assertThat(e).hasMessageNotContaining("secret-name");
              });
      assertThatThrownBy(() -> session.run(GAP, Map.of("name", "b")))
          .hasMessageContaining("has ended the transaction");
      session.rollback();
      session.run(GAP, Map.of("name", "b"));
      session.commit();
      assertThat(store.query("select name from pgtracker.instance")).containsExactly("b");
    }
  }

  @Test
  void aTransactionThatWasIdleForTooLongIsOverAndTheNextWorks() throws Exception {
    try (TestStore store = TestStore.create();
        StoreSession session = store.dataApi().open()) {
      session.run(GAP, Map.of("name", "a"));
      TestStore.api().idleLimit(Duration.ZERO);
      assertThatThrownBy(session::commit).hasMessageContaining("three minutes");
      TestStore.api().idleLimit(Duration.ofMinutes(3));
      session.run(GAP, Map.of("name", "b"));
      session.commit();
      assertThat(store.query("select name from pgtracker.instance")).containsExactly("b");
    }
  }

  @Test
  void aRowOrAStatementBeyondTheLimitIsRefusedBeforeItIsSent() throws Exception {
    try (TestStore store = TestStore.create();
        StoreSession session = store.dataApi().open();
        RowStream rows = session.load("instance", List.of("name"))) {
      String huge = "x".repeat(5 << 20);
      assertThatThrownBy(() -> rows.row(new String[] {huge})).hasMessageContaining("4 MiB");
      assertThatThrownBy(() -> session.run(GAP, Map.of("name", huge)))
          .hasMessageContaining("4 MiB");
    }
  }

  @Test
  void anotherThreadEndsWhatRuns() throws Exception {
    try (TestStore store = TestStore.create();
        StoreSession session = store.dataApi().open()) {
      session.run(NamedSql.literal("one", "select 1 as one"), Map.of());
      CompletableFuture<Throwable> ended = new CompletableFuture<>();
      new Thread(
              () -> {
                try {
                  session.run(
                      NamedSql.literal("sleep", "select pg_sleep(60)::text as slept"), Map.of());
                } catch (StoreException e) {
                  ended.complete(e);
                }
              })
          .start();
      while (store
          .query(
              "select 1 from pg_stat_activity where query like '%pg_sleep(60)%'"
                  + " and state = 'active' and pid <> pg_backend_pid()")
          .isEmpty()) {
        Thread.onSpinWait();
      }
      session.abort();
      assertThat(ended.get()).hasMessageContaining("was aborted");
      assertThat(
              store.query(
                  "select 1 from pg_stat_activity where query like '%pg_sleep(60)%'"
                      + " and state <> 'idle' and pid <> pg_backend_pid()"))
          .as("the server was told")
          .isEmpty();
      assertThat(session.isAlive(Duration.ofSeconds(1))).isFalse();
    }
  }
}
