package io.pgtracker.scraper.collect;

import static org.assertj.core.api.Assertions.assertThat;

import io.pgtracker.embedded.Await;
import io.pgtracker.embedded.PostgresServer;
import io.pgtracker.format.FrameError;
import io.pgtracker.format.FrameError.Reason;
import io.pgtracker.scraper.ObjectContents.Frame;
import io.pgtracker.scraper.schedule.Due;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What calls functions that ask for locks comes in pages, and never waits for long. */
class PagedRowsTest {
  private static final String LOCKED =
      "c.oid = any (array(select l.relation from pg_catalog.pg_locks l where l.mode ="
          + " 'AccessExclusiveLock' and l.relation is not null))";

  /** Sizes of tables as a dataset reads them, without those that are locked. */
  private static final String SIZES =
      "select c.oid, c.relname, "
          + LOCKED
          + " as skipped, case when not "
          + LOCKED
          + " then pg_catalog.pg_relation_size(c.oid) end as size from pg_catalog.pg_class c where"
          + " c.relnamespace = 'public'::pg_catalog.regnamespace and c.relkind = 'r' and c.oid >"
          + " ${after} order by c.oid limit ${page_rows}";

  private static PostgresServer server;
  private CollectorHarness harness;

  @BeforeAll
  static void startServer() throws Exception {
    server = TestServer.start(18);
    TestServer.execute(
        server, "create table a (i int)", "create table b (i int)", "create table c (i int)");
  }

  @AfterAll
  static void stopServer() {
    server.close();
  }

  @BeforeEach
  void start() throws Exception {
    harness = new CollectorHarness(server.uri("postgres"));
  }

  @AfterEach
  void stop() {
    harness.close();
  }

  @Test
  void allRowsComeOnceAndInOrderEachPageInItsOwnTransaction() throws Exception {
    Frame frame =
        take(
            "select i::pg_catalog.oid as oid, pg_catalog.txid_current_if_assigned() as xid,"
                + " pg_catalog.clock_timestamp() as now from pg_catalog.generate_series(4294964797,"
                + " 4294967295) i where i::pg_catalog.oid > ${after} order by 1 limit ${page_rows}");

    assertThat(frame.values("oid"))
        .isEqualTo(
            LongStream.rangeClosed(4294964797L, 4294967295L).mapToObj(String::valueOf).toList());
    assertThat(frame.end().complete()).isTrue();
    assertThat(frame.end().durationMicros()).isPositive();
    assertThat(PostgresText.instant(frame.values("now").get(0)))
        .as("the frame's clock is that of its first page")
        .isAfter(frame.head().collectedAt())
        .isBefore(Objects.requireNonNull(frame.head().collectedAt()).plusSeconds(1));
    List<String> messages = TestServer.messages(server);
    List<Integer> pages = new ArrayList<>();
    for (int i = 0; i < messages.size(); i++) {
      if (messages.get(i).contains("generate_series(4294964797")) {
        pages.add(i);
        // Before the first one the backend is asked what holds as long as it lives.
        assertThat(messages.get(pages.size() == 1 ? i - 2 : i - 1))
            .contains("BEGIN READ ONLY; SET LOCAL statement_timeout");
        assertThat(messages.get(i + 1)).endsWith("COMMIT");
      }
    }
    assertThat(pages).hasSize(3);
  }

  @Test
  void aLastPageThatIsFullIsFollowedByAnEmptyOne() throws Exception {
    Frame frame =
        take(
            "select i::pg_catalog.oid as oid from pg_catalog.generate_series(1, 2000) i where"
                + " i::pg_catalog.oid > ${after} order by 1 limit ${page_rows}");
    assertThat(frame.rows()).hasSize(2_000);
    assertThat(frame.end().error()).isNull();
  }

  @Test
  void largeCatalogsComeThroughACursorOfOneTransaction() throws Exception {
    Due due =
        TestDataset.of("large", "select i from pg_catalog.generate_series(1, 4321) i")
            .throughACursor()
            .due();
    Frame frame = harness.take(CollectorHarness.TICK, List.of(due)).frame("large");
    assertThat(frame.rows()).hasSize(4_321);
    assertThat(TestServer.messages(server)).filteredOn(m -> m.contains("FETCH ")).hasSize(3);
  }

  @Test
  void whatIsLockedOrWaitedForIsSkippedAndNotWaitedFor() throws Exception {
    try (Connection holder = transaction("lock table a in access exclusive mode");
        Connection reader = transaction("lock table b in access share mode");
        Connection waiter = server.connect()) {
      Thread waiting = locking(waiter, "begin; lock table b in access exclusive mode");
      Await.until(
          "the lock to be waited for",
          () ->
              TestServer.column(server, "select 1 from pg_locks where not granted").contains("1"));

      long before = refusals();
      Map<String, @Nullable String> sizes = sizes(take(SIZES));

      assertThat(refusals()).as("locks waited for in vain").isEqualTo(before);
      assertThat(sizes).containsEntry("a", null).containsEntry("b", null).containsEntry("c", "0");
      reader.rollback();
      waiting.join();
      holder.rollback();
    }
  }

