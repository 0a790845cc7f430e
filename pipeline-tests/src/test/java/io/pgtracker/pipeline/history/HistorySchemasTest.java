package io.pgtracker.pipeline.history;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pgtracker.ingest.migrate.Migrator;
import io.pgtracker.ingest.store.JdbcStore;
import io.pgtracker.ingest.store.StoreUrl;
import io.pgtracker.testservers.TestDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Nothing of any version's {@code pg_catalog} shows the store: it answers, or it fails. */
class HistorySchemasTest {
  private static final Path FOLDER = Path.of("../sql/history");

  private static TestDatabase database;
  private static Connection store;

  @BeforeAll
  static void migrate() throws Exception {
    database = TestDatabase.create();
    new Migrator(new JdbcStore(StoreUrl.parse(database.uri()))).migrate();
    store = database.connect();
  }

  @AfterAll
  static void drop() throws Exception {
    store.close();
    database.close();
  }

  /** With -Dpgtracker.history.write=true it writes what it expects. */
  @Test
  void theSqlIsWhatTheListsAndQueriesMakeOfIt() throws Exception {
    run("set search_path = pg_catalog");
    Map<String, String> made = new HistorySchemas(FOLDER, store).generate();
    if (Boolean.getBoolean("pgtracker.history.write")) {
      for (Map.Entry<String, String> file : made.entrySet()) {
        Files.writeString(FOLDER.resolve("generated").resolve(file.getKey()), file.getValue());
      }
    }
    Map<String, String> kept = new TreeMap<>();
    try (var files = Files.list(FOLDER.resolve("generated"))) {
      for (Path file : files.toList()) {
        kept.put(file.getFileName().toString(), Files.readString(file, UTF_8));
      }
    }
    assertThat(kept.keySet()).isEqualTo(made.keySet());
    made.forEach((name, sql) -> assertThat(kept.get(name)).as(name).isEqualTo(sql));
  }

  /** A planner would fail on one that depends on no row, whether a row needs it or not. */
  @Test
  void whatFailsInSomeRowsDependsOnTheRow() throws Exception {
    try (var files = Files.list(FOLDER.resolve("recorded"))) {
      for (Path file : files.toList()) {
        assertThat(Files.readString(file))
            .as(file.toString())
            .doesNotContainPattern("history\\.not_recorded\\('[^']*', null::[^,()]+\\)");
      }
    }
  }

  @Test
  void everyRelationOfEveryVersionIsThere() throws Exception {
    run("set search_path = pg_catalog");
    Set<String> there =
        column(
            "select relname from pg_catalog.pg_class c join pg_catalog.pg_namespace n"
                + " on n.oid = c.relnamespace where n.nspname = 'history' and c.relkind = 'v'");
    SystemCatalog.read(FOLDER.resolve("catalog"))
        .relations()
        .forEach(
            (major, relations) ->
                assertThat(there).as("%s", major).containsAll(relations.keySet()));
  }

  /** On servers of the tests; one that is given may have more, which the next test is about. */
  @Test
  void theListsHaveAllOfAStoreOfAListedVersion() throws Exception {
    @Nullable String given = System.getenv("PGTRACKER_TEST_STORE_URL");
    if (given != null && !given.isBlank()) {
      return;
    }
    run("set search_path = pg_catalog");
    assertThat(
            column(
                "select coalesce(p.proname, c.relname) from pg_catalog.pg_description d"
                    + " left join pg_catalog.pg_proc p on d.classoid = 'pg_proc'::regclass"
                    + " and p.oid = d.objoid"
                    + " left join pg_catalog.pg_class c on d.classoid = 'pg_class'::regclass"
                    + " and c.oid = d.objoid"
                    + " where d.description like 'Only pg_catalog of the store has this%'"))
        .isEmpty();
  }

  @Test
  void whatOnlyTheStoresOwnCatalogHasIsRefused() throws Exception {
    try (TestDatabase other = TestDatabase.create();
        Connection session = other.connect();
        Statement statement = session.createStatement()) {
      statement.execute("set allow_system_table_mods = on");
      statement.execute(
          "create function pg_catalog.pg_stat_brand_new(a integer, out b text) returns setof text"
              + " stable language sql as 'select ''store''::text'");
      statement.execute("create view pg_catalog.pg_brand_new as select 1 as n, 'store'::text as t");
      new Migrator(new JdbcStore(StoreUrl.parse(other.uri()))).migrate();
      statement.execute("set search_path = history, pg_catalog, pg_temp");
      for (String query :
          List.of("select * from pg_stat_brand_new(1)", "select count(*) from pg_brand_new")) {
        assertThatThrownBy(() -> statement.executeQuery(query))
            .as(query)
            .hasMessageContaining("not recorded: ");
      }
    }
  }

