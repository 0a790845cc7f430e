package io.pgtracker.scraper.collect;

import io.pgtracker.format.ColumnSpec;
import io.pgtracker.format.FrameError;
import io.pgtracker.format.FrameError.Reason;
import io.pgtracker.format.SnapshotWriter;
import io.pgtracker.scraper.collect.FrameRecorder.Place;
import io.pgtracker.scraper.connect.SqlNames;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A tick under way: where its frames go, and what became of them. */
final class Tick {
  private static final Logger LOG = LoggerFactory.getLogger(Tick.class);

  private final Instant at;
  private final SnapshotWriter object;
  private final StatementTexts texts;
  private final List<TickOutcome.Failure> failures = new ArrayList<>();
  private final List<TickOutcome.Taken> taken = new ArrayList<>();
  private boolean textsTaken;
  private @Nullable String lastLogged;

  Tick(Instant at, SnapshotWriter object, StatementTexts texts) {
    this.at = at;
    this.object = object;
    this.texts = texts;
  }

  /** The grid moment. */
  Instant at() {
    return at;
  }

  /** Object the frames go into. */
  SnapshotWriter object() {
    return object;
  }

  /** Which statement texts are wanted. */
  StatementTexts texts() {
    return texts;
  }

  /** Whether statement texts went into the object. */
  boolean textsTaken() {
    return textsTaken;
  }

  void taken(Place place, FrameRecorder.Written written, FrameShape shape, boolean ofTexts) {
    taken.add(
        new TickOutcome.Taken(
            place.dataset(),
            place.database(),
            written.rows(),
            shape.hiddenRows(),
            shape.columns().stream().map(ColumnSpec::name).toList()));
    textsTaken |= ofTexts;
  }

  void failed(Place place, FrameError error) {
    failures.add(new TickOutcome.Failure(place.dataset(), place.database(), error));
  }

  /**
   * Logs a failure; one that comes with many frames, as an unreachable server, is said once, and
   * what a server of this version hasn't got is a fact for {@code check} to tell.
   */
  void log(String instance, Place place, FrameError error) {
    boolean fact =
        error.reason() == Reason.NOT_AVAILABLE && MissingRight.fix(error.message()) == null;
    if (!fact && !error.message().equals(lastLogged)) {
      lastLogged = error.message();
      LOG.warn(
          "{}: {}{} not read, {}: {}",
          instance,
          place.dataset().name(),
          place.database() == null ? "" : " of " + SqlNames.printable(place.database()),
          error.reason(),
          SqlNames.printable(error.message()));
    }
  }

  TickOutcome outcome() {
    return new TickOutcome(taken, failures);
  }
}
