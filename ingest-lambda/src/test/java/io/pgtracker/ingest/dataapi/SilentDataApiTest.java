package io.pgtracker.ingest.dataapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.pgtracker.ingest.TestStore;
import io.pgtracker.ingest.store.NamedSql;
import io.pgtracker.ingest.store.StoreException;
import io.pgtracker.ingest.store.StoreException.Kind;
import io.pgtracker.ingest.store.StoreSession;
import io.pgtracker.ingest.store.dataapi.DataApiStore;
import io.pgtracker.ingest.store.dataapi.DataApiUrl;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Map;
import java.util.Timer;
import java.util.TimerTask;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A Data API that takes connections or statements and never answers, or isn't there. */
class SilentDataApiTest {
  private static final NamedSql ONE = NamedSql.literal("one", "select 1 as one");
  private static final NamedSql SLEEP =
      NamedSql.literal("sleep", "select pg_sleep(60)::text as slept");

  @AfterEach
  void nothingGoesWrongAnyMore() {
    TestStore.api().faults((operation, sql) -> null);
  }

  @Test
  void aServiceThatDoesNotAnswerIsNamedWithinTenSeconds() throws Exception {
    try (TestStore store = TestStore.create();
        ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        StoreSession session = at(store, silent.getLocalPort()).open()) {
      assertNamedInTime(session);
    }
  }

  @Test
  void aServiceThatIsNotThereIsNamedWithinTenSeconds() throws Exception {
    int port;
    try (ServerSocket gone = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = gone.getLocalPort();
    }
    try (TestStore store = TestStore.create();
        StoreSession session = at(store, port).open()) {
      assertNamedInTime(session);
    }
  }

  private static void assertNamedInTime(StoreSession session) {
    long startedNanos = System.nanoTime();
    StoreException e = catchThrowableOfType(StoreException.class, () -> session.run(ONE, Map.of()));
    assertThat(Duration.ofNanos(System.nanoTime() - startedNanos))
        .isLessThan(Duration.ofSeconds(10));
    assertThat(e.kind()).isEqualTo(Kind.UNAVAILABLE);
    assertThat(e)
        .hasMessageContaining("store ")
        .hasMessageContaining("no answer from the RDS Data API")
        .hasMessageContaining("check")
        .hasMessageContaining("interface endpoint");
  }

  @Test
  void anAbortEndsWhatNobodyAnswersAtOnce() throws Exception {
    try (TestStore store = TestStore.create();
        ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        StoreSession session = at(store, silent.getLocalPort()).open()) {
      assertAbortEnds(session, ONE);
    }
  }

  @Test
  void anAbortEndsTheWaitForAServiceThatIsBusy() throws Exception {
    try (TestStore store = TestStore.create();
        StoreSession session = store.dataApi().open()) {
      TestStore.api().faults((operation, sql) -> Fault.THROTTLED);
      assertAbortEnds(session, ONE);
    }
  }

  @Test
  void aStatementOfMoreThanTheShortLimitIsNotCut() throws Exception {
    NamedSql nine = NamedSql.literal("sleep", "select pg_sleep(9)::text as slept");
    try (TestStore store = TestStore.create();
        StoreSession session = store.dataApi().open()) {
      assertThat(session.run(nine, Map.of())).hasSize(1);
    }
  }

  @Test
  void anAbortEndsALongStatementAndItsTransaction() throws Exception {
    try (TestStore store = TestStore.create();
        StoreSession session = store.dataApi().open()) {
      session.run(ONE, Map.of());
      assertAbortEnds(session, SLEEP);
      long untilNanos = System.nanoTime() + Duration.ofSeconds(5).toNanos();
      String open =
          "select 1 from pg_stat_activity where datname = current_database() and xact_start is not"
              + " null and pid <> pg_backend_pid() and backend_type = 'client backend'";
      while (!store.query(open).isEmpty() && System.nanoTime() < untilNanos) {
        Thread.sleep(20);
      }
      assertThat(store.query(open)).as("transactions left at the server").isEmpty();
    }
  }

  private static void assertAbortEnds(StoreSession session, NamedSql sql) {
    Timer timer = new Timer(true);
    timer.schedule(
        new TimerTask() {
          @Override
          public void run() {
            session.abort();
          }
        },
        500);
    long startedNanos = System.nanoTime();
    StoreException e = catchThrowableOfType(StoreException.class, () -> session.run(sql, Map.of()));
    assertThat(Duration.ofNanos(System.nanoTime() - startedNanos))
        .isBetween(Duration.ofMillis(400), Duration.ofSeconds(3));
    assertThat(e).hasMessageContaining("was aborted");
    timer.cancel();
  }

  private static DataApiStore at(TestStore store, int port) {
    String uri =
        store
            .dataApiUri()
            .replace(TestStore.api().endpoint().toString(), "http://127.0.0.1:" + port);
    return new DataApiStore(DataApiUrl.parse(uri, null));
  }
}
