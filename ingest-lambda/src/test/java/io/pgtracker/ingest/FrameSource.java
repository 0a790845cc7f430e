package io.pgtracker.ingest;

import io.pgtracker.format.ColumnSpec;
import io.pgtracker.format.FrameError;
import io.pgtracker.format.FrameHead;
import io.pgtracker.format.FrameWriter;
import io.pgtracker.format.RowTooLargeException;
import io.pgtracker.format.SnapshotWriter;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Frames of one dataset and database, with rows by chance and by the state of a server. */
interface FrameSource {
  /** When and from which server a frame is taken. */
  record Place(ModelServer server, Instant at, long sequence, Random random) {}

  String dataset();

  @Nullable String database();

  List<ColumnSpec> columns();

  List<@Nullable String[]> rows(Place place);

  /** Begins a frame. */
  default FrameWriter begin(SnapshotWriter writer, Place place) throws IOException {
    return writer.beginFrame(
        new FrameHead(
            dataset(),
            database(),
            place.at(),
            place.at(),
            place.at().minusMillis(3),
            place.sequence(),
            place.random().nextInt(10) == 0
                ? null
                : place.server().identity(place.random().nextInt(10) > 0),
            Map.of(
                "view_reset", place.server().viewReset(),
                "database_reset", place.server().databaseReset(),
                "database_counters", place.server().databaseCounters(),
                "database_oid", Integer.toString(16_384 + place.random().nextInt(2)),
                "newest_database_oid", Integer.toString(16_384 + place.random().nextInt(2))),
            columns()));
  }

  /** Writes a frame; some fail at their end, hide rows, or are not complete. */
  default void write(SnapshotWriter writer, Place place) throws IOException, RowTooLargeException {
    FrameWriter frame = begin(writer, place);
    for (@Nullable String[] row : rows(place)) {
      frame.row(row);
    }
    if (place.random().nextInt(15) == 0) {
      frame.fail(new FrameError(FrameError.Reason.TIMED_OUT, "57014", "too slow"), 1);
    } else {
      long hidden = place.random().nextInt(8) == 0 ? 1 : 0;
      frame.end(hidden, 1_000, place.random().nextInt(10) > 0);
    }
  }
}
