package io.pgtracker.pipeline.guest;

import io.pgtracker.embedded.PostgresServer;
import io.pgtracker.scraper.cli.GrantsCommand;
import io.pgtracker.scraper.cli.ScrapeCommand;
import java.io.IOException;
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
import java.util.stream.Stream;
import picocli.CommandLine;

/**
 * A server with the role that {@code pgtracker grants} makes and a database beside the usual one.
 * It logs every statement of everybody, and everybody who waits for a lock longer than the
 * scraper's lock timeout allows.
 */
final class Host implements AutoCloseable {
  /** Of the scraper; its default. */
  static final int LOCK_TIMEOUT_MILLIS = 100;

  /** The role that the grants make. */
  static final String ROLE = "pgtracker";

  private final PostgresServer server;

  private Host(PostgresServer server) {
    this.server = server;
  }

  static Host start() throws SQLException {
    Host host =
        new Host(
            PostgresServer.builder()
                .setting("shared_preload_libraries", "pg_stat_statements")
                .setting("log_statement", "all")
                .setting("log_lock_waits", "on")
                .setting("deadlock_timeout", 2 * LOCK_TIMEOUT_MILLIS + "ms")
                .setting("log_line_prefix", "%p %u ")
                .start());
    host.execute("postgres", "create database shop");
    // Where the extension is decides over a connection of its own.
    host.execute("shop", "create extension pg_stat_statements", "create table stock (id int)");
    host.execute("postgres", host.grants());
    return host;
  }

  PostgresServer server() {
    return server;
  }

  /** As the scraper's role. */
  String uri() {
    return server.uri("postgres").replace("postgres@", ROLE + "@");
  }

  private String grants() {
    StringWriter out = new StringWriter();
    new CommandLine(new GrantsCommand()).setOut(new PrintWriter(out)).execute();
    return out.toString();
  }

  /** Runs the command {@code scrape} over all datasets into a folder; gives its exit code. */
  static int scrape(String uri, Path folder, String... more) {
    List<String> arguments =
        new ArrayList<>(
            List.of("--instance=host", "--url=" + uri, "--to=file:" + folder.resolve("objects")));
    arguments.addAll(List.of("--spool=" + folder.resolve("spool"), "--interval=all=1s"));
    arguments.addAll(List.of(more));
    return new CommandLine(new ScrapeCommand()).execute(arguments.toArray(String[]::new));
  }

  void execute(String database, String... statements) throws SQLException {
    try (Connection connection = server.connect(database);
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  /** A text per row, values apart by bars. */
  static List<String> rows(Connection connection, String sql) throws SQLException {
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

  /** What the scraper's role made the server write to its log: pid, role, and the message. */
  List<String> log() throws IOException {
    List<String> messages = new ArrayList<>();
    boolean ours = false;
    try (Stream<String> lines = Files.lines(server.logFile())) {
      for (String line : (Iterable<String>) lines::iterator) {
        if (line.startsWith("\t")) {
          if (ours) {
            messages.set(messages.size() - 1, messages.get(messages.size() - 1) + "\n" + line);
          }
          continue;
        }
        ours = line.matches("\\d+ " + ROLE + " .*");
        if (ours) {
          messages.add(line);
        }
      }
    }
    return messages;
  }

  @Override
  public void close() {
    server.close();
  }
}
