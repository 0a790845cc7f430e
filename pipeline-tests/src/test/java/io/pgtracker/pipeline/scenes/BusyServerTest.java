package io.pgtracker.pipeline.scenes;

import static org.assertj.core.api.Assertions.assertThat;

import io.pgtracker.catalog.Catalog;
import io.pgtracker.catalog.Dataset;
import io.pgtracker.catalog.DatasetKind;
import io.pgtracker.catalog.Version;
import io.pgtracker.catalog.VersionedSql;
import io.pgtracker.ingest.store.StoreException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

/** Commands caught in the act, in the newest form of each view and in an old one, by each role. */
@ParameterizedClass(name = "PostgreSQL {0}")
@ValueSource(ints = {18, 13})
class BusyServerTest {
  private static BusyServer busy;
  private static SceneStore store;
  private static Tracker tracker;

  @Parameter int major;

  @BeforeAll
  static void openStore() throws SQLException, StoreException {
    store = SceneStore.create();
  }

  @AfterAll
  static void closeStore() throws SQLException {
    store.close();
  }

  @BeforeParameterizedClassInvocation
  static void start(int major) throws SQLException {
    busy = BusyServer.start(major);
    tracker = Tracker.of(store, major);
  }

  @AfterParameterizedClassInvocation
  static void stop() throws SQLException {
    tracker.close();
    busy.close();
  }

  @Test
  void running_commands_are_recorded_as_the_server_shows_them() throws Exception {
    View[] views =
        catalog()
            .filter(dataset -> dataset.name().startsWith("pg_stat_progress_"))
            .filter(this::isThere)
            .map(dataset -> View.of(dataset.name()))
            .toArray(View[]::new);
    tracker.assertSeen("busy", busy.server(), views);
    assertThat(
            List.of(
                progress("vacuum", "phase", "heap_blks_total", "num_dead_item_ids"),
                progress("analyze", "phase", "sample_blks_total"),
                progress("create_index", "command", "phase", "lockers_total", "lockers_done"),
                progress("cluster", "command", "phase", "heap_tuples_written"),
                progress("basebackup", "phase", "tablespaces_total")))
        .containsExactly(
            List.of("scanning heap", "12", "3"),
            List.of("computing statistics", "1"),
            List.of("CREATE INDEX CONCURRENTLY", "waiting for writers before build", "1", "0"),
            List.of("CLUSTER", "rebuilding index", "100"),
            List.of("streaming database files", "1"));
    if (isThere(Catalog.builtIn().find("pg_stat_progress_copy").orElseThrow())) {
      assertThat(progress("copy", "command", "type", "bytes_processed"))
          .containsExactly("COPY FROM", "PIPE", "2000");
    }
  }

  @Test
  void one_function_of_the_store_shows_all_that_was_under_way() throws Exception {
    tracker.visit("progress", busy.server(), catalog().map(Dataset::name).toList());
    assertThat(
            store.column(
                """
                select concat_ws(', ', command, phase, total, unit, done > 0, fraction between 0 and 1)
                from pgtracker.progress_at('progress-%d', now() + interval '1 minute')
                where command <> 'BASE_BACKUP'"""
                    .formatted(major)))
        .containsExactlyElementsOf(
            """
            ANALYZE, computing statistics, 1, blocks, t, t
            CLUSTER, rebuilding index, CLUSTERED
            COPY FROM, PIPE, bytes, t
            CREATE INDEX CONCURRENTLY, waiting for writers before build, 1, lockers, f, t
            VACUUM, scanning heap, 12, blocks, t, t"""
                // The old planner reads the table by blocks, the new one by the index, which has no
                // total.
                .replace("CLUSTERED", major == 18 ? "blocks, f" : "1, blocks, t, t")
                .lines()
                .filter(line -> major >= 14 || !line.startsWith("COPY"))
                .toList());
    assertThat(
            store.column(
                """
                select fraction between 0 and 1
                from pgtracker.progress_at('progress-%d', now() + interval '1 minute')
                where command = 'BASE_BACKUP' and unit = 'bytes' and total > 10000000"""
                    .formatted(major)))
        .containsExactly("t");
  }

