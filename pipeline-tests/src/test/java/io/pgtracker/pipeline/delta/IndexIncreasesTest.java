package io.pgtracker.pipeline.delta;

import static org.assertj.core.api.Assertions.assertThat;

import io.pgtracker.ingest.store.StoreException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** pg_stat_user_indexes where an index is made anew under its name. */
@EachMajor
class IndexIncreasesTest {
  private static DeltaStore store;

  @Parameter int major;
  private Scene scene;

  @BeforeAll
  static void openStore() throws SQLException, StoreException {
    store = DeltaStore.create();
  }

  @AfterAll
  static void closeStore() throws SQLException {
    store.close();
  }

  @BeforeEach
  void begin() throws SQLException {
    scene = Scene.create(store, LiveServer.shared(major));
    scene.useIndex(50);
  }

  @AfterEach
  void nothingIsNegative() throws SQLException {
    store.assertNothingNegative();
  }

  @Test
  void an_index_rebuilt_concurrently_goes_on_with_its_counts() throws Exception {
    scene.scrape();
    scene.useIndex(4);
    scene.run("reindex index concurrently watched_n");
    awaitScans(54);
    scene.useIndex(3);
    scene.scrape();
    scene.useIndex(2);
    scene.scrape();
    assertThat(scans()).isEqualTo(Increase.atLeast(9));
  }

  @Test
  void an_index_is_counted_once_when_frames_are_taken_while_it_is_rebuilt() throws Exception {
    scene.scrape();
    scene.useIndex(4);
    CompletableFuture<Void> rebuild;
    try (Connection first = reader();
        Connection second = reader()) {
      read(first);
      rebuild = rebuild();
      awaitIndex("watched_n_ccnew");
      scene.scrape();
      read(second);
      first.commit();
      awaitIndex("watched_n_ccold");
      scene.scrape();
      scene.scrape();
      second.commit();
    }
    rebuild.get(3, TimeUnit.MINUTES);
    awaitScans(54);
    scene.useIndex(3);
    scene.scrape();
    assertThat(scans()).isEqualTo(Increase.atLeast(7));
  }

  @Test
  void an_index_goes_on_with_its_counts_when_the_replaced_one_gets_some_more() throws Exception {
    if (major < 15) {
      return; // such counts are doubled there: docs/decisions/increases.md
    }
    try (Connection late = scene.server().postgres().connect(scene.database());
        Statement scans = late.createStatement()) {
      scans.execute(Scene.INDEX_SCANS.formatted(2));
      // Within a second of the last: what this counts is sent with what comes next.
      scans.execute(Scene.INDEX_SCANS.formatted(2));
      scene.scrape();
      CompletableFuture<Void> rebuild;
      try (Connection second = reader()) {
        try (Connection first = reader()) {
          read(first);
          rebuild = rebuild();
          awaitIndex("watched_n_ccnew");
          awaitWaitingRebuild();
          read(second);
          first.commit();
        }
        awaitIndex("watched_n_ccold");
        // A session sends its counts with a statement, but at most once a second.
        Thread.sleep(1_100);
        scans.execute("select 1");
        scene.scrape();
        second.commit();
      }
      rebuild.get(3, TimeUnit.MINUTES);
    }
    scene
        .server()
        .await(
            scene.database(),
            "select count(*) from pg_stat_user_indexes where relname = 'watched' and idx_scan >= 50",
            1);
    scene.useIndex(3);
    scene.scrape();
    assertThat(scans().sum()).isBetween(3L, 7L);
  }

  @Test
  void an_index_dropped_and_made_again_counts_from_its_start() throws Exception {
    scene.scrape();
    scene.run("drop index watched_n", "create index watched_n on watched (n)");
    scene.useIndex(3);
    scene.scrape();
    assertThat(scans()).isEqualTo(Increase.exactly(3));
  }

  private CompletableFuture<Void> rebuild() {
    return CompletableFuture.runAsync(
        () -> {
          try {
            scene.run("reindex index concurrently watched_n");
          } catch (SQLException e) {
            throw new IllegalStateException(e);
          }
        });
  }

  private Connection reader() throws SQLException {
    Connection reader = scene.server().postgres().connect(scene.database());
    reader.setAutoCommit(false);
    return reader;
  }

  /** The rebuild waits for the end of a transaction that has read the table before. */
  private static void read(Connection reader) throws SQLException {
    try (Statement statement = reader.createStatement()) {
      statement.execute("select count(*) from watched");
    }
  }

  /** Until 14 the old index's counts arrive when the rebuild has ended. */
  private void awaitScans(long scans) throws SQLException {
    scene
        .server()
        .await(
            scene.database(),
            "select idx_scan from pg_stat_all_tables where relid = 'watched'::regclass",
            scans);
  }

  /** From then on it has made up its mind for whom it waits. */
  private void awaitWaitingRebuild() throws SQLException {
    scene
        .server()
        .await(
            scene.database(),
            "select count(*) from pg_stat_activity where datname = current_database()"
                + " and query like 'reindex%' and wait_event_type = 'Lock'",
            1);
  }

  private void awaitIndex(String name) throws SQLException {
    scene
        .server()
        .await(
            scene.database(),
            "select count(*) from pg_stat_user_indexes where indexrelname = '" + name + "'",
            1);
  }

  private Increase scans() throws SQLException {
    return scene.increase("pg_stat_user_indexes", "idx_scan", "true");
  }
}
