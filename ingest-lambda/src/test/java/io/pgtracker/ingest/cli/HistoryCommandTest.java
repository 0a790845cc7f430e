package io.pgtracker.ingest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.pgtracker.embedded.Await;
import io.pgtracker.ingest.TestStore;
import io.pgtracker.ingest.history.SmallPast;
import io.pgtracker.ingest.migrate.SchemaVersion;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
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
  void a_query_ends_with_who_asked_it() throws Exception {
    try (Connection asking = past.connect();
        Connection watching = past.connect()) {
      watching.setAutoCommit(true);
      Thread asks =
          new Thread(
              () -> {
                try (Statement statement = asking.createStatement()) {
                  statement.execute("select count(*) from generate_series(1, 1000000000000)");
                } catch (SQLException gone) {
                  // as is meant
                }
              },
              "asks for long");
      asks.setDaemon(true);
      asks.start();
      Await.until("the query runs", () -> queries(watching) == 1);
      asking.abort(Runnable::run);
      Await.until("it has ended", () -> queries(watching) == 0);
      asks.join();
    }
  }

  private static int queries(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "select count(*) from pg_catalog.pg_stat_activity where state = 'active'"
                    + " and query like 'select count(*) from generate_series(1, 10000000%'")) {
      row.next();
      return row.getInt(1);
    }
  }

  @Test
  void a_time_that_is_none_is_answered_with_the_form_of_one() {
    Said said = run("-c", "select 1", "--until", "next tuesday");
    assertThat(said.code).as(said.toString()).isEqualTo(2);
    assertThat(said.err).contains("next tuesday", "--at and --until as '2026-11-22 10:15'");
  }

  @Test
  void who_may_make_no_temporary_view_is_told_so_once() throws Exception {
    try (Connection administrator = past.connect();
        Statement statement = administrator.createStatement()) {
      String database = past.uri().replaceAll(".*/", "");
      statement.execute("revoke temporary on database \"" + database + "\" from public");
      statement.execute(
          "do $$ begin create role history_guest login password 'guest';"
              + " exception when duplicate_object then null; end $$");
      statement.execute("grant usage on schema pgtracker to history_guest");
      statement.execute("grant select on pgtracker.schema_history to history_guest");
      administrator.commit();
    }
    String guest = past.uri().replaceFirst("//[^@]*@", "//history_guest:guest@");
    Said said = execute(guest, "orders", "-c", "select 1; select 2");
    assertThat(said.code).as(said.toString()).isEqualTo(3);
    assertThat(said.err).contains("GRANT TEMPORARY ON DATABASE").hasLineCount(1);
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
