package io.pgtracker.ingest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.pgtracker.ingest.TestStore;
import io.pgtracker.ingest.history.SmallPast;
import io.pgtracker.ingest.migrate.SchemaVersion;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Exit codes of {@code history} and what it prints where. */
class HistoryCommandTest {
  private static SmallPast past;

  @TempDir Path folder;

  @BeforeAll
  static void make_a_past() throws Exception {
    past = new SmallPast();
  }

  @AfterAll
  static void close() throws Exception {
    past.close();
  }

  @Test
  void answers_go_to_stdout_and_what_there_is_to_say_to_stderr() throws Exception {
    Path script =
        Files.writeString(folder.resolve("a.sql"), "select :n as n from pg_catalog.pg_class");
    Said said = run("--file", script.toString(), "--set", "n=7", "--csv");
    assertThat(said.code).as(said.toString()).isZero();
    assertThat(said.out).isEqualTo("n\n7\n");
    assertThat(said.err)
        .contains("as of 2026-11-22 10:15:00+00")
        .contains(script + ":1: rewritten: pg_catalog.pg_class");
  }

  @Test
  void several_scripts_run_in_their_order_and_one_refusal_ends_with_1() {
    Said said =
        run("-c", "select 1 as first", "-c", "select * from public.orders; select 2 as last");
    assertThat(said.code).as(said.toString()).isEqualTo(1);
    assertThat(said.out).containsSubsequence("first", "last");
    assertThat(said.err)
        .contains("command 1:1: refused: public.orders")
        .contains("2 queries can be answered, 1 places refused");
  }

  @Test
  void a_check_says_its_result_and_a_rewriting_prints_sql() {
    assertThat(run("-c", "select current_date", "--check").err)
        .contains("1 queries can be answered");
    assertThat(run("-c", "select current_date", "--rewrite").out)
        .startsWith("select (now()::date)");
  }

  @Test
  void wrong_usage_and_an_unknown_instance_end_with_2() {
    assertThat(run("-c", "select 1", "--check", "--rewrite").code).isEqualTo(2);
    assertThat(run("-c", "select 1", "--json", "--csv").code).isEqualTo(2);
    assertThat(run("-f", folder.resolve("none.sql").toString()).err).contains("none.sql");
    Said unknown = execute(past.uri(), "nobody", "-c", "select 1");
    assertThat(unknown.code).isEqualTo(2);
    assertThat(unknown.err).contains("no instance nobody").doesNotContain("PL/pgSQL");
  }

  @Test
  void a_store_that_is_away_or_has_no_past_ends_with_3() throws Exception {
    Said away = execute("postgresql://u:hush@127.0.0.1:1/store", "orders", "-c", "select 1");
    assertThat(away.code).isEqualTo(3);
    assertThat(away.err).contains("127.0.0.1:1/store").doesNotContain("hush");
    try (TestStore empty = TestStore.createEmpty()) {
      Said without = execute(empty.uri(), "orders", "-c", "select 1");
      assertThat(without.code).isEqualTo(3);
      assertThat(without.err).contains("pgtracker migrate");
    }
  }

  @Test
  void a_store_of_another_version_is_refused_before_anything_is_asked() throws Exception {
    int version = SchemaVersion.ofProgram().number();
    try {
      past.pretendVersion(version - 1);
      Said older = run("-c", "select 1");
      assertThat(older.code).isEqualTo(3);
      assertThat(older.err)
          .contains("is of version " + (version - 1))
          .contains("run `pgtracker migrate` against it");
      past.pretendVersion(version + 1);
      Said newer = run("-c", "select 1");
      assertThat(newer.code).isEqualTo(3);
      assertThat(newer.err).contains("newer than this program");
      assertThat(older.out + newer.out).isEmpty();
    } finally {
      past.pretendVersion(version);
    }
  }

  private static Said run(String... arguments) {
    return execute(past.uri(), "orders", arguments);
  }

  private static Said execute(String store, String instance, String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    List<String> all =
        new ArrayList<>(
            List.of(
                "history", "--store", store, "--instance", instance, "--at", "2026-11-22 10:15"));
    all.addAll(List.of(arguments));
    CommandLine command = Main.commandLine();
    command.setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
    int code = command.execute(all.toArray(new String[0]));
    return new Said(code, out.toString(), err.toString());
  }

  private record Said(int code, String out, String err) {}
}
