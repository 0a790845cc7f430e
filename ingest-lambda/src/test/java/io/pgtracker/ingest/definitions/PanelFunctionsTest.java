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

/** What graphs are drawn from, against rows whose answers are known. */
class PanelFunctionsTest {
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
  void pointsAreAsWideAsTheGraphAsksAndTheDataAllows() throws StoreException, SQLException {
    assertThat(
            store.query(
                "select to_at - timestamptz '2026-11-01', pgtracker.panel_bucket('2026-11-01', to_at, millis)"
                    + " from (values (timestamptz '2026-11-01 00:15', 2000), ('2026-11-01 06:00', 60000),"
                    + " ('2026-11-02', 300000), ('2026-11-04', 600000), ('2026-12-01', 7200000),"
                    + " ('2027-11-01', 1)) r (to_at, millis)"))
        .containsExactly(
            "00:15:00|00:01:00",
            "06:00:00|00:01:00",
            "1 day|00:05:00",
            "3 days|01:00:00",
            "30 days|02:00:00",
            "365 days|06:00:00");
  }

  @Test
  void aBucketWithoutFramesIsThereAndNotObserved() throws StoreException, SQLException {
    store.frame("pg_stat_database", "", 60, 60, 0.);
    store.frame("pg_stat_database", "", 120, 120, null);
    store.frame("pg_stat_database", "", 300, 300, 240.);
    assertThat(observed("1 minute"))
        .containsExactly("0|null", "1|60", "2|null", "3|null", "4|null", "5|60", "6|null");
  }

  @Test
  void hoursThatAreNotRolledUpAreCountedFromTheirFrames() throws StoreException, SQLException {
    store.frame("pg_stat_database", "", 60, 60, 0.);
    store.frame("pg_stat_database", "", 120, 120, 60.);
    assertThat(observed("1 hour")).containsExactly("0|120");
  }

  @Test
  void eventsTellGapsThatReachIntoTheRange() throws StoreException, SQLException {
    store.row(
        "gap",
        "from_at, to_at, reason, objects_lost, object_key",
        at(100) + ", " + at(200) + ", 'spool_full', 3, 'key'");
    String of = "select kind, detail from pgtracker.events_between('shop', %s, %s)";
    assertThat(store.query(of.formatted(at(150), at(300))))
        .containsExactly("gap|Not collected: spool_full");
    assertThat(store.query(of.formatted(at(200), at(300)))).isEmpty();
  }

  private static List<String> observed(String bucket) throws StoreException, SQLException {
    return store.query(
        "select extract(minute from bucket_start), seconds from pgtracker.observed_series('shop',"
            + " 'pg_stat_database', "
            + at(0)
            + ", "
            + at(360)
            + ", '"
            + bucket
            + "')");
  }
}
