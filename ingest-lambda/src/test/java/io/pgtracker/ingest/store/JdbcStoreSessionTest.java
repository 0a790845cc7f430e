package io.pgtracker.ingest.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.pgtracker.embedded.Await;
import io.pgtracker.ingest.TestStore;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

final class JdbcStoreSessionTest {
  private static final NamedSql SLEEP = NamedSql.of("sleep", "select pg_sleep(600)");
  private static final NamedSql PID = NamedSql.of("pid", "select pg_backend_pid() as pid");
  private static final NamedSql STATE =
      NamedSql.of(
          "state",
          "select coalesce(query, '') as query from pg_stat_activity where pid = :pid::int");
  private static final NamedSql IN_TRANSACTION =
      NamedSql.of(
          "in transaction",
          "select count(*) as open from pg_stat_activity"
              + " where pid = :pid::int and xact_start is not null");

  private static TestStore store;

  @BeforeAll
  static void start() throws Exception {
    store = TestStore.createEmpty();
  }

  @AfterAll
  static void stop() throws Exception {
    store.close();
  }

  @Test
  void isAliveWhileTheServerAnswersAndLeavesNoTransactionOpen() throws Exception {
    try (StoreSession session = store.store().open();
        StoreSession other = store.store().open()) {
      String pid = pidOf(session);
      assertThat(session.isAlive(Duration.ofSeconds(30))).isTrue();
      ResultRow row = other.run(IN_TRANSACTION, Map.of("pid", pid)).get(0);
      assertThat(row.number("open")).isZero();
    }
  }

  @Test
  void isNotAliveOnceTheServerEndedIt() throws Exception {
    try (StoreSession session = store.store().open();
        StoreSession other = store.store().open()) {
      String pid = pidOf(session);
      other.run(NamedSql.of("end", "select pg_terminate_backend(:pid::int)"), Map.of("pid", pid));
      Await.until("its backend is gone", () -> stateOf(other, pid).isEmpty());
      assertThat(session.isAlive(Duration.ofSeconds(30))).isFalse();
    }
  }

  @Test
  void isNotAliveWhenNothingComesBackWithinTheLimit() throws Exception {
    URI uri = URI.create(store.uri());
    try (FrozenRelay relay = new FrozenRelay(uri.getHost(), uri.getPort());
        StoreSession session =
            new JdbcStore(
                    StoreUrl.parse(
                        store.uri().replace(":" + uri.getPort() + "/", ":" + relay.port() + "/")))
                .open()) {
      assertThat(session.isAlive(Duration.ofSeconds(30))).isTrue();
      relay.freeze();
      assertTimeoutPreemptively(
          Duration.ofSeconds(60),
          () -> assertThat(session.isAlive(Duration.ofMillis(300))).isFalse());
    }
  }

  @Test
  void anotherThreadEndsWhatRunsOnTheServerToo() throws Exception {
    ExecutorService thread = Executors.newSingleThreadExecutor();
    try (StoreSession session = store.store().open();
        StoreSession other = store.store().open()) {
      String pid = pidOf(session);
      Future<List<ResultRow>> sleep = thread.submit(() -> session.run(SLEEP, Map.of()));
      Await.until(
          "it sleeps",
          () -> stateOf(other, pid).stream().anyMatch(row -> row.text("query").contains("sleep")));
      session.abort();
      assertThatThrownBy(sleep::get)
          .cause()
          .isInstanceOfSatisfying(
              StoreException.class,
              e -> assertThat(e.kind()).isEqualTo(StoreException.Kind.UNAVAILABLE));
      Await.until("its backend is gone", () -> stateOf(other, pid).isEmpty());
      assertThat(session.isAlive(Duration.ofSeconds(1))).isFalse();
    } finally {
      thread.shutdownNow();
    }
  }

  private static String pidOf(StoreSession session) throws StoreException {
    String pid = session.run(PID, Map.of()).get(0).text("pid");
    session.rollback();
    return pid;
  }

  private static List<ResultRow> stateOf(StoreSession session, String pid) throws StoreException {
    List<ResultRow> rows = session.run(STATE, Map.of("pid", pid));
    session.rollback();
    return rows;
  }
}
