package io.pgtracker.ingest.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pgtracker.ingest.history.HistorySession.Moment;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a query would ask besides the past is found in its parse tree, however it is written. */
class ProofTest {
  private static SmallPast past;
  private static Connection connection;
  private static HistorySession session;

  @BeforeAll
  static void go_to_the_past() throws Exception {
    past = new SmallPast();
    connection = past.connect();
    session =
        HistorySession.go(connection, new Moment("orders", "2026-11-22 10:15", null, null))
            .session();
  }

  @AfterAll
  static void close() throws Exception {
    connection.close();
    past.close();
  }

  @Test
  void queries_of_the_past_leave_no_doubt() throws Exception {
    for (String sql :
        List.of(
            "select relname from pg_class",
            "with a as (select * from pg_class) select count(*), max(relname) over () from a group by relname",
            "select pg_relation_size(oid), age(now(), now() - interval '1 day') from pg_class -- end",
            "select relname, relname from pg_class order by 1",
            "values (1, upper('a')), (2, null)",
            "table pg_class",
            "select row(1, 2), array_agg(c) from pg_class c",
            "select now()::date, extract(epoch from now()), generate_series(1, 2)")) {
      assertThat(session.doubts(sql)).as(sql).isEmpty();
    }
  }

  @Test
  void relations_of_the_store_are_found_wherever_they_stand() throws Exception {
    for (String sql :
        List.of(
            "select * from public.orders",
            "select * from pg_catalog.pg_class",
            "select * from U&\"pg\\005fcatalog\".pg_class",
            "select (select (with a as (select 1 from pg_catalog.pg_class) select 1 from a limit 1))",
            "select 1 from pg_class c, lateral (select from pg_catalog.pg_am a where a.oid = c.oid) x",
            "select * from pg_class where exists (table public.orders)",
            "select * from information_schema.tables")) {
      assertThat(session.doubts(sql)).as(sql).singleElement().asString().contains("store");
    }
  }

  @Test
  void functions_that_reach_past_their_shadow_are_found() throws Exception {
    assertThat(session.doubts("select pg_catalog.now()"))
        .singleElement()
        .asString()
        .contains("now()");
    assertThat(session.doubts("select public.mine()")).singleElement().asString().contains("mine");
    assertThat(session.doubts("select 1 where U&\"pg\\005fcatalog\".now() > now()")).hasSize(1);
    assertThat(session.doubts("select * from pg_catalog.pg_stat_reset()")).hasSize(1);
  }

  @Test
  void names_of_the_store_s_session_and_objects_are_found() throws Exception {
    for (String sql :
        List.of(
            "select current_user",
            "select current_timestamp",
            "select 1 where current_schema = 'x'",
            "select 'pg_class'::regclass",
            "select oid::regclass from pg_class",
            "select array[1]::regrole[]",
            "select pg_relation_size('pg_class'::regclass)")) {
      assertThat(session.doubts(sql)).as(sql).isNotEmpty();
    }
  }

  @Test
  void what_is_no_query_is_refused_by_postgresql_itself() {
    for (String sql :
        List.of(
            "with a as (insert into public.orders values (1) returning id) select * from a",
            "select 1) or exists (select 1",
            "select 1 into t",
            "select no_such_column from pg_class")) {
      assertThatThrownBy(() -> session.run(sql)).as(sql).isInstanceOf(SQLException.class);
      if (!sql.contains(") or")) {
        assertThatThrownBy(() -> session.doubts(sql)).as(sql).isInstanceOf(SQLException.class);
      }
    }
  }

  @Test
  void a_proof_leaves_nothing_in_the_store_and_a_run_can_write_nothing() throws Exception {
    session.doubts("select 1");
    assertThat(session.doubts("select 1")).isEmpty();
    assertThatThrownBy(
            () -> session.run("select pg_catalog.set_config('x.y', '1', false), nextval('s')"))
        .isInstanceOf(SQLException.class);
    assertThatThrownBy(() -> session.run("insert into public.orders values (1)"))
        .hasMessageContaining("read-only");
  }
}
