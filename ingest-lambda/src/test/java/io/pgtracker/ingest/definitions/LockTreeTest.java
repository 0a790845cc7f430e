package io.pgtracker.ingest.definitions;

import static io.pgtracker.ingest.definitions.HandmadeStore.at;
import static org.assertj.core.api.Assertions.assertThat;

import io.pgtracker.ingest.store.StoreException;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Known locks, known tree. */
class LockTreeTest {
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
    store.frame("pg_locks", "", 60);
  }

  @Test
  void aChainWithASecondWaiterIsATree() throws StoreException, SQLException {
    waiter(20, 50, 10);
    waiter(30, 52, 20);
    waiter(40, 55, 10);

    assertThat(tree(60)).containsExactly("10 0 {}", "20 1 {10}", "30 2 {20}", "40 1 {10}");
    assertThat(store.query("select pid, waiting, waiting_behind" + from(60)))
        .containsExactly("10|null|3", "20|00:00:10|1", "30|00:00:08|0", "40|00:00:05|0");
  }

  @Test
  void inAQueueEverybodyHangsBelowTheHolder() throws StoreException, SQLException {
    waiter(20, 50, 10);
    waiter(30, 51, 10, 20);
    waiter(40, 52, 10, 20, 30);

    assertThat(tree(60)).containsExactly("10 0 {}", "20 1 {10}", "30 1 {10,20}", "40 1 {10,20,30}");
  }

  @Test
  void aQueueOfManyHundredsIsShownAtOnce() throws StoreException, SQLException {
    store.run(
        "insert into pgtracker.pg_locks (instance_id, collected_at, pid, granted, waitstart,"
            + " blocking_pids) select 1, "
            + at(60)
            + ", n, false, "
            + at(50)
            + " + n * interval '1 ms', array(select generate_series(1000, n - 1))"
            + " from generate_series(1001, 1500) n");

    assertThat(tree(60)).hasSize(501);
  }

  @Test
  void aDeadlockIsShownOnceAndEnds() throws StoreException, SQLException {
    waiter(20, 50, 30);
    waiter(30, 51, 40);
    waiter(40, 52, 20);
    waiter(50, 53, 40);

    assertThat(tree(60)).containsExactly("20 0 {30}", "40 1 {20}", "30 2 {40}", "50 2 {40}");
    assertThat(store.query("select pid" + from(60) + " where in_cycle order by pid"))
        .containsExactly("20", "30", "40");
  }

  @Test
  void aSessionThatBlocksItselfIsNoCycle() throws StoreException, SQLException {
    waiter(20, 50, 20, 10);

    assertThat(tree(60)).containsExactly("10 0 {}", "20 1 {10}");
  }

  @Test
  void treesOfSeveralRootsStandOneAfterTheOtherTheLargestFirst()
      throws StoreException, SQLException {
    waiter(11, 50, 10);
    waiter(21, 50, 20);
    waiter(22, 51, 20);
    waiter(31, 59);

    assertThat(tree(60))
        .containsExactly("20 0 {}", "21 1 {20}", "22 1 {20}", "10 0 {}", "11 1 {10}", "31 0 {}");
  }

  @Test
  void asOfIsTheLatestFrameNotLater() throws StoreException, SQLException {
    waiter(20, 50, 10);
    store.frame("pg_locks", "", 70);

    assertThat(tree(59.999999)).isEmpty();
    assertThat(tree(60)).hasSize(2);
    assertThat(tree(69.999999)).hasSize(2);
    assertThat(tree(70)).isEmpty();
    assertThat(store.query("select * from pgtracker.lock_tree('other', " + at(60) + ")")).isEmpty();
  }

  @Test
  void sessionsAndRelationsHaveTheirNamesOfThen() throws StoreException, SQLException {
    store.frame("pg_stat_activity", "", 59.5, 60, null);
    store.frame("pg_stat_activity", "", 59.9, 55, null);
    session(10, "psql", "idle in transaction");
    session(20, "web", "active");
    store.frame("pg_stat_user_tables", "appdb", 30);
    store.row(
        "pg_stat_user_tables",
        "collected_at, database, relid, schemaname, relname",
        at(30) + ", 'appdb', 777, 'public', 'stock'");
    store.row(
        "pg_locks",
        "collected_at, pid, granted, locktype, mode, relation",
        at(60) + ", 20, true, 'tuple', 'ExclusiveLock', 777");
    waiter(20, 50, 10);

    assertThat(
            store.query(
                "select pid, application_name, state, locktype, relation, query" + from(60)))
        .containsExactly(
            "10|psql|idle in transaction|null|null|select 10",
            "20|web|active|transactionid|public.stock|select 20");
  }

  @Test
  void waitsOverTimeCountFramesWithoutWaitsToo() throws StoreException, SQLException {
    waiter(20, 50, 10);
    waiter(30, 57, 10);
    store.frame("pg_locks", "", 70);
    store.frame("pg_locks", "", 80);

    assertThat(
            store.query(
                "select extract(second from collected_at)::int, waiting_sessions, longest_wait"
                    + " from pgtracker.lock_waits_between('shop', "
                    + at(59)
                    + ", "
                    + at(80)
                    + ")"))
        .containsExactly("0|2|00:00:10", "10|0|null");
  }

  private void waiter(int pid, int since, int... blockers) throws StoreException, SQLException {
    store.row(
        "pg_locks",
        "collected_at, pid, granted, locktype, mode, waitstart, blocking_pids",
        at(60)
            + ", "
            + pid
            + ", false, 'transactionid', 'ShareLock', "
            + at(since)
            + ", '"
            + Arrays.toString(blockers).replace('[', '{').replace(']', '}')
            + "'");
  }

  private void session(int pid, String application, String state)
      throws StoreException, SQLException {
    store.row(
        "pg_stat_activity",
        "collected_at, pid, datname, application_name, state, query",
        at(59.5)
            + ", "
            + pid
            + ", 'appdb', '"
            + application
            + "', '"
            + state
            + "', 'select "
            + pid
            + "'");
  }

  private List<String> tree(double seconds) throws StoreException, SQLException {
    return store.query("select pid || ' ' || depth || ' ' || blocked_by::text" + from(seconds));
  }

  private static String from(double seconds) {
    return " from pgtracker.lock_tree('shop', " + at(seconds) + ")";
  }
}
