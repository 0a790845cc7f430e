package io.pgtracker.ingest.definitions;

import static io.pgtracker.ingest.definitions.HandmadeStore.at;
import static org.assertj.core.api.Assertions.assertThat;

import io.pgtracker.ingest.store.StoreException;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What dashboards of statements are made of, against increases whose sums are known. */
class StatementsTopTest {
  private static final String MEASURED =
      "calls, total_exec_time, rows, shared_blks_hit, shared_blks_read, shared_blks_written,"
          + " temp_blks_read, temp_blks_written, wal_bytes, total_plan_time, shared_blk_read_time,"
          + " shared_blk_write_time";
  private static final String ALL_NULL_BUT_CALLS_AND_TIME =
      ", null, null, null, null, null, null, null, null, null, null";

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
  void fill() throws StoreException, SQLException {
    store.clear();
    store.frame("pg_stat_database", "", 0);
    store.row("pg_stat_database", "collected_at, datid, datname", at(0) + ", 5, 'sales'");
    store.row("pg_stat_database", "collected_at, datid, datname", at(0) + ", 6, 'stock'");
    for (int end = 60; end <= 120; end += 60) {
      store.frame("pg_stat_statements", "", end, end, end - 60.0);
    }
    store.row(
        "pg_stat_statements_text",
        "userid, dbid, toplevel, queryid, query, collected_at",
        "10, 5, true, 2, E'select\\n 2', " + at(0));
  }

  @Test
  void usersOfAStatementAreSummedUpAndDatabasesAreNot() throws StoreException, SQLException {
    grown(5, 10, 2, 60, "30, 600, 90, 8, 4, 1, 3, 5, 1000, 60, 7, 2");
    grown(5, 11, 2, 120, "10, 200, 30, 2, 6, 1, 0, 1, 24, 20, 3, 1");
    grown(6, 10, 2, 60, "60, 200, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0");
    assertThat(top("", "total_exec_time", "calls, calls_per_second, total_exec_time"))
        .containsExactly("sales|2|40|0.3333333333333333|800", "stock|2|60|0.5|200");
    assertThat(
            top(
                "sales",
                "total_exec_time",
                "query, exec_time_per_call, share_of_exec_time, rows, rows_per_call,"
                    + " shared_blks_hit, shared_blks_read, shared_blks_written, temp_blks_read,"
                    + " temp_blks_written, wal_bytes, total_plan_time, blk_read_time,"
                    + " blk_write_time"))
        .containsExactly("sales|2|select\n 2|20|1|120|3|10|10|2|3|6|1024|80|10|3");
    assertThat(top("", "total_exec_time", "share_of_exec_time"))
        .containsExactly("sales|2|0.8", "stock|2|0.2");
  }

  @Test
  void whatHasNoneOfAMeasureIsNotAmongTheFirst() throws StoreException, SQLException {
    grown(5, 10, 2, 60, "1, 600, 9, 1, 9, 3, 0, 0, 0, 0, 1, 1");
    grown(5, 10, 3, 60, "9, 100, 3, 5, 1, 0, 4, 1, 8, 0, 0, 0");
    assertThat(top("", "calls", "calls")).containsExactly("sales|3|9", "sales|2|1");
    assertThat(top("", "exec_time_per_call", "calls")).containsExactly("sales|2|1", "sales|3|9");
    assertThat(top("", "rows", "rows")).containsExactly("sales|2|9", "sales|3|3");
    assertThat(top("", "shared_blks", "calls")).containsExactly("sales|2|1", "sales|3|9");
    assertThat(top("", "shared_blks_written", "calls")).containsExactly("sales|2|1");
    assertThat(top("", "temp_blks", "calls")).containsExactly("sales|3|9");
    assertThat(top("", "wal_bytes", "wal_bytes")).containsExactly("sales|3|8");
    assertThat(top("", "blk_time", "calls")).containsExactly("sales|2|1");
    assertThat(top("", "total_plan_time", "calls")).isEmpty();
  }

