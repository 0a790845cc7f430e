package io.pgtracker.pipeline.scripts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Monitoring scripts of others, without edits, answer for a moment of the past what they answered
 * on the live server then; and what can't be right is refused. Where the scripts are from stands in
 * SOURCES.md beside them.
 */
class PublicScriptsTest {
  /** Scripts by what they are for, with the parameters they want. */
  private static final Map<String, Map<String, String>> SCRIPTS = new LinkedHashMap<>();

  static {
    Map<String, String> ofPublic = Map.of("schema_name_param", "'public'");
    SCRIPTS.put("pg_diag/xmin_horizon_blockers", Map.of());
    SCRIPTS.put("pg_diag/blocking_lock_tree", Map.of());
    SCRIPTS.put("pg_index_health/unused_indexes", ofPublic);
    SCRIPTS.put("pg_index_health/duplicated_indexes", ofPublic);
    SCRIPTS.put("pg_index_health/tables_with_missing_indexes", ofPublic);
    SCRIPTS.put(
        "pg_index_health/sequence_overflow",
        Map.of("schema_name_param", "'public'", "remaining_percentage_threshold", "100.0"));
    SCRIPTS.put("pg_perf_check/02-unused-and-missing-indexes", Map.of());
    SCRIPTS.put("pg_perf_check/01-table-sizes-and-bloat", Map.of());
    SCRIPTS.put("pg_perf_check/04-index-usage", Map.of());
    SCRIPTS.put("pgextras/cache_hit", Map.of());
    SCRIPTS.put("pgextras/vacuum_stats", Map.of());
    SCRIPTS.put("pgextras/total_table_size", Map.of());
    SCRIPTS.put("pgextras/index_usage", Map.of());
    SCRIPTS.put("pg_diag/database_wraparound", Map.of());
    SCRIPTS.put("pg_diag/top_by_total_time_pg17_plus", Map.of());
    SCRIPTS.put("pg_diag/replication_slots_pg17_plus", Map.of());
    SCRIPTS.put("pg_activity/get_replication_slots_post_140000", Map.of());
    SCRIPTS.put("pg_activity/get_wal_senders_post_090100", Map.of());
  }

  @TempDir private static Path folder;
  private static Shop shop;
  private static Past past;
  private static final Map<String, Rows> BEFORE = new HashMap<>();
  private static final Map<String, Rows> AFTER = new HashMap<>();

  @BeforeAll
  static void lookAtTheShop() throws Exception {
    shop = Shop.open();
    askEach(BEFORE);
    past = Past.of(shop, folder);
    askEach(AFTER);
  }

  private static void askEach(Map<String, Rows> answers) throws SQLException, IOException {
    for (Map.Entry<String, Map<String, String>> script : SCRIPTS.entrySet()) {
      answers.put(script.getKey(), shop.ask(text(script.getKey()), script.getValue()));
    }
  }

  @AfterAll
  static void close() throws Exception {
    shop.close();
    past.close();
  }

  static Stream<String> scripts() {
    return SCRIPTS.keySet().stream();
  }

  @ParameterizedTest
  @MethodSource("scripts")
  void aScriptAnswersWhatItAnsweredThen(String script) throws Exception {
    Past.Answer answer = past.ask(text(script), Objects.requireNonNull(SCRIPTS.get(script)));
    assertThat(answer.code()).as(answer.said()).isZero();
    Rows before = Objects.requireNonNull(BEFORE.get(script));
    Rows after = Objects.requireNonNull(AFTER.get(script));
    assertThat(answer.rows().differences(before, after)).isEmpty();
    assertThat(answer.rows().isEmpty()).as("nothing to compare: %s", answer.rows()).isFalse();
  }

