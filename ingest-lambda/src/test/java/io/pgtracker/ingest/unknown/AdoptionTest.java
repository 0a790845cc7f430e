package io.pgtracker.ingest.unknown;

import static org.assertj.core.api.Assertions.assertThat;

import io.pgtracker.catalog.Catalog;
import io.pgtracker.catalog.ColumnClass;
import io.pgtracker.catalog.Dataset;
import io.pgtracker.catalog.ResetRule;
import io.pgtracker.format.Limits;
import io.pgtracker.ingest.ChangedObjects;
import io.pgtracker.ingest.GeneratedHistory;
import io.pgtracker.ingest.IngestOutcome;
import io.pgtracker.ingest.IngestResult;
import io.pgtracker.ingest.Ingester;
import io.pgtracker.ingest.TestStore;
import io.pgtracker.ingest.store.StoreSession;
import io.pgtracker.objects.StoredObject;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/**
 * A store that did not know columns and datasets at first is, once it does, the one that knew them
 * from the start: whatever the order, with ingesters of before and after at work in turns.
 */
class AdoptionTest {
  private static final int CASES = Integer.getInteger("pgtracker.test.cases", 1);
  private static final long FIRST_SEED = Long.getLong("pgtracker.test.seed", 1);
  private static final int OBJECTS = 12;

  /** Of a sample, an array of a sample, a counter, a float of a counter, a state, evidence. */
  private static final List<String> COLUMNS =
      List.of(
          "pg_stat_activity.query text",
          "pg_locks.blocking_pids integer[]",
          "pg_stat_database.xact_commit bigint",
          "pg_stat_database_delta.xact_commit bigint",
          "pg_stat_statements.total_exec_time double precision",
          "pg_stat_statements_delta.total_exec_time double precision",
          "pg_stat_statements.stats_since timestamptz",
          "pg_stat_user_tables.idx_scan bigint",
          "pg_stat_user_tables_delta.idx_scan bigint",
          "pg_settings.enumvals text[]",
          "pg_settings.setting text",
          "server_facts.started_at timestamptz");

  private static final List<String> TABLES =
      List.of(
          "pg_stat_activity",
          "pg_stat_database",
          "pg_stat_database_delta",
          "pg_stat_user_tables",
          "pg_stat_user_tables_delta",
          "pg_settings",
          "server_facts",
          "pg_stat_statements_text");

  @Test
  void columns_made_later_hold_what_they_would_have_held_from_the_start() throws Exception {
    List<String> hide = new ArrayList<>();
    List<String> show = new ArrayList<>();
    for (String column : COLUMNS) {
      String table = "alter table pgtracker." + column.substring(0, column.indexOf('.'));
      String definition = column.substring(column.indexOf('.') + 1);
      String name = definition.substring(0, definition.indexOf(' '));
      hide.add(table + " drop column " + name + " cascade");
      show.add(table + " add column " + definition);
    }
    adoptedIsAsKnownFromTheStart(withoutColumns(), hide, show);
  }

  @Test
  void datasets_made_later_hold_what_they_would_have_held_from_the_start() throws Exception {
    List<String> hide = new ArrayList<>(List.of("create schema later"));
    List<String> show = new ArrayList<>();
    for (String table : TABLES) {
      hide.add("alter table pgtracker." + table + " set schema later");
      show.add("alter table later." + table + " set schema pgtracker");
    }
    adoptedIsAsKnownFromTheStart(Catalog.builtIn(), hide, show);
  }

  @Test
  void what_has_no_right_value_stays_where_it_is_and_is_named() throws Exception {
    try (TestStore store = TestStore.create();
        StoreSession session = store.open()) {
      run(store, List.of("alter table pgtracker.pg_stat_activity drop column query cascade"));
      ingest(session, GeneratedHistory.objects("orders", 1, 6));
      run(store, List.of("alter table pgtracker.pg_stat_activity add column query integer"));
      Adoption.Report report = new Adoption(Catalog.builtIn(), session).run(() -> false);
      assertThat(report.columns()).isZero();
      assertThat(report.problems())
          .singleElement()
          .asString()
          .contains("[query] of pg_stat_activity stay in extra");
      assertThat(
              store.query(
                  "select bool_and(extra ->> 'query' like 'select%' or extra ->> 'query' like 'x%')"
                      + " from pgtracker.pg_stat_activity"))
          .containsExactly("t");
      assertThat(NotKnown.read(session))
          .contains(
              "not known: orders: column query (text) of pg_stat_activity, kept in extra",
              "not known: orders: column from_the_future (text) of pg_settings, kept in extra")
          .anyMatch(
              line -> line.matches("not known: orders: dataset pg_stat_tomorrow, \\d+ frames.*"));
    }
  }

