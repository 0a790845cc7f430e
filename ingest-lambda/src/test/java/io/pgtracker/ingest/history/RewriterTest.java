package io.pgtracker.ingest.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pgtracker.ingest.history.Part.Remark;
import io.pgtracker.ingest.history.Part.Severity;
import io.pgtracker.ingest.history.Part.Statement;
import io.pgtracker.ingest.lexer.ScriptException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a search path can't redirect is rewritten, and nothing else. */
class RewriterTest {
  private static final HistoryNames NAMES =
      new HistoryNames(
          Map.of("pg_class", "history_17", "pg_stat_activity", "history_17"),
          Map.of("regclass", "history"),
          Set.of("age", "pg_relation_size"),
          Set.of("columns"));

  @Test
  void qualified_relations_lead_to_their_schema_even_beside_a_query_of_the_same_name()
      throws Exception {
    assertThat(rewritten("select pg_catalog.pg_class.relname from \"pg_catalog\" . PG_CLASS"))
        .isEqualTo("select history_17.pg_class.relname from history_17.PG_CLASS");
    assertThat(
            rewritten(
                "with pg_class as (select 1 from pg_catalog.pg_class) select * from pg_class"))
        .isEqualTo("with pg_class as (select 1 from history_17.pg_class) select * from pg_class");
  }

  @Test
  void shadowed_functions_lose_their_schema_so_that_all_overloads_are_seen() throws Exception {
    assertThat(rewritten("select pg_catalog.age(x), pg_catalog.lower(y)"))
        .isEqualTo("select age(x), pg_catalog.lower(y)");
  }

  @Test
  void types_are_replaced_where_the_past_has_one_of_its_own() throws Exception {
    assertThat(
            rewritten(
                "select a::pg_catalog.regclass, cast(b as pg_catalog.regclass), c::pg_catalog.int4,"
                    + " pg_catalog.varchar 'x', d collate pg_catalog.\"C\","
                    + " e operator(pg_catalog.=) f"))
        .isEqualTo(
            "select a::history.regclass, cast(b as history.regclass), c::pg_catalog.int4,"
                + " pg_catalog.varchar 'x', d collate pg_catalog.\"C\","
                + " e operator(pg_catalog.=) f");
  }

  @Test
  void the_time_of_keywords_is_that_of_then() throws Exception {
    assertThat(
            rewritten("select CURRENT_TIMESTAMP, current_timestamp (3), localtime, current_date"))
        .isEqualTo(
            "select (now()::timestamptz), (now()::timestamptz(3)), (now()::time), (now()::date)");
    assertThat(rewritten("select current_catalog")).isEqualTo("select current_database()");
    assertThat(
            rewritten("select t.current_date, 1 as current_date, 'current_date', \"current_date\""))
        .isEqualTo("select t.current_date, 1 as current_date, 'current_date', \"current_date\"");
  }

  @Test
  void show_asks_the_settings_of_then() throws Exception {
    assertThat(rewritten("SHOW work_mem"))
        .isEqualTo("select current_setting('work_mem') as \"work_mem\"");
    assertThat(rewritten("show time zone")).contains("current_setting('timezone')");
    assertThat(rewritten("show pg_stat_statements.max")).contains("'pg_stat_statements.max'");
    assertThat(rewritten("show all")).contains("history.shown_setting(", "from pg_settings");
  }

  @Test
  void strings_comments_and_columns_stay_as_written() throws Exception {
    String query =
        "select 'pg_catalog.pg_class', $$now()$$, a.pg_catalog /* pg_catalog.age( */ from a -- x\n";
    assertThat(rewritten(query + "where true")).isEqualTo(query + "where true");
  }

  @Test
  void every_change_is_said_with_its_line() throws Exception {
    assertThat(rewrite("select 1\nfrom pg_catalog.pg_class\nwhere x < current_timestamp").remarks())
        .containsExactly(
            new Remark(2, Severity.REWRITTEN, "pg_catalog.pg_class became history_17.pg_class"),
            new Remark(3, Severity.REWRITTEN, "current_timestamp became now() of then"));
  }

  @Test
  void relations_that_were_not_recorded_are_refused() {
    for (String query :
        List.of(
            "select * from pg_catalog.pg_authid",
            "select * from information_schema.role_table_grants")) {
      assertThatThrownBy(() -> rewrite(query)).as(query).isInstanceOf(ScriptException.class);
    }
  }

  @Test
  void information_schema_leads_to_what_answers_from_the_past() throws Exception {
    assertThat(rewritten("select * from information_schema.columns"))
        .isEqualTo("select * from history_information_schema.columns");
  }

  @Test
  void transactions_and_harmless_settings_are_left_out() throws Exception {
    for (String statement :
        List.of(
            "begin",
            "COMMIT",
            "rollback",
            "set statement_timeout = '5s'",
            "set local work_mem to 1",
            "SET enable_nestloop = off",
            "reset lock_timeout")) {
      assertThat(rewrite(statement).sql()).as(statement).isNull();
      assertThat(rewrite(statement).remarks())
          .extracting(Remark::severity)
          .containsExactly(Severity.IGNORED);
    }
  }

  @Test
  void everything_but_queries_is_refused() {
    for (String statement :
        List.of(
            "create table t (a int)",
            "do $$ begin end $$",
            "explain select 1",
            "vacuum",
            "set search_path = public",
            "set role x",
            "set session authorization x",
            "reset all",
            "update t set a = 1",
            "copy t to stdout",
            "execute p",
            "fetch c",
            "prepare p as select 1",
            "call p()",
            "lock t",
            "discard all")) {
      assertThatThrownBy(() -> rewrite(statement))
          .as(statement)
          .isInstanceOf(ScriptException.class);
    }
  }

  private static String rewritten(String sql) throws ScriptException {
    return String.valueOf(rewrite(sql).sql());
  }

  private static Rewriter.Rewritten rewrite(String sql) throws ScriptException {
    return Rewriter.rewrite((Statement) ScriptReader.read(sql, Map.of()).get(0), NAMES);
  }
}
