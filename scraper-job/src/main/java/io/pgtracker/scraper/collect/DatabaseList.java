package io.pgtracker.scraper.collect;

import io.pgtracker.scraper.connect.ConnectFailure;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The databases of a server, found anew in every tick that asks. */
final class DatabaseList {
  /** Leaves out what managed services keep for themselves, and half-dropped databases (-2). */
  private static final String DISCOVERY =
      "SELECT datname, datallowconn FROM pg_catalog.pg_database"
          + " WHERE NOT datistemplate AND datconnlimit <> -2"
          + " AND datname NOT IN ('rdsadmin', 'cloudsqladmin', 'azure_maintenance', 'azure_sys',"
          + " 'alloydbadmin')"
          + " ORDER BY datname";

  private final ServerSession session;
  private final DatabaseFilter filter;
  private List<String> names = List.of();
  private List<String> closed = List.of();
  private boolean fresh;

  DatabaseList(ServerSession session, DatabaseFilter filter) {
    this.session = session;
    this.filter = filter;
  }

  void endTick() {
    fresh = false;
  }

  /** Those worth connecting to in alphabetical order, as of this tick. */
  List<String> names() throws ConnectFailure, SQLException {
    look();
    return names;
  }

  /** Those that take no connections at all, as of this tick. */
  List<String> closed() throws ConnectFailure, SQLException {
    look();
    return closed;
  }

  private void look() throws ConnectFailure, SQLException {
    if (fresh) {
      return;
    }
    List<String> open = new ArrayList<>();
    List<String> shut = new ArrayList<>();
    ResultRows rows = session.main().select(DISCOVERY);
    for (@Nullable String[] row = rows.next(); row != null; row = rows.next()) {
      String name = Objects.requireNonNull(row[0]);
      if (filter.accepts(name)) {
        (PostgresText.bool(row[1]) ? open : shut).add(name);
      }
    }
    names = List.copyOf(open);
    closed = List.copyOf(shut);
    fresh = true;
  }

  /** Whether the last look, if there was one, found no more. */
  boolean isKnownToHaveAtMost(int number) {
    return !names.isEmpty() && names.size() <= number;
  }

  /** As of the last tick that got an answer; at least the default database. */
  List<String> lastKnown() {
    return names.isEmpty() ? List.of(session.defaultDatabase()) : names;
  }
}
