package io.pgtracker.scraper.collect;

import io.pgtracker.embedded.PostgresServer;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** A server with pg_stat_statements that logs every statement with the backend's pid. */
final class TestServer {
  private TestServer() {}

  static PostgresServer start(int major) throws Exception {
    PostgresServer server =
        PostgresServer.builder()
            .major(major)
            .setting("shared_preload_libraries", "pg_stat_statements")
            .setting("log_statement", "all")
            .setting("log_line_prefix", "%p %a ")
            .start();
    execute(server, "create extension pg_stat_statements");
    return server;
  }

  static void execute(PostgresServer server, String... statements) throws Exception {
    try (Connection connection = server.connect();
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  static List<String> column(PostgresServer server, String sql) throws Exception {
    try (Connection connection = server.connect();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      List<String> values = new ArrayList<>();
      while (rows.next()) {
        values.add(rows.getString(1));
      }
      return values;
    }
  }

  /** What pgtracker said to the server, a message each, in its order; lines joined. */
  static List<String> messages(PostgresServer server) throws Exception {
    List<String> messages = new ArrayList<>();
    boolean ours = false;
    for (String line : Files.readAllLines(server.logFile())) {
      if (line.startsWith("\t")) {
        if (ours) {
          messages.set(messages.size() - 1, messages.get(messages.size() - 1) + "\n" + line);
        }
        continue;
      }
      ours =
          line.matches("\\d+ pgtracker LOG:  (statement|execute [^:]*|parse [^:]*|bind [^:]*): .*");
      if (ours) {
        messages.add(line.replaceFirst("^\\d+ pgtracker LOG:  ", ""));
      }
    }
    return messages;
  }
}
