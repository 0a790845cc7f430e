package io.pgtracker.ingest.delta;

import io.pgtracker.ingest.rollup.RollUps;
import io.pgtracker.ingest.store.NamedSql;
import io.pgtracker.ingest.store.StoreException;
import io.pgtracker.ingest.store.StoreSession;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The hours of an object's frames, mostly one: what was known of them by the hour is not current.
 */
public final class FrameHours {
  private static final NamedSql REOPEN = NamedSql.of("reopen_frames", ReopenHour.of("sample"));

  private final Set<Instant> hours = new TreeSet<>();

  /** Notes the hour of a frame. */
  public void add(Instant collectedAt) {
    hours.add(collectedAt.truncatedTo(ChronoUnit.HOURS));
  }

  /**
   * Lets all these hours be rolled up, or rolled up anew, in the transaction that brings the
   * frames.
   */
  public void reopen(StoreSession session, int instanceId) throws StoreException {
    Map<String, @Nullable String> values = new HashMap<>();
    values.put("instance_id", Integer.toString(instanceId));
    values.put("dataset", RollUps.FRAMES);
    values.put("database", "");
    for (Instant hour : hours) {
      values.put("collected_at", hour.toString());
      session.run(REOPEN, values);
    }
  }
}
