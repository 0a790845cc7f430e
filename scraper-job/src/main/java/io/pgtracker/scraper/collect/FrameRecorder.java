package io.pgtracker.scraper.collect;

import io.pgtracker.catalog.Dataset;
import io.pgtracker.format.ColumnSpec;
import io.pgtracker.format.FrameChanges;
import io.pgtracker.format.FrameError;
import io.pgtracker.format.FrameError.Reason;
import io.pgtracker.format.FrameHead;
import io.pgtracker.format.FrameWriter;
import io.pgtracker.format.RowTooLargeException;
import io.pgtracker.format.SnapshotWriter;
import io.pgtracker.scraper.changes.Link;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Puts frames and failures into an object and keeps account of what each cost. */
final class FrameRecorder {
  private final SequenceNumbers sequence;
  private final InstantSource clock;
  private final Guards guards;
  private final List<OwnCost> costs = new ArrayList<>();
  private @Nullable Opened lastOpened;

  FrameRecorder(SequenceNumbers sequence, InstantSource clock, Guards guards) {
    this.sequence = sequence;
    this.clock = clock;
    this.guards = guards;
  }

  /** Which dataset is read where, when. */
  record Place(Dataset dataset, @Nullable String database, Instant tick) {}

  /**
   * What became of a frame.
   *
   * @param rows rows written
   * @param error why it failed while its rows were fetched; null when it did not
   */
  record Written(long rows, @Nullable FrameError error) {}

  /**
   * Writes a frame.
   *
   * @param link says which rows are news
   * @param complete whether every row was read that exists and may be seen
   */
  Written write(
      SnapshotWriter object,
      Place place,
      TakenFrame taken,
      FrameShape shape,
      Link link,
      boolean complete)
      throws IOException {
    lastOpened = taken.opened();
    FrameChanges changes = link.changes();
    FrameHead head = head(place, taken.opened(), taken.evidence(), shape.columns(), changes);
    FrameWriter frame = object.beginFrame(head);
    FrameError error = null;
    long tooLarge = 0;
    try {
      RowSource rows = taken.rows();
      for (@Nullable String[] row = rows.next(); row != null; row = rows.next()) {
        @Nullable String[] shaped = shape.shape(row);
        if (shaped != null && link.isNews(shaped) && !write(frame, shaped)) {
          tooLarge++;
        }
      }
      for (@Nullable String[] key : link.vanished()) {
        frame.vanished(key);
      }
      String fault = tooLarge > 0 ? "a row is too large" : link.fault();
      if (changes != null && fault != null) {
        error = new FrameError(Reason.FAILED, null, fault + "; the next frame is complete");
      }
    } catch (SQLException e) {
      error = ErrorReasons.of(e, taken.rows().statementTime(), guards);
    } catch (RowTooLargeException | IllegalArgumentException e) { // the format has no place for it
      error = new FrameError(Reason.FAILED, null, String.valueOf(e.getMessage()));
    }
    long durationMicros = taken.durationMicros() + taken.rows().fetchMicros();
    if (error == null) {
      boolean whole = complete && tooLarge == 0 && !shape.isCutOff();
      frame.end(shape.hiddenRows() + tooLarge, durationMicros, whole && changes == null);
      if (whole) {
        link.sent(head.sequence());
      }
    } else {
      frame.fail(error, durationMicros);
    }
    account(place, error, frame.rows(), frame.bytes(), durationMicros);
    return new Written(frame.rows(), error);
  }

  /** Writes a frame that could not be taken. */
  void fail(
      SnapshotWriter object,
      Place place,
      FrameError error,
      @Nullable Opened opened,
      long durationMicros)
      throws IOException {
    object.beginFrame(head(place, opened, Map.of(), List.of(), null)).fail(error, durationMicros);
    account(place, error, 0, 0, durationMicros);
  }

  /** Keeps account of a frame, written or not. */
  void account(
      Place place, @Nullable FrameError error, long rows, long bytes, long durationMicros) {
    costs.add(
        new OwnCost(
            place.tick(),
            place.dataset().name(),
            place.database(),
            error == null ? "ok" : error.reason().name().toLowerCase(Locale.ROOT),
            error == null ? null : error.sqlState(),
            error == null ? rows : 0,
            bytes,
            durationMicros));
  }

  /** Writes what all frames since the last time cost, as a frame of its own. */
  void writeCosts(SnapshotWriter object, Instant tick) throws IOException {
    Instant now = clock.instant();
    Opened last = lastOpened;
    Duration skew =
        last == null ? Duration.ZERO : Duration.between(last.scraperClock(), last.collectedAt());
    FrameWriter frame =
        object.beginFrame(
            new FrameHead(
                OwnCost.DATASET,
                null,
                tick,
                now.plus(skew),
                now,
                sequence.next(),
                last == null ? null : last.server(),
                Map.of(),
                OwnCost.COLUMNS));
    for (OwnCost cost : costs) {
      write(frame, cost.toRow());
    }
    frame.end(0, 0, true);
    costs.clear();
  }

  private static boolean write(FrameWriter frame, @Nullable String[] row) throws IOException {
    try {
      frame.row(row);
      return true;
    } catch (RowTooLargeException tooLarge) {
      return writeShortened(frame, row);
    }
  }

  private static boolean writeShortened(FrameWriter frame, @Nullable String[] row)
      throws IOException {
    @Nullable String[] shortened = row.clone();
    for (int i = 0; i < shortened.length; i++) {
      shortened[i] = TextLimit.cut(shortened[i], TextLimit.MAX_CHARS_OF_LARGE_ROW);
    }
    try {
      frame.row(shortened);
      return true;
    } catch (RowTooLargeException stillTooLarge) {
      return false; // counted by the caller
    }
  }

  private FrameHead head(
      Place place,
      @Nullable Opened opened,
      Map<String, String> evidence,
      List<ColumnSpec> columns,
      @Nullable FrameChanges changes) {
    return new FrameHead(
        place.dataset().name(),
        place.database(),
        place.tick(),
        opened == null ? null : opened.collectedAt(),
        opened == null ? clock.instant() : opened.scraperClock(),
        sequence.next(),
        opened == null ? null : opened.server(),
        evidence,
        columns,
        changes);
  }
}
