package io.pgtracker.scraper.collect;

import io.pgtracker.catalog.ColumnClass;
import io.pgtracker.catalog.Dataset;
import io.pgtracker.catalog.DatasetKind;
import io.pgtracker.format.FrameError;
import io.pgtracker.format.FrameError.Reason;
import io.pgtracker.scraper.changes.Chains;
import io.pgtracker.scraper.changes.Link;
import io.pgtracker.scraper.collect.FrameRecorder.Place;
import io.pgtracker.scraper.connect.ConnectFailure;
import io.pgtracker.scraper.schedule.Due;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Takes frames, one at a time, into the object of a tick. One that fails costs itself alone: its
 * failure goes into the object, and the dataset is left out for a while.
 */
final class FrameTaker {
  private final String instance;
  private final CollectSettings settings;
  private final FrameRecorder recorder;
  private final Backoff backoff;
  private final Chains chains;
  private final DatabaseAccess access;

  /**
   * @param instance name for logs
   * @param access says who connects, and whose refusal is the server's
   */
  FrameTaker(
      String instance,
      CollectSettings settings,
      FrameRecorder recorder,
      Memory memory,
      DatabaseAccess access) {
    this.instance = instance;
    this.settings = settings;
    this.recorder = recorder;
    this.backoff = memory.backoff();
    this.chains = memory.chains();
    this.access = access;
  }

  /** Gives the connection to read a dataset on. */
  interface Source {
    MonitoredConnection connection() throws ConnectFailure, SQLException, FrameFailure;
  }

  /** Takes a frame unless it is held back. */
  void take(Tick tick, Due due, @Nullable String database, Source source) throws IOException {
    Dataset dataset = due.dataset();
    Place place = new Place(dataset, database, tick.at());
    WantedTexts wanted = null;
    if (dataset.kind() == DatasetKind.TEXT) {
      wanted = tick.texts().wanted(tick.at());
      if (wanted == null) {
        return; // nothing new: the server's text file stays unread
      }
    }
    if (isHeldBack(tick, place)) {
      return;
    }
    long start = System.nanoTime();
    MonitoredConnection connection = null;
    try {
      connection = source.connection();
      take(tick, place, connection, wanted);
      backoff.succeeded(key(place));
    } catch (FrameFailure e) {
      failed(tick, place, due.interval(), explained(e, dataset, connection), start);
    } catch (ConnectFailure e) {
      failed(tick, place, due.interval(), new FrameFailure(refused(e, database), null), start);
    } catch (SQLException e) {
      FrameError error =
          ErrorReasons.of(e, Duration.ofNanos(System.nanoTime() - start), settings.guards());
      failed(tick, place, due.interval(), new FrameFailure(error, null), start);
    }
  }

  private boolean isHeldBack(Tick tick, Place place) throws IOException {
    String key = key(place);
    return switch (backoff.decide(key, tick.at())) {
      case TAKE -> false;
      case SILENT -> true;
      case REPORT -> {
        FrameError leftOut =
            new FrameError(
                Reason.BACKED_OFF, null, "left out after failures, until " + backoff.retryAt(key));
        recorder.fail(tick.object(), place, leftOut, null, 0);
        tick.failed(place, leftOut);
        yield true;
      }
    };
  }

  private void take(
      Tick tick, Place place, MonitoredConnection connection, @Nullable WantedTexts wanted)
      throws IOException, SQLException, FrameFailure {
    Dataset dataset = place.dataset();
    DatasetSql sql = DatasetSql.choose(dataset, connection);
    TakenFrame taken = read(dataset, sql, connection, wanted);
    FrameShape shape =
        new FrameShape(dataset, taken.rows().columns(), settings.texts(), tick.texts());
    boolean complete = wanted == null || tick.texts().complete();
    Link link = chains.begin(dataset, place.database(), taken.facts(place, shape, sql));
    FrameRecorder.Written written =
        recorder.write(tick.object(), place, taken, shape, link, complete);
    FrameError error = written.error();
    if (error != null) {
      connection.rollback();
      throw new FrameFailure(error, taken.opened(), true);
    }
    tick.taken(place, written, shape, wanted != null);
  }

  private static TakenFrame read(
      Dataset dataset, DatasetSql sql, MonitoredConnection connection, @Nullable WantedTexts wanted)
      throws FrameFailure {
    return switch (dataset.reading().fetch()) {
      case WHOLE -> FrameReader.take(connection, sql.rows(), sql.evidence());
      case CURSOR ->
          wanted == null
              ? FrameReader.takeInPortions(connection, null, sql.rows(), PortionedRows.CATALOG_ROWS)
              : FrameReader.takeInPortions(
                  connection,
                  wanted.preparation(),
                  sql.rows() + wanted.restriction(),
                  PortionedRows.TEXTS);
      case PAGES ->
          PagedRows.take(connection, sql.rows(), dataset.columnsOf(ColumnClass.KEY).get(0));
    };
  }

  private FrameFailure explained(
      FrameFailure failure, Dataset dataset, @Nullable MonitoredConnection connection) {
    if (failure.error().reason() != Reason.DENIED || failure.recorded() || connection == null) {
      return failure;
    }
    FrameError error =
        MissingRight.explain(failure.error(), dataset.guide().right(), access.role(), connection);
    return new FrameFailure(error, failure.opened());
  }

  private void failed(
      Tick tick, Place place, Duration interval, FrameFailure failure, long startNanos)
      throws IOException {
    FrameError error = failure.error();
    long durationMicros = (System.nanoTime() - startNanos) / 1_000;
    boolean report = backoff.failed(key(place), tick.at(), interval, error);
    tick.failed(place, error);
    if (failure.recorded()) {
      return;
    }
    if (report) {
      recorder.fail(tick.object(), place, error, failure.opened(), durationMicros);
      tick.log(instance, place, error);
    } else {
      recorder.account(place, error, 0, 0, durationMicros);
    }
  }

  private static String key(Place place) {
    String dataset = place.dataset().name();
    return place.database() == null ? dataset : dataset + "/" + place.database();
  }

  /**
   * A database that is refused while the server answers is its own affair; the server as a whole is
   * unreachable.
   */
  private FrameError refused(ConnectFailure failure, @Nullable String database) {
    boolean ofServer = database == null || database.equals(access.defaultDatabase());
    Reason reason =
        switch (failure.reason()) {
          case NOT_PERMITTED, AUTHENTICATION -> Reason.DENIED;
          case NO_SUCH_DATABASE -> Reason.NOT_AVAILABLE;
          case TOO_MANY_CONNECTIONS, OTHER -> Reason.FAILED;
          case UNREACHABLE, SSL, NO_MATCHING_HOST -> Reason.UNREACHABLE;
        };
    return new FrameError(
        ofServer ? Reason.UNREACHABLE : reason,
        failure.sqlState(),
        String.valueOf(failure.getMessage()));
  }
}
