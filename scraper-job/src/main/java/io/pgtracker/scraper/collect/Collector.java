package io.pgtracker.scraper.collect;

import io.pgtracker.catalog.DatasetScope;
import io.pgtracker.format.FrameError;
import io.pgtracker.format.FrameError.Reason;
import io.pgtracker.format.SnapshotWriter;
import io.pgtracker.scraper.connect.ConnectFailure;
import io.pgtracker.scraper.schedule.Due;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Takes all frames of a tick from one server, one after the other, and puts them into an object.
 */
public final class Collector implements AutoCloseable {
  private final ServerSession session;
  private final ExtensionHome extensionHome;
  private final FrameRecorder recorder;
  private final FrameTaker frames;
  private final KnownTexts knownTexts;
  private final DatabaseList databases;

  /**
   * @param instance name for logs
   * @param knownTexts texts sent by earlier runs
   * @param backoff what earlier runs left out
   */
  public Collector(
      String instance,
      DatabaseAccess access,
      CollectSettings settings,
      SequenceNumbers sequence,
      KnownTexts knownTexts,
      Backoff backoff,
      InstantSource clock) {
    this.session = new ServerSession(access, settings.guards(), clock);
    this.extensionHome = new ExtensionHome(session);
    this.databases = new DatabaseList(session, settings.databases());
    this.recorder = new FrameRecorder(sequence, clock, settings.guards());
    this.frames = new FrameTaker(instance, settings, recorder, backoff, access);
    this.knownTexts = knownTexts;
  }

  /** Takes what is due at a tick and makes sure it can be read back from the object. */
  public TickOutcome collect(Instant at, List<Due> due, SnapshotWriter object) throws IOException {
    Tick tick = new Tick(at, object, new StatementTexts(knownTexts));
    session.beginTick(at);
    try {
      for (List<Due> group : groups(due)) {
        if (group.get(0).dataset().scope() == DatasetScope.INSTANCE) {
          takeFromServer(tick, group.get(0));
        } else {
          takeFromDatabases(tick, group);
        }
      }
    } finally {
      session.endTick();
      extensionHome.endTick();
      databases.endTick();
    }
    object.flush();
    if (tick.textsTaken()) {
      tick.texts().written(at);
    }
    return tick.outcome();
  }

  /** Writes what the frames since the last time cost. */
  public void writeOwnCost(Instant tick, SnapshotWriter object) throws IOException {
    recorder.writeCosts(object, tick);
  }

  @Override
  public void close() {
    session.close();
  }

  /** Neighbours of scope database are read together, so that each database is visited once. */
  private static List<List<Due>> groups(List<Due> due) {
    List<List<Due>> groups = new ArrayList<>();
    List<Due> open = null;
    for (Due one : due) {
      if (one.dataset().scope() == DatasetScope.INSTANCE) {
        groups.add(List.of(one));
        open = null;
      } else if (open == null) {
        open = new ArrayList<>(List.of(one));
        groups.add(open);
      } else {
        open.add(one);
      }
    }
    return groups;
  }

  private void takeFromServer(Tick tick, Due due) throws IOException {
    String extension = due.dataset().extension();
    frames.take(tick, due, null, () -> extension == null ? session.main() : homeOf(extension));
  }

  private MonitoredConnection homeOf(String extension)
      throws ConnectFailure, SQLException, FrameFailure {
    MonitoredConnection found = extensionHome.find(extension, databases);
    if (found == null) {
      throw new FrameFailure(
          new FrameError(
              Reason.NOT_AVAILABLE,
              null,
              "extension "
                  + extension
                  + " is not installed in any database of the server that may be entered; an"
                  + " administrator runs: CREATE EXTENSION "
                  + extension),
          null);
    }
    return found;
  }

  private void takeFromDatabases(Tick tick, List<Due> group) throws IOException {
    for (String database : visits()) {
      for (Due due : group) {
        frames.take(tick, due, database, () -> session.visit(database));
      }
    }
  }

  private Set<String> visits() {
    Set<String> visits = new LinkedHashSet<>();
    try {
      List<String> found = databases.names();
      if (found.contains(session.defaultDatabase())) {
        visits.add(session.defaultDatabase()); // its connection is there already
      }
      visits.addAll(found);
    } catch (ConnectFailure | SQLException unreachable) {
      visits.addAll(databases.lastKnown());
    }
    return visits;
  }
}
