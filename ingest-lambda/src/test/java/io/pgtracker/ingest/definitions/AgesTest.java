package io.pgtracker.ingest.definitions;

import static io.pgtracker.ingest.definitions.HandmadeStore.at;
import static org.assertj.core.api.Assertions.assertThat;

import io.pgtracker.ingest.store.StoreException;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Ages of transactions, which servers reckon to the next one and the store to the one of then. */
class AgesTest {
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
  void anAgeIsTheDistanceOnTheRingWhateverTheEpoch() throws StoreException, SQLException {
    assertThat(xidAge("700", "1000")).isEqualTo("300");
    assertThat(xidAge("700", "12884902888")).as("epoch 3").isEqualTo("300");
    assertThat(xidAge("4294967290", "4294967300")).as("across the end of the ring").isEqualTo("10");
    assertThat(xidAge("1010", "1000")).as("given after the position was read").isEqualTo("-10");
    assertThat(xidAge("3", "2147483650")).as("the oldest there can be").isEqualTo("2147483647");
    assertThat(xidAge("2", "1000")).as("frozen").isEqualTo("2147483647");
    assertThat(xidAge("0", "1000")).as("of a view").isEqualTo("2147483647");
  }

  @Test
  void multixactsHaveOnlyOneNumberThatIsNone() throws StoreException, SQLException {
    assertThat(mxidAge("1", "1")).isEqualTo("0");
    assertThat(mxidAge("4294967295", "5")).isEqualTo("6");
    assertThat(mxidAge("0", "5")).isEqualTo("2147483647");
  }

  @Test
  void aServerAgrees() throws StoreException, SQLException {
    assertThat(
            store.query(
                "select x, age(x) - pgtracker.xid_age(x,"
                    + " txid_snapshot_xmax(txid_current_snapshot())) between -1000 and 1000,"
                    + " mxid_age(x) - pgtracker.mxid_age(x, (1 + mxid_age('1'))::text::xid)"
                    + " between -1000 and 1000"
                    + " from unnest('{0,1,2,3,500,2147480000,4294967295}'::xid[]) x"))
        .containsExactly(
            "0|t|t", "1|t|t", "2|t|t", "3|t|t", "500|t|t", "2147480000|t|t", "4294967295|t|t");
  }

  @Test
  void databasesShowTheSizeAndTheAgesOfTheMoment() throws StoreException, SQLException {
    facts(0, 1000, 10);
    position(60, 5000, 20);
    database(0, 5, "app", 900, 7, false);
    database(60, 5, "app", 4900, 7, false);
    database(0, 6, "gone", 900, 7, false);
    database(60, 6, "gone", 900, 7, true);
    store.row(
        "database_sizes", "collected_at, datid, size, size_visible", at(0) + ", 5, 8000, true");
    store.row(
        "database_sizes", "collected_at, datid, size, size_visible", at(50) + ", 5, 9000, true");

    assertThat(databasesAt(-1)).isEmpty();
    assertThat(databasesAt(30))
        .as("by an older scraper's facts")
        .isEqualTo("app|8000|100|3,gone|null|100|3");
    assertThat(databasesAt(99)).isEqualTo("app|9000|100|13");
  }

  private static void facts(double seconds, long nextXid, long nextMultixact)
      throws StoreException, SQLException {
    store.row(
        "server_facts",
        "collected_at, next_xid, next_multixact",
        at(seconds) + ", '" + nextXid + "', '" + nextMultixact + "'");
  }

  private static void position(double seconds, long nextXid, long nextMultixact)
      throws StoreException, SQLException {
    store.frame("server_position", "", seconds);
    store.row(
        "server_position",
        "collected_at, next_xid, next_multixact",
        at(seconds) + ", " + nextXid + ", '" + nextMultixact + "'");
  }

  private static void database(
      double seconds, long oid, String name, long frozen, long multixact, boolean removed)
      throws StoreException, SQLException {
    store.row(
        "pg_database",
        "collected_at, oid, datname, datfrozenxid, datminmxid, removed",
        at(seconds)
            + ", %d, '%s', '%d', '%d', %s".formatted(oid, name, frozen, multixact, removed));
  }

  private static String databasesAt(double seconds) throws StoreException, SQLException {
    return String.join(
        ",",
        store.query(
            "select datname, size, xid_age, mxid_age from pgtracker.databases_at('shop', "
                + at(seconds)
                + ")"));
  }

  private static String xidAge(String xid, String nextXid) throws StoreException, SQLException {
    return store.query("select pgtracker.xid_age('%s'::xid, %s)".formatted(xid, nextXid)).get(0);
  }

  private static String mxidAge(String mxid, String next) throws StoreException, SQLException {
    return store
        .query("select pgtracker.mxid_age('%s'::xid, '%s'::xid)".formatted(mxid, next))
        .get(0);
  }
}
