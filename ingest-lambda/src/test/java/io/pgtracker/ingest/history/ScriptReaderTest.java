package io.pgtracker.ingest.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.pgtracker.ingest.history.Part.Echo;
import io.pgtracker.ingest.history.Part.Remark;
import io.pgtracker.ingest.history.Part.Severity;
import io.pgtracker.ingest.history.Part.Statement;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Scripts as psql reads them. */
class ScriptReaderTest {

  @Test
  void statements_end_at_semicolons_outside_of_strings_and_comments() {
    assertThat(statements("select 1; -- ; no\n/* ; */ select ';' ;; select $$;$$"))
        .containsExactly("select 1", "select ';'", "select $$;$$");
  }

  @Test
  void statements_know_their_line() {
    assertThat(ScriptReader.read("-- head\n\nselect 1;\n\nselect\n2", Map.of()))
        .extracting(Part::line)
        .containsExactly(3, 5);
  }

  @Test
  void variables_are_put_in_as_text_strings_or_identifiers() {
    Map<String, String> variables = Map.of("n", "10", "s", "it's", "i", "My table");
    assertThat(statements("select :n, :'s', :\"i\", a[1:m], x::text, ':n'", variables))
        .containsExactly("select 10, 'it''s', \"My table\", a[1:m], x::text, ':n'");
  }

  @Test
  void a_variable_that_ends_the_statement_is_refused() {
    assertThat(ScriptReader.read("select :x", Map.of("x", "1; drop table t")))
        .singleElement()
        .isInstanceOfSatisfying(
            Remark.class, r -> assertThat(r.severity()).isEqualTo(Severity.REFUSED));
  }

  @Test
  void scripts_set_and_unset_variables_themselves() {
    assertThat(statements("\\set n 3\nselect :n;\n\\set n :n 4\nselect :n;\n\\unset n\nselect :n"))
        .containsExactly("select 3", "select 34", "select :n");
  }

  @Test
  void only_the_branch_whose_condition_holds_is_read() {
    String script =
        """
        \\if :new
        select 'new'
          \\if false
          , 'never' \\elif true
          , 'inner'
          \\else
          , 'other'
          \\endif
        ;
        \\else
        select 'old;
        \\endif
        """
            .replace(" \\elif", "\n\\elif")
            .replace("'old;", "'old';");
    assertThat(statements(script, Map.of("new", "on")).get(0)).contains("new", "inner");
    assertThat(statements(script, Map.of("new", "on")).get(0)).doesNotContain("never", "other");
    assertThat(statements(script, Map.of("new", "0"))).containsExactly("select 'old'");
    assertThat(refusals(script, Map.of())).singleElement().asString().contains("--set");
    assertThat(refusals("\\if true\nselect 1", Map.of()).get(0)).contains("without \\endif");
    assertThat(refusals("\\endif", Map.of()).get(0)).contains("without \\if");
  }

  @Test
  void commands_that_only_change_the_form_are_left_out_and_said() {
    assertThat(ScriptReader.read("\\pset null -\n\\x\n\\timing on\n\\echo 'at' now\n", Map.of()))
        .satisfiesExactly(
            part -> assertThat(((Remark) part).severity()).isEqualTo(Severity.IGNORED),
            part -> assertThat(((Remark) part).severity()).isEqualTo(Severity.IGNORED),
            part -> assertThat(((Remark) part).severity()).isEqualTo(Severity.IGNORED),
            part -> assertThat(((Echo) part).text()).isEqualTo("at now"));
  }

  @Test
  void commands_that_ask_a_server_or_start_programs_are_refused() {
    for (String command :
        List.of(
            "\\dt+",
            "\\l",
            "\\sf f",
            "\\c other",
            "\\i more.sql",
            "\\! rm x",
            "\\copy t to 'f'",
            "\\prompt 'Which? ' n",
            "\\frobnicate",
            "\\;")) {
      assertThat(refusals(command, Map.of())).as(command).hasSize(1);
    }
    assertThat(refusals("\\prompt 'Which? ' n", Map.of()).get(0)).contains("--set n=");
    assertThat(refusals("\\prompt 'Which? ' n", Map.of("n", "1"))).isEmpty();
  }

  @Test
  void a_query_whose_rows_go_elsewhere_does_not_run() {
    for (String end : List.of("\\gset", "\\gexec", "\\watch 1", "\\crosstabview", "\\g file")) {
      assertThat(statements("select 1 " + end + "\nselect 2;")).as(end).containsExactly("select 2");
      assertThat(refusals("select 1 " + end, Map.of())).as(end).hasSize(1);
    }
    assertThat(statements("select 1 \\g\nselect 2 \\gx\n")).containsExactly("select 1", "select 2");
  }

  @Test
  void nothing_is_read_after_a_text_without_an_end() {
    assertThat(refusals("select 1;\nselect 'a", Map.of()))
        .singleElement()
        .asString()
        .contains("never ends");
    assertThat(statements("select 1;\n\\q\nselect 2")).containsExactly("select 1");
  }

  private static List<String> statements(String script) {
    return statements(script, Map.of());
  }

  private static List<String> statements(String script, Map<String, String> variables) {
    return ScriptReader.read(script, variables).stream()
        .filter(Statement.class::isInstance)
        .map(part -> ((Statement) part).text())
        .toList();
  }

  private static List<String> refusals(String script, Map<String, String> variables) {
    return ScriptReader.read(script, variables).stream()
        .filter(Remark.class::isInstance)
        .map(Remark.class::cast)
        .filter(remark -> remark.severity() == Severity.REFUSED)
        .map(Remark::text)
        .toList();
  }
}
