package io.pgtracker.scraper.collect;

import io.pgtracker.catalog.Dataset;
import io.pgtracker.catalog.DatasetKind;
import io.pgtracker.catalog.DatasetScope;
import io.pgtracker.format.FrameError;
import io.pgtracker.format.FrameError.Reason;
import io.pgtracker.format.SnapshotWriter;
import io.pgtracker.scraper.collect.FrameRecorder.Place;
import io.pgtracker.scraper.connect.ConnectFailure;
import io.pgtracker.scraper.connect.ConnectFailureReason;
import io.pgtracker.scraper.schedule.Due;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes all frames of a tick from one server, one after the other, and puts them into an object.
 */
public final class Collector implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Collector.class);

  private final String instance;
  private final CollectSettings settings;
  private final ServerSession session;
  private final ExtensionHome extensionHome;
  private final FrameRecorder recorder;
  private final KnownTexts knownTexts;
  private final Backoff backoff;
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
    this.instance = instance;
    this.settings = settings;
    this.session = new ServerSession(access, settings.guards(), clock);
    this.extensionHome = new ExtensionHome(session);
    this.databases = new DatabaseList(session, settings.databases());
    this.recorder = new FrameRecorder(sequence, clock, settings.guards());
    this.knownTexts = knownTexts;
    this.backoff = backoff;
  }

  /** Takes what is due at a tick and makes sure it can be read back from the object. */
  public TickOutcome collect(Instant tick, List<Due> due, SnapshotWriter object)
      throws IOException {
    Tick work = new Tick(tick, object, new StatementTexts(knownTexts));
    session.beginTick(tick);
    try {
      for (List<Due> group : groups(due)) {
        if (group.get(0).dataset().scope() == DatasetScope.INSTANCE) {
          takeFromServer(work, group.get(0));
        } else {
          takeFromDatabases(work, group);
        }
      }
    } finally {
      session.endTick();
      extensionHome.endTick();
      databases.endTick();
    }
    object.flush();
    if (work.textsTaken) {
      work.texts.written(tick);
    }
    return new TickOutcome(work.frames, work.rows, work.failures);
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
    Dataset dataset = due.dataset();
    String extension = dataset.extension();
    take(
        tick,
        due,
        null,
        () -> {
          if (extension == null) {
            return session.main();
          }
          MonitoredConnection found = extensionHome.find(extension, databases);
          if (found == null) {
            throw notAvailable(
                "extension "
                    + extension
                    + " is not installed in any database of the server that may be entered; an"
                    + " administrator runs: CREATE EXTENSION "
                    + extension);
          }
          return found;
        });
  }

  private void takeFromDatabases(Tick tick, List<Due> group) throws IOException {
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
    for (String database : visits) {
      for (Due due : group) {
        take(tick, due, database, () -> session.visit(database));
      }
    }
  }

  /** Gives the connection to read a dataset on. */
  private interface Source {
    MonitoredConnection connection() throws ConnectFailure, SQLException, FrameFailure;
  }

  private void take(Tick tick, Due due, @Nullable String database, Source source)
      throws IOException {
    Dataset dataset = due.dataset();
    Place place = new Place(dataset, database, tick.at);
    String key = database == null ? dataset.name() : dataset.name() + "/" + database;
    WantedTexts wanted = null;
    if (dataset.kind() == DatasetKind.TEXT) {
      wanted = tick.texts.wanted(tick.at);
      if (wanted == null) {
        return; // nothing new: the server's text file stays unread
      }
    }
    switch (backoff.decide(key, tick.at)) {
      case SILENT -> {
        return;
      }
      case REPORT -> {
        FrameError leftOut =
            new FrameError(
                Reason.BACKED_OFF, null, "left out after failures, until " + backoff.retryAt(key));
        recorder.fail(tick.object, place, leftOut, null, 0);
        tick.failed(place, leftOut);
        return;
      }
      case TAKE -> {}
    }
    long start = System.nanoTime();
    try {
      MonitoredConnection connection = source.connection();
      take(tick, place, connection, wanted);
      backoff.succeeded(key);
    } catch (FrameFailure e) {
      failed(tick, place, key, due.interval(), e, start);
    } catch (ConnectFailure e) {
      failed(tick, place, key, due.interval(), new FrameFailure(refused(e, database), null), start);
    } catch (SQLException e) {
      FrameError error =
          ErrorReasons.of(e, Duration.ofNanos(System.nanoTime() - start), settings.guards());
      failed(tick, place, key, due.interval(), new FrameFailure(error, null), start);
    }
  }

  private void take(
      Tick tick, Place place, MonitoredConnection connection, @Nullable WantedTexts wanted)
      throws IOException, SQLException, FrameFailure {
    Dataset dataset = place.dataset();
    DatasetSql sql = DatasetSql.choose(dataset, connection);
    boolean texts = wanted != null;
    TakenFrame taken =
        wanted == null
            ? FrameReader.take(connection, sql.rows(), sql.evidence())
            : FrameReader.takeInPortions(
                connection, wanted.preparation(), sql.rows() + wanted.restriction());
    FrameShape shape =
        new FrameShape(dataset, taken.rows().columns(), settings.texts(), tick.texts);
    boolean complete = !texts || tick.texts.complete();
    FrameRecorder.Written written = recorder.write(tick.object, place, taken, shape, complete);
    FrameError error = written.error();
    if (error != null) {
      connection.rollback();
      throw new FrameFailure(error, taken.opened(), true);
    }
    tick.frames++;
    tick.rows += written.rows();
    tick.textsTaken |= texts;
  }

  private void failed(
      Tick tick, Place place, String key, Duration interval, FrameFailure failure, long start)
      throws IOException {
    FrameError error = failure.error();
    long durationMicros = (System.nanoTime() - start) / 1_000;
    boolean report = backoff.failed(key, tick.at, interval, error);
    tick.failed(place, error);
    if (failure.recorded()) {
      return;
    }
    if (report) {
      recorder.fail(tick.object, place, error, failure.opened(), durationMicros);
      log(tick, place, error);
    } else {
      recorder.account(place, error, 0, 0, durationMicros);
    }
  }

  private void log(Tick tick, Place place, FrameError error) {
    if (!error.message().equals(tick.lastLogged)) { // an unreachable server is said once
      tick.lastLogged = error.message();
      LOG.warn(
          "{}: {}{} not read, {}: {}",
          instance,
          place.dataset().name(),
          place.database() == null ? "" : " of " + place.database(),
          error.reason(),
          error.message());
    }
  }

  private static FrameFailure notAvailable(String message) {
    return new FrameFailure(new FrameError(Reason.NOT_AVAILABLE, null, message), null);
  }

  /** A database that may not be entered is a missing right; the server as a whole is refused. */
  private FrameError refused(ConnectFailure failure, @Nullable String database) {
    boolean closedDatabase =
        database != null
            && !database.equals(session.defaultDatabase())
            && (failure.reason() == ConnectFailureReason.NOT_PERMITTED
                || failure.reason() == ConnectFailureReason.AUTHENTICATION);
    return new FrameError(
        closedDatabase ? Reason.DENIED : Reason.UNREACHABLE,
        failure.sqlState(),
        String.valueOf(failure.getMessage()));
  }

  /** What is gathered during one tick. */
  private static final class Tick {
    final Instant at;
    final SnapshotWriter object;
    final StatementTexts texts;
    final List<TickOutcome.Failure> failures = new ArrayList<>();
    int frames;
    long rows;
    boolean textsTaken;
    @Nullable String lastLogged;

    Tick(Instant at, SnapshotWriter object, StatementTexts texts) {
      this.at = at;
      this.object = object;
      this.texts = texts;
    }

    void failed(Place place, FrameError error) {
      failures.add(new TickOutcome.Failure(place.dataset().name(), place.database(), error));
    }
  }
}
