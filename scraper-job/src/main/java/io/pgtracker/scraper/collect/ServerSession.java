package io.pgtracker.scraper.collect;

import io.pgtracker.scraper.connect.ConnectFailure;
import io.pgtracker.scraper.connect.ConnectFailureReason;
import io.pgtracker.scraper.schedule.Grid;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The connections to one server: one that stays, to the default database, and at most one more, to
 * the database being visited.
 */
final class ServerSession implements AutoCloseable {
  /** A connection that breaks within a tick is made anew once; then the tick goes without. */
  private static final int ATTEMPTS_PER_TICK = 2;

  private static final Duration LOOK_AGAIN = Duration.ofHours(1);

  private final DatabaseAccess access;
  private final Guards guards;
  private final InstantSource clock;
  private @Nullable MonitoredConnection main;
  private @Nullable MonitoredConnection visited;
  private @Nullable String visitedDatabase;
  private int attempts;
  private long lookedInHour = Long.MIN_VALUE;
  private @Nullable ConnectFailure lastFailure;
  private final Map<String, ConnectFailure> refused = new HashMap<>();

  ServerSession(DatabaseAccess access, Guards guards, InstantSource clock) {
    this.access = access;
    this.guards = guards;
    this.clock = clock;
  }

  String defaultDatabase() {
    return access.defaultDatabase();
  }

  /** Begins a tick; once an hour, what is known about the server is found out anew. */
  void beginTick(Instant tick) {
    attempts = 0;
    lastFailure = null;
    refused.clear();
    long hour = Grid.cell(tick, LOOK_AGAIN);
    if (hour != lookedInHour && main != null) {
      main.forget();
    }
    lookedInHour = hour;
  }

  /** Gives up the visit; the connection that stays goes on. */
  void endTick() {
    endVisit();
  }

  /** The connection to the default database. */
  MonitoredConnection main() throws ConnectFailure, SQLException {
    MonitoredConnection current = main;
    if (current != null && current.isUsable()) {
      return current;
    }
    main = null;
    ConnectFailure failed = lastFailure;
    if (failed != null && attempts >= 1) {
      throw failed;
    }
    if (attempts >= ATTEMPTS_PER_TICK) {
      throw new SQLException("the connection broke again within one tick", "08006");
    }
    attempts++;
    try {
      MonitoredConnection made = connect(access.defaultDatabase());
      main = made;
      return made;
    } catch (ConnectFailure e) {
      lastFailure = e;
      throw e;
    }
  }

  /**
   * A connection to a database; the one visited before is left. What refused once is not asked
   * again within the tick, and a server that doesn't answer for none of its databases.
   */
  MonitoredConnection visit(String database) throws ConnectFailure, SQLException {
    if (database.equals(access.defaultDatabase())) {
      return main();
    }
    MonitoredConnection current = visited;
    if (current != null && current.isUsable() && database.equals(visitedDatabase)) {
      return current;
    }
    endVisit();
    ConnectFailure known = lastFailure == null ? refused.get(database) : lastFailure;
    if (known != null) {
      throw known;
    }
    try {
      MonitoredConnection made = connect(database);
      visited = made;
      visitedDatabase = database;
      return made;
    } catch (ConnectFailure e) {
      refused.put(database, e);
      if (e.reason() == ConnectFailureReason.UNREACHABLE) {
        lastFailure = e; // each further attempt would wait as long
      }
      throw e;
    }
  }

  private MonitoredConnection connect(String database) throws ConnectFailure, SQLException {
    Connection connection = access.connect(database);
    try {
      return new MonitoredConnection(connection, guards, clock);
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
  }

  private void endVisit() {
    if (visited != null) {
      visited.close();
      visited = null;
      visitedDatabase = null;
    }
  }

  @Override
  public void close() {
    endVisit();
    if (main != null) {
      main.close();
      main = null;
    }
  }
}
