package io.pgtracker.pipeline.s3;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.pgtracker.embedded.PostgresServer;
import io.pgtracker.ingest.cli.MigrateCommand;
import io.pgtracker.testservers.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import picocli.CommandLine;

/** A monitored server, a scraper's spool and a store, with an object store between them. */
final class S3Pipeline implements AutoCloseable {
  private final PostgresServer server;
  private final Path folder;
  private final TestDatabase store = TestDatabase.create();
  private final long readsBefore;
  private long ticks;
  private long frames;

  /**
   * Makes a store.
   *
   * @param server logs all statements, and nobody else reads its activity meanwhile
   * @param folder for the spool and for output
   */
  S3Pipeline(PostgresServer server, Path folder) throws IOException, SQLException {
    this.server = server;
    this.folder = folder;
    this.readsBefore = readsOfActivity(server);
    assertThat(new CommandLine(new MigrateCommand()).execute("--store", store.uri())).isZero();
  }

  /** A server that logs what it is asked. */
  static PostgresServer startServer() throws SQLException {
    PostgresServer server =
        PostgresServer.builder()
            .setting("shared_preload_libraries", "pg_stat_statements")
            .setting("log_statement", "all")
            .start();
    try (Connection connection = server.connect();
        Statement statement = connection.createStatement()) {
      statement.execute("create extension pg_stat_statements");
    }
    return server;
  }

  PgtrackerProcess scrape(Map<String, String> environment, String to, String... more)
      throws IOException {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "scrape", "--instance=orders", "--url=" + server.uri("postgres"), "--to=" + to));
    arguments.addAll(List.of("--spool=" + folder.resolve("spool"), "--interval=all=1s", "--json"));
    arguments.addAll(List.of(more));
    return PgtrackerProcess.start(folder, environment, arguments);
  }

  /** {@code ingest} or {@code reconcile} into this store. */
  PgtrackerProcess load(Map<String, String> environment, String command, String from)
      throws IOException {
    return PgtrackerProcess.start(
        folder, environment, List.of(command, "--from=" + from, "--store=" + store.uri()));
  }

  /** Adds up what a scraper that has ended says it took. */
  void count(PgtrackerProcess scraper) throws IOException {
    JsonNode result = JsonMapper.builder().build().readTree(scraper.out()).get(0);
    assertThat(result.get("failed_frames").asLong()).isZero();
    ticks += result.get("ticks").asLong();
    frames += result.get("frames").asLong();
  }

  /** Objects that wait in the spool. */
  long waiting() throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("spool/orders/objects"))) {
      return files.filter(file -> file.toString().endsWith(".ndjson.gz")).count();
    }
  }

  /** What server and scraper say was taken is in the store, once each, and nothing was lost. */
  void assertEverySnapshotIsInTheStoreOnce() throws IOException, SQLException {
    assertThat(ticks).isPositive();
    assertThat(number("select count(*) from pgtracker.frame where dataset = 'pg_stat_activity'"))
        .isEqualTo(readsOfActivity(server) - readsBefore)
        .isEqualTo(ticks);
    assertThat(number("select count(*) from pgtracker.frame where dataset <> 'pgtracker_scrape'"))
        .isEqualTo(frames)
        .isEqualTo(number("select count(*) from pgtracker.pgtracker_scrape where outcome = 'ok'"));
    assertThat(
            number(
                "select count(*) from pgtracker.pgtracker_scrape s full join pgtracker.frame f"
                    + " on f.tick = s.tick and f.dataset = s.dataset"
                    + " and f.database = coalesce(s.database, '') and f.row_count = s.rows"
                    + " where (s.dataset is null or f.dataset is null)"
                    + " and f.dataset is distinct from 'pgtracker_scrape'"))
        .as("frames that were accounted for and are not there, or the other way round")
        .isZero();
    assertThat(number("select count(*) - count(distinct sequence) from pgtracker.frame")).isZero();
    // Runs that come later than the rhythm of those before tell of the time between them, and on a
    // busy machine a tick of a second can pass before the one before it has ended.
    assertThat(
            number(
                "select count(*) from pgtracker.gap"
                    + " where reason not in ('scraper_not_running', 'tick_missed')"
                    + " or objects_lost > 0"))
        .isZero();
    assertThat(waiting()).isZero();
  }

  private long number(String sql) throws SQLException {
    try (Connection connection = store.connect();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    }
  }

  private static long readsOfActivity(PostgresServer server) throws IOException {
    try (Stream<String> lines = Files.lines(server.logFile())) {
      return lines.filter("\twhere pid <> pg_catalog.pg_backend_pid()"::equals).count();
    }
  }

  @Override
  public void close() throws SQLException {
    store.close();
  }
}
