package io.pgtracker.scraper.collect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.pgtracker.embedded.Await;
import io.pgtracker.embedded.PostgresServer;
import io.pgtracker.format.FrameError.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows read around a reset would mix old and new counts: such a frame is never sent. */
class ResetDuringReadTest {
  /** Long enough for a reset to come in between. */
  private static final String SLOW_READ =
      "select calls, pg_sleep(1) from public.pg_stat_statements(false) limit 1";

  private static final String EVIDENCE =
      "select stats_reset as view_reset from public.pg_stat_statements_info";

  private static final String DATABASE_EVIDENCE =
      "select stats_reset as database_reset from pg_stat_database where datname ="
          + " current_database()";

  @ParameterizedTest
  @ValueSource(ints = {18, 14})
  void aFrameTornOnceIsTakenAgain(int major) throws Exception {
    try (PostgresServer server = TestServer.start(major);
        MonitoredConnection connection = CollectorHarness.connect(server.uri("postgres"))) {
      Thread resetter = resetting(server, 1, "select pg_stat_statements_reset()");
      TakenFrame frame = FrameReader.take(connection, SLOW_READ, EVIDENCE);
      resetter.join();
      assertThat(frame.evidence())
          .containsEntry(
              "view_reset",
              TestServer.column(
                          server,
                          "select to_char(stats_reset at time zone 'UTC', 'YYYY-MM-DD HH24:MI:SS.US')"
                              + " from pg_stat_statements_info")
                      .get(0)
                      .replaceFirst("0+$", "")
                  + "+00");
      assertThat(rows(frame)).hasSize(1);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {18, 13})
  void aFrameTornTwiceIsGivenUp(int major) throws Exception {
    try (PostgresServer server = TestServer.start(major);
        MonitoredConnection connection = CollectorHarness.connect(server.uri("postgres"))) {
      Thread resetter = resetting(server, 2, "select pg_stat_reset()");
      FrameFailure failure =
          Objects.requireNonNull(
              catchThrowableOfType(
                  FrameFailure.class,
                  () -> FrameReader.take(connection, SLOW_READ, DATABASE_EVIDENCE)));
      resetter.join();
      assertThat(failure.error().reason()).isEqualTo(Reason.RESET_DURING_READ);
      assertThat(failure.opened()).isNotNull();
    }
  }

  /** Resets once during each of the next reads. */
  private static Thread resetting(PostgresServer server, int times, String sql) {
    Thread thread =
        new Thread(
            () -> {
              List<String> seen = new ArrayList<>();
              for (int i = 0; i < times; i++) {
                Await.until(
                    "a read to reset in",
                    () -> {
                      List<String> started =
                          TestServer.column(
                              server,
                              "select xact_start::text from pg_stat_activity where query like"
                                  + " '%pg_sleep(1)%' and state = 'active' and pid <>"
                                  + " pg_backend_pid()");
                      started.removeAll(seen);
                      seen.addAll(started);
                      return !started.isEmpty();
                    });
                try {
                  TestServer.execute(server, sql);
                } catch (Exception e) {
                  throw new IllegalStateException(e);
                }
              }
            });
    thread.start();
    return thread;
  }

  private static List<String> rows(TakenFrame frame) throws Exception {
    List<String> rows = new ArrayList<>();
    for (@Nullable String[] row = frame.rows().next(); row != null; row = frame.rows().next()) {
      rows.add(String.valueOf(row[0]));
    }
    return rows;
  }
}