  @Test
  void everyRelationAndFunctionOfTheStoresOwnCatalogIsCovered() throws Exception {
    run("set search_path = pg_catalog");
    assertThat(
            column(
                """
                select c.relname from pg_catalog.pg_class c
                where c.relnamespace = 'pg_catalog'::regnamespace and c.relkind in ('r', 'v')
                  and not exists (select from pg_catalog.pg_class h
                                  where h.relnamespace = 'history'::regnamespace and h.relname = c.relname)
                """))
        .isEmpty();
    Set<String> harmless = new TreeSet<>();
    for (String line : Files.readAllLines(FOLDER.resolve("harmless-functions.txt"))) {
      harmless.addAll(List.of(line.split(" ", -1)));
    }
    Set<String> open =
        column(
            """
            select p.proname from pg_catalog.pg_proc p
            where p.pronamespace = 'pg_catalog'::regnamespace and p.provolatile <> 'i'
              and p.prokind = 'f'
              and not exists (
                select from unnest(p.proargtypes || p.prorettype) a
                join pg_catalog.pg_type t on t.oid = a
                where t.typname in ('internal', 'cstring', '_cstring', 'trigger', 'event_trigger')
                   or t.typname like '%\\_handler')
              and not exists (
                select from pg_catalog.pg_proc h
                where h.pronamespace = 'history'::regnamespace and h.proname = p.proname
                  and h.proargtypes = p.proargtypes)
            """);
    open.removeAll(harmless);
    assertThat(open).isEmpty();
  }

  @Test
  void whatChangesAServerIsRefusedAtEveryCall() throws Exception {
    run("set search_path = history_18, history, pg_catalog, pg_temp");
    for (String call :
        List.of(
            "pg_terminate_backend(1)",
            "pg_terminate_backend(pid => 1)",
            "pg_cancel_backend(1)",
            "pg_reload_conf()",
            "pg_stat_reset()",
            "pg_stat_reset_shared('bgwriter')",
            "pg_switch_wal()",
            "pg_create_restore_point('x')",
            "pg_advisory_lock(1)",
            "nextval('pg_catalog.pg_class')",
            "set_config('search_path', 'public', false)",
            "pg_read_file('x')",
            "pg_sleep(0)",
            "txid_current()",
            "'pg_class'::regproc",
            "has_function_privilege('now()', 'execute')")) {
      assertThatThrownBy(() -> column("select " + call))
          .as(call)
          .isInstanceOf(SQLException.class)
          .satisfies(e -> assertThat(((SQLException) e).getSQLState()).isEqualTo("0A000"));
    }
  }

  @Test
  void aRelationThatIsNotRecordedFailsHoweverItIsUsed() throws Exception {
    run("set search_path = history_18, history, pg_catalog, pg_temp");
    List<String> answered = new ArrayList<>();
    for (String query :
        List.of(
            "select count(*) from pg_proc",
            "select exists (select from pg_hba_file_rules)",
            "select 1 from (values (1)) v left join pg_proc p on p.proname = 'x'",
            "select proname from pg_proc limit 1",
            "select 1 where 1 in (select 1 from pg_trigger)")) {
      try {
        column(query);
        answered.add(query);
      } catch (SQLException refused) {
        // as it should
      }
    }
    assertThat(answered).isEmpty();
  }

  @Test
  void withoutAMomentNothingIsAnswered() throws Exception {
    run("set search_path = history_18, history_14, history, pg_catalog, pg_temp");
    assertThatThrownBy(() -> column("select now()::text")).hasMessageContaining("history.go");
    assertThatThrownBy(() -> column("select relname from pg_class"))
        .hasMessageContaining("history.go");
  }

  private static void run(String sql) throws SQLException {
    try (Statement statement = store.createStatement()) {
      statement.execute(sql);
    }
  }

  private static Set<String> column(String sql) throws SQLException {
    try (Statement statement = store.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      Set<String> values = new TreeSet<>();
      while (rows.next()) {
        values.add(String.valueOf(rows.getString(1)));
      }
      return values;
    }
  }
}
