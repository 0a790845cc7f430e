package io.pgtracker.ingest.definitions;

import static io.pgtracker.ingest.definitions.HandmadeStore.at;
import static org.assertj.core.api.Assertions.assertThat;

import io.pgtracker.ingest.store.StoreException;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Functions of the store against rows whose answers are known. */
class HistoryFunctionsTest {
  private static HandmadeStore store;

  @BeforeAll
  static void create() throws StoreException, SQLException {
    store = new HandmadeStore();
  }

  @AfterAll
  static void close() throws StoreException, SQLException {
    store.close();
  }

  @BeforeEach
  void clear() throws StoreException, SQLException {
    store.clear();
  }

  @Test
  void activityIsThatOfTheLatestFrameAndAgesAreMeasuredToIt() throws StoreException, SQLException {
    activity(10, 1, "active", null);
    activity(20, 2, "idle", "Client");
    store.frame("pg_stat_activity", "", 30);

    assertThat(activityAt(9)).isEmpty();
    assertThat(activityAt(19)).containsExactly("1|active|00:00:04");
    assertThat(activityAt(25)).containsExactly("2|idle|00:00:04");
    assertThat(activityAt(99)).isEmpty();
  }

  @Test
  void theWaitProfileAveragesOverAllFramesOfABucket() throws StoreException, SQLException {
    activity(0, 1, "active", null);
    addSession(0, 2, "active", "Lock");
    addSession(0, 3, "idle", "Client");
    addSession(0, 4, "active", "Activity");
    activity(2, 1, "active", "Lock");
    store.frame("pg_stat_activity", "", 4);
    store.frame("pg_stat_activity", "", 4.5);
    store.frame("pg_stat_activity", "", 10);
    activity(15, 1, "active", "IO");

    assertThat(
            store.query(
                "select extract(second from bucket_start)::int, wait_event_type,"
                    + " average_active_sessions, samples from pgtracker.wait_profile('shop', "
                    + at(0)
                    + ", "
                    + at(15)
                    + ", '5 s')"))
        .as("the frame at the end belongs to the next interval; a bucket without frames is unknown")
        .containsExactly("0|CPU|0.25|4", "0|Lock|0.5|4", "10|CPU|0|1", "10|Lock|0|1");
  }

  @Test
  void increasesBelongToTheIntervalInWhichTheyEnd() throws StoreException, SQLException {
    for (int end = 10; end <= 40; end += 10) {
      store.frame("pg_stat_statements", "", end, end, end - 10.0);
      statement(1, end, 10 * end, 100);
    }
    statement(2, 20, 4, 300);
    store.row(
        "pg_stat_statements_text",
        "userid, dbid, toplevel, queryid, query, collected_at",
        "10, 5, true, 2, 'select 2', " + at(0));

    assertThat(statementsBetween(10, 30))
        .containsExactly("2|4|0.2|300|75|0.6|select 2", "1|500|25|200|0.4|0.4|null");
    assertThat(statementsBetween(30, 40)).containsExactly("1|400|40|100|0.25|1|null");
    assertThat(statementsBetween(41, 50)).isEmpty();
  }

  @Test
  void tablesShowTheirStateAtTheEndAndWhatGrew() throws StoreException, SQLException {
    table(0, 1, 100, 5);
    table(10, 1, 150, 50);
    table(20, 1, 160, 0);
    addTable(10, 2, 7, 0);
    store.row(
        "pg_stat_user_tables_delta",
        "database, relid, interval_start, interval_end, restarted, lower_bound, n_tup_ins",
        "'appdb', 1, " + at(0) + ", " + at(10) + ", false, false, 50");
    store.row(
        "pg_stat_user_tables_delta",
        "database, relid, interval_start, interval_end, restarted, lower_bound, n_tup_ins",
        "'appdb', 1, " + at(10) + ", " + at(20) + ", false, true, 10");

    assertThat(tablesBetween(0, 20))
        .containsExactly("t1|160|60|0|50|60|t", "t2|null|null|null|0|0|f");
    assertThat(tablesBetween(10, 20)).contains("t1|160|10|0|50|10|t");
    assertThat(tablesBetween(-5, 0)).containsExactly("t1|100|0|5|5|0|f");
  }

  @Test
  void tablesAreAsTheChainOfChangesLeftThem() throws StoreException, SQLException {
    table(0, 1, 100, 5);
    addTable(0, 2, 200, 0);
    store.frame("pg_stat_user_tables", "appdb", 10);
    addTable(10, 1, 150, 50);
    store.frame("pg_stat_user_tables", "appdb", 20);
    store.row(
        "pg_stat_user_tables",
        "collected_at, database, relid, removed",
        at(20) + ", 'appdb', 1, true");
    addTable(20, 3, 7, 0);
    store.run(
        "update pgtracker.frame set complete = false, previous_sequence = sequence - 1,"
            + " chain_from = "
            + at(0)
            + " where collected_at > "
            + at(0));
    // What came after a lost frame is seen, and is no state.
    table(30, 1, 999, 999);
    store.run(
        "update pgtracker.frame set complete = false, chain_from = null where collected_at = "
            + at(30));

    assertThat(tablesBetween(0, 10)).containsExactly("t1|150|50|50|50|0|f", "t2|200|0|0|0|0|f");
    assertThat(tablesBetween(0, 35))
        .containsExactly("t1|null|null|null|50|0|f", "t2|200|0|0|0|0|f", "t3|7|null|0|0|0|f");
  }

