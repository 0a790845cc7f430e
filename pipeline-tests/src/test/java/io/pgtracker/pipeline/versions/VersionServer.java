package io.pgtracker.pipeline.versions;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.pgtracker.embedded.Await;
import io.pgtracker.embedded.PostgresServer;
import io.pgtracker.embedded.PostgresServerBuilder;
import io.pgtracker.scraper.cli.GrantsCommand;
import io.pgtracker.scraper.cli.ScrapeCommand;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/**
 * A server of one major with objects of each kind, a session that holds a lock and one that waits
 * for it, and the role that {@code pgtracker grants} makes.
 */
final class VersionServer implements AutoCloseable {
  /** Where the objects are; the extension is in {@code postgres}. */
  static final String SHOP = "shop";

  private static final String ROLE = "pgtracker";

  private final PostgresServer postgres;
  private final Connection holder;
  private final Connection waiter;

  private VersionServer(PostgresServer postgres) throws SQLException, IOException {
    this.postgres = postgres;
    execute("postgres", "create extension pg_stat_statements");
    execute("postgres", grants());
    execute("postgres", "create database " + SHOP);
    execute("postgres", "alter database " + SHOP + " set work_mem = '8MB'");
    scene();
    this.holder = connect(SHOP, "postgres");
    holder.setAutoCommit(false);
    execute(holder, "lock table held in access exclusive mode");
    this.waiter = connect(SHOP, "postgres");
    execute(waiter, "set application_name = 'waiter'");
    Thread waiting = new Thread(this::waitForLock, "waiter");
    waiting.setDaemon(true);
    waiting.start();
    Await.until(
        "a session to wait for the lock",
        () -> !column("postgres", "select 1 from pg_locks where not granted").isEmpty());
  }

  /**
   * Starts it.
   *
   * @param data where its files are to be; null: in a temporary folder
   */
  static VersionServer start(int major, @Nullable Path data) throws SQLException, IOException {
    PostgresServerBuilder builder =
        PostgresServer.builder()
            .major(major)
            .setting("shared_preload_libraries", "pg_stat_statements")
            .setting("wal_level", "logical")
            .setting("max_prepared_transactions", "5")
            .setting("track_functions", "all")
            .setting("track_io_timing", "on")
            .setting("checkpoint_timeout", "1h")
            .setting("autovacuum", "off");
    if (data != null) {
      builder.dataFolder(data);
    }
    PostgresServer postgres = builder.start();
    try {
      return new VersionServer(postgres);
    } catch (SQLException | IOException | RuntimeException e) {
      postgres.close();
      throw e;
    }
  }

  int major() {
    return postgres.major();
  }

  /** Connects as the scraper's role; values come as the server writes them. */
  Connection connectAsScraper(String database) throws SQLException {
    return connect(database, ROLE);
  }

  /** First column of a query's rows, as superuser. */
  List<String> column(String database, String sql) throws SQLException {
    try (Connection connection = connect(database, "postgres");
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      List<String> values = new ArrayList<>();
      while (rows.next()) {
        values.add(rows.getString(1));
      }
      return values;
    }
  }

  /**
   * Takes one tick of every dataset by the command.
   *
   * @param folder gets {@code objects}, and the spool
   * @return its exit code
   */
  int scrape(String instance, Path folder) {
    return scrape(instance, folder, "--once");
  }

  /**
   * Takes ticks of every dataset that follow each other, in one object, while something changes
   * between them.
   *
   * @return the command's exit code
   */
  int scrapeWhileItWorks(String instance, Path folder) {
    AtomicBoolean ended = new AtomicBoolean();
    CompletableFuture<Void> worker = CompletableFuture.runAsync(() -> workUntil(ended));
    try {
      return scrape(instance, folder, "--every=3s", "--for=8s", "--upload-every=1h");
    } finally {
      ended.set(true);
      worker.join();
    }
  }

  private int scrape(String instance, Path folder, String... when) {
    String uri = postgres.uri("postgres").replace("postgres@", ROLE + "@");
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "--instance=" + instance,
                "--url=" + uri,
                "--to=file:" + folder.resolve("objects"),
                "--spool=" + folder.resolve("spool"),
                "--interval=all=1s",
                "--query-text=full",
                "--statement-timeout=60s"));
    arguments.addAll(List.of(when));
    return new CommandLine(new ScrapeCommand()).execute(arguments.toArray(String[]::new));
  }

  /** Counters grow, tables come and go. */
  private void workUntil(AtomicBoolean ended) {
    try (Connection connection = connect(SHOP, "postgres")) {
      for (int i = 0; !ended.get(); i++) {
        execute(connection, "create table passing_" + i + " as select " + i + " as n");
        execute(connection, "select pg_sleep(0.3) from passing_" + i);
        execute(connection, "drop table passing_" + i);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private void scene() throws SQLException, IOException {
    try (var in = VersionServer.class.getResourceAsStream("scene.sql")) {
      String script = new String(Objects.requireNonNull(in).readAllBytes(), UTF_8);
      try (Connection connection = connect(SHOP, "postgres")) {
        for (String statement : script.strip().split(";\n", -1)) {
          execute(connection, statement);
        }
      }
    }
  }

  private void waitForLock() {
    try {
      execute(waiter, "select count(*) from held");
    } catch (SQLException ended) {
      // The test is over.
    }
  }

  private static String grants() {
    StringWriter out = new StringWriter();
    new CommandLine(new GrantsCommand()).setOut(new PrintWriter(out)).execute();
    return out.toString();
  }

  private void execute(String database, String sql) throws SQLException {
    try (Connection connection = connect(database, "postgres")) {
      execute(connection, sql);
    }
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private Connection connect(String database, String role) throws SQLException {
    String url = postgres.jdbcUrl(database).replace("user=postgres", "user=" + role);
    return DriverManager.getConnection(url + "&preferQueryMode=simple");
  }

  @Override
  public void close() throws SQLException {
    try {
      holder.close(); // which gives the lock to the session that waits
      waiter.close();
    } finally {
      postgres.close();
    }
  }
}
