package io.pgtracker.scraper.collect;

import io.pgtracker.scraper.connect.ConnectFailure;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the database an extension is installed in: what it shows is the same in each, so one is
 * enough. The connection's own database comes first, then postgres, then the others in order.
 */
final class ExtensionHome {
  /** Each costs a connection; of more, connections go to the one that has the extension. */
  static final int MOST_SEARCHED = 50;

  private final ServerSession session;
  private @Nullable String database;
  private boolean searched;

  ExtensionHome(ServerSession session) {
    this.session = session;
  }

  /** Lets the next tick search again. */
  void endTick() {
    searched = false;
  }

  /**
   * A connection to a database that has the extension; null when none has.
   *
   * @param databases where to look besides the default database; asked only if it has not
   */
  @Nullable MonitoredConnection find(String extension, DatabaseList databases)
      throws ConnectFailure, SQLException {
    MonitoredConnection main = session.main();
    if (main.extension(extension).isPresent()) {
      database = session.defaultDatabase();
      return main;
    }
    String known = database;
    if (known != null && has(known, extension)) {
      return session.visit(known);
    }
    database = null;
    if (searched) {
      return null;
    }
    searched = true;
    for (String candidate : likeliest(databases.names())) {
      if (has(candidate, extension)) {
        database = candidate;
        return session.visit(candidate);
      }
    }
    main.forget(); // it may be installed there by the next time
    return null;
  }

  /** Where it is usually installed, if not in the connection's own, comes first. */
  private static List<String> likeliest(List<String> names) {
    return names.stream()
        .sorted(Comparator.comparing(name -> !name.equals("postgres")))
        .limit(MOST_SEARCHED)
        .toList();
  }

  private boolean has(String candidate, String extension) throws SQLException {
    try {
      return session.visit(candidate).extension(extension).isPresent();
    } catch (ConnectFailure closedToUs) {
      return false;
    }
  }
}
