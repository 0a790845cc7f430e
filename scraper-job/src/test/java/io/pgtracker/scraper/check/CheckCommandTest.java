package io.pgtracker.scraper.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.pgtracker.embedded.PostgresServer;
import io.pgtracker.objects.ObjectKey;
import io.pgtracker.objects.ObjectStore;
import io.pgtracker.objects.ObjectStores;
import io.pgtracker.scraper.cli.CheckCommand;
import io.pgtracker.scraper.cli.GrantsCommand;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** The commands as a user runs them, against real servers. */
class CheckCommandTest {
  @TempDir Path folder;

  /** What a command printed, and its exit code. */
  private record Run(int code, String out, String err) {
    JsonNode json() throws Exception {
      return JsonMapper.builder().build().readTree(out);
    }

    JsonNode dataset(String name) throws Exception {
      for (JsonNode dataset : json().get("datasets")) {
        if (dataset.get("dataset").asText().equals(name)) {
          return dataset;
        }
      }
      throw new AssertionError("nothing said of " + name);
    }

    /** Lines of "status name: finding | fix". */
    List<String> items() throws Exception {
      List<String> items = new ArrayList<>();
      for (JsonNode item : json().get("items")) {
        items.add(
            "%s %s: %s | %s"
                .formatted(
                    item.get("status").asText(),
                    item.get("name").asText(),
                    item.get("finding").asText(),
                    item.get("fix").asText()));
      }
      return items;
    }
  }

  private static Run run(Object command, String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code =
        new CommandLine(command)
            .setOut(new PrintWriter(out))
            .setErr(new PrintWriter(err))
            .execute(arguments);
    return new Run(code, out.toString(), err.toString());
  }

  private static Run check(String... arguments) {
    List<String> all = new ArrayList<>(List.of("--json"));
    all.addAll(List.of(arguments));
    return run(new CheckCommand(), all.toArray(String[]::new));
  }

