package io.pgtracker.pipeline.scenes;

import static org.assertj.core.api.Assertions.assertThat;

import io.pgtracker.embedded.PostgresServer;
import io.pgtracker.ingest.store.StoreException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

/** Counters of the whole server, in the old form of each view and in the new, through resets. */
@ParameterizedClass(name = "PostgreSQL {0}")
@ValueSource(ints = {18, 16, 13})
class ServerCountersTest {
  private static final int FIRST_WITH_WAL = 14;
  private static final int FIRST_WITH_IO = 16;
  private static final int FIRST_WITH_CHECKPOINTER = 17;
  private static final int FIRST_WITH_BYTES_OF_IO = 18;

  private static PostgresServer server;
  private static SceneStore store;
  private static Tracker tracker;

  @Parameter int major;

  @BeforeAll
  static void openStore() throws SQLException, StoreException {
    store = SceneStore.create();
  }

  @AfterAll
  static void closeStore() throws SQLException {
    store.close();
  }

  @BeforeParameterizedClassInvocation
  static void start(int major) throws SQLException {
    server =
        PostgresServer.builder()
            .major(major)
            .setting("autovacuum", "off")
            .setting("archive_mode", "on")
            .setting("archive_command", "false")
            .start();
    tracker = Tracker.of(store, major);
  }

  @AfterParameterizedClassInvocation
  static void stop() {
    tracker.close();
    server.close();
  }

  @Test
  void counters_are_recorded_as_the_server_shows_them() throws Exception {
    tracker.assertSeen("counters", server, all());
  }

  private View[] all() {
    List<View> views = new ArrayList<>(List.of(bgwriter(), checkpointer(), slru()));
    views.add(View.of("pg_stat_archiver"));
    if (major >= FIRST_WITH_WAL) {
      views.add(View.of("pg_stat_wal"));
    }
    if (major >= FIRST_WITH_IO) {
      views.add(io());
    }
    return views.toArray(View[]::new);
  }

  private View bgwriter() {
    return View.of(
        "pg_stat_bgwriter",
        major >= FIRST_WITH_CHECKPOINTER
            ? "select * from pg_stat_bgwriter"
            : "select buffers_clean, maxwritten_clean, buffers_backend, buffers_backend_fsync,"
                + " buffers_alloc, stats_reset from pg_stat_bgwriter");
  }

  private View checkpointer() {
    return View.of(
        "pg_stat_checkpointer",
        major >= FIRST_WITH_CHECKPOINTER
            ? "select * from pg_stat_checkpointer"
            : """
            select checkpoints_timed as num_timed, checkpoints_req as num_requested,
                   checkpoint_write_time as write_time, checkpoint_sync_time as sync_time,
                   buffers_checkpoint as buffers_written, stats_reset
            from pg_stat_bgwriter""");
  }

  private View slru() {
    String newName =
        """
        (array['commit_timestamp', 'multixact_member', 'multixact_offset', 'notify', 'serializable',
               'subtransaction', 'transaction', 'other'])[array_position(
           array['CommitTs', 'MultiXactMember', 'MultiXactOffset', 'Notify', 'Serial', 'Subtrans',
                 'Xact', 'other'], name)]""";
    return View.of(
        "pg_stat_slru",
        major >= FIRST_WITH_CHECKPOINTER
            ? "select * from pg_stat_slru"
            : "select "
                + newName
                + " as name, blks_zeroed, blks_hit, blks_read, blks_written,"
                + " blks_exists, flushes, truncates, stats_reset from pg_stat_slru");
  }

  private View io() {
    return View.of(
        "pg_stat_io",
        major >= FIRST_WITH_BYTES_OF_IO
            ? "select * from pg_stat_io"
            : "select *, reads * op_bytes as read_bytes, writes * op_bytes as write_bytes,"
                + " extends * op_bytes as extend_bytes from pg_stat_io");
  }

