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

/** Which indexes are unused, redundant or invalid, told of indexes of which that is known. */
class IndexFunctionsTest {
  private static final int TABLE = 1;

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
    store.row(
        "relations",
        "database, oid, collected_at, relname, schemaname, relispartition",
        "'appdb', 1, " + at(0) + ", 'orders', 'public', false");
    store.frame("pg_stat_database", "", 100);
    store.row(
        "pg_stat_database",
        "collected_at, datid, datname, stats_reset",
        at(100) + ", 5, 'appdb', " + at(-999));
    store.frame("pg_stat_user_indexes", "appdb", 0);
    store.frame("pg_stat_user_indexes", "appdb", 60, 60, 0.0);
    store.frame("pg_stat_user_indexes", "appdb", 120, 120, 60.0);
  }

  @Test
  void whatNoScanUsedIsUnusedTheLargestFirst() throws StoreException, SQLException {
    plain(10, "btree (a)", "{1}");
    plain(11, "btree (b)", "{2}");
    plain(12, "btree (c)", "{3}");
    size(10, 8192);
    size(11, 16384);
    counted(10, 0, null);
    counted(11, 7, -500.0);
    counted(12, 9, null);
    grown(12, 60, 4);
    assertThat(unused(0, 120, "size, idx_scan, relname, watched"))
        .containsExactly("i11|16384|7|orders|00:02:00", "i10|8192|0|orders|00:02:00");
    assertThat(unused(60, 120, "size")).containsExactly("i11|16384", "i10|8192", "i12|null");
  }

  @Test
  void theLastScanIsWhatTheServerSaysElseWhatGrew() throws StoreException, SQLException {
    plain(10, "btree (a)", "{1}");
    plain(11, "btree (b)", "{2}");
    plain(12, "btree (c)", "{3}");
    plain(13, "btree (d)", "{4}");
    counted(10, 4, 30.0);
    counted(11, 4, null);
    counted(12, 4, null);
    counted(13, 0, null);
    grown(10, 20, 4);
    grown(11, 60, 4);
    store.row(
        "pg_stat_user_indexes_hourly",
        "database, indexrelid, hour, restarted, lower_bound, summed_rows, idx_scan",
        "'appdb', 12, " + at(-7200) + ", false, false, 1, 4");
    assertThat(
            unused(
                60,
                120,
                seconds("last_scan_at")
                    + ", "
                    + seconds("counted_since")
                    + ", "
                    + seconds("known_since")))
        .containsExactly("i10|30|-999|0", "i11|60|-999|0", "i12|-7200|-999|0", "i13|null|-999|0");
  }

  @Test
  void whatSomethingNeedsIsNeverUnused() throws StoreException, SQLException {
    index(10, "btree (a)", "{1}", "indisprimary, indisunique", "true, true");
    index(11, "btree (b)", "{2}", "indisunique", "true");
    index(12, "gist (c)", "{3}", "indisexclusion", "true");
    index(13, "btree (d)", "{4}", "indisreplident", "true");
    for (String type : List.of("p", "u", "x", "f")) {
      int oid = 20 + type.charAt(0);
      plain(oid, "btree (e)", "{5}");
      constraint(oid, type, false);
    }
    index(19, "btree (f)", "{6}", "indisvalid", "false");
    plain(20, "btree (g)", "{7}");
    constraint(20, "u", false);
    store.row(
        "constraints",
        "database, oid, collected_at, removed",
        "'appdb', 1020, " + at(10) + ", true");
    for (int i = 10; i < 160; i++) {
      counted(i, 0, null);
    }
    assertThat(unused(0, 120, "size")).as("its constraint is gone").containsExactly("i20|null");
  }

  @Test
  void ofPartitionsTheIndexOfTheTableIsUnusedIfAllAre() throws StoreException, SQLException {
    for (int root : new int[] {10, 20}) {
      plain(root, "btree (a)", "{1}");
      for (int part = root + 1; part <= root + 2; part++) {
        plain(part, "btree (a)", "{1}");
        size(part, 8192);
        counted(part, part == 12 ? 0 : 3, null);
        store.row(
            "inheritance",
            "database, relid, collected_at, parents",
            "'appdb', " + part + ", " + at(0) + ", '{" + root + "}'");
        store.row(
            "relations",
            "database, oid, collected_at, relname, schemaname, relispartition",
            "'appdb', " + part + ", " + at(0) + ", 'p', 'public', true");
      }
    }
    grown(21, 60, 1);
    assertThat(unused(0, 120, "partitions, size, idx_scan")).containsExactly("i10|2|16384|3");
  }

  @Test
  void nothingIsUnusedWhereNobodyWatched() throws StoreException, SQLException {
    plain(10, "btree (a)", "{1}");
    counted(10, 0, null);
    assertThat(unused(-60, 0, "size")).isEmpty();
    assertThat(unused(0, 120, "size")).hasSize(1);
    assertThat(store.query("select from pgtracker.indexes_unused('none', '', now(), now())"))
        .isEmpty();
  }

  @Test
  void whatAnotherBeginsWithIsRedundantAndOfTwoAlikeTheLessNeeded()
      throws StoreException, SQLException {
    plain(10, "btree (a)", "{1}");
    plain(11, "btree (a, b)", "{1,2}");
    plain(12, "btree (b, a)", "{2,1}");
    index(13, "btree (c)", "{3}", "indisunique", "true");
    plain(14, "btree (c)", "{3}");
    plain(15, "hash (d)", "{4}");
    plain(16, "hash (d)", "{4}");
    size(10, 8192);
    assertThat(redundant("size, is_identical, covering_name, relname"))
        .containsExactlyInAnyOrder(
            "i10|8192|f|i11|orders", "i14|null|t|i13|orders", "i16|null|t|i15|orders");
  }

  @Test
  void whatDiffersInAnyWayIsNotRedundant() throws StoreException, SQLException {
    plain(10, "btree (a)", "{1}");
    plain(11, "btree (a, b) WHERE (b > 0)", "{1,2}");
    plain(12, "gin (a)", "{1}");
    plain(13, "gin (a, b)", "{1,2}");
    plain(14, "btree (c)", "{3}");
    index(15, "btree (c DESC, d)", "{3,4}", "indoption", "'{3,0}'");
    index(16, "btree (c text_pattern_ops, d)", "{3,4}", "indclass", "'{8,8}'");
    index(17, "btree (c COLLATE \"C\", d)", "{3,4}", "indcollation", "'{950,0}'");
    index(18, "btree (e)", "{5}", "indisunique", "true");
    plain(19, "btree (e, f)", "{5,6}");
    index(20, "btree (c, e)", "{3,5}", "indisvalid", "false");
    index(21, "btree (g) INCLUDE (h)", "{7,8}", "indnkeyatts", "1");
    plain(22, "btree (g, i)", "{7,9}");
    assertThat(redundant("covering_name")).isEmpty();
    index(23, "btree (g) INCLUDE (i, h)", "{7,9,8}", "indnkeyatts", "1");
    assertThat(redundant("covering_name")).containsExactly("i21|i23");
  }

  @Test
  void expressionsAreComparedAsTheyAreWritten() throws StoreException, SQLException {
    plain(10, "btree (lower(a))", "{0}");
    plain(11, "btree (lower(a), b)", "{0,2}");
    plain(12, "btree (upper(a))", "{0}");
    plain(13, "btree (lower(a)) WHERE (b > 0)", "{0}");
    plain(14, "btree (lower(a)) WHERE (b > 0)", "{0}");
    plain(15, "btree (replace(a, ' WHERE x'::text, ''::text))", "{0}");
    plain(16, "btree (replace(a, ' WHERE y'::text, ''::text))", "{0}");
    assertThat(redundant("is_identical, covering_name")).containsExactly("i10|f|i11", "i14|t|i13");
  }

  @Test
  void aUniqueIndexIsOnlyRedundantBesideOneThatIsUniqueInTheSameWay()
      throws StoreException, SQLException {
    index(10, "btree (a)", "{1}", "indisunique", "true");
    plain(11, "btree (a)", "{1}");
    index(12, "btree (b)", "{2}", "indisunique", "true");
    index(13, "btree (b)", "{2}", "indisunique, indisprimary", "true, true");
    index(14, "btree (c)", "{3}", "indisunique, indnullsnotdistinct", "true, true");
    index(15, "btree (c)", "{3}", "indisunique, indnullsnotdistinct", "true, false");
    index(16, "btree (d)", "{4}", "indisunique", "true");
    index(17, "btree (d)", "{4}", "indisunique, indimmediate", "true, false");
    index(18, "btree (e)", "{5}", "indisunique", "true");
    constraint(18, "f", false);
    index(19, "btree (e)", "{5}", "indisunique, indisprimary", "true, true");
    assertThat(redundant("covering_name")).containsExactly("i11|i10", "i12|i13");
  }

  @Test
  void whatIsNotValidIsInvalidUntilItIs() throws StoreException, SQLException {
    plain(10, "btree (a)", "{1}");
    index(11, "btree (b)", "{2}", "indisvalid", "false");
    index(12, "btree (c)", "{3}", "indisvalid, indisready", "false, false");
    size(11, 8192);
    String select =
        "select indexname, relname, what, size, "
            + seconds("known_since")
            + " from pgtracker.indexes_invalid('shop', 'appdb', ";
    assertThat(store.query(select + at(60) + ")"))
        .containsExactly(
            "i11|orders|invalid: kept up to date, not read|8192|0",
            "i12|orders|not ready: neither read nor kept up to date|null|0");
    store.row(
        "indexes",
        "database, indexrelid, collected_at, indrelid, schemaname, indexname, indisvalid,"
            + " indisready, indislive",
        "'appdb', 11, " + at(90) + ", 1, 'public', 'i11', true, true, true");
    assertThat(store.query(select + at(120) + ")")).hasSize(1);
  }

  @Test
  void theFirstIndexesHaveTheirScansSizeAndGrowth() throws StoreException, SQLException {
    index(10, "btree (a)", "{1}", "indisprimary, indisunique", "true, true");
    plain(11, "btree (b)", "{2}");
    size(10, 8192);
    grown(10, 60, 4);
    grown(10, 120, 2);
    grown(11, 60, 9);
    store.row(
        "relation_sizes",
        "database, relid, collected_at, main_size, fsm_size",
        "'appdb', 10, " + at(90) + ", 16384, 100");
    String top =
        "select indexname, relname, needed_for, size, size_growth, idx_scan, scans_per_second"
            + " from pgtracker.indexes_top('shop', '', null, "
            + at(0)
            + ", "
            + at(120)
            + ", ";
    assertThat(store.query(top + "'idx_scan')"))
        .containsExactly(
            "i11|orders|null|null|null|9|0.075", "i10|orders|primary key|16484|8292|6|0.05");
    assertThat(store.query(top + "'idx_scan', 1)")).hasSize(1);
    assertThat(store.query(top + "'size')")).hasSize(1);
    assertThat(store.query(top.replace("null, " + at(0), "2, " + at(0)) + "'idx_scan')")).isEmpty();
  }

  @Test
  void theHistoryOfIndexesHasZeroesAndGaps() throws StoreException, SQLException {
    plain(10, "btree (a)", "{1}");
    plain(11, "btree (b)", "{2}");
    store.frame("relation_sizes", "appdb", 61);
    size(10, 8192);
    grown(10, 60, 6);
    assertThat(
            store.query(
                "select "
                    + seconds("bucket_start")
                    + " / 60, label, per_second from pgtracker.indexes_series('shop', 'appdb', 1, "
                    + at(0)
                    + ", "
                    + at(180)
                    + ", '1 min', 'idx_scan')"))
        .containsExactly(
            "0|public.i10|null", "1|public.i10|0.1", "2|public.i10|0", "3|public.i10|null");
    assertThat(
            store.query(
                "select "
                    + seconds("bucket_start")
                    + " / 60, size from pgtracker.sizes_series('shop', 'appdb', '{10}', "
                    + at(0)
                    + ", "
                    + at(120)
                    + ", '1 min')"))
        .containsExactly("0|null", "1|8192", "2|8192");
  }

  @Test
  void aRelationIsTakenFromTextAndNothingElseIs() throws StoreException, SQLException {
    assertThat(
            store.query(
                "select pgtracker.panel_relid(v) from (values ('16384'), ('0'), ('4294967296'), (''),"
                    + " ('x')) t (v)"))
        .containsExactly("16384", "null", "null", "null", "null");
  }

  private static void plain(int oid, String using, String keys)
      throws StoreException, SQLException {
    index(oid, using, keys, "indisclustered", "false");
  }

  /** An index, with what is not as usual. */
  private static void index(int oid, String using, String keys, String columns, String values)
      throws StoreException, SQLException {
    int attributes = keys.split(",").length;
    String usual = ", indnatts";
    String usually = ", " + attributes;
    for (String[] one :
        new String[][] {
          {"indnkeyatts", "" + attributes},
          {"indisunique", "false"},
          {"indisprimary", "false"},
          {"indisexclusion", "false"},
          {"indisreplident", "false"},
          {"indisvalid", "true"},
          {"indisready", "true"},
          {"indislive", "true"},
          {"indimmediate", "true"},
          {"indclass", "array_fill(7, array[" + attributes + "])"},
          {"indcollation", "array_fill(0, array[" + attributes + "])"},
          {"indoption", "array_fill(0, array[" + attributes + "])"}
        }) {
      if (!List.of(columns.split(", ")).contains(one[0])) {
        usual += ", " + one[0];
        usually += ", " + one[1];
      }
    }
    String definition =
        "'CREATE INDEX i" + oid + " ON public.orders USING " + using.replace("'", "''") + "'";
    store.row(
        "indexes",
        "database, indexrelid, collected_at, indrelid, schemaname, indexname, definition, indkey, "
            + columns
            + usual,
        "'appdb', "
            + oid
            + ", "
            + at(0)
            + ", "
            + TABLE
            + ", 'public', 'i"
            + oid
            + "', "
            + definition
            + ", '"
            + keys
            + "', "
            + values
            + usually);
  }

  private static void constraint(int index, String type, boolean removed)
      throws StoreException, SQLException {
    store.row(
        "constraints",
        "database, oid, collected_at, contype, conindid, removed",
        "'appdb', "
            + (1000 + index)
            + ", "
            + at(0)
            + ", '"
            + type
            + "', "
            + index
            + ", "
            + removed);
  }

  private static void size(int oid, int bytes) throws StoreException, SQLException {
    store.row(
        "relation_sizes",
        "database, relid, collected_at, main_size",
        "'appdb', " + oid + ", " + at(0) + ", " + bytes);
  }

  /** In all frames, as the server counts. */
  private static void counted(int oid, int scans, @Nullable Double last)
      throws StoreException, SQLException {
    for (int end = 0; end <= 120; end += 60) {
      store.row(
          "pg_stat_user_indexes",
          "database, collected_at, indexrelid, idx_scan, last_idx_scan",
          "'appdb', "
              + at(end)
              + ", "
              + oid
              + ", "
              + scans
              + ", "
              + (last == null ? "null" : at(last)));
    }
  }

  private static void grown(int oid, double end, int scans) throws StoreException, SQLException {
    store.row(
        "pg_stat_user_indexes_delta",
        "database, indexrelid, interval_start, interval_end, restarted, lower_bound, idx_scan",
        "'appdb', " + oid + ", " + at(end - 60) + ", " + at(end) + ", false, false, " + scans);
  }

  private static String seconds(String column) {
    return "extract(epoch from " + column + " - " + at(0) + ")::integer";
  }

  private static List<String> unused(double from, double to, String columns)
      throws StoreException, SQLException {
    return store.query(
        "select indexname, "
            + columns
            + " from pgtracker.indexes_unused('shop', '', "
            + at(from)
            + ", "
            + at(to)
            + ")");
  }

  private static List<String> redundant(String columns) throws StoreException, SQLException {
    return store.query(
        "select indexname, "
            + columns
            + " from pgtracker.indexes_redundant('shop', 'appdb', "
            + at(120)
            + ")");
  }
}