  @Test
  void whatAnOldServerDoesNotCountIsUnknown() throws StoreException, SQLException {
    grown(5, 10, 2, 60, "4, 80" + ALL_NULL_BUT_CALLS_AND_TIME);
    assertThat(top("", "calls", "total_plan_time, wal_bytes, blk_read_time"))
        .containsExactly("sales|2|null|null|null");
    assertThat(top("", "wal_bytes", "calls")).isEmpty();
    assertThat(
            series(
                "pgtracker.statement_series('shop', '', 2, ",
                "calls, total_plan_time, blk_read_time, wal_bytes"))
        .containsExactly("0|null|null|null|null", "1|4|null|null|null", "2|0|null|null|null");
  }

  @Test
  void theRestOfAnHourIsOneRowAndHasNoMean() throws StoreException, SQLException {
    rest(60, 500, 900);
    assertThat(
            store.query(
                "select datname, queryid, query, calls from pgtracker.statements_top('shop', '', "
                    + at(-36_000)
                    + ", "
                    + at(3_600)
                    + ", 'calls')"))
        .containsExactly("null|0|(all other statements, up to 7 in an hour)|500");
    assertThat(
            store.query(
                "select queryid from pgtracker.statements_top('shop', '', "
                    + at(-36_000)
                    + ", "
                    + at(3_600)
                    + ", 'exec_time_per_call')"))
        .isEmpty();
  }

  @Test
  void theHistoryOfAStatementHasZeroesAndGaps() throws StoreException, SQLException {
    store.frame("pg_stat_statements", "", 240, 240, 180.0);
    grown(5, 10, 2, 60, "30, 600, 90, 8, 4, 1, 3, 5, 1000, 60, 7, 2");
    grown(6, 10, 2, 60, "1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1");
    grown(5, 10, 3, 120, "10, 200, 30, 2, 6, 1, 0, 1, 24, 20, 3, 1");
    String columns =
        "seconds, calls, total_plan_time, total_exec_time, rows, shared_blks_hit,"
            + " shared_blks_read, shared_blks_written, temp_blks_read, temp_blks_written,"
            + " blk_read_time, blk_write_time, wal_bytes";
    assertThat(seriesUntil(240, "pgtracker.statement_series('shop', 'sales', 2, ", columns))
        .containsExactly(
            "0" + "|null".repeat(13),
            "1|60|30|60|600|90|8|4|1|3|5|7|2|1000",
            "2|60" + "|0".repeat(12),
            "3" + "|null".repeat(13),
            "4|60" + "|0".repeat(12));
    assertThat(series("pgtracker.statement_series('shop', '', null, ", "calls"))
        .containsExactly("0|null", "1|31", "2|10");
    assertThat(series("pgtracker.statement_series('shop', '', 99, ", "calls, wal_bytes"))
        .containsExactly("0|null|null", "1|0|null", "2|0|null");
  }

  @Test
  void statementsBeyondTheFirstAreTheOthers() throws StoreException, SQLException {
    grown(5, 10, 2, 60, "30, 600, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0");
    grown(5, 10, 3, 60, "60, 120, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0");
    grown(5, 10, 4, 120, "6, 12, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0");
    assertThat(labelled("total_exec_time", 1))
        .containsExactly("1|others|2", "1|select 2 (2)|10", "2|others|0.2", "2|select 2 (2)|0");
    assertThat(labelled("calls", 10))
        .containsExactly(
            "1|(3)|1", "1|(4)|0", "1|select 2 (2)|0.5", "2|(3)|0", "2|(4)|0.1", "2|select 2 (2)|0");
    assertThat(labelled("wal_bytes", 10)).allMatch(row -> row.contains("|others|"));
  }

