package io.pgtracker.pipeline.delta;

import io.pgtracker.embedded.Await;
import io.pgtracker.embedded.PostgresServer;
import io.pgtracker.embedded.PostgresServerBuilder;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** A monitored server, and what it says about itself. */
final class LiveServer implements AutoCloseable {
  private static final Map<Integer, LiveServer> SHARED = new HashMap<>();
  private static final AtomicInteger DATABASES = new AtomicInteger();

  private final PostgresServer postgres;

  private LiveServer(PostgresServer postgres) {
    this.postgres = postgres;
  }

  /** One server per major for all tests of this JVM; ends with it. */
  static synchronized LiveServer shared(int major) throws SQLException {
    LiveServer known = SHARED.get(major);
    if (known == null) {
      known = start(major, Map.of());
      SHARED.put(major, known);
    }
    return known;
  }

  /** A server of its own. */
  static LiveServer start(int major, Map<String, String> settings) throws SQLException {
    LiveServer started = new LiveServer(builder(major, settings).start());
    started.run("postgres", "create extension pg_stat_statements");
    return started;
  }

  private static PostgresServerBuilder builder(int major, Map<String, String> settings) {
    PostgresServerBuilder builder =
        PostgresServer.builder()
            .major(major)
            .setting("shared_preload_libraries", "pg_stat_statements")
            .setting("autovacuum", "off")
            // What was committed outlives a crash.
            .setting("synchronous_commit", "on")
            // So that every counter dataset has something to count.
            .setting("wal_level", "logical")
            .setting("archive_mode", "on")
            .setting("archive_command", "true")
            .setting("bgwriter_delay", "10ms")
            .setting("track_functions", "all")
            .setting("track_io_timing", "on");
    settings.forEach(builder::setting);
    return builder;
  }

  /** Stops this server, copies its files with statistics and all, and starts both. */
  LiveServer copyWhileStopped(Path folder) throws IOException, InterruptedException {
    postgres.stopCleanly();
    Process copy =
        new ProcessBuilder("cp", "-a", postgres.dataFolder().toString(), folder.toString())
            .inheritIO()
            .start();
    if (copy.waitFor() != 0) {
      throw new IOException("cp failed");
    }
    postgres.startAgain();
    return new LiveServer(builder(major(), Map.of()).dataFolder(folder).start());
  }

  LiveServer standby() {
    return new LiveServer(postgres.newStandby());
  }

  PostgresServer postgres() {
    return postgres;
  }

  int major() {
    return postgres.major();
  }

  /** Name of a database that does not exist yet. */
  static String newName() {
    return "app_" + DATABASES.incrementAndGet();
  }

  /** Runs statements one by one in a session that ends with them, so that it reports its counts. */
  void run(String database, String... statements) throws SQLException {
    try (Connection connection = postgres.connect(database);
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  /** Runs one statement a number of times in one session. */
  void repeat(String database, int times, String sql) throws SQLException {
    try (Connection connection = postgres.connect(database);
        Statement statement = connection.createStatement()) {
      for (int i = 0; i < times; i++) {
        statement.execute(sql);
      }
    }
  }

  /** The one number a query gives; null counts as 0. */
  long number(String database, String sql) throws SQLException {
    try (Connection connection = postgres.connect(database);
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    }
  }

  /** Waits until the server shows a number; counts arrive with a delay of its own. */
  void await(String database, String sql, long expected) throws SQLException {
    try (Connection connection = postgres.connect(database);
        Statement statement = connection.createStatement()) {
      Await.until(
          sql + " = " + expected,
          () -> {
            try (ResultSet row = statement.executeQuery(sql)) {
              return row.next() && row.getLong(1) == expected;
            }
          });
    }
  }

  /** A clean restart: statistics are kept. */
  void restart() {
    postgres.stopCleanly();
    postgres.startAgain();
  }

  @Override
  public void close() {
    postgres.close();
  }
}
