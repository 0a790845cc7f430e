package io.pgtracker.scraper.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.pgtracker.embedded.PostgresServer;
import io.pgtracker.scraper.cli.CheckCommand;
import io.pgtracker.scraper.cli.GrantsCommand;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
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
          .anyMatch(i -> i.startsWith("failed pg_locks: ") && i.contains("pgtracker grants"))
          .noneMatch(
              i -> i.startsWith("failed pg_stat_user_tables of closed")) // said once is enough
          .anyMatch(i -> i.startsWith("failed track_activities: off"))
          .anyMatch(i -> i.startsWith("warning track_io_timing"))
          .anyMatch(i -> i.startsWith("warning compute_query_id"))
          .anyMatch(i -> i.startsWith("warning track_activity_query_size: 1,024 bytes"));

      Run asSuperuser = check("--url", server.uri("postgres"));
      assertThat(asSuperuser.items())
          .anyMatch(i -> i.startsWith("warning superuser"))
          .anyMatch(
              i ->
                  i.startsWith("failed pg_stat_statements")
                      && i.contains("shared_preload_libraries"));
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