  @Test
  void each_role_is_told_what_it_did_not_see() throws Exception {
    List<String> names = catalog().map(Dataset::name).toList();
    for (String role : List.of("postgres", "monitor", "nothing")) {
      tracker.visit(role, busy.server(), role, names);
    }
    List<String> table = new ArrayList<>();
    for (Dataset dataset : catalog().filter(this::isThere).toList()) {
      assertThat(seenBy("postgres", dataset)).as(dataset.name()).isEqualTo("all");
      String seen = seenBy("monitor", dataset) + ", " + seenBy("nothing", dataset);
      if (!seen.equals("all, all")) {
        table.add(dataset.name() + ": " + seen);
      }
    }
    // What a member of pg_monitor sees, and what a role without any right does.
    assertThat(table)
        .containsExactlyElementsOf(
            """
            pg_stat_activity: all, in part
            pg_stat_replication: all, in part
            pg_stat_progress_vacuum: all, in part
            pg_stat_progress_analyze: all, in part
            pg_stat_progress_create_index: all, in part
            pg_stat_progress_cluster: all, in part
            pg_stat_progress_copy: all, in part
            pg_stat_progress_basebackup: all, in part
            pg_settings: all, in part
            tablespaces: all, in part
            database_sizes: all, in part
            sequences: in part, in part
            columns: in part, in part"""
                .lines()
                .filter(line -> major >= 14 || !line.startsWith("pg_stat_progress_copy"))
                .toList());
  }

  @Test
  void what_a_server_lacks_is_recorded_with_the_reason() throws Exception {
    List<String> lacking =
        catalog().filter(dataset -> !isThere(dataset)).map(Dataset::name).toList();
    tracker.visit("lacking", busy.server(), lacking);
    for (String name : lacking) {
      assertThat(failures("lacking", name))
          .singleElement()
          .asString()
          .startsWith("not_available: ")
          .containsPattern(
              name.startsWith("pg_stat_statements")
                  ? "an administrator runs: CREATE EXTENSION pg_stat_statements"
                  : name + " needs PostgreSQL \\d+ or newer; this is " + major);
    }
    assertThat(lacking).contains("pg_stat_statements").hasSize(major == 18 ? 2 : 8);
  }

  /** What can be asked for at any time; texts come with their statements. */
  private static Stream<Dataset> catalog() {
    return Catalog.builtIn().datasets().stream()
        .filter(dataset -> dataset.kind() != DatasetKind.TEXT)
        .filter(dataset -> !dataset.reading().sql().equals(VersionedSql.NONE));
  }

  /** Whether a server of this version without extensions has it. */
  private boolean isThere(Dataset dataset) {
    return dataset.extension() == null
        && dataset.reading().sql().forVersion(new Version(major, 0)).isPresent();
  }

  private static String seenBy(String role, Dataset dataset) throws SQLException {
    List<String> seen =
        new ArrayList<>(
            tracker.about(
                role,
                "frame",
                "case when hidden_rows = 0 then 'all' else 'in part' end",
                "dataset = '" + dataset.name() + "'"));
    seen.addAll(failures(role, dataset.name()));
    return String.join(", ", seen);
  }

  private static List<String> failures(String instance, String dataset) throws SQLException {
    return tracker.about(
        instance, "frame_failure", "reason || ': ' || message", "dataset = '" + dataset + "'");
  }

  private static List<String> progress(String command, String... columns) throws SQLException {
    Map<String, @Nullable String> row =
        tracker.latest("busy", "pg_stat_progress_" + command).get(0);
    return Stream.of(columns).map(row::get).map(String::valueOf).toList();
  }
}