  @Test
  void settingsAreThoseLastSeenAndNotRemoved() throws StoreException, SQLException {
    setting(0, "work_mem", "4MB", false);
    setting(10, "work_mem", "8MB", false);
    setting(0, "my.own", "x", false);
    setting(10, "my.own", "x", true);

    String select = "select name, setting from pgtracker.settings_at('shop', ";
    assertThat(store.query(select + at(9) + ")")).containsExactly("my.own|x", "work_mem|4MB");
    assertThat(store.query(select + at(10) + ")")).containsExactly("work_mem|8MB");
  }

  @Test
  void healthCountsFramesFailuresAndPauses() throws StoreException, SQLException {
    store.frame("pg_locks", "", 10);
    store.frame("pg_locks", "", 12);
    store.frame("pg_locks", "", 20);
    store.row(
        "frame_failure",
        "dataset, database, tick, scraper_id, sequence, reason, message, duration_micros,"
            + " object_key",
        "'pg_settings', '', " + at(14) + ", 'scraper', 1, 'TIMEOUT', 'too slow', 1, 'key'");
    store.row(
        "pgtracker_scrape",
        "collected_at, tick, dataset, database, outcome, rows, bytes, duration_micros",
        at(20) + ", " + at(20) + ", 'pg_locks', null, 'taken', 7, 900, 2000");

    assertThat(
            store.query(
                "select dataset, frames, failures, rows, longest_pause, bytes, duration_millis,"
                    + " share_of_time, highest_skew_millis"
                    + " from pgtracker.collection_health('shop', "
                    + at(0)
                    + ", "
                    + at(20)
                    + ")"))
        .containsExactly(
            "pg_locks|3|0|21|00:00:08|900|6|0.0006|1",
            "pg_settings|0|1|0|null|null|null|null|null");
  }

  @Test
  void objectsAreCountedByOutcome() throws StoreException, SQLException {
    for (int i = 1; i <= 3; i++) {
      store.row(
          "ingest_ledger",
          "object_key, etag, outcome, size_bytes, created_at, frames, duration_millis",
          "'v1/instance=shop/k"
              + i
              + "', 'e', '"
              + (i == 3 ? "malformed" : "ingested")
              + "', 100, "
              + at(i)
              + ", 5, 2");
    }

    assertThat(
            store.query(
                "select outcome, objects, frames, size_bytes, duration_millis"
                    + " from pgtracker.objects_between('shop', "
                    + at(0)
                    + ", "
                    + at(9)
                    + ")"))
        .containsExactly("ingested|2|10|200|4", "malformed|1|5|100|2");
  }

  @Test
  void everyFunctionSaysWhatItReturns() throws StoreException, SQLException {
    assertThat(
            store.query(
                "select proname from pg_proc where pronamespace = 'pgtracker'::regnamespace"
                    + " and obj_description(oid, 'pg_proc') is null"))
        .isEmpty();
  }

  private void activity(double seconds, int pid, String state, @Nullable String wait)
      throws StoreException, SQLException {
    store.frame("pg_stat_activity", "", seconds);
    addSession(seconds, pid, state, wait);
  }

  private void addSession(double seconds, int pid, String state, @Nullable String wait)
      throws StoreException, SQLException {
    store.row(
        "pg_stat_activity",
        "collected_at, pid, state, wait_event_type, query_start",
        at(seconds)
            + ", "
            + pid
            + ", '"
            + state
            + "', "
            + (wait == null ? "null" : "'" + wait + "'")
            + ", "
            + at(seconds - 4));
  }

  private List<String> activityAt(double seconds) throws StoreException, SQLException {
    return store.query(
        "select pid, state, query_age from pgtracker.activity_at('shop', " + at(seconds) + ")");
  }

  private void statement(int queryid, double end, int calls, int millis)
      throws StoreException, SQLException {
    store.row(
        "pg_stat_statements_delta",
        "userid, dbid, toplevel, queryid, interval_start, interval_end, restarted, lower_bound,"
            + " calls, total_exec_time",
        "10, 5, true, "
            + queryid
            + ", "
            + at(end - 10)
            + ", "
            + at(end)
            + ", false, false, "
            + calls
            + ", "
            + millis);
  }

  private List<String> statementsBetween(double from, double to)
      throws StoreException, SQLException {
    return store.query(
        "select queryid, calls, calls_per_second, total_exec_time, exec_time_per_call,"
            + " share_of_exec_time, query from pgtracker.statements_between('shop', "
            + at(from)
            + ", "
            + at(to)
            + ")");
  }

  private void table(double seconds, int relid, int live, int dead)
      throws StoreException, SQLException {
    store.frame("pg_stat_user_tables", "appdb", seconds);
    addTable(seconds, relid, live, dead);
  }

  private void addTable(double seconds, int relid, int live, int dead)
      throws StoreException, SQLException {
    store.row(
        "pg_stat_user_tables",
        "collected_at, database, relid, schemaname, relname, n_live_tup, n_dead_tup",
        at(seconds)
            + ", 'appdb', "
            + relid
            + ", 'public', 't"
            + relid
            + "', "
            + live
            + ", "
            + dead);
  }

  private List<String> tablesBetween(double from, double to) throws StoreException, SQLException {
    return store.query(
        "select relname, n_live_tup, n_live_tup_growth, n_dead_tup, n_dead_tup_peak, n_tup_ins,"
            + " lower_bound from pgtracker.tables_between('shop', "
            + at(from)
            + ", "
            + at(to)
            + ")");
  }

  private void setting(double seconds, String name, String value, boolean removed)
      throws StoreException, SQLException {
    store.row(
        "pg_settings",
        "collected_at, name, setting, removed",
        at(seconds) + ", '" + name + "', '" + value + "', " + removed);
  }
}