  @Test
  void a_failing_archiver_is_seen_to_fail_and_to_recover() throws Exception {
    View archiver = View.of("pg_stat_archiver");
    tracker.assertSeen("archiver", server, archiver);
    Sql.run(server, "postgres", "create table archived (n integer)", "select pg_switch_wal()");
    Sql.await(server, "(select failed_count > 0 from pg_stat_archiver)");
    tracker.assertSeen("archiver", server, archiver);
    Map<String, @Nullable String> failing = tracker.latest("archiver", "pg_stat_archiver").get(0);
    assertThat(failing.get("last_failed_wal")).matches("[0-9A-F]{24}");
    assertThat(failing.get("last_failed_time")).isNotNull();
    assertThat(counted("failed_count")).isEqualTo(failing.get("failed_count"));

    Sql.run(
        server, "postgres", "alter system set archive_command = 'true'", "select pg_reload_conf()");
    Sql.await(server, "(select archived_count > 0 from pg_stat_archiver)");
    tracker.assertSeen("archiver", server, archiver);
    Map<String, @Nullable String> archiving = tracker.latest("archiver", "pg_stat_archiver").get(0);
    assertThat(archiving.get("last_archived_wal")).isEqualTo(failing.get("last_failed_wal"));
    assertThat(counted("archived_count")).isEqualTo(archiving.get("archived_count"));
  }

  private static String counted(String counter) throws SQLException {
    return Long.toString(tracker.sum("archiver", "pg_stat_archiver", counter, "true"));
  }

  @Test
  void checkpoints_after_a_reset_are_counted_though_they_are_more_than_before() throws Exception {
    Sql.run(server, "postgres", "checkpoint");
    tracker.assertSeen("resets", server, checkpointer());
    Sql.run(
        server,
        "postgres",
        "select pg_stat_reset_shared('"
            + (major >= FIRST_WITH_CHECKPOINTER ? "checkpointer" : "bgwriter")
            + "')");
    for (int i = 0; i < 5; i++) {
      Sql.run(server, "postgres", "checkpoint");
    }
    Sql.await(
        server,
        major >= FIRST_WITH_CHECKPOINTER
            ? "(select num_requested from pg_stat_checkpointer) = 5"
            : "(select checkpoints_req from pg_stat_bgwriter) = 5");
    tracker.assertSeen("resets", server, checkpointer());
    assertThat(tracker.increases("resets", "pg_stat_checkpointer", "num_requested", "true"))
        .containsExactly("5 restarted");
  }

  @Test
  void each_slru_cache_has_a_reset_of_its_own() throws Exception {
    String notify = major >= FIRST_WITH_CHECKPOINTER ? "notify" : "Notify";
    String used =
        "(select blks_zeroed + blks_hit + blks_read from pg_stat_slru where name = '%s')"
            .formatted(notify);
    String reset = "select pg_stat_reset_slru('" + notify + "')";
    // The first notice fills a page with zeros, which the next ones don't: without it, all that is
    // counted after the second reset is more than what was counted before.
    notifyAndAwait(1, used);
    Sql.run(server, "postgres", reset);
    Sql.await(server, used + " = 0");
    notifyAndAwait(1, used);
    tracker.assertSeen("slru", server, slru());
    Sql.run(server, "postgres", reset);
    Sql.await(server, used + " = 0");
    notifyAndAwait(5, used);
    tracker.assertSeen("slru", server, slru());
    assertThat(
            tracker.increases(
                "slru", "pg_stat_slru", "t.name, blks_zeroed + blks_hit + blks_read", "restarted"))
        .containsExactly("notify " + Sql.value(server, "select " + used) + " restarted");
  }

  private static void notifyAndAwait(int times, String used) throws SQLException {
    for (int i = 0; i < times; i++) {
      Sql.run(server, "postgres", "notify news, 'one'");
    }
    Sql.await(server, used + " >= " + times);
  }

  @Test
  void bytes_read_and_written_are_counted_before_the_server_did_so() throws Exception {
    if (major < FIRST_WITH_IO) {
      return; // BusyServerTest holds that the lack is recorded
    }
    tracker.assertSeen("io", server, io());
    Sql.run(server, "postgres", "select pg_stat_reset_shared('io')");
    Sql.run(
        server,
        "postgres",
        "create table extended as select repeat('x', 1000) from generate_series(1, 1000)");
    Sql.await(server, "(select sum(extends) > 0 from pg_stat_io)");
    tracker.assertSeen("io", server, io());
    List<String> extended =
        tracker.increases(
            "io",
            "pg_stat_io",
            "extend_bytes",
            "backend_type = 'client backend' and object = 'relation' and extend_bytes > 0");
    assertThat(extended).isNotEmpty().allMatch(increase -> increase.endsWith(" restarted"));
    long bytes =
        tracker.sum(
            "io",
            "pg_stat_io",
            "extend_bytes",
            "restarted and backend_type = 'client backend' and object = 'relation'");
    assertThat(bytes).isGreaterThan(1_000_000);
  }
}
