package io.pgtracker.ingest.definitions;

import static io.pgtracker.ingest.definitions.HandmadeStore.at;
import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A partitioned table (1) with a partition (2) and one that is partitioned itself (3, with 4), an
 * index of each (the table's plus 10), and two tables of which one inherits from the other (5, 6).
 */
class PartitionsTest {
  private static final String RANGE = "'shop', " + at(0) + ", " + at(100);

  private HandmadeStore store;

  @BeforeEach
  void create() throws Exception {
    store = new HandmadeStore();
    store.clear();
    relation(1, "orders", false, null);
    relation(2, "orders_1", true, 1);
    relation(3, "orders_2", true, 1);
    relation(4, "orders_2_1", true, 3);
    relation(5, "plain", false, null);
    relation(6, "heir", false, 5);
    relation(11, "orders_pkey", false, null);
    relation(12, "orders_1_pkey", true, 11);
    relation(13, "orders_2_pkey", true, 11);
    relation(14, "orders_2_1_pkey", true, 13);
    store.frame("pg_stat_user_tables", "appdb", 0);
    store.frame("pg_stat_user_tables", "appdb", 60, 60, 0.0);
    store.frame("pg_stat_user_indexes", "appdb", 60, 60, 0.0);
    for (int table : new int[] {2, 4, 5, 6}) {
      for (int end : new int[] {0, 60}) {
        store.row(
            "pg_stat_user_tables",
            "database, relid, schemaname, relname, collected_at, n_live_tup",
            "'appdb', " + table + ", 'public', 't" + table + "', " + at(end) + ", " + end);
      }
      String interval = at(0) + ", " + at(60) + ", false, " + (table == 4) + ", ";
      store.row(
          "pg_stat_user_tables_delta",
          "database, relid, interval_start, interval_end, restarted, lower_bound, n_tup_ins",
          "'appdb', " + table + ", " + interval + 100 * table);
      store.row(
          "pg_stat_user_indexes_delta",
          "database, indexrelid, interval_start, interval_end, restarted, lower_bound, idx_scan",
          "'appdb', " + (10 + table) + ", " + interval + table);
    }
  }

  @AfterEach
  void close() throws Exception {
    store.close();
  }

  @Test
  void partitionsOfAllLevelsAreSummedIntoTheirTable() throws Exception {
    assertThat(
            store.query(
                "select relid, relname, partitions, n_live_tup, n_live_tup_growth, n_tup_ins,"
                    + " lower_bound from pgtracker.partitioned_tables_between("
                    + RANGE
                    + ") order by relid"))
        .containsExactly("1|orders|2|120|120|600|t", "5|t5|0|60|60|500|f", "6|t6|0|60|60|600|f");
  }

  @Test
  void indexesOfPartitionsAreSummedIntoTheIndexOfTheTable() throws Exception {
    assertThat(
            store.query(
                "select indexrelid, indexname, partitions, idx_scan"
                    + " from pgtracker.partitioned_indexes_between("
                    + RANGE
                    + ") order by indexrelid"))
        .containsExactly("11|orders_pkey|2|6", "15|null|0|5", "16|null|0|6");
  }

  @Test
  void whatIsDetachedAtTheEndStandsByItself() throws Exception {
    store.row(
        "inheritance",
        "database, relid, collected_at, parents, removed",
        "'appdb', 2, " + at(50) + ", '{1}', true");
    assertThat(
            store.query(
                "select relid, partitions from pgtracker.partitioned_tables_between("
                    + RANGE
                    + ") where relid < 5 order by 1"))
        .containsExactly("1|1", "2|0");
  }

  private void relation(int oid, String name, boolean partition, @Nullable Integer parent)
      throws Exception {
    store.row(
        "relations",
        "database, oid, collected_at, relname, schemaname, relispartition",
        "'appdb', " + oid + ", " + at(-60) + ", '" + name + "', 'public', " + partition);
    store.row(
        "inheritance",
        "database, relid, collected_at, parents",
        "'appdb', " + oid + ", " + at(-60) + ", '{" + (parent == null ? "" : parent) + "}'");
  }
}
