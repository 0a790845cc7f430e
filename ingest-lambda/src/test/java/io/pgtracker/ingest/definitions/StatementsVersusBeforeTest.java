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

/** New and regressed statements, against increases of two periods of a minute. */
class StatementsVersusBeforeTest {
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
    store.frame("pg_stat_database", "", 3_600);
    store.row("pg_stat_database", "collected_at, datid, datname", at(3_600) + ", 5, 'sales'");
    store.frame("pg_stat_statements", "", 3_660, 3_660, 3_600.0);
  }

  @Test
  void whatTookLongerIsMeasuredInSessions() throws StoreException, SQLException {
    before(3_600);
    grown(2, 3_600, 100, 1_000, 100, 300);
    grown(2, 3_660, 50, 3_500, 100, 600);
    assertThat(
            compared(
                "is_new, calls, calls_before, exec_time_per_call, exec_time_per_call_before,"
                    + " rows_per_call, rows_per_call_before, blks_per_call, blks_per_call_before,"
                    + " calls_per_second_before, extra_sessions"))
        // 50 calls of 60 ms more each, in 60 s.
        .containsExactly("2|f|50|100|70|10|2|1|12|3|1.6666666666666667|0.05");
  }

  @Test
  void whatWasNotThereBeforeIsNewAndCostsAllOfItsTime() throws StoreException, SQLException {
    before(3_600);
    grown(2, 3_600, 100, 1_000, 100, 300);
    grown(3, 3_660, 60, 6_000, 1, 1);
    assertThat(compared("is_new, calls_before, exec_time_per_call_before, extra_sessions"))
        .containsExactly("3|t|0|null|0.1");
  }

  @Test
  void nothingIsNewAfterATimeOfWhichNothingIsKnown() throws StoreException, SQLException {
    grown(3, 3_660, 60, 6_000, 1, 1);
    assertThat(compared("is_new, calls_before, extra_sessions"))
        .containsExactly("3|null|null|null");
  }

  @Test
  void whereTheLimitLeftStatementsOutOnlyANewTextIsNew() throws StoreException, SQLException {
    before(600);
    store.row(
        "pg_stat_statements_hourly",
        "dbid, userid, queryid, toplevel, hour, restarted, lower_bound, summed_rows, calls,"
            + " total_exec_time",
        "0, 0, 0, true, " + at(0) + ", false, false, 7, 10, 10");
    store.run(
        "update pgtracker.rollup set rolled_at = now(), summed_rows = 7, frames = 1,"
            + " observed = '1 min', first_at = hour + interval '1 min',"
            + " last_at = hour + interval '1 min' where dataset = 'pg_stat_statements' and hour = "
            + at(0));
    text(3, 0);
    text(4, 36_100);
    // Asked for ten hours each, as short ranges are not read from hours.
    store.frame("pg_stat_statements", "", 36_120, 36_120, 36_060.0);
    grown(3, 36_120, 60, 6_000, 1, 1);
    grown(4, 36_120, 60, 3_000, 1, 1);
    assertThat(
            store.query(
                "select queryid, is_new, calls_before from pgtracker.statements_versus_before("
                    + "'shop', '', "
                    + at(36_000)
                    + ", "
                    + at(72_000)
                    + ")"))
        .containsExactly("4|t|null", "3|null|null");
  }

  @Test
  void aDatabaseIsTakenByItself() throws StoreException, SQLException {
    before(3_600);
    grown(3, 3_660, 60, 6_000, 1, 1);
    assertThat(compared("calls")).containsExactly("3|60");
    assertThat(store.query(asked("'other database'", "calls"))).isEmpty();
    assertThat(store.query(asked("'sales'", "calls"))).containsExactly("3|60");
  }

  private static void before(double end) throws StoreException, SQLException {
    store.frame("pg_stat_statements", "", end, end, end - 60);
  }

  private static void grown(int queryid, double end, int calls, int millis, int rows, int blocks)
      throws StoreException, SQLException {
    store.row(
        "pg_stat_statements_delta",
        "dbid, userid, queryid, toplevel, interval_start, interval_end, restarted, lower_bound,"
            + " calls, total_exec_time, rows, shared_blks_hit, shared_blks_read",
        "5, 10, "
            + queryid
            + ", true, "
            + at(end - 60)
            + ", "
            + at(end)
            + ", false, false, "
            + calls
            + ", "
            + millis
            + ", "
            + rows
            + ", "
            + blocks
            + ", 0");
  }

  private static void text(int queryid, double seen) throws StoreException, SQLException {
    store.row(
        "pg_stat_statements_text",
        "userid, dbid, toplevel, queryid, query, collected_at",
        "10, 5, true, " + queryid + ", 'select', " + at(seen));
  }

  private static List<String> compared(String columns) throws StoreException, SQLException {
    return store.query(asked("''", columns));
  }

  private static String asked(String database, String columns) {
    return "select queryid, "
        + columns
        + " from pgtracker.statements_versus_before('shop', "
        + database
        + ", "
        + at(3_600)
        + ", "
        + at(3_660)
        + ")";
  }
}