  /** What a program knows that was made before {@link #COLUMNS} were: no rule speaks of them. */
  private static Catalog withoutColumns() {
    return new Catalog(
        Catalog.builtIn().datasets().stream().map(AdoptionTest::withoutColumns).toList());
  }

  private static Dataset withoutColumns(Dataset dataset) {
    Map<String, ColumnClass> columns = new LinkedHashMap<>(dataset.columns());
    columns
        .keySet()
        .removeIf(
            column ->
                COLUMNS.stream().anyMatch(c -> c.startsWith(dataset.name() + "." + column + " ")));
    ResetRule reset = dataset.reset();
    String start = reset.startColumn();
    return new Dataset(
        dataset.name(),
        dataset.kind(),
        dataset.scope(),
        dataset.interval(),
        dataset.extension(),
        columns,
        dataset.renamed(),
        dataset.absent(),
        new ResetRule(
            start == null || columns.containsKey(start) ? start : null,
            reset.resetColumn(),
            reset.resetColumnNeedsFall(),
            reset.viewReset(),
            reset.databaseReset(),
            reset.extremesNeed(),
            reset.summedColumn(),
            reset.successor()),
        dataset.rank().stream().filter(columns::containsKey).toList(),
        dataset.reading(),
        dataset.guide());
  }

  private static void adoptedIsAsKnownFromTheStart(
      Catalog earlier, List<String> hide, List<String> show) throws Exception {
    for (long seed = FIRST_SEED; seed < FIRST_SEED + CASES; seed++) {
      try (TestStore expected = TestStore.create();
          TestStore actual = TestStore.create();
          StoreSession inOrder = expected.open();
          StoreSession old = actual.open()) {
        List<StoredObject> objects =
            ChangedObjects.of("orders", GeneratedHistory.objects("orders", seed, OBJECTS), seed);
        ingest(inOrder, objects);
        List<StoredObject> shuffled = new ArrayList<>(objects);
        Collections.shuffle(shuffled, new Random(seed));
        run(actual, hide);
        Ingester before = new Ingester(earlier, Limits.DEFAULT, old);
        ingest(before, shuffled.subList(0, OBJECTS / 2));
        run(actual, show);
        try (StoreSession latest = actual.open()) {
          Ingester after = new Ingester(Catalog.builtIn(), Limits.DEFAULT, latest);
          // The old one goes on with the columns it has read.
          for (int i = OBJECTS / 2; i < OBJECTS; i++) {
            ingest(i % 2 == 0 ? after : before, shuffled.subList(i, i + 1));
            AtomicInteger pieces = new AtomicInteger(i % 4);
            new Adoption(Catalog.builtIn(), latest).run(() -> pieces.getAndDecrement() <= 0);
          }
          Adoption.Report report = new Adoption(Catalog.builtIn(), latest).run(() -> false);
          assertThat(report.problems()).isEmpty();
          assertThat(report.columns() + report.frames()).isPositive();
        }
        actual.assertSameContentAs(expected, "seed " + seed);
      }
    }
  }

  private static void ingest(StoreSession session, List<StoredObject> objects) throws Exception {
    ingest(new Ingester(Catalog.builtIn(), Limits.DEFAULT, session), objects);
  }

  private static void ingest(Ingester ingester, List<StoredObject> objects) throws Exception {
    for (StoredObject object : objects) {
      assertThat(ingester.ingest(object))
          .extracting(IngestResult::outcome)
          .isEqualTo(IngestOutcome.INGESTED);
    }
  }

  private static void run(TestStore store, List<String> statements) throws Exception {
    try (Connection connection = store.store().connect();
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
      connection.commit();
    }
  }
}
