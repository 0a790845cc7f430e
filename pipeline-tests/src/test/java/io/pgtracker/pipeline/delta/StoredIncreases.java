package io.pgtracker.pipeline.delta;

import io.pgtracker.catalog.ColumnClass;
import io.pgtracker.catalog.Dataset;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the store has counted for an instance in one dataset. */
record StoredIncreases(List<Frame> frames, Map<Instant, Map<String, Row>> rows) {

  /**
   * A frame and its verdict.
   *
   * @param reason empty where it is plain
   * @param unknownRows rows without an increase because their start is not known
   */
  record Frame(
      Instant at, @Nullable Instant baseAt, String judgement, String reason, long unknownRows) {
    boolean counts() {
      return judgement.equals("difference") || judgement.equals("restarted");
    }
  }

  /**
   * Increases of one row in one interval.
   *
   * @param counters a counter whose increase is unknown is absent
   */
  record Row(boolean lowerBound, Map<String, BigDecimal> counters) {}

  static StoredIncreases of(DeltaStore store, String instance, Dataset dataset)
      throws SQLException {
    String from = "join pgtracker.instance i using (instance_id) where i.name = '" + instance + "'";
    List<Frame> frames = new ArrayList<>();
    store.each(
        """
        select collected_at, base_at, judgement, coalesce(judgement_reason, ''),
               coalesce(unknown_rows, 0)
        from pgtracker.frame %s and dataset = '%s' order by collected_at"""
            .formatted(from, dataset.name()),
        row ->
            frames.add(
                new Frame(
                    moment(row, 1),
                    row.getObject(2) == null ? null : moment(row, 2),
                    row.getString(3),
                    row.getString(4),
                    row.getLong(5))));
    Map<Instant, Map<String, Row>> rows = new HashMap<>();
    store.each(
        "select * from pgtracker.%s_delta %s".formatted(dataset.name(), from),
        row -> {
          Map<String, @Nullable String> keys = new HashMap<>();
          for (String column : dataset.columnsOf(ColumnClass.KEY)) {
            keys.put(column, row.getString(column));
          }
          Map<String, BigDecimal> counters = new HashMap<>();
          for (String counter : dataset.counters()) {
            BigDecimal value = row.getBigDecimal(counter);
            if (value != null) {
              counters.put(counter, value);
            }
          }
          Instant end = row.getObject("interval_end", OffsetDateTime.class).toInstant();
          rows.computeIfAbsent(end, at -> new HashMap<>())
              .put(
                  CounterReading.key(dataset, keys),
                  new Row(row.getBoolean("lower_bound"), counters));
        });
    return new StoredIncreases(frames, rows);
  }

  private static Instant moment(ResultSet row, int column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  /** Rows of a frame by key. */
  Map<String, Row> of(Frame frame) {
    return rows.getOrDefault(frame.at(), Map.of());
  }
}