  /** The look at pg_locks happens at the first row; b's row waits until its lock is taken. */
  @Test
  void aLockTakenBetweenTheLookAndTheCallIsMetOnceAndThenSeen() throws Exception {
    String slow =
        SIZES.replace(
            "select c.oid,",
            "select c.oid, "
                + LOCKED
                + " as looked, case when c.relname = 'b' then pg_catalog.pg_sleep(1.5) end as wait,");
    try (Connection looker = server.connect();
        Connection holder = server.connect()) {
      holder.setAutoCommit(false);
      Thread race =
          new Thread(
              () -> {
                awaitSleep(looker);
                execute(holder, "lock table b in access exclusive mode");
              });
      race.start();

      long before = refusals();
      Frame frame = take(slow);

      race.join();
      assertThat(sizes(frame)).containsEntry("a", "0").containsEntry("b", null);
      assertThat(frame.end().complete()).isTrue();
      assertThat(refusals() - before).isEqualTo(1);
      holder.rollback();
    }
  }

  /** Rows are found by the page's snapshot, and opened later: the first one takes a second. */
  @Test
  void aSequenceDroppedBetweenTheLookAndTheCallIsMissingInTheNextLook() throws Exception {
    TestServer.execute(server, "create sequence stays", "create sequence goes");
    Frame frame;
    try (Connection connection = server.connect()) {
      Thread drop =
          new Thread(
              () -> {
                awaitSleep(connection);
                execute(connection, "drop sequence goes");
              });
      drop.start();

      frame =
          take(
              "select c.oid, c.relname, case when c.relname = 'stays' then pg_catalog.pg_sleep(1.5)"
                  + " end as wait, pg_catalog.pg_sequence_last_value(c.oid::pg_catalog.regclass)"
                  + " as value from pg_catalog.pg_class c where c.relkind = 'S'"
                  + " and c.oid > ${after} order by c.oid limit ${page_rows}");

      drop.join();
    }
    assertThat(frame.end().error()).isNull();
    assertThat(frame.values("relname")).containsExactly("stays");
    assertThat(Files.readString(server.logFile())).contains("could not open relation with OID");
  }

  /** Its SQL doesn't look at pg_locks, so one table stays in the way for good. */
  @Test
  void aRowThatStaysRefusedFailsTheFrameAsLockedAndOnlyIt() throws Exception {
    TestServer.execute(
        server,
        "do $$ begin for i in 1 .. 40 loop execute format('create table many_%s (i int)', i); end"
            + " loop; end $$");
    try (Connection holder = transaction("lock table many_20 in access exclusive mode")) {
      long before = refusals();

      Frame frame = take(SIZES.replace(LOCKED, "false"));

      assertThat(reason(frame)).isEqualTo(Reason.LOCKED);
      assertThat(frame.head().collectedAt()).isNotNull();
      assertThat(refusals() - before).isBetween(10L, 24L);
      Due other = TestDataset.of("other", "select 1 as a").due();
      assertThat(reason(harness.take(CollectorHarness.TICK, List.of(other)).frame("other")))
          .isNull();
      holder.rollback();
    }
  }

  /** By a connection that is there already: a second and a half is not long on a busy machine. */
  private static void awaitSleep(Connection connection) {
    Await.until(
        "the page to stand before its second row",
        () -> {
          try (Statement statement = connection.createStatement();
              ResultSet rows =
                  statement.executeQuery(
                      "select 1 from pg_stat_activity where wait_event = 'PgSleep'")) {
            return rows.next();
          }
        });
  }

  private Frame take(String sql) throws Exception {
    Due due = TestDataset.of("paged", sql).inPagesOf("oid").due();
    return harness.take(CollectorHarness.TICK, List.of(due)).frame("paged");
  }

  private static Map<String, @Nullable String> sizes(Frame frame) {
    Map<String, @Nullable String> sizes = new HashMap<>();
    frame.rows().forEach(row -> sizes.put(row.get("relname"), row.get("size")));
    return sizes;
  }

  private long refusals() throws Exception {
    return Files.readAllLines(server.logFile()).stream()
        .filter(line -> line.contains("canceling statement due to lock timeout"))
        .count();
  }

  private static @Nullable Reason reason(Frame frame) {
    FrameError error = frame.end().error();
    return error == null ? null : error.reason();
  }

  private Connection transaction(String sql) throws Exception {
    Connection connection = server.connect();
    connection.setAutoCommit(false);
    execute(connection, sql);
    return connection;
  }

  private static Thread locking(Connection connection, String sql) {
    Thread thread = new Thread(() -> execute(connection, sql));
    thread.start();
    return thread;
  }

  private static void execute(Connection connection, String sql) {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