  @Test
  void theShopHasWhatTheScriptsLookFor() {
    assertThat(BEFORE.get("pg_diag/blocking_lock_tree")).asString().contains("update orders");
    assertThat(BEFORE.get("pg_index_health/duplicated_indexes")).asString().contains("again");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // acts on the server
        "select pg_terminate_backend(pid) from pg_stat_activity",
        "select pg_catalog.pg_cancel_backend(1)",
        "select pg_reload_conf()",
        "select pg_stat_reset()",
        "select pg_stat_reset_shared('bgwriter')",
        "select pg_switch_wal()",
        "select set_config('search_path', 'public', false)",
        // was not recorded
        "select rolpassword from pg_authid",
        "select most_common_vals from pg_stats",
        "select * from pg_hba_file_rules",
        "select pg_read_file('postgresql.conf')",
        "select pg_get_expr(indpred, indrelid, true) from pg_index where indpred is not null",
        "select pg_get_indexdef(indexrelid, 0, true) from pg_index where indpred is not null",
        "select * from pg_ls_waldir()",
        "select * from pg_catalog.pg_statistic",
        "select typinput from pg_type",
        "select attacl from pg_attribute",
        "select count(*) from pg_stats",
        "select count(*) from pg_description",
        "select description from pg_description where classoid = 'pg_proc'::regclass",
        "select obj_description(1244, 'pg_proc')",
        // would ask the store
        "select count(*) from public.orders",
        "select count(*) from orders",
        "select count(*) from pgtracker.instance",
        "select * from information_schema.role_table_grants",
        "select current_user",
        "select now() - 'yesterday'",
        "select query_to_xml('select 1', true, false, '')",
        "select 'orders'::regproc",
        "select * from U&\"pg\\005fcatalog\".pg_class",
        "select has_table_privilege('pg_monitor', 'orders', 'select')",
        // is no query
        "explain select 1",
        "do $$ begin perform 1; end $$",
        "create temp table pg_class (oid oid)",
        "copy (select 1) to stdout",
        "set search_path = public",
        "set role pg_monitor",
        "lock table orders",
        "\\dt",
        "select 1 \\gexec",
      })
  void whatCannotBeRightIsRefused(String statement) throws Exception {
    Past.Answer answer = past.ask(statement, Map.of());
    assertThat(answer.code()).as(answer.said()).isEqualTo(1);
    assertThat(answer.said()).contains("command:1: refused: ");
    assertThat(answer.rows().rows()).isEmpty();
  }

  @Test
  void whoAsksMayDoWhatASuperuserMight() throws Exception {
    String script =
        """
        select has_sequence_privilege('nearly_full', 'usage'), has_table_privilege('orders', 'select'),
               has_schema_privilege('public', 'create'), has_database_privilege('shop', 'connect'),
               has_tablespace_privilege('pg_default', 'create'), pg_has_role('pg_monitor', 'member'),
               has_table_privilege(99::oid, 'select'), has_table_privilege('postgres', 'orders', 'select')
        """;
    assertThat(past.ask(script, Map.of()).rows()).isEqualTo(shop.ask(script, Map.of()));
  }

  @Test
  void aSchemaWithNothingInItIsThereWithItsOwner() throws Exception {
    String script =
        "select nspname, pg_get_userbyid(nspowner) from pg_namespace"
            + " where nspname !~ '^pg_.*temp' order by 1";
    Rows then = past.ask(script, Map.of()).rows();
    assertThat(then).isEqualTo(shop.ask(script, Map.of()));
    assertThat(then).asString().contains("empty");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "select typtype, count(*), sum(typlen) from pg_type group by 1 order by 1",
        "select t.typname, n.nspname, format_type(t.oid, null), t.oid::regtype, t.typelem,"
            + " t.typbasetype from pg_type t join pg_namespace n on n.oid = t.typnamespace order by"
            + " t.oid",
        "select to_regtype('mood')::oid, to_regtype('empty.score')::oid, to_regtype('mood[]')::oid,"
            + " 'mood'::regtype::oid, to_regtype('score')::oid, to_regtype('integer')::oid",
        "select c.oid, c.relname, count(a.attname) from pg_class c left join pg_attribute a on"
            + " a.attrelid = c.oid group by c.oid, c.relname order by c.oid",
        "select c.relname, a.attname, a.attnum, a.attisdropped, format_type(a.atttypid,"
            + " a.atttypmod) from pg_class c join pg_attribute a on a.attrelid = c.oid order by"
            + " c.oid, a.attnum",
        "select c.oid::regclass, (select array_agg(a.attname order by a.attnum) from pg_attribute a"
            + " where a.attrelid = c.oid) from pg_class c where c.relkind = 'i' order by c.oid",
        "select oid::regclass as name, oid::regclass::text as text, pg_table_is_visible(oid),"
            + " 'public.orders'::regclass::text, 'int4'::regtype::text, 0::oid::regclass::text,"
            + " 99::oid::regrole::text from pg_class where relname = 'pg_locks' order by oid",
        "select tablename, attname, inherited, null_frac, avg_width, n_distinct from pg_stats"
            + " where schemaname = 'public' order by 1, 2, 3",
        "select objoid, objsubid, description from pg_description where classoid ="
            + " 'pg_class'::regclass",
        "select i.indexrelid, pg_get_indexdef(i.indexrelid, 1, true) from pg_index i where 0 <>"
            + " i.indkey[0] order by 1"
      })
  void catalogsAreWhole(String script) throws Exception {
    Past.Answer then = past.ask(script, Map.of());
    assertThat(then.code()).as(then.said()).isZero();
    assertThat(then.rows()).isEqualTo(shop.ask(script, Map.of()));
    assertThat(then.rows().isEmpty()).isFalse();
  }

  @Test
  void anUnloggedTableHasItsInitializationForks() throws Exception {
    String script =
        "select relname, pg_relation_size(oid, 'init'), pg_table_size(oid), pg_indexes_size(oid),"
            + " pg_total_relation_size(oid) from pg_class where relpersistence = 'u'"
            + " and relname !~ '^pg_toast' order by 1";
    Rows then = past.ask(script, Map.of()).rows();
    assertThat(then).isEqualTo(shop.ask(script, Map.of()));
    assertThat(then).asString().contains("basket_pkey, 8192");
  }

  @Test
  void theIndexOfAToastTableHasItsDefinition() throws Exception {
    String script =
        "select indexrelid, pg_get_indexdef(indexrelid), pg_get_indexdef(indexrelid, 2, true)"
            + " from pg_index i join pg_class t on t.oid = i.indrelid"
            + " where t.relkind = 't' and t.oid >= 16384 order by 1";
    Rows then = past.ask(script, Map.of()).rows();
    assertThat(then).isEqualTo(shop.ask(script, Map.of()));
    assertThat(then.isEmpty()).isFalse();
  }

  @Test
  void whatIsRefusedLeavesTheNextStatementInThePast() throws Exception {
    Past.Answer answer =
        past.ask(
            "select pg_stat_reset(); select set_config('search_path', 'public', false);"
                + " select datname from pg_catalog.pg_database where datname = current_database()",
            Map.of());
    assertThat(answer.rows().rows()).isEqualTo(List.of(List.of("datname"), List.of("shop")));
  }

  private static String text(String script) throws IOException {
    try (InputStream in = PublicScriptsTest.class.getResourceAsStream(script + ".sql")) {
      return new String(Objects.requireNonNull(in, script).readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
