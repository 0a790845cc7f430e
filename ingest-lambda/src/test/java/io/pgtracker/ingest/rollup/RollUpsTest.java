package io.pgtracker.ingest.rollup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pgtracker.catalog.Catalog;
import io.pgtracker.embedded.Await;
import io.pgtracker.format.ColumnSpec;
import io.pgtracker.format.Limits;
import io.pgtracker.ingest.Ingester;
import io.pgtracker.ingest.TestObjects;
import io.pgtracker.ingest.TestStore;
import io.pgtracker.ingest.maintain.Maintenance;
import io.pgtracker.ingest.store.StoreException;
import io.pgtracker.ingest.store.StoreSession;
import io.pgtracker.objects.StoredObject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Which hours are rolled up, what stays of them, and what becomes of a roll-up that is disturbed.
 */
class RollUpsTest {
  private static final Catalog CATALOG = Catalog.builtIn();
  private static final String OPEN_HOURS =
      "select count(*) from pgtracker.rollup where rolled_at is null";

  private TestStore store;
  private StoreSession session;

  @BeforeEach
  void create() throws StoreException, SQLException {
    store = TestStore.create();
    session = store.open();
  }

  @AfterEach
  void drop() throws StoreException, SQLException {
    session.close();
    store.close();
  }

  @Test
  void anHourIsRolledUpWhenItIsOverAndWhatIsLateHasCome() throws Exception {
    Instant now = Instant.now();
    ingest(HourlyHistory.every10Minutes("now", now.minus(3, ChronoUnit.HOURS), 3, 1).objects(18));
    rollUp();
    assertThat(
            store.query(
                "select count(*) from pgtracker.rollup where (rolled_at is null)"
                    + " <> (hour + interval '75 minutes' > now())"))
        .containsExactly("0");
    assertThat(store.query(OPEN_HOURS)).isNotEqualTo(List.of("0"));
  }

  @Test
  void ofManyStatementsTheBestOfEachHourStayAndTheOthersAreOneRow() throws Exception {
    run("update pgtracker.rollup_limit set keep_rows = 2");
    String hour = "date_trunc('hour', now() - interval '5 h', 'UTC')";
    run("insert into pgtracker.instance (name, labels_at) values ('orders', now())");
    run(
        "insert into pgtracker.pg_stat_statements_delta (instance_id, userid, dbid, toplevel,"
            + " queryid, interval_start, interval_end, restarted, lower_bound, calls,"
            + " total_exec_time, wal_bytes) select 1, 10, 5, true, v.queryid, "
            + hour
            + " - interval '1 min', "
            + hour
            + ", false, v.queryid = 4, v.calls, v.millis, v.wal from (values"
            + " (1, 10, 1.0, 0), (2, 5, 99.5, null), (3, 4, 2.5, 0), (4, 3, 3.5, 7), (5, 2, 5.5, 0))"
            + " as v (queryid, calls, millis, wal)");
    run(
        "insert into pgtracker.rollup (instance_id, dataset, database, hour)"
            + " values (1, 'pg_stat_statements', '', "
            + hour
            + ")");
    rollUp();
    assertThat(
            store.query(
                "select userid, dbid, toplevel, queryid, summed_rows, lower_bound, calls,"
                    + " total_exec_time, wal_bytes, plans from pgtracker.pg_stat_statements_by_hour"
                    + " order by queryid"))
        .as("first by calls, by time; by WAL comes after them, since places are limited")
        .containsExactly(
            "0|0|f|0|3|t|9|11.5|7|null",
            "10|5|t|1|1|f|10|1|0|null",
            "10|5|t|2|1|f|5|99.5|null|null");
    assertThat(store.query("select summed_rows from pgtracker.rollup")).containsExactly("3");

    run("update pgtracker.rollup_limit set keep_rows = 4");
    run(
        "update pgtracker.rollup set rolled_at = null, frames = null, observed = null,"
            + " first_at = null, last_at = null, summed_rows = null");
    rollUp();
    assertThat(
            store.query(
                "select summed_rows, count(*) from pgtracker.pg_stat_statements_hourly group by 1"))
        .as("one row to sum up stays as it is")
        .containsExactly("1|5");
  }

