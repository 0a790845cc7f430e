package io.pgtracker.scraper.collect;

import io.pgtracker.catalog.DatasetScope;
import io.pgtracker.format.FrameError;
import io.pgtracker.format.FrameError.Reason;
import io.pgtracker.scraper.connect.ConnectFailure;
import io.pgtracker.scraper.connect.SqlNames;
import io.pgtracker.scraper.schedule.Agenda;
import io.pgtracker.scraper.schedule.Due;
import java.io.IOException;
import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Visits databases one after the other, for all that is due there. Where there are many, each has
 * its own place in the interval, so that every tick visits a share of them.
 */
final class DatabaseVisits {
  /** A visit costs the server a new backend; so many at once cost as much as the rest of a tick. */
  static final int MOST_TOGETHER = 50;

  private final ServerSession session;
  private final DatabaseList databases;
  private final FrameTaker frames;

  DatabaseVisits(ServerSession session, DatabaseList databases, FrameTaker frames) {
    this.session = session;
    this.databases = databases;
    this.frames = frames;
  }

  /**
   * Takes what is due.
   *
   * @param due by the wall clock
   */
  void take(Tick tick, Agenda agenda, List<Due> due) throws IOException {
    if (ofDatabases(due).isEmpty() && databases.isKnownToHaveAtMost(MOST_TOGETHER)) {
      return;
    }
    Set<String> open = new LinkedHashSet<>();
    List<String> closed = List.of();
    try {
      List<String> found = databases.names();
      if (found.contains(session.defaultDatabase())) {
        open.add(session.defaultDatabase()); // its connection is there already
      }
      open.addAll(found);
      closed = databases.closed();
    } catch (ConnectFailure | SQLException unreachable) {
      open.addAll(databases.lastKnown());
    }
    boolean spread = open.size() > MOST_TOGETHER;
    for (String database : open) {
      for (Due one : ofDatabases(spread ? agenda.dueIn(database) : due)) {
        frames.take(tick, one, database, () -> session.visit(database));
      }
    }
    for (String database : closed) {
      for (Due one : ofDatabases(spread ? agenda.dueIn(database) : due)) {
        frames.take(tick, one, database, () -> shut(database));
      }
    }
  }

  private static List<Due> ofDatabases(List<Due> due) {
    return due.stream().filter(one -> one.dataset().scope() == DatasetScope.DATABASE).toList();
  }

  private static MonitoredConnection shut(String database) throws FrameFailure {
    throw new FrameFailure(
        new FrameError(
            Reason.NOT_AVAILABLE,
            null,
            "the database takes no connections"
                + MissingRight.REMEDY
                + "ALTER DATABASE "
                + SqlNames.quoteIdentifier(database)
                + " ALLOW_CONNECTIONS true"),
        null);
  }
}
