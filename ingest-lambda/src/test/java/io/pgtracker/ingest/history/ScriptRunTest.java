package io.pgtracker.ingest.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.pgtracker.ingest.history.HistorySession.Moment;
import io.pgtracker.ingest.history.ScriptRun.Count;
import io.pgtracker.ingest.history.ScriptRun.Mode;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.sql.Connection;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A script as a whole: what is printed, what is said, what is counted. */
class ScriptRunTest {
  private static SmallPast past;
  private static Connection connection;
  private static HistorySession session;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

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
  void statements_that_cannot_be_answered_are_named_and_the_others_run() throws Exception {
    Count count =
        run(
            Mode.RUN,
            Output.TABLE,
            """
            select oid, relname from pg_catalog.pg_class;
            select * from public.orders;
            select pg_stat_reset();
            select nothing from pg_class;
            select 'last' as which;
            """);
    assertThat(count).isEqualTo(new Count(2, 2, 1));
    assertThat(out.toString().lines().map(String::stripTrailing))
        .containsExactly(
            "oid  relname",
            "---  -------",
            "  7  then",
            "(1 row)",
            "",
            "which",
            "-----",
            "last",
            "(1 row)",
            "");
    assertThat(err.toString().lines())
        .satisfiesExactly(
            line -> assertThat(line).startsWith("s.sql:1: rewritten: pg_catalog.pg_class"),
            line -> assertThat(line).startsWith("s.sql:2: refused: public.orders"),
            line -> assertThat(line).startsWith("s.sql:3: refused: ").contains("not recorded"),
            line -> assertThat(line).startsWith("s.sql:4: failed: ").contains("nothing"));
  }

  @Test
  void a_literal_that_is_a_time_of_the_store_s_clock_is_refused() throws Exception {
    for (String literal :
        List.of(
            "timestamptz 'now'",
            "' Today '::date",
            "E'yesterday'::timestamp",
            "$$tomorrow$$::date",
            "'today 10:00'::timestamptz",
            "timestamptz 'yesterday allballs'",
            "'[today,tomorrow)'::tstzrange",
            "'{now}'::timestamptz[]",
            "timestamptz 'no'\n  'w'",
            "timestamptz 'no' -- or yes\n  'w'",
            "timestamptz E'n\\157w'",
            "timestamptz U&'\\006eow'",
            "timestamptz U&'!006eow' uescape '!'",
            "now() - 'today'",
            "('{\"a\": \"now\"}'::json ->> 'a')::timestamptz")) {
      assertThat(run(Mode.RUN, Output.CSV, "select " + literal))
          .as(literal)
          .isEqualTo(new Count(0, 1, 0));
      assertThat(err.toString()).as(literal).contains("s.sql:1: refused: ", "the store's clock");
      assertThat(out.toString()).as(literal).isEmpty();
      err.getBuffer().setLength(0);
    }
  }

  @Test
  void a_text_with_such_a_word_stays_a_text() throws Exception {
    run(
        Mode.RUN,
        Output.CSV,
        "select 'now' || 'here' as a, 'now or never' as b, 'x' ~ 'today' as c,"
            + " '{\"a\":\"now\"}'::json ->> 'a' as d, $$today's$$ as e, E'\\x6eow' as f,"
            + " timestamptz 'infinity' as g, replace(E'a\\\\1', 'a', 'yesterday') as h");
    assertThat(err.toString()).isEmpty();
    assertThat(out.toString().lines().toList().get(1))
        .isEqualTo("nowhere,now or never,f,now,today's,now,infinity,yesterday\\1");
  }

  @Test
  void a_script_stays_at_its_moment() throws Exception {
    for (String query :
        List.of(
            "select * from history.go('orders', '2026-11-21', null)",
            "select history.leave()",
            "select 1 where exists (select history.leave())")) {
      assertThat(run(Mode.RUN, Output.CSV, query)).as(query).isEqualTo(new Count(0, 1, 0));
      assertThat(err.toString()).as(query).contains("refused: ", "--at and --until");
      err.getBuffer().setLength(0);
    }
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void a_check_finds_what_only_a_run_can_and_prints_no_answer() throws Exception {
    Count count = run(Mode.CHECK, Output.TABLE, "select 1; select pg_stat_reset(); select x");
    assertThat(count).isEqualTo(new Count(1, 1, 1));
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void a_rewritten_script_can_be_run_by_itself() throws Exception {
    run(Mode.REWRITE, Output.TABLE, "begin; select current_timestamp -- when\n; commit");
    assertThat(out.toString()).isEqualTo("select (now()::timestamptz)\n;\n");
    StringWriter first = new StringWriter();
    first.append(out.toString());
    out.getBuffer().setLength(0);
    run(Mode.RUN, Output.CSV, first.toString());
    assertThat(out.toString()).isEqualTo("now\n2026-11-22 10:15:00+00\n");
  }

  @Test
  void values_keep_their_meaning_in_csv_and_json() throws Exception {
    String sql =
        "select 9223372036854775807 as big, 0.10 as n, null as nothing, '' as empty, 'a,\"b\"' as"
            + " text, 'NaN'::float8 as nan, true as yes";
    run(Mode.RUN, Output.CSV, sql);
    assertThat(out.toString())
        .isEqualTo(
            "big,n,nothing,empty,text,nan,yes\n"
                + "9223372036854775807,0.10,,\"\",\"a,\"\"b\"\"\",NaN,t\n");
    out.getBuffer().setLength(0);
    run(Mode.RUN, Output.JSON, "\n" + sql);
    assertThat(out.toString())
        .isEqualTo(
            "{\"script\":\"s.sql\",\"line\":2,\"columns\":[\"big\",\"n\",\"nothing\",\"empty\",\"text\",\"nan\",\"yes\"],\"rows\":[[9223372036854775807,0.10,null,\"\",\"a,\\\"b\\\"\",\"NaN\",\"t\"]]}\n");
  }

  @Test
  void values_of_types_the_driver_does_not_know_are_printed() throws Exception {
    assertThat(run(Mode.RUN, Output.CSV, "select 'busy'::mood, array['calm'::mood]").isWhole())
        .as(err.toString())
        .isTrue();
    assertThat(out.toString()).isEqualTo("mood,array\nbusy,{calm}\n");
  }

  @Test
  void lines_of_a_value_stay_in_their_row() throws Exception {
    run(Mode.RUN, Output.TABLE, "select E'a\\nb' as query, 1 as n");
    assertThat(out.toString()).contains("a\\nb   1\n");
  }

  private Count run(Mode mode, Output output, String script) throws Exception {
    ScriptRun run =
        new ScriptRun(session, mode, output, new PrintWriter(out), new PrintWriter(err));
    return run.take("s.sql", script, Map.of());
  }
}
