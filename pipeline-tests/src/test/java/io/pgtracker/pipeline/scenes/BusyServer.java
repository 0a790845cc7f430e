package io.pgtracker.pipeline.scenes;

import io.pgtracker.embedded.PostgresServer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * A server on which one command of each kind that shows its progress is under way and cannot go on:
 * most wait for what one session holds. Roles: the superuser, {@code monitor} with pg_monitor, and
 * {@code nothing} without any right.
 */
final class BusyServer implements AutoCloseable {
  private static final int FIRST_WITH_NEW_BACKUP_SYNTAX = 15;

  private final PostgresServer server;
  private final Connection holder;
  private final Connection copying;
  private final CopyIn copy;
  private final List<BackgroundSession> commands = new ArrayList<>();

  private BusyServer(PostgresServer server) throws SQLException {
    this.server = server;
    prepare();
    this.holder = hold();
    this.copying = server.connect();
    this.copy = copying.unwrap(PGConnection.class).getCopyAPI().copyIn("copy copied from stdin");
    byte[] rows = "1\n".repeat(1_000).getBytes(StandardCharsets.UTF_8);
    copy.writeToCopy(rows, 0, rows.length);
    copy.flushCopy();
    begin();
  }

  /** Starts a server, 13 or newer, and everything on it. */
  static BusyServer start(int major) throws SQLException {
    BusyServer busy =
        new BusyServer(
            PostgresServer.builder()
                .major(major)
                .setting("autovacuum", "off")
                .setting("max_prepared_transactions", "5")
                .start());
    busy.awaitStandstill();
    return busy;
  }

  PostgresServer server() {
    return server;
  }

  private void prepare() throws SQLException {
    Sql.run(
        server,
        "postgres",
        "create role monitor login in role pg_monitor",
        "create role nothing login",
        """
        create function waits(n integer) returns integer language plpgsql immutable as $$
        begin
          perform pg_catalog.pg_advisory_xact_lock_shared(4711);
          return n;
        end $$""",
        "create table vacuumed (n integer primary key, filler text)",
        "insert into vacuumed select i, repeat('x', 400) from generate_series(1, 200) i",
        "delete from vacuumed where n in (2, 3, 5)",
        "create table analyzed as select generate_series(1, 100) as n",
        "create index on analyzed (waits(n))",
        "create table indexed (n integer)",
        "create table clustered as select generate_series(1, 100) as n",
        "create index clustered_n on clustered (n)",
        "create index on clustered (waits(n))",
        "create table copied (n integer)",
        "create table prepared (n integer)",
        "create sequence numbers",
        "create database closed",
        "revoke connect on database closed from public",
        "select pg_create_physical_replication_slot('kept')",
        "begin",
        "insert into prepared values (1)",
        "prepare transaction 'left over'");
  }

  /** A session that holds what the commands wait for: a lock, a writer's lock, a page. */
  private Connection hold() throws SQLException {
    Connection session = server.connect();
    session.setAutoCommit(false);
    Sql.run(
        session,
        "select pg_advisory_xact_lock(4711)",
        "lock table indexed in row exclusive mode",
        "declare page cursor for select * from vacuumed",
        "move 50 in page");
    return session;
  }

  private void begin() throws SQLException {
    int major = server.major();
    commands.add(BackgroundSession.run(server, "vacuum (freeze) vacuumed"));
    commands.add(BackgroundSession.run(server, "analyze analyzed"));
    commands.add(BackgroundSession.run(server, "create index concurrently on indexed (n)"));
    commands.add(BackgroundSession.run(server, "cluster clustered using clustered_n"));
    commands.add(
        BackgroundSession.runAsReplication(
            server,
            major < FIRST_WITH_NEW_BACKUP_SYNTAX
                ? "BASE_BACKUP LABEL 'slow' PROGRESS FAST NOWAIT MAX_RATE 32"
                : "BASE_BACKUP (LABEL 'slow', PROGRESS, CHECKPOINT 'fast', WAIT false,"
                    + " MAX_RATE 32)"));
  }

  /** Waits until every command stands where it cannot go on. */
  private void awaitStandstill() throws SQLException {
    Sql.await(
        server,
        """
        (select count(*) = 1 from pg_stat_progress_vacuum where heap_blks_scanned > 0)
        and (select count(*) = 1 from pg_stat_progress_analyze where phase = 'computing statistics')
        and (select count(*) = 1 from pg_stat_progress_create_index where lockers_total = 1)
        and (select count(*) = 1 from pg_stat_progress_cluster where phase = 'rebuilding index')
        and (select count(*) = 1 from pg_stat_progress_basebackup where backup_streamed > 0)""");
  }

  @Override
  public void close() throws SQLException {
    for (BackgroundSession command : commands) {
      command.close();
    }
    copy.cancelCopy();
    copying.close();
    holder.close();
    server.close();
  }
}
