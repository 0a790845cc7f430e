package io.pgtracker.pipeline.guest;

import io.pgtracker.embedded.PostgresServer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** Looks at the sessions of the scraper's role in pg_stat_activity, over and over. */
final class Watcher implements AutoCloseable {
  /** A session as it was seen. */
  record Session(String database, String application, boolean writes) {}

  private final PostgresServer server;
  private final FutureTask<List<List<Session>>> watching = new FutureTask<>(this::watch);
  private volatile boolean ended;

  Watcher(PostgresServer server) {
    this.server = server;
  }

  void begin() {
    Thread thread = new Thread(watching, "watcher");
    thread.setDaemon(true);
    thread.start();
  }

  /** All looks at which somebody was there. */
  List<List<Session>> end() throws InterruptedException, ExecutionException {
    ended = true;
    return watching.get();
  }

  /** The most sessions seen in each database at a time. */
  static Map<String, Integer> most(List<List<Session>> looks) {
    Map<String, Integer> most = new TreeMap<>();
    for (List<Session> look : looks) {
      Map<String, Integer> now = new HashMap<>();
      look.forEach(session -> now.merge(session.database(), 1, Integer::sum));
      now.forEach((database, count) -> most.merge(database, count, Math::max));
    }
    return most;
  }

  private List<List<Session>> watch() throws SQLException {
    List<List<Session>> looks = new ArrayList<>();
    try (Connection connection = server.connect();
        PreparedStatement statement =
            connection.prepareStatement(
                "select datname, application_name, backend_xid is not null"
                    + " from pg_stat_activity where usename = '"
                    + Host.ROLE
                    + "' and datname is not null")) {
      while (!ended) {
        List<Session> look = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery()) {
          while (rows.next()) {
            look.add(new Session(rows.getString(1), rows.getString(2), rows.getBoolean(3)));
          }
        }
        if (!look.isEmpty()) {
          looks.add(look);
        }
      }
    }
    return looks;
  }

  @Override
  public void close() {
    ended = true;
  }
}