  @Test
  void aStatementIsExecutedBySessionsThatWereSeenInSamples() throws StoreException, SQLException {
    store.frame("pg_stat_activity", "", 61);
    store.frame("pg_stat_activity", "", 71);
    store.frame("pg_stat_activity", "", 125);
    executing(61, 1, 2, "'Lock', 'tuple'");
    executing(61, 2, 2, "null, null");
    executing(71, 1, 2, "null, null");
    executing(71, 3, 9, "null, null");
    assertThat(
            seriesUntil(180, "pgtracker.statement_sessions_series('shop', 2, ", "average_sessions"))
        .containsExactly("0|null", "1|1.5", "2|0", "3|null");
    assertThat(
            store.query(
                "select extract(epoch from collected_at - "
                    + at(0)
                    + ")::integer, pid, wait_event, extract(epoch from query_age)::integer"
                    + " from pgtracker.statement_samples_between('shop', 'sales', 2, "
                    + at(0)
                    + ", "
                    + at(180)
                    + ") order by 1, 2"))
        .containsExactly("61|1|tuple|61", "61|2|null|61", "71|1|null|71");
  }

  @Test
  void aQueryidIsTakenFromTextAndNothingElseIs() throws StoreException, SQLException {
    assertThat(
            store.query(
                "select pgtracker.panel_queryid(v) from (values ('-9223372036854775808'), ('7'),"
                    + " ('9223372036854775808'), (''), ('x'), ('1; drop')) t (v)"))
        .containsExactly("-9223372036854775808", "7", "null", "null", "null", "null");
  }

  private static void grown(int dbid, int userid, int queryid, double end, String figures)
      throws StoreException, SQLException {
    store.row(
        "pg_stat_statements_delta",
        "dbid, userid, queryid, toplevel, interval_start, interval_end, restarted, lower_bound, "
            + MEASURED,
        dbid
            + ", "
            + userid
            + ", "
            + queryid
            + ", true, "
            + at(end - 60)
            + ", "
            + at(end)
            + ", false, false, "
            + figures);
  }

  /** An hour that is rolled up, of which only what the limit left out is there. */
  private static void rest(double end, int calls, int millis) throws StoreException, SQLException {
    store.row(
        "pg_stat_statements_hourly",
        "dbid, userid, queryid, toplevel, hour, restarted, lower_bound, summed_rows, calls,"
            + " total_exec_time",
        "0, 0, 0, true, " + at(0) + ", false, false, 7, " + calls + ", " + millis);
    store.run(
        "update pgtracker.rollup set rolled_at = now(), summed_rows = 7, frames = 2,"
            + " observed = '2 min', first_at = "
            + at(end)
            + ", last_at = "
            + at(120)
            + " where dataset = 'pg_stat_statements'");
  }

  private static void executing(double seconds, int pid, int queryid, String wait)
      throws StoreException, SQLException {
    store.row(
        "pg_stat_activity",
        "collected_at, pid, datname, state, query_start, query_id, wait_event_type, wait_event",
        at(seconds) + ", " + pid + ", 'sales', 'active', " + at(0) + ", " + queryid + ", " + wait);
  }

  private static List<String> top(String database, String byWhat, String columns)
      throws StoreException, SQLException {
    return store.query(
        "select datname, queryid, "
            + columns
            + " from pgtracker.statements_top('shop', '"
            + database
            + "', "
            + at(0)
            + ", "
            + at(120)
            + ", '"
            + byWhat
            + "')");
  }

  private static List<String> series(String call, String columns)
      throws StoreException, SQLException {
    return seriesUntil(120, call, columns);
  }

  private static List<String> seriesUntil(double until, String call, String columns)
      throws StoreException, SQLException {
    return store.query(
        "select extract(minute from bucket_start), "
            + columns
            + " from "
            + call
            + at(0)
            + ", "
            + at(until)
            + ", '1 minute')");
  }

  private static List<String> labelled(String byWhat, int keep)
      throws StoreException, SQLException {
    return store.query(
        "select extract(minute from bucket_start), label, per_second"
            + " from pgtracker.statements_series('shop', '', "
            + at(0)
            + ", "
            + at(120)
            + ", '1 minute', '"
            + byWhat
            + "', "
            + keep
            + ") where per_second is not null order by 1, label collate \"C\"");
  }
}