  @Test
  void numbersThatNoColumnHoldsStopNoRollUp() throws Exception {
    String hour = "date_trunc('hour', now() - interval '5 h', 'UTC')";
    run("insert into pgtracker.instance (name, labels_at) values ('orders', now())");
    for (int minute = 0; minute < 3; minute++) {
      run(
          "insert into pgtracker.pg_stat_io_delta (instance_id, backend_type, object, context,"
              + " interval_start, interval_end, restarted, lower_bound, reads, read_bytes,"
              + " read_time, write_time, writes) select 1, repeat('x', 5000), 'o', 'c', "
              + hour
              + ", "
              + hour
              + " + interval '"
              + minute
              + " min', false, false, 9223372036854775807, 1e200, 1.7e308, 'NaN', null");
    }
    run(
        "insert into pgtracker.rollup (instance_id, dataset, database, hour)"
            + " values (1, 'pg_stat_io', '', "
            + hour
            + ")");
    rollUp();
    assertThat(
            store.query(
                "select reads, read_bytes = 3e200, read_time, write_time, writes"
                    + " from pgtracker.pg_stat_io_hourly"))
        .containsExactly("9223372036854775807|t|3e+300|3e+300|null");
  }

  @Test
  void aRollUpThatIsKilledLeavesEveryHourExactAndIsGoneOnWith() throws Exception {
    List<StoredObject> objects = HourlyHistory.of("orders", 4, 1).objects(40);
    ingest(objects.subList(0, 12));
    rollUp();
    ingest(objects.subList(12, 40));
    try (Connection blocker = store.store().connect();
        Statement statement = blocker.createStatement()) {
      // The second dataset of a piece waits here, when the first is done.
      statement.execute("lock table pgtracker.pg_stat_user_tables_hourly in access exclusive mode");
      CompletableFuture<Void> rollUp =
          CompletableFuture.runAsync(
              () -> {
                try (StoreSession killed = store.open()) {
                  new RollUps(CATALOG, killed).run(() -> false);
                } catch (StoreException e) {
                  throw new CompletionException(e);
                }
              });
      Await.until("the roll-up to wait", () -> !waiting().isEmpty());
      store.query("select pg_terminate_backend(" + waiting().get(0) + ")");
      assertThatThrownBy(() -> rollUp.get(2, TimeUnit.MINUTES))
          .hasCauseInstanceOf(StoreException.class);
      blocker.rollback();
    }
    assertThat(Sums.wrongHours(store)).isEmpty();
    assertThat(store.query(OPEN_HOURS)).isNotEqualTo(List.of("0"));
    rollUp();
    assertThat(Sums.wrongHours(store)).isEmpty();
    assertThat(store.query(OPEN_HOURS)).containsExactly("0");
  }

  @Test
  void severalAtOnceRollUpOnceWhileObjectsComeIn() throws Exception {
    List<StoredObject> objects = HourlyHistory.of("orders", 4, 2).objects(40);
    ExecutorService threads = Executors.newFixedThreadPool(3);
    try {
      List<Callable<Integer>> tasks = new ArrayList<>();
      for (int i = 0; i < 2; i++) {
        tasks.add(
            () -> {
              try (StoreSession own = store.open()) {
                for (int run = 0; run < 15; run++) {
                  new RollUps(CATALOG, own).run(() -> false);
                }
              }
              return 0;
            });
      }
      tasks.add(
          () -> {
            ingest(objects);
            return 0;
          });
      for (Future<Integer> task : threads.invokeAll(tasks)) {
        task.get();
      }
    } finally {
      threads.shutdownNow();
    }
    assertThat(Sums.wrongHours(store)).isEmpty();
    rollUp();
    assertThat(store.query(OPEN_HOURS)).containsExactly("0");
    assertThat(Sums.wrongHours(store)).isEmpty();
    assertThat(
            store.query(
                "select hour, queryid from pgtracker.pg_stat_statements_hourly group by 1, 2"
                    + " having count(*) > 1"))
        .isEmpty();
  }

