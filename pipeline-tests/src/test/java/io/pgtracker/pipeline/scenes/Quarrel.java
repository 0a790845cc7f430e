package io.pgtracker.pipeline.scenes;

import io.pgtracker.embedded.PostgresServer;
import io.pgtracker.grafana.query.TimeRange;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.postgresql.PGConnection;

/**
 * Sessions of which as many sleep and wait as is known, all that wait behind one that does nothing.
 *
 * @param holder process that held up the others
 * @param began when everybody that was to sleep or wait did
 * @param ended when the first of them could go on
 */
record Quarrel(int holder, Instant began, Instant ended) {
  static final int SLEEPING = 3;
  static final int WAITING = 3;
  static final int SAMPLES = 3;
  static final List<String> TABLES =
      List.of(
          "create table accounts (id integer primary key, balance integer)",
          "insert into accounts select i, 0 from generate_series(1, 1000) i",
          "create table indexed (n integer)");

  /** One look at the server. */
  interface Sample {
    void take() throws Exception;
  }

  static Quarrel play(PostgresServer server, Sample sample) throws Exception {
    List<BackgroundSession> sessions = new ArrayList<>();
    for (int i = 0; i < SLEEPING; i++) {
      sessions.add(
          BackgroundSession.run(
              server, "set application_name = 'sleeper'", "select pg_sleep(1000.0)"));
    }
    Quarrel quarrel;
    try (Connection first = server.connect()) {
      first.setAutoCommit(false);
      Sql.run(
          first,
          "set application_name = 'billing'",
          "update accounts set balance = 1 where id = 1",
          "lock table indexed in row exclusive mode");
      sessions.addAll(waiters(server));
      Instant began = Instant.now();
      for (int i = 0; i < SAMPLES; i++) {
        sample.take();
      }
      quarrel = new Quarrel(first.unwrap(PGConnection.class).getBackendPID(), began, Instant.now());
    }
    for (BackgroundSession session : sessions) {
      session.close();
    }
    return quarrel;
  }

  private static List<BackgroundSession> waiters(PostgresServer server) throws SQLException {
    List<BackgroundSession> waiters =
        List.of(
            BackgroundSession.run(server, "update accounts set balance = 2 where id = 1"),
            BackgroundSession.run(server, "update accounts set balance = 3 where id = 1"),
            BackgroundSession.run(server, "create index concurrently on indexed (n)"));
    Sql.await(
        server,
        "(select count(*) filter (where wait_event_type = 'Lock') = "
            + WAITING
            + " and count(*) filter (where wait_event = 'PgSleep') = "
            + SLEEPING
            + " from pg_stat_activity)");
    return waiters;
  }

  TimeRange range() {
    return new TimeRange(began, ended);
  }
}
