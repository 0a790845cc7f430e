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

/** When vacuum is due, what tables are used for and how large they are, told of known tables. */
class TableFunctionsTest {
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
    store.frame("pg_stat_user_tables", "appdb", 0);
    store.frame("pg_stat_user_tables", "appdb", 60, 60, 0.0);
    store.frame("pg_stat_user_tables", "appdb", 120, 120, 60.0);
    store.frame("server_position", "", 120);
    store.row("server_position", "collected_at, next_xid", at(120) + ", 5000");
    setting("autovacuum", "on");
    setting("autovacuum_vacuum_threshold", "50");
    setting("autovacuum_vacuum_scale_factor", "0.2");
    setting("autovacuum_analyze_threshold", "50");
    setting("autovacuum_analyze_scale_factor", "0.1");
    setting("autovacuum_freeze_max_age", "200000000");
    table(1, 75, 100, 150);
    table(2, 75, 100, 150);
  }

  @Test
  void anOldServerCountsDeadRowsOnly() throws StoreException, SQLException {
    relation(1, 1000, "null");
    relation(2, -1, "null");
    assertThat(vacuum()).containsExactly("1|250|null|150|4000|0.3|t", "2|50|null|50|4000|1.5|t");
  }

  @Test
  void aNewServerCountsWhatWasInsertedAndCapsTheThreshold() throws StoreException, SQLException {
    setting("autovacuum_vacuum_insert_threshold", "50");
    setting("autovacuum_vacuum_insert_scale_factor", "0.1");
    setting("autovacuum_vacuum_max_threshold", "150");
    relation(1, 1000, "null");
    relation(2, 1000, "null");
    store.run("update pgtracker.relations set relpages = 10, relallfrozen = 5 where oid = 2");
    assertThat(vacuum()).containsExactly("1|150|150|150|4000|1|t", "2|150|100|150|4000|1.5|t");
    setting("autovacuum_vacuum_insert_threshold", "-1");
    store.run("delete from pgtracker.pg_settings where setting = '50' and name like '%insert%'");
    assertThat(vacuum()).containsExactly("1|150|null|150|4000|0.5|t", "2|150|null|150|4000|0.5|t");
  }

  @Test
  void aTablesOwnOptionsHold() throws StoreException, SQLException {
    relation(
        1,
        1000,
        "'{autovacuum_vacuum_threshold=100,autovacuum_vacuum_scale_factor=0.05,"
            + "autovacuum_analyze_threshold=7,autovacuum_freeze_max_age=8000,fillfactor=70}'");
    relation(2, 1000, "'{autovacuum_enabled=false,autovacuum_freeze_max_age=2000}'");
    assertThat(vacuum()).containsExactly("1|150|null|107|4000|0.5|t", "2|250|null|150|4000|2|f");
  }

  @Test
  void aPartitionedTableHasNoAge() throws StoreException, SQLException {
    relation(1, 1000, "null");
    store.run("update pgtracker.relations set relfrozenxid = '0'");
    assertThat(vacuum().get(0)).isEqualTo("1|250|null|150|null|0.3|t");
  }

  @Test
  void theFirstTablesHaveWhatGrewAndTheSizeOfAllTheirParts() throws StoreException, SQLException {
    grown(1, 60, "10, 20, 5, 30, 2, 200, 7, 1, 2, 3, 4");
    grown(2, 60, "1, 1, 1, 1, 1, 100, 1, 0, 0, 0, 0");
    grown(1, 120, "1, 2, 1, 0, 0, 0, 0, 0, 0, 0, 0");
    size(0, 1, 8192);
    size(0, 11, 100);
    size(90, 1, 16384);
    size(90, 2, 500);
    String columns =
        "relid, size, size_growth, n_tup_ins, n_tup_upd, n_tup_hot_upd, n_tup_del,"
            + " writes_per_second, seq_scan, seq_tup_read, idx_scan, vacuums, analyzes";
    String first = "1|16484|8192|11|22|6|30|0.525|2|200|7|3|7";
    assertThat(top(columns, "writes")).containsExactly(first, "2|500|0|1|1|1|1|0.025|1|100|1|0|0");
    assertThat(top(columns, "size_growth")).containsExactly(first);
    assertThat(top("relid", "size")).containsExactly("1", "2");
    assertThat(top("relid", "seq_tup_read")).containsExactly("1", "2");
  }

  @Test
  void theHistoryOfATableHasZeroesAndGaps() throws StoreException, SQLException {
    grown(1, 60, "10, 20, 5, 30, 2, 200, 7, 1, 2, 3, 4");
    grown(2, 60, "1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1");
    assertThat(
            store.query(
                "select extract(epoch from bucket_start - "
                    + at(0)
                    + ")::integer / 60, seconds, n_tup_ins, n_tup_upd, n_tup_hot_upd, n_tup_del,"
                    + " seq_scan, seq_tup_read, idx_scan, vacuums, autovacuums, analyzes"
                    + " from pgtracker.tables_series('shop', 'appdb', '{1}', "
                    + at(0)
                    + ", "
                    + at(180)
                    + ", '1 min')"))
        .containsExactly(
            "0" + "|null".repeat(11),
            "1|60|10|20|5|30|2|200|7|1|2|7",
            "2|60" + "|0".repeat(10),
            "3" + "|null".repeat(11));
  }

  private static void setting(String name, String value) throws StoreException, SQLException {
    store.row(
        "pg_settings", "collected_at, name, setting", at(0) + ", '" + name + "', '" + value + "'");
  }

  /** In all frames, with an index. */
  private static void table(int oid, int dead, int changed, int inserted)
      throws StoreException, SQLException {
    for (int end = 0; end <= 120; end += 60) {
      store.row(
          "pg_stat_user_tables",
          "database, relid, schemaname, relname, collected_at, n_live_tup, n_dead_tup,"
              + " n_mod_since_analyze, n_ins_since_vacuum, summed_oids",
          "'appdb', "
              + oid
              + ", 'public', 't"
              + oid
              + "', "
              + at(end)
              + ", 900, "
              + dead
              + ", "
              + changed
              + ", "
              + inserted
              + ", '{1"
              + oid
              + "}'");
    }
  }

  private static void relation(int oid, int rows, String options)
      throws StoreException, SQLException {
    store.row(
        "relations",
        "database, oid, collected_at, relname, reltuples, relfrozenxid, reloptions",
        "'appdb', " + oid + ", " + at(0) + ", 't', " + rows + ", '1000', " + options);
  }

  private static void size(double seconds, int oid, int bytes) throws StoreException, SQLException {
    store.row(
        "relation_sizes",
        "database, relid, collected_at, main_size",
        "'appdb', " + oid + ", " + at(seconds) + ", " + bytes);
  }

  private static void grown(int oid, double end, String figures)
      throws StoreException, SQLException {
    store.row(
        "pg_stat_user_tables_delta",
        "database, relid, interval_start, interval_end, restarted, lower_bound, n_tup_ins,"
            + " n_tup_upd, n_tup_hot_upd, n_tup_del, seq_scan, seq_tup_read, idx_scan,"
            + " vacuum_count, autovacuum_count, analyze_count, autoanalyze_count",
        "'appdb', " + oid + ", " + at(end - 60) + ", " + at(end) + ", false, false, " + figures);
  }

  private static List<String> vacuum() throws StoreException, SQLException {
    return store.query(
        "select relid, vacuum_threshold, insert_threshold, analyze_threshold, xid_age, due,"
            + " autovacuum_enabled from pgtracker.vacuum_state('shop', '', "
            + at(120)
            + ") order by relid");
  }

  private static List<String> top(String columns, String byWhat)
      throws StoreException, SQLException {
    return store.query(
        "select "
            + columns
            + " from pgtracker.tables_top('shop', 'appdb', null, "
            + at(0)
            + ", "
            + at(120)
            + ", '"
            + byWhat
            + "')");
  }
}
