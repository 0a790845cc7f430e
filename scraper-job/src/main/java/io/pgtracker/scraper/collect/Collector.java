package io.pgtracker.scraper.collect;

import io.pgtracker.catalog.DatasetScope;
import io.pgtracker.format.FrameError;
import io.pgtracker.format.FrameError.Reason;
import io.pgtracker.format.SnapshotWriter;
import io.pgtracker.scraper.connect.ConnectFailure;
import io.pgtracker.scraper.schedule.Agenda;
import io.pgtracker.scraper.schedule.Due;
import io.pgtracker.scraper.schedule.Turn;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes all frames of a tick from one server, one after the other, and puts them into an object.
 */
public final class Collector implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Collector.class);

  private final ServerSession session;
  private final ExtensionHome extensionHome;
  private final FrameRecorder recorder;
  private final FrameTaker frames;
  private final Memory memory;
  private final DatabaseList databases;
  private final DatabaseVisits visits;
  private final UnknownViews unknownViews;
  private final Turn turn;

  /**
   * @param instance its name
   * @param memory of earlier runs
   */
  public Collector(
      String instance,
      DatabaseAccess access,
      CollectSettings settings,
      Memory memory,
      InstantSource clock) {
    this.session = new ServerSession(access, settings.guards(), clock);
    this.extensionHome = new ExtensionHome(session);
    this.databases = new DatabaseList(session, settings.databases());
    this.recorder = new FrameRecorder(memory.sequence(), clock, settings.guards());
    this.frames = new FrameTaker(instance, settings, recorder, memory, access);
    this.visits = new DatabaseVisits(session, databases, frames);
    this.unknownViews = new UnknownViews(session, settings.knownViews());
    this.memory = memory;
    this.turn = Turn.of(instance);
  }

  /** Takes a list of datasets at a tick, those of scope database in every database. */
  public TickOutcome collect(Instant at, List<Due> due, SnapshotWriter object) throws IOException {
    return collect(Agenda.of(at, due), object);
  }

  /** Takes what is due at a tick and makes sure it can be read back from the object. */
  public TickOutcome collect(Agenda agenda, SnapshotWriter object) throws IOException {
    Tick tick = new Tick(agenda.tick(), object, new StatementTexts(memory.texts(), turn));
    session.beginTick(tick.at());
    try {
      List<Due> due = agenda.due();
      for (Due one : due) {
        if (one.dataset().scope() == DatasetScope.INSTANCE) {
          takeFromServer(tick, one);
        }
      }
      if (agenda.isDue(UnknownViews.INTERVAL)) {
        takeUnknownViews(tick);
      }
      visits.take(tick, agenda, due);
    } finally {
      session.endTick();
      extensionHome.endTick();
      databases.endTick();
      memory.backoff().prune(tick.at());
      memory.chains().prune(tick.at());
    }
    object.flush();
    if (tick.textsTaken()) {
      tick.texts().written(tick.at());
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

  private void takeUnknownViews(Tick tick) throws IOException {
    try {
      for (Due due : unknownViews.due(tick.at())) {
        takeFromServer(tick, due);
      }
    } catch (ConnectFailure | SQLException e) {
      LOG.warn("no look for views that are new: {}", e.getMessage()); // the datasets say more
    }
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
                  + " is not installed in "
                  + session.defaultDatabase()
                  + (databases.names().size() > ExtensionHome.MOST_SEARCHED
                      ? " nor in the first " + ExtensionHome.MOST_SEARCHED + " others"
                      : " nor in any other database that may be entered")
                  + MissingRight.REMEDY
                  + "CREATE EXTENSION "
                  + extension),
          null);
    }
    return found;
  }
}
