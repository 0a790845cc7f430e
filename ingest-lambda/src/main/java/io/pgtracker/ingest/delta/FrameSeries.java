package io.pgtracker.ingest.delta;

import io.pgtracker.catalog.Dataset;
import io.pgtracker.catalog.DatasetKind;
import io.pgtracker.format.FrameChanges;
import io.pgtracker.format.FrameEnd;
import io.pgtracker.format.FrameHead;
import io.pgtracker.format.ServerIdentity;
import io.pgtracker.ingest.rollup.RollUps;
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
  private static final NamedSql JOIN_CHAIN = NamedSql.beside(FrameSeries.class, "join_chain");
  private static final NamedSql REOPEN_HOUR = NamedSql.of("reopen_hour", ReopenHour.of("sample"));
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
   * @param dataset empty for one that is kept as unknown
   * @return the frames whose increases are to be counted anew, this one included
   * @throws FrameConflictException when another object has this frame
   */
  public Set<FrameId> add(
      FrameId id,
      FrameHead head,
      FrameEnd end,
      String scraperId,
      String objectKey,
      Optional<Dataset> dataset)
      throws StoreException, FrameConflictException {
    Map<String, @Nullable String> values = values(id, head, end, scraperId);
    values.put("object_key", objectKey);
    boolean isCounter = dataset.isPresent() && dataset.get().kind() == DatasetKind.COUNTER;
    // Changes of anything but counters would be a frame of which rows are missing.
    boolean makesState = isCounter || (dataset.isPresent() && head.changes() == null);
    values.put("makes_state", Boolean.toString(makesState));
    List<ResultRow> inserted = session.run(INSERT, values);
    if (inserted.isEmpty()) {
      throw new FrameConflictException(
          id, session.run(OWNER, id.parameters()).get(0).text("object_key"));
    }
    if (id.dataset().equals(RollUps.SAMPLED)) {
      session.run(REOPEN_HOUR, values);
    }
    Set<FrameId> affected = new LinkedHashSet<>();
    affected.add(id);
    if (inserted.get(0).flag("is_last")) {
      return affected;
    }
    List<FrameId> changes = new ArrayList<>(frames(id, session.run(MARK_OUT_OF_SERIES, values)));
    if (isCounter) {
      changes.addAll(joined(id, true));
    }
    affected.addAll(changes);
    if (!inserted.get(0).flag("out_of_series")) {
      changes.add(id);
    }
    for (FrameId change : changes) {
      affected.addAll(after(change));
    }
    return affected;
  }

  /**
   * Makes a frame that was kept as unknown one whose rows are in their table.
   *
   * @return the frames whose increases are to be counted anew, this one included
   */
  public Set<FrameId> adopt(FrameId id, Dataset dataset) throws StoreException {
    Set<FrameId> changes = new LinkedHashSet<>();
    changes.add(id);
    changes.addAll(joined(id, dataset.kind() == DatasetKind.COUNTER));
    Set<FrameId> affected = new LinkedHashSet<>(changes);
    for (FrameId change : changes) {
      affected.addAll(after(change));
    }
    return affected;
  }

  /** Frames whose base may change because one came into the series or left it. */
  public Set<FrameId> after(FrameId change) throws StoreException {
    return new LinkedHashSet<>(frames(change, session.run(AFFECTED, change.parameters())));
  }

  /** Frames that have come to their chain, or to another one. */
  private List<FrameId> joined(FrameId id, boolean isCounter) throws StoreException {
    Map<String, @Nullable String> values = id.parameters();
    values.put("is_counter", Boolean.toString(isCounter));
    return frames(id, session.run(JOIN_CHAIN, values));
  }

  private static List<FrameId> frames(FrameId series, List<ResultRow> rows) {
    return rows.stream().map(row -> series.at(row.text("collected_at"))).toList();
  }

  private static Map<String, @Nullable String> values(
      FrameId id, FrameHead head, FrameEnd end, String scraperId) {
    FrameChanges changes = head.changes();
    Map<String, @Nullable String> values = id.parameters();
    values.put("tick", head.tick().toString());
    values.put("scraper_id", scraperId);
    values.put("scraper_clock", head.scraperClock().toString());
    values.put("sequence", Long.toString(head.sequence()));
    values.put("base_sequence", changes == null ? null : Long.toString(changes.baseSequence()));
    values.put(
        "previous_sequence", changes == null ? null : Long.toString(changes.previousSequence()));
    values.put("complete", Boolean.toString(end.complete()));
    values.put("row_count", Long.toString(end.rows()));
    values.put("removed_rows", Long.toString(end.vanished()));
    values.put("hidden_rows", Long.toString(end.hiddenRows()));
    values.put("duration_micros", Long.toString(end.durationMicros()));
    values.put("evidence", JsonText.object(new TreeMap<>(head.evidence())));
    putServer(values, head.server());
    return values;
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