  private static void execute(PostgresServer server, String sql) throws SQLException {
    try (Connection connection = server.connect();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String definition(PostgresServer server, String view) throws SQLException {
    try (Connection connection = server.connect();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT pg_get_viewdef('" + view + "'::regclass)")) {
      row.next();
      return row.getString(1);
    }
  }

  private static PostgresServer wellSetUp(int major) {
    return PostgresServer.builder()
        .major(major)
        .setting("shared_preload_libraries", "pg_stat_statements")
        .setting("track_io_timing", "on")
        .setting("track_activity_query_size", "4096")
        .start();
  }

  private static String uriAs(String role, PostgresServer server) {
    return server.uri("postgres").replace("postgres@", role + "@");
  }

  @ParameterizedTest
  @ValueSource(ints = {10, 14, 18})
  void afterTheGrantsEverythingIsFine(int major) throws Exception {
    try (PostgresServer server = wellSetUp(major)) {
      execute(server, "CREATE DATABASE \"App-DB\"");
      execute(server, "REVOKE CONNECT ON DATABASE \"App-DB\" FROM PUBLIC");
      Run grants = run(new GrantsCommand(), "--role", "Track er");
      assertThat(grants.code()).isZero();
      execute(server, grants.out());
      execute(server, grants.out()); // running it again changes nothing

      Run check = check("--url", uriAs("Track%20er", server), "--to", folder.toUri().toString());

      assertThat(check.items()).isNotEmpty().allMatch(item -> item.startsWith("ok "));
      assertThat(check.items()).anyMatch(i -> i.contains("2 of 2 can be read: postgres, App-DB"));
      assertThat(check.items()).anyMatch(i -> i.startsWith("ok datasets: "));
      assertThat(check.code()).isZero();
      for (JsonNode dataset : check.json().get("datasets")) {
        assertThat(dataset.get("status").asText()).isIn("works", "not_available");
        assertThat(dataset.get("known").asBoolean()).isTrue();
        assertThat(dataset.get("new_columns")).as(dataset.toString()).isEmpty();
      }
      assertThat(run(new CheckCommand(), "--url", uriAs("Track%20er", server)).out().lines())
          .as("where all is well there is little to read")
          .hasSizeLessThan(14);
      try (Stream<Path> objects = Files.list(folder.resolve("check"))) {
        assertThat(objects).hasSize(1);
      }
    }
  }

  @Test
  void everyLackIsNamedWithItsFix() throws Exception {
    try (PostgresServer server =
        PostgresServer.builder().setting("compute_query_id", "off").start()) {
      execute(server, "CREATE ROLE plain LOGIN");
      execute(server, "CREATE DATABASE closed");
      execute(server, "REVOKE CONNECT ON DATABASE closed FROM PUBLIC");
      execute(server, "ALTER ROLE plain SET track_activities = off");

      execute(server, "REVOKE SELECT ON pg_locks FROM PUBLIC");

      Run asPlain = check("--url", uriAs("plain", server));
      assertThat(asPlain.code()).isEqualTo(1);
      assertThat(asPlain.items())
          .anyMatch(i -> i.startsWith("failed rights") && i.endsWith("GRANT pg_monitor TO plain"))
          .anyMatch(
              i ->
                  i.startsWith("failed database closed")
                      && i.endsWith("GRANT CONNECT ON DATABASE closed TO plain"))
          .anyMatch(
              i -> i.startsWith("failed pg_stat_statements") && i.contains("CREATE EXTENSION"))
          .anyMatch(
              i ->
                  i.startsWith("failed pg_locks, ")
                      && i.contains("denied: permission denied for view pg_locks")
                      && i.endsWith("| GRANT SELECT ON pg_locks TO plain"))
          .anyMatch(
              i ->
                  i.contains("pg_settings")
                      && i.contains("all is shown to members of pg_read_all_settings only"))
          .anyMatch(
              i ->
                  i.startsWith("warning pg_stat_activity")
                      && i.contains("rows are hidden or shown in part")
                      && i.endsWith("| GRANT pg_read_all_stats TO plain"))
          .noneMatch(i -> i.contains("pg_stat_user_tables")) // said once of closed is enough
          .anyMatch(i -> i.startsWith("failed track_activities: off"))
          .anyMatch(i -> i.startsWith("warning track_io_timing"))
          .anyMatch(i -> i.startsWith("warning compute_query_id"))
          .anyMatch(i -> i.startsWith("warning track_activity_query_size: 1,024 bytes"));

      JsonNode statements = asPlain.dataset("pg_stat_statements");
      assertThat(statements.get("status").asText()).isEqualTo("not_available");
      JsonNode activity = asPlain.dataset("pg_stat_activity");
      assertThat(activity.get("status").asText()).isEqualTo("works_in_part");
      assertThat(activity.get("hidden_rows").asLong()).isBetween(1L, activity.get("rows").asLong());
      assertThat(activity.get("feeds").toString()).contains("Active sessions");
      assertThat(run(new CheckCommand(), "--url", uriAs("plain", server)).out())
          .contains("empty until then: Statements, Statement")
          .contains("incomplete until then: Active sessions, Moment, Locks");

      Run asSuperuser = check("--url", server.uri("postgres"));
      assertThat(asSuperuser.items())
          .anyMatch(i -> i.startsWith("warning superuser"))
          .anyMatch(
              i ->
                  i.startsWith("failed pg_stat_statements")
                      && i.contains("shared_preload_libraries"));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {10, 18})
  void helpersShowWhatPgMonitorMayNotSee(int major) throws Exception {
    try (PostgresServer server = wellSetUp(major)) {
      execute(server, run(new GrantsCommand()).out());
      execute(
          server,
          "CREATE TABLE secrets (id serial, secret text); INSERT INTO secrets (secret) SELECT 'for"
              + " nobody' FROM generate_series(1, 100); ANALYZE secrets");
      Run before = check("--url", uriAs("pgtracker", server));
      assertThat(before.items())
          .anyMatch(i -> i.startsWith("warning sequences, columns: works in part: "))
          .anyMatch(i -> i.contains("pgtracker grants --helpers"));
      assertThat(before.code()).isZero();

      String helpers = run(new GrantsCommand(), "--helpers").out();
      execute(server, helpers);
      execute(server, helpers); // running it again changes nothing

      Run after = check("--url", uriAs("pgtracker", server));
      assertThat(after.items()).allMatch(item -> item.startsWith("ok "));
      assertThat(after.dataset("columns").get("hidden_rows").asLong()).isZero();
      try (Connection tracker = server.connect();
          Statement statement = tracker.createStatement()) {
        statement.execute("SET SESSION AUTHORIZATION pgtracker");
        ResultSet row =
            statement.executeQuery(
                "SELECT s::text, pgtracker.sequence_value('secrets_id_seq'::regclass) FROM"
                    + " pgtracker.column_statistics() s WHERE n_distinct = 1");
        assertThat(row.next()).isTrue();
        assertThat(row.getString(1)).doesNotContain("nobody");
        assertThat(row.getLong(2)).isEqualTo(100);
      }
    }
  }

  @Test
  void whatIsDeniedInOneDatabaseOnlyNamesIt() throws Exception {
    try (PostgresServer server = wellSetUp(18)) {
      execute(server, "CREATE DATABASE app");
      execute(server, run(new GrantsCommand()).out());
      try (Connection app = server.connect("app");
          Statement statement = app.createStatement()) {
        statement.execute("REVOKE SELECT ON pg_catalog.pg_description FROM PUBLIC");
      }
      Run check = check("--url", uriAs("pgtracker", server));
      assertThat(check.items())
          .anyMatch(
              i ->
                  i.startsWith("failed comments: denied: ")
                      && i.contains("pg_description in app | GRANT SELECT ON pg_description"));
    }
  }

  @Test
  void aStrangerMayNotCallTheHelpers() throws Exception {
    try (PostgresServer server = wellSetUp(18)) {
      execute(server, run(new GrantsCommand()).out());
      execute(server, run(new GrantsCommand(), "--helpers").out());
      execute(server, "CREATE ROLE stranger; GRANT USAGE ON SCHEMA pgtracker TO stranger");
      assertThatThrownBy(
              () -> execute(server, "SET ROLE stranger; SELECT pgtracker.column_statistics()"))
          .hasMessageContaining("permission denied for function");
      assertThatThrownBy(
              () -> execute(server, "SET ROLE stranger; SELECT pgtracker.sequence_value(1)"))
          .hasMessageContaining("permission denied for function");
    }
  }

  @Test
  void helpersAreNotMadeWhereAStrangerOwnsTheirSchema() throws Exception {
    try (PostgresServer server = wellSetUp(18)) {
      execute(server, run(new GrantsCommand()).out());
      execute(server, "CREATE ROLE stranger; CREATE SCHEMA pgtracker AUTHORIZATION stranger");
      assertThatThrownBy(() -> execute(server, run(new GrantsCommand(), "--helpers").out()))
          .hasMessageContaining("schema pgtracker belongs to stranger");
      execute(server, "ROLLBACK; ALTER SCHEMA pgtracker OWNER TO postgres");
      execute(server, run(new GrantsCommand(), "--helpers").out());
    }
  }

  @Test
  void whatIsLockedAndWhatIsNewIsNamed() throws Exception {
    try (PostgresServer server = wellSetUp(18);
        Connection holder = server.connect();
        Statement lock = holder.createStatement()) {
      execute(server, run(new GrantsCommand()).out());
      execute(
          server,
          "SET allow_system_table_mods = on; CREATE VIEW pg_catalog.pg_stat_novelty AS SELECT 1 AS"
              + " a; GRANT SELECT ON pg_catalog.pg_stat_novelty TO public; CREATE OR REPLACE VIEW"
              + " pg_catalog.pg_stat_archiver AS "
              + definition(server, "pg_stat_archiver")
                  .replaceFirst("stats_reset\\s+FROM", "stats_reset, 42 AS dreamt FROM"));
      holder.setAutoCommit(false);
      lock.execute("LOCK TABLE pg_stat_statements_info IN ACCESS EXCLUSIVE MODE");

      Run check = check("--url", uriAs("pgtracker", server));

      assertThat(check.items())
          .anyMatch(
              i -> i.startsWith("failed pg_stat_statements_info, pg_stat_statements: locked: "))
          .anyMatch(
              i ->
                  i.startsWith("ok new to this pgtracker: ")
                      && i.contains("view pg_stat_novelty")
                      && i.contains("pg_stat_archiver.dreamt"));
      assertThat(check.dataset("pg_stat_novelty").get("known").asBoolean()).isFalse();
      assertThat(check.code()).isEqualTo(1);
      holder.rollback();
    }
  }

  @Test
  void aServerThatCannotBeAskedIsCode3AndTheStoreIsTriedAllTheSame() throws Exception {
    Run check =
        check("--url", "postgresql://u:s3cret@127.0.0.1:1/d", "--to", folder.toUri().toString());
    assertThat(check.code()).isEqualTo(3);
    assertThat(check.items())
        .anyMatch(i -> i.startsWith("failed connection"))
        .anyMatch(i -> i.startsWith("ok object store"));
    assertThat(check.out() + check.err()).doesNotContain("s3cret");
  }

  @Test
  void forAnInstanceTheStoreIsTriedWhereAScraperMayWrite() throws Exception {
    assertThat(checkFor("orders").items()).anyMatch(i -> i.startsWith("ok object store"));
    try (ObjectStore store = ObjectStores.open(folder.toUri().toString())) {
      assertThat(store.list("", null, 10))
          .singleElement()
          .matches(object -> object.key().startsWith("v1/instance=orders/check/127.0.0.1-"))
          .matches(object -> ObjectKey.isTrial(object.key()));
    }
    Files.writeString(folder.resolve("v1/instance=billing"), "in the way");
    assertThat(checkFor("billing").items())
        .anyMatch(
            i ->
                i.startsWith("failed object store")
                    && i.contains("s3:PutObject on v1/instance=billing/*")
                    && i.contains("pgtracker-instance=billing"));
    assertThat(checkFor("Orders"))
        .matches(r -> r.code() == 2 && r.err().contains("not an instance name"));
  }

  private Run checkFor(String instance) {
    String nobody = "postgresql://u@127.0.0.1:1/d";
    return check("--url", nobody, "--to", folder.toUri().toString(), "--instance", instance);
  }

  @Test
  void aStoreThatRefusesIsCode4() throws Exception {
    URI noFolder = Files.writeString(folder.resolve("file"), "in the way").toUri();
    try (PostgresServer server = wellSetUp(18)) {
      Run check = check("--url", server.uri("postgres"), "--to", noFolder.toString());
      assertThat(check.items()).anyMatch(i -> i.startsWith("failed object store"));
      assertThat(check.code()).isEqualTo(4);
    }
  }

  @Test
  void whatIsWrittenWronglyIsCode2() {
    assertThat(check("--url", "postgresql://h/db?options=x"))
        .matches(r -> r.code() == 2 && r.err().contains("options"));
    assertThat(check("--url", "postgresql://h/db", "--to", "nowhere:x"))
        .matches(r -> r.code() == 2 && r.err().contains("s3://"));
    assertThat(check("--nonsense")).matches(r -> r.code() == 2);
    assertThat(run(new GrantsCommand(), "--role", "a$b")).matches(r -> r.code() == 2);
  }
}
