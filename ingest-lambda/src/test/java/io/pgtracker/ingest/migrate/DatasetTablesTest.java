package io.pgtracker.ingest.migrate;

import static org.assertj.core.api.Assertions.assertThat;

import io.pgtracker.catalog.Catalog;
import io.pgtracker.catalog.ColumnClass;
import io.pgtracker.catalog.Dataset;
import io.pgtracker.catalog.DatasetKind;
import io.pgtracker.catalog.DatasetScope;
import io.pgtracker.ingest.TestStore;
import io.pgtracker.ingest.load.TableColumns;
import io.pgtracker.ingest.store.StoreSession;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The tables of the migrations are what the catalog says of each dataset. */
class DatasetTablesTest {
  private static final String NOT_NULL =
      "select attname from pg_attribute where attrelid = 'pgtracker.%s'::regclass and attnotnull"
          + " and attnum > 0";
  private static final String COMMENTED =
      "select coalesce(a.attname, '') from pg_description d left join pg_attribute a"
          + " on a.attrelid = d.objoid and a.attnum = d.objsubid and d.objsubid > 0"
          + " where d.objoid = 'pgtracker.%s'::regclass";
  private static final String INDEXES =
      "select string_agg(a.attname, ' ' order by k.place) || ' ' from pg_index i"
          + " cross join lateral unnest(i.indkey::int2[]) with ordinality as k(attnum, place)"
          + " join pg_attribute a on a.attrelid = i.indrelid and a.attnum = k.attnum"
          + " where i.indpred is null and i.indrelid = 'pgtracker.%s'::regclass"
          + " group by i.indexrelid";

  private static TestStore store;
  private static TableColumns tables;

  @BeforeAll
  static void migrate() throws Exception {
    store = TestStore.create();
    try (StoreSession session = store.open()) {
      tables = TableColumns.read(session);
    }
  }

  @AfterAll
  static void drop() throws Exception {
    store.close();
  }

  static Stream<Arguments> datasets() {
    return named(Catalog.builtIn().datasets().stream());
  }

  static Stream<Arguments> counters() {
    return named(
        Catalog.builtIn().datasets().stream().filter(d -> d.kind() == DatasetKind.COUNTER));
  }

  private static Stream<Arguments> named(Stream<Dataset> datasets) {
    return datasets.map(dataset -> Arguments.of(Named.of(dataset.name(), dataset)));
  }

  @ParameterizedTest
  @MethodSource("datasets")
  void theTableHasTheColumnsOfTheCatalogAndItsOwn(Dataset dataset) {
    Set<String> expected = new TreeSet<>(dataset.columns().keySet());
    expected.addAll(List.of("instance_id", "collected_at", "extra"));
    if (dataset.scope() == DatasetScope.DATABASE) {
      expected.add("database");
    }
    if (dataset.kind() == DatasetKind.STATE || dataset.kind() == DatasetKind.COUNTER) {
      expected.add("removed");
    }
    assertThat(new TreeSet<>(tables.of(dataset.name()))).isEqualTo(expected);
  }

  @ParameterizedTest
  @MethodSource("datasets")
  void columnsHaveTheTypesOfTheirClasses(Dataset dataset) {
    dataset
        .columns()
        .forEach(
            (column, columnClass) -> {
              String type = tables.typeOf(dataset.name(), column);
              switch (columnClass) {
                case COUNTER, COUNTER_SUM -> assertThat(type).isIn("bigint", "integer", "numeric");
                case COUNTER_FLOAT -> assertThat(type).isEqualTo("double precision");
                case TIME -> assertThat(type).isEqualTo("timestamp with time zone");
                case KEY, TEXT, GAUGE, MINIMUM, MAXIMUM -> assertThat(type).isNotEmpty();
              }
            });
  }

  @ParameterizedTest
  @MethodSource("datasets")
  void whatIsAlwaysThereIsNotNull(Dataset dataset) throws Exception {
    List<String> always = new ArrayList<>(dataset.columnsOf(ColumnClass.KEY));
    always.addAll(List.of("instance_id", "collected_at"));
    if (dataset.scope() == DatasetScope.DATABASE) {
      always.add("database");
    }
    assertThat(store.query(NOT_NULL.formatted(dataset.name()))).containsAll(always);
  }

  @ParameterizedTest
  @MethodSource("datasets")
  void theTableAndItsMomentAreExplained(Dataset dataset) throws Exception {
    assertThat(store.query(COMMENTED.formatted(dataset.name()))).contains("", "collected_at");
  }

  @ParameterizedTest
  @MethodSource("datasets")
  void rowsAreFoundByInstanceFirst(Dataset dataset) throws Exception {
    String place = dataset.kind() == DatasetKind.TEXT ? "instance_id " : moment(dataset);
    assertThat(store.query(INDEXES.formatted(dataset.name())))
        .anyMatch(index -> index.startsWith(place));
  }

  /** The state of a key is found by StateIndexTest's index. */
  private static String moment(Dataset dataset) {
    if (dataset.kind() == DatasetKind.STATE) {
      return "instance_id ";
    }
    return "instance_id collected_at "
        + (dataset.scope() == DatasetScope.DATABASE ? "database " : "");
  }

  @ParameterizedTest
  @MethodSource("counters")
  void increasesHaveTheKeysAndCountersOfTheirFrames(Dataset dataset) throws Exception {
    String delta = dataset.name() + "_delta";
    Set<String> always = new TreeSet<>(dataset.columnsOf(ColumnClass.KEY));
    always.addAll(
        List.of("instance_id", "interval_start", "interval_end", "restarted", "lower_bound"));
    if (dataset.scope() == DatasetScope.DATABASE) {
      always.add("database");
    }
    Set<String> expected = new TreeSet<>(always);
    expected.addAll(dataset.counters());
    assertThat(new TreeSet<>(tables.of(delta))).isEqualTo(expected);
    assertThat(store.query(NOT_NULL.formatted(delta))).containsExactlyInAnyOrderElementsOf(always);
    for (String counter : dataset.counters()) {
      assertThat(tables.typeOf(delta, counter)).isEqualTo(tables.typeOf(dataset.name(), counter));
    }
    assertThat(store.query(COMMENTED.formatted(delta)))
        .contains("", "interval_start", "interval_end", "restarted", "lower_bound");
    String place =
        "instance_id interval_end " + (dataset.scope() == DatasetScope.DATABASE ? "database " : "");
    assertThat(store.query(INDEXES.formatted(delta))).anyMatch(index -> index.startsWith(place));
  }

  @ParameterizedTest
  @MethodSource("counters")
  void hoursHaveTheColumnsOfTheIncreases(Dataset dataset) throws Exception {
    Map<String, String> expected = new TreeMap<>(tables.typesOf(dataset.name() + "_delta"));
    expected.keySet().removeAll(List.of("interval_start", "interval_end"));
    expected.put("hour", "timestamp with time zone");
    expected.put("summed_rows", "bigint");
    String hourly = dataset.name() + "_hourly";
    assertThat(new TreeMap<>(tables.typesOf(hourly))).isEqualTo(expected);
    assertThat(
            store.query(
                "select attname from pg_attribute where attnum > 0 and attrelid = 'pgtracker."
                    + dataset.name()
                    + "_by_hour'::regclass"))
        .containsExactlyInAnyOrderElementsOf(expected.keySet());
    String place =
        "instance_id hour " + (dataset.scope() == DatasetScope.DATABASE ? "database " : "");
    assertThat(store.query(INDEXES.formatted(hourly))).anyMatch(index -> index.startsWith(place));
  }
}
