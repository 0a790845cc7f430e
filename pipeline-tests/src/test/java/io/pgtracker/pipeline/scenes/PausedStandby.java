package io.pgtracker.pipeline.scenes;

import io.pgtracker.embedded.PostgresServer;
import java.sql.SQLException;

/**
 * A standby that received WAL and did not replay it when it was looked at.
 *
 * @param behindAtLeast bytes it had not replayed, just before it was looked at
 * @param behindAtMost bytes it had not replayed, just after it was looked at
 */
record PausedStandby(double behindAtLeast, double behindAtMost) {

  static PausedStandby play(PostgresServer server, PostgresServer standby, Quarrel.Sample sample)
      throws Exception {
    Sql.await(server, "(select count(*) from pg_stat_replication where state = 'streaming') = 1");
    Sql.run(standby, "postgres", "select pg_wal_replay_pause()");
    Sql.await(standby, "pg_get_wal_replay_pause_state() = 'paused'");
    Sql.run(server, "postgres", "create table unseen as select generate_series(1, 20000) as n");
    Sql.await(
        server,
        "(select flush_lsn = pg_current_wal_flush_lsn() and replay_lsn < flush_lsn"
            + " from pg_stat_replication)");
    long atLeast = behind(server);
    sample.take();
    PausedStandby paused = new PausedStandby(atLeast, behind(server));
    Sql.run(standby, "postgres", "select pg_wal_replay_resume()");
    Sql.await(server, "(select replay_lsn = pg_current_wal_flush_lsn() from pg_stat_replication)");
    return paused;
  }

  private static long behind(PostgresServer server) throws SQLException {
    return Long.parseLong(
        Sql.value(
            server, "select (pg_current_wal_lsn() - replay_lsn)::bigint from pg_stat_replication"));
  }
}
