package io.pgtracker.ingest;

import io.pgtracker.format.FrameEnd;
import io.pgtracker.format.FrameError;
import io.pgtracker.format.FramePart;
import io.pgtracker.format.ObjectHeader;
import io.pgtracker.ingest.delta.FrameConflictException;
import io.pgtracker.ingest.delta.FrameId;
import io.pgtracker.ingest.store.NamedSql;
import io.pgtracker.ingest.store.StoreException;
import io.pgtracker.ingest.store.StoreSession;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Records frames that were due and are not there. */
final class FrameFailures {
  private static final NamedSql INSERT = NamedSql.beside(FrameFailures.class, "insert_failure");
  private static final NamedSql OWNER = NamedSql.beside(FrameFailures.class, "failure_owner");

  private final StoreSession session;
  private final String objectKey;

  FrameFailures(StoreSession session, String objectKey) {
    this.session = session;
    this.objectKey = objectKey;
  }

  /**
   * Records one.
   *
   * @param last the frame's last part
   * @throws FrameConflictException when another object has brought it
   */
  void record(ObjectHeader header, FrameId id, FramePart last, FrameError error)
      throws StoreException, FrameConflictException {
    FrameEnd end = Objects.requireNonNull(last.end());
    Map<String, @Nullable String> values = id.parameters();
    values.put("tick", last.head().tick().toString());
    values.put("scraper_id", header.scraper().id());
    values.put("sequence", Long.toString(last.head().sequence()));
    values.put("reason", error.reason().name().toLowerCase(Locale.ROOT));
    values.put("sqlstate", error.sqlState());
    values.put("message", error.message());
    values.put("duration_micros", Long.toString(end.durationMicros()));
    values.put("object_key", objectKey);
    if (session.run(INSERT, values).isEmpty()) {
      throw new FrameConflictException(
          new FrameId(id.instanceId(), id.dataset(), id.database(), last.head().tick().toString()),
          session.run(OWNER, values).get(0).text("object_key"));
    }
  }
}