  @Test
  void hoursStayWhenTheirIncreasesAreGivenUp() throws Exception {
    Instant begin = Instant.now().minus(5, ChronoUnit.DAYS).truncatedTo(ChronoUnit.HOURS);
    HourlyHistory history = HourlyHistory.every10Minutes("orders", begin, 4, 3);
    ingest(history.objects(40));
    String byHour =
        "select hour, queryid, calls from pgtracker.pg_stat_statements_by_hour order by 1, 2";
    String between =
        "select queryid, calls, observed from pgtracker.statements_between('orders', '%s', '%s')"
            .formatted(begin.minusSeconds(1), begin.plus(7, ChronoUnit.HOURS));
    List<String> before = store.query(byHour);
    List<String> betweenBefore = store.query(between);
    run("update pgtracker.retention set keep = '49 hours' where kind in ('counter', 'delta')");
    new Maintenance(CATALOG, session).run();
    assertThat(store.query("select count(*) from pgtracker.pg_stat_statements_delta"))
        .containsExactly("0");
    assertThat(store.query(byHour)).isEqualTo(before).isNotEmpty();
    assertThat(store.query(between)).isEqualTo(betweenBefore).isNotEmpty();
  }

  @Test
  void increasesOfAnHourThatIsNotRolledUpAreNotCleanedAway() throws Exception {
    store.needs("plain"); // a chunk goes as a whole, and drop_piece looks at its hours
    Instant begin = Instant.now().minus(95, ChronoUnit.DAYS).truncatedTo(ChronoUnit.HOURS);
    ingest(HourlyHistory.every10Minutes("orders", begin, 4, 3).objects(10));
    String increases = "select count(*) from pgtracker.pg_stat_statements_delta";
    List<String> before = store.query(increases);
    String clean = "select pgtracker.clean_default('pg_stat_statements_delta')";
    assertThat(store.query(clean)).containsExactly("0");
    assertThat(store.query(increases)).isEqualTo(before).isNotEqualTo(List.of("0"));
    rollUp();
    run(clean);
    assertThat(store.query(increases)).containsExactly("0");
  }

  @Test
  void hoursWhoseIncreasesAreGivenUpAreFinal() throws Exception {
    run("update pgtracker.retention set keep = '49 hours' where kind in ('counter', 'delta')");
    Instant horizon = Instant.now().minus(49, ChronoUnit.HOURS).truncatedTo(ChronoUnit.DAYS);
    ingest(
        List.of(
            statement(1, horizon.minusSeconds(1_200)), statement(3, horizon.minusSeconds(600))));
    new Maintenance(CATALOG, session).run();
    String byHour = "select hour, calls from pgtracker.pg_stat_statements_by_hour";
    List<String> before = store.query(byHour);
    assertThat(before).hasSize(1);
    // The clock stepped back after this one, so that the frame after it counts nothing.
    ingest(List.of(statement(2, horizon.plusSeconds(600))));
    assertThat(
            store.query("select sequence from pgtracker.frame where judgement = 'out_of_series'"))
        .containsExactly("3");
    rollUp();
    assertThat(store.query(byHour)).hasSize(2).containsAll(before);
  }

  private static StoredObject statement(int sequence, Instant at) {
    List<ColumnSpec> columns =
        List.of(
            new ColumnSpec("userid", "oid"),
            new ColumnSpec("dbid", "oid"),
            new ColumnSpec("queryid", "int8"),
            new ColumnSpec("calls", "int8"));
    List<@Nullable String[]> rows =
        List.<@Nullable String[]>of(new @Nullable String[] {"10", "5", "1", "" + sequence});
    return TestObjects.object(
        "orders",
        sequence,
        writer ->
            TestObjects.frame(
                writer,
                TestObjects.head(
                    "pg_stat_statements",
                    null,
                    at,
                    sequence,
                    TestObjects.server("7", Instant.parse("2026-01-01T00:00:00Z")),
                    Map.of(),
                    columns),
                rows));
  }

  private void ingest(List<StoredObject> objects) throws Exception {
    try (StoreSession own = store.open()) {
      Ingester ingester = new Ingester(CATALOG, Limits.DEFAULT, own);
      for (StoredObject object : objects) {
        assertThat(ingester.ingest(object).outcome().isInStore()).isTrue();
      }
    }
  }

  private void rollUp() throws StoreException {
    new RollUps(CATALOG, session).run(() -> false);
  }

  private List<String> waiting() throws Exception {
    return store.query(
        "select pid from pg_locks where not granted and locktype = 'relation' and database ="
            + " (select oid from pg_database where datname = current_database())");
  }

  private void run(String sql) throws StoreException, SQLException {
    try (Connection connection = store.store().connect();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
      connection.commit();
    }
  }
}
