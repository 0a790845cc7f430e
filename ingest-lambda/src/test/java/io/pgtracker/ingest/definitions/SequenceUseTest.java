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

/** How much of their values sequences have given, and where they end. */
class SequenceUseTest {
  private static final String BIGINT = "1, 1, 9223372036854775807, false";
  private static final String HUNDRED = "1, 1, 101, false";

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
    store.frame("sequences", "app", 0);
    store.frame("sequences", "web", 0);
  }

  @Test
  void theShareGoesFromTheFirstValueToTheLastInTheDirectionOfTheIncrement()
      throws StoreException, SQLException {
    sequence("app", 10, 0, HUNDRED, 26);
    sequence("app", 11, 0, "-1, -100, -1, false", -26);
    sequence("web", 10, 0, "5, -50, 50, true", 0);
    assertThat(use(0, "first_value, limit_value, used_share, seqcycle"))
        .containsExactly(
            "app|s10|1|101|0.25|f",
            "app|s11|-1|-100|0.25252525252525254|f",
            "web|s10|-50|50|0.5|t");
  }

  @Test
  void itIsTheLatestValueOfTheMoment() throws StoreException, SQLException {
    sequence("app", 10, 0, HUNDRED, 2);
    sequence("app", 10, 60, HUNDRED, 3);
    sequence("app", 12, 60, HUNDRED, 9);
    store.row(
        "sequences",
        "database, seqrelid, collected_at, removed",
        "'app', 12, " + at(90) + ", true");
    assertThat(use(0, "last_value")).containsExactly("app|s10|2");
    assertThat(use(60, "last_value")).containsExactly("app|s10|3", "app|s12|9");
    assertThat(use(90, "last_value")).containsExactly("app|s10|3");
    assertThat(use(-1, "last_value")).isEmpty();
  }

  @Test
  void aLockHidesNoValueThatWasSeenBefore() throws StoreException, SQLException {
    sequence("app", 10, 0, HUNDRED, 91);
    store.row(
        "sequences",
        "database, seqrelid, collected_at, sequencename, seqincrement, seqmin, seqmax, skipped",
        "'app', 10, " + at(60) + ", 's10', 1, 1, 101, true");
    assertThat(use(60, "used_share")).containsExactly("app|s10|0.9");
  }

  @Test
  void anIntegerColumnEndsBeforeItsBigintSequence() throws StoreException, SQLException {
    sequence("app", 10, 0, BIGINT, 1073741824);
    sequence("app", 11, 0, "-1, -9223372036854775808, -1, false", -16384);
    sequence("app", 12, 0, BIGINT, 1073741824);
    sequence("app", 13, 0, HUNDRED, 26);
    column(10, 23, "integer", 0, false);
    column(11, 21, "smallint", 0, false);
    column(12, 20, "bigint", 0, false);
    column(13, 23, "integer", 0, false);
    assertThat(
            use(0, "limit_value, limited_by_column, owned_by_type, round(used_share::numeric, 3)"))
        .containsExactly(
            "app|s10|2147483647|t|integer|0.500",
            "app|s11|-32768|t|smallint|0.500",
            "app|s12|9223372036854775807|f|bigint|0.000",
            "app|s13|101|f|integer|0.250");
    column(10, 20, "bigint", 60, false);
    column(11, 21, "smallint", 60, true);
    assertThat(use(60, "limited_by_column")).startsWith("app|s10|f", "app|s11|f");
  }

  @Test
  void ofADatabaseThatIsNotReadAnyMoreNothingIsTold() throws StoreException, SQLException {
    sequence("app", 10, 0, HUNDRED, 91);
    sequence("web", 10, 0, HUNDRED, 91);
    store.frame("sequences", "web", 86_400);
    assertThat(use(86_399, "last_value")).hasSize(2);
    assertThat(use(86_400, "last_value")).containsExactly("web|s10|91");
  }

  @Test
  void whatIsNotKnownIsNull() throws StoreException, SQLException {
    store.row(
        "sequences",
        "database, seqrelid, collected_at, sequencename, seqincrement, seqmin, seqmax, value_visible",
        "'app', 10, " + at(0) + ", 's10', 1, 1, 101, false");
    sequence("app", 11, 0, "1, 7, 7, false", 7);
    assertThat(use(0, "used_share")).containsExactly("app|s10|null", "app|s11|null");
  }

  private static void sequence(String database, int oid, double at, String range, long value)
      throws StoreException, SQLException {
    store.row(
        "sequences",
        "database, seqrelid, collected_at, schemaname, sequencename, owned_by_relid,"
            + " owned_by_attnum, seqincrement, seqmin, seqmax, seqcycle, last_value",
        "'%s', %d, %s, 'public', 's%2$d', 1%2$d, 1, %s, %d"
            .formatted(database, oid, at(at), range, value));
  }

  private static void column(int sequence, int type, String name, double at, boolean removed)
      throws StoreException, SQLException {
    store.row(
        "columns",
        "database, attrelid, attnum, collected_at, atttypid, data_type, removed",
        "'app', 1%d, 1, %s, %d, '%s', %b".formatted(sequence, at(at), type, name, removed));
  }

  private static List<String> use(double at, String columns) throws StoreException, SQLException {
    return store.query(
        "select database, sequencename, "
            + columns
            + " from pgtracker.sequence_use_at('shop', "
            + at(at)
            + ") order by database, seqrelid");
  }
}
