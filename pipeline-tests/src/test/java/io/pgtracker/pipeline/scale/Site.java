package io.pgtracker.pipeline.scale;

import io.pgtracker.embedded.Await;
import io.pgtracker.embedded.PostgresServer;
import io.pgtracker.embedded.PostgresServerBuilder;
import io.pgtracker.ingest.migrate.Migrator;
import io.pgtracker.ingest.store.JdbcStore;
import io.pgtracker.ingest.store.StoreException;
import io.pgtracker.ingest.store.StoreUrl;
import io.pgtracker.scraper.cli.ScrapeCommand;
import io.pgtracker.testservers.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import picocli.CommandLine;

/**
 * A server that logs whoever waits for a lock longer than the scraper's timeout allows, the
 * commands {@code scrape} and {@code ingest} over it, and the store they fill.
 */
final class Site implements AutoCloseable {
  /** Of the scraper; its default. */
  private static final int LOCK_TIMEOUT_MILLIS = 100;

  private final PostgresServer server;
  private final TestDatabase store;
  private final Path folder;
  private Instant lastTick = Instant.EPOCH;

  private Site(PostgresServer server, TestDatabase store, Path folder) {
    this.server = server;
    this.store = store;
    this.folder = folder;
  }

  static Site start(int major, Path folder) throws SQLException, StoreException {
    PostgresServerBuilder builder =
        PostgresServer.builder()
            .major(major)
            .setting("autovacuum", "off")
            .setting("log_lock_waits", "on")
            .setting("deadlock_timeout", 2 * LOCK_TIMEOUT_MILLIS + "ms")
            .setting("log_line_prefix", "%p %u ");
    TestDatabase store = TestDatabase.create();
    new Migrator(new JdbcStore(StoreUrl.parse(store.uri()))).migrate();
    return new Site(builder.start(), store, folder);
  }

  PostgresServer server() {
    return server;
  }

  /** Runs statements one by one in a session of the superuser. */
  void run(String database, String... statements) throws SQLException {
    try (Connection connection = server.connect(database);
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  /** Takes all datasets once and ingests them; gives the scraper's exit code. */
  int scrape(String role) {
    return scrape(server, role);
  }

  /** Takes all datasets of a server, as of the same instance, and ingests them. */
  int scrape(PostgresServer other, String role) {
    int code = scrapeOnly(other, role);
    ingest();
    return code;
  }

  private int scrapeOnly(PostgresServer from, String role) {
    awaitNextTick();
    int code =
        new CommandLine(new ScrapeCommand())
            .execute(
                "--instance=site",
                "--url=" + from.uri("postgres").replace("//postgres@", "//" + role + "@"),
                "--to=" + objects().toUri(),
                "--spool=" + folder.resolve("spool"),
                "--interval=all=1s",
                "--query-text=none",
                "--once");
    lastTick = Instant.now();
    return code;
  }

  /** All is due once a second; the last tick may have begun a second after it was asked for. */
  private void awaitNextTick() {
    Instant next = lastTick.truncatedTo(ChronoUnit.SECONDS).plusSeconds(1);
    Await.until("the next tick", () -> !Instant.now().isBefore(next));
  }

  /** Ingests what the store lacks. */
  void ingest() {
    int code =
        new CommandLine(new io.pgtracker.ingest.cli.IngestCommand())
            .execute("--from=" + objects().toUri(), "--store=" + store.uri());
    if (code != 0) {
      throw new AssertionError("ingest ended with " + code);
    }
  }

  /** All objects so far, unpacked. */
  List<byte[]> objectContents() throws IOException {
    List<byte[]> contents = new ArrayList<>();
    try (Stream<Path> files = Files.walk(objects())) {
      for (Path file : files.filter(f -> f.toString().endsWith(".ndjson.gz")).toList()) {
        try (GZIPInputStream in = new GZIPInputStream(Files.newInputStream(file))) {
          contents.add(in.readAllBytes());
        }
      }
    }
    return contents;
  }

  private Path objects() {
    return folder.resolve("objects");
  }

  /** Rows of a query on the store, values as texts, parted by a bar. */
  List<String> stored(String sql) throws SQLException {
    try (Connection connection = store.connect()) {
      return rows(connection, sql);
    }
  }

  /** Frames that failed but for want of pg_stat_statements, with their outcome. */
  List<String> failures() throws SQLException {
    return stored(
        "select dataset, database, outcome from pgtracker.pgtracker_scrape"
            + " where outcome not in ('ok', 'not_available')");
  }

  /**
   * Rows of a query on the server, where like for the scraper all names but those of PostgreSQL are
   * qualified.
   */
  List<String> live(String database, String sql) throws SQLException {
    try (Connection connection = server.connect(database);
        Statement statement = connection.createStatement()) {
      statement.execute("set search_path = pg_catalog");
      return rows(connection, sql);
    }
  }

  /** The one number a query on the server gives. */
  long number(String database, String sql) throws SQLException {
    return Long.parseLong(live(database, sql).get(0));
  }

  /** The latest state of a dataset in one database, as a subquery. */
  static String state(String dataset, String keys, String database) {
    return """
        (select * from (
           select distinct on (%2$s) * from pgtracker.%1$s where database = '%3$s'
           order by %2$s, collected_at desc) latest
         where not removed)"""
        .formatted(dataset, keys, database);
  }

  private static List<String> rows(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      List<String> rows = new ArrayList<>();
      while (result.next()) {
        List<String> values = new ArrayList<>();
        for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
          values.add(String.valueOf(result.getString(i)));
        }
        rows.add(String.join("|", values));
      }
      return rows;
    }
  }

  /** What a role made the server write to its log. */
  List<String> log(String role) throws IOException {
    try (Stream<String> lines = Files.lines(server.logFile())) {
      return lines.filter(line -> line.matches("\\d+ " + role + " .*")).toList();
    }
  }

  @Override
  public void close() throws SQLException {
    server.close();
    store.close();
  }
}
