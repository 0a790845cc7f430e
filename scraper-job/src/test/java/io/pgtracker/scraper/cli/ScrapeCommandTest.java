package io.pgtracker.scraper.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.pgtracker.embedded.PostgresServer;
import io.pgtracker.objects.InstanceName;
import io.pgtracker.scraper.ChainReader;
import io.pgtracker.scraper.ObjectContents;
import io.pgtracker.scraper.spool.Spool;
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

/** The command as a user sees it: what it prints, where, and its exit codes. */
class ScrapeCommandTest {
  private static PostgresServer server;

  @TempDir private Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeAll
  static void start() {
    server =
        PostgresServer.builder()
            .major(18)
            .setting("shared_preload_libraries", "pg_stat_statements")
            .start();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void onceUploadsAnObjectAndSaysSoAsJson() throws Exception {
    int code = scrape("--instance", "a", "--url", uri(), "--to", store(), "--once", "--json");
    assertThat(code).isZero();
    JsonNode result = JsonMapper.builder().build().readTree(out.toString()).get(0);
    assertThat(result.path("instance").asText()).isEqualTo("a");
    assertThat(result.path("waiting").asInt()).isZero();
    assertThat(folder.resolve("store").resolve(result.path("uploaded").get(0).asText())).exists();
  }

  @Test
  void onceAgainInTheSameGridCellSendsAHeartbeat() throws Exception {
    for (int i = 0; i < 2; i++) {
      assertThat(scrape("--instance", "a", "--url", uri(), "--to", store(), "--once")).isZero();
    }
    assertThat(ObjectContents.ofFolder(folder.resolve("store"))).hasSize(2);
  }

  @Test
  void onceAgainLaterSendsWhatChangedSinceTheRunBefore() throws Exception {
    for (int i = 0; i < 3; i++) {
      int code =
          scrape(
              "--instance", "a", "--url", uri(), "--to", store(), "--once", "--interval", "all=1s");
      assertThat(code).isZero();
      Thread.sleep(1_000); // another cell of the grid
    }
    List<ObjectContents> objects = ObjectContents.ofFolder(folder.resolve("store"));
    assertThat(new ChainReader().read(objects)).allMatch(frame -> frame.rows() != null);
    assertThat(objects.get(0).frames()).allMatch(frame -> frame.head().changes() == null);
    assertThat(objects.get(2).frames()).anyMatch(frame -> frame.head().changes() != null);
  }

  @Test
  void aDryRunShowsTheLinesAndLeavesNothing() throws Exception {
    int code = scrape("--instance", "a", "--url", uri(), "--dry-run", "--label", "env=test");
    assertThat(code).isZero();
    assertThat(out.toString().lines())
        .first()
        .asString()
        .contains("\"kind\":\"header\"")
        .contains("\"env\":\"test\"");
    assertThat(out.toString()).contains("\"dataset\":\"pg_stat_activity\"").contains("\"trailer\"");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void allProblemsOfOptionsAreSaidAtOnce() {
    int code =
        scrape(
            "--instance",
            "Not Good",
            "--url",
            "mysql://x",
            "--once",
            "--every",
            "30s",
            "--interval",
            "nix=1s",
            "--query-text",
            "some",
            "--spool-max",
            "3");
    assertThat(code).isEqualTo(ExitCodes.USAGE);
    assertThat(err.toString().lines())
        .anyMatch(line -> line.contains("Not Good"))
        .anyMatch(line -> line.contains("--to"))
        .anyMatch(line -> line.contains("postgresql://"))
        .anyMatch(line -> line.contains("--once"))
        .anyMatch(line -> line.contains("'nix'"))
        .anyMatch(line -> line.contains("query text"))
        .anyMatch(line -> line.contains("1GiB"));
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void aConfigFileScrapesSeveralInstances() throws Exception {
    Path config =
        Files.writeString(
            folder.resolve("config.json"),
            """
            {"to": "%s", "spool": "%s", "labels": {"team": "db"}, "query_text": "none",
             "instances": [
               {"name": "one", "url": "%s", "intervals": {"all": "1s"}},
               {"name": "two", "url": "%s", "labels": {"env": "test"}}]}
            """
                .formatted(store(), folder.resolve("spool"), uri(), uri()));
    assertThat(scrape("--config", config.toString(), "--once")).isZero();
    List<ObjectContents> objects = ObjectContents.ofFolder(folder.resolve("store"));
    assertThat(objects).extracting(o -> o.header().instance()).containsExactly("one", "two");
    assertThat(objects.get(1).header().labels()).containsEntry("team", "db").containsKey("env");
    assertThat(objects.get(0).all("pg_stat_statements_text")).isEmpty();
    assertThat(objects.get(0).frame("pg_stat_activity").values("query"))
        .allMatch(query -> query == null || query.isEmpty());
  }

  /** Without it the fault of the second would be told only when the first ends: never. */
  @Test
  void anInstanceThatCannotRunEndsTheOthersAndIsTold() throws Exception {
    Path spool = folder.resolve("spool");
    Path config =
        Files.writeString(
            folder.resolve("config.json"),
            """
            {"to": "%s", "spool": "%s", "every": "1s",
             "instances": [{"name": "one", "url": "%s"}, {"name": "two", "url": "%s"}]}
            """
                .formatted(store(), spool, uri(), uri()));
    try (Spool held = Spool.open(spool, new InstanceName("two"), "test", 1L << 20)) {
      assertThat(held.scraper().id()).isNotEmpty();
      assertThat(scrape("--config", config.toString())).isEqualTo(ExitCodes.USAGE);
    }
    assertThat(err.toString()).contains("two").contains("--spool");
  }

  @Test
  void allProblemsOfAConfigFileAreSaidAtOnce() throws Exception {
    Path config =
        Files.writeString(
            folder.resolve("config.json"),
            """
            {"too": "x", "every": 30, "url": "postgresql://x", "upload_every": "fast",
             "instances": [
               {"name": "one", "url": "postgresql://h/d", "bar": 1, "to": "file:/x"},
               {"name": "one", "url": "postgresql://h/d", "labels": {"a": 1}, "to": "file:/x"},
               "three"]}
            """);
    assertThat(scrape("--config", config.toString())).isEqualTo(ExitCodes.USAGE);
    assertThat(err.toString().lines())
        .anyMatch(line -> line.contains("unknown key \"too\""))
        .anyMatch(line -> line.contains("\"every\" must be a text with a unit"))
        .anyMatch(line -> line.contains("\"url\" belongs into an entry"))
        .anyMatch(line -> line.contains("'fast'"))
        .anyMatch(line -> line.contains("instances[0]: unknown key \"bar\""))
        .anyMatch(line -> line.contains("instances[1]: instance 'one' is named twice"))
        .anyMatch(line -> line.contains("instances[1]: \"labels\" must be an object of texts"))
        .anyMatch(line -> line.contains("instances[2]: must be an object"))
        .hasSize(8);
  }

  @Test
  void aLocationThatIsNoneIsAUsageError() {
    assertThat(scrape("--instance", "a", "--url", uri(), "--to", "ftp://x", "--once"))
        .isEqualTo(ExitCodes.USAGE);
    assertThat(err.toString()).contains("ftp://x");
  }

  @Test
  void failedFramesAreExitCode1() throws Exception {
    try (var admin = server.connect();
        var statement = admin.createStatement()) {
      statement.execute("create role bare login");
      statement.execute("revoke execute on function pg_control_system() from public");
    }
    String uri = uri().replace("postgres@", "bare@");
    assertThat(scrape("--instance", "a", "--url", uri, "--to", store(), "--once"))
        .isEqualTo(ExitCodes.PARTIAL);
  }

  private int scrape(String... arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    if (!all.contains("--spool") && !all.contains("--config") && !all.contains("--dry-run")) {
      all.addAll(List.of("--spool", folder.resolve("spool").toString()));
    }
    return new CommandLine(new ScrapeCommand())
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(all.toArray(String[]::new));
  }

  private static String uri() {
    return server.uri("postgres");
  }

  private String store() {
    return "file:" + folder.resolve("store");
  }
}
