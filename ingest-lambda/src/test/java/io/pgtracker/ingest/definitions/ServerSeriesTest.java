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

/**
 * What graphs of replication, WAL and changes are drawn from, against rows whose answers are known.
 */
class ServerSeriesTest {
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
  void aPointOfAReceiverIsItsWorst() throws StoreException, SQLException {
    receiver(10, "0/300", "'1 s'");
    receiver(40, "0/100", "'5 s'");
    receiver(130, "0/400", "null");
    assertThat(
            series(
                "receiver, replay_behind_bytes, replay_lag_seconds", "receivers_series", at(180)))
        .containsExactly("0|a|768|5", "1|a|null|null", "2|a|0|null", "3|a|null|null");
  }

  @Test
  void walIsCountedFromPointToPointAndAfterAGapWithinIt() throws StoreException, SQLException {
    position(5, "0/1000", 100);
    position(35, "0/1F00", 160);
    position(95, "0/2E00", 220);
    position(245, "1/0", 900);
    position(255, "1/64", 910);
    assertThat(
            series(
                "round(wal_bytes_per_second), transactions_per_second",
                "positions_series",
                at(299)))
        .containsExactly("0|128|2", "1|64|1", "2|null|null", "3|null|null", "4|10|1");
  }

  @Test
  void aServerThatWentBackHasNoRate() throws StoreException, SQLException {
    position(5, "0/2000", 200);
    position(65, "0/1000", 100);
    assertThat(series("wal_bytes_per_second, transactions_per_second", "positions_series", at(119)))
        .containsExactly("0|null|null", "1|null|null");
  }

  @Test
  void whatWasFoundAtFirstIsNotAChange() throws StoreException, SQLException {
    setting(0, "4096", false);
    setting(100, "8192", false);
    setting(200, "8192", true);
    assertThat(
            store.query(
                "select extract(epoch from seen_at - "
                    + at(0)
                    + ")::integer, name, value_before, value_after, pending_restart"
                    + " from pgtracker.settings_changed_between('shop', "
                    + at(-1)
                    + ", "
                    + at(300)
                    + ")"))
        .containsExactly("200|work_mem|8192|8192|t", "100|work_mem|4096|8192|f");
  }

  private static void receiver(int seconds, String replayed, String lag)
      throws StoreException, SQLException {
    store.row(
        "pg_stat_replication",
        "collected_at, pid, application_name, replay_lsn, current_wal_lsn, replay_lag",
        at(seconds) + ", 7, 'a', '" + replayed + "', '0/400', " + lag);
  }

  private static void position(int seconds, String lsn, long xid)
      throws StoreException, SQLException {
    store.row(
        "server_position",
        "collected_at, in_recovery, next_xid, current_wal_lsn",
        at(seconds) + ", false, " + xid + ", '" + lsn + "'");
  }

  private static void setting(int seconds, String value, boolean pending)
      throws StoreException, SQLException {
    store.row(
        "pg_settings",
        "collected_at, name, setting, pending_restart, removed",
        at(seconds) + ", 'work_mem', '" + value + "', " + pending + ", false");
  }

  private static List<String> series(String columns, String function, String until)
      throws StoreException, SQLException {
    return store.query(
        "select extract(minute from bucket_start), "
            + columns
            + " from pgtracker."
            + function
            + "('shop', "
            + at(0)
            + ", "
            + until
            + ", '1 minute')");
  }
}
