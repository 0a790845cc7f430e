package io.pgtracker.ingest.delta;

import io.pgtracker.format.FrameEnd;
import io.pgtracker.format.FrameHead;
import io.pgtracker.format.ServerIdentity;
import io.pgtracker.ingest.store.JsonText;
import io.pgtracker.ingest.store.NamedSql;
import io.pgtracker.ingest.store.ResultRow;
import io.pgtracker.ingest.store.StoreException;
import io.pgtracker.ingest.store.StoreSession;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The frames of each dataset in the order of their time, whatever order they arrive in. */
public final class FrameSeries {
  private static final NamedSql INSERT = NamedSql.beside(FrameSeries.class, "insert_frame");
  private static final NamedSql OWNER = NamedSql.beside(FrameSeries.class, "frame_owner");
  private static final NamedSql MARK_OUT_OF_SERIES =
      NamedSql.beside(FrameSeries.class, "mark_out_of_series");
  private static final NamedSql AFFECTED = NamedSql.beside(FrameSeries.class, "affected");

  private final StoreSession session;

  /** The series of a store, within a session's transaction. */
  public FrameSeries(StoreSession session) {
    this.session = session;
  }

  /**
   * Key of the object by which another scraper has brought a frame of the same dataset and
   * microsecond; empty in all but the rarest cases.
   */
  public Optional<String> ownerFromAnotherScraper(FrameId id, String scraperId)
      throws StoreException {
    if (id.collectedAt().isEmpty()) {
      return Optional
          .empty(); // the server never answered: a failure, which has no moment of its own
    }
    return session.run(OWNER, id.parameters()).stream()
        .filter(row -> !row.text("scraper_id").equals(scraperId))
        .map(row -> row.text("object_key"))
        .findFirst();
  }

  /**
   * Adds a frame.
   *
   * @return the frames whose increases are to be counted anew, this one included
   * @throws FrameConflictException when another object has this frame
   */
  public Set<FrameId> add(
      FrameId id, FrameHead head, FrameEnd end, String scraperId, String objectKey)
      throws StoreException, FrameConflictException {
    Map<String, @Nullable String> values = id.parameters();
    values.put("tick", head.tick().toString());
    values.put("scraper_id", scraperId);
    values.put("scraper_clock", head.scraperClock().toString());
    values.put("sequence", Long.toString(head.sequence()));
    values.put("complete", Boolean.toString(end.complete()));
    values.put("row_count", Long.toString(end.rows()));
    values.put("hidden_rows", Long.toString(end.hiddenRows()));
    values.put("duration_micros", Long.toString(end.durationMicros()));
    values.put("evidence", JsonText.object(new TreeMap<>(head.evidence())));
    values.put("object_key", objectKey);
    putServer(values, head.server());
    List<ResultRow> inserted = session.run(INSERT, values);
    if (inserted.isEmpty()) {
      throw new FrameConflictException(
          id, session.run(OWNER, id.parameters()).get(0).text("object_key"));
    }
    Set<FrameId> affected = new LinkedHashSet<>();
    affected.add(id);
    List<FrameId> changes = new ArrayList<>(putOutOfSeries(id, head, end, scraperId));
    affected.addAll(changes);
    if (!inserted.get(0).flag("out_of_series")) {
      changes.add(id);
    }
    for (FrameId change : changes) {
      affected.addAll(after(change));
    }
    return affected;
  }

  /** Frames whose base may change because one came into the series or left it. */
  public Set<FrameId> after(FrameId change) throws StoreException {
    Set<FrameId> affected = new LinkedHashSet<>();
    for (ResultRow row : session.run(AFFECTED, change.parameters())) {
      affected.add(change.at(row.text("collected_at")));
    }
    return affected;
  }

  private List<FrameId> putOutOfSeries(FrameId id, FrameHead head, FrameEnd end, String scraperId)
      throws StoreException {
    Map<String, @Nullable String> values = id.parameters();
    values.put("scraper_id", scraperId);
    values.put("sequence", Long.toString(head.sequence()));
    values.put("duration_micros", Long.toString(end.durationMicros()));
    return session.run(MARK_OUT_OF_SERIES, values).stream()
        .map(row -> id.at(row.text("collected_at")))
        .toList();
  }

  private static void putServer(
      Map<String, @Nullable String> values, @Nullable ServerIdentity server) {
    values.put("server_version_num", server == null ? null : Integer.toString(server.versionNum()));
    values.put("system_identifier", server == null ? null : server.systemIdentifier());
    values.put("started_at", server == null ? null : text(server.startedAt()));
    values.put(
        "checkpointer_started_at", server == null ? null : text(server.checkpointerStartedAt()));
    values.put("bgwriter_reset", server == null ? null : text(server.bgwriterReset()));
    values.put("archiver_reset", server == null ? null : text(server.archiverReset()));
    values.put("wal_reset", server == null ? null : text(server.walReset()));
    values.put("in_recovery", server == null ? null : Boolean.toString(server.inRecovery()));
  }

  private static @Nullable String text(@Nullable Object value) {
    return value == null ? null : value.toString();
  }
}
