package io.pgtracker.benchmarks.fleet;

import io.pgtracker.catalog.Catalog;
import io.pgtracker.catalog.ColumnClass;
import io.pgtracker.catalog.Dataset;
import io.pgtracker.catalog.DatasetKind;
import io.pgtracker.format.FrameHead;
import io.pgtracker.format.FramePart;
import io.pgtracker.format.RowBlock;
import io.pgtracker.format.SnapshotLine;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How much each counter grew in the recorded hour, so that the hour can be told again and again and
 * counters never fall: in its k-th repetition every value is what it was and k times the growth.
 */
final class HourlyGrowth {
  private static final Catalog CATALOG = Catalog.builtIn();
  private static final String DATABASE_COUNTERS = "database_counters";

  private final Map<String, Ends> rows = new HashMap<>();
  private final Map<String, Ends> evidence = new HashMap<>();

  /** Values at their first and their last sight. */
  private static final class Ends {
    private final @Nullable BigDecimal[] first;
    private @Nullable BigDecimal[] last;

    Ends(@Nullable BigDecimal[] first) {
      this.first = first;
      this.last = first;
    }

    /** A value in a repetition of the hour. */
    String grown(String value, int position, long repetition) {
      BigDecimal from = first[position];
      BigDecimal to = last[position];
      if (from == null || to == null) {
        return value;
      }
      BigDecimal growth = to.subtract(from).max(BigDecimal.ZERO);
      return new BigDecimal(value)
          .add(growth.multiply(BigDecimal.valueOf(repetition)))
          .toPlainString();
    }
  }

  HourlyGrowth(RecordedHour hour) {
    for (List<SnapshotLine> lines : hour.minutes()) {
      for (SnapshotLine line : lines) {
        if (line instanceof FramePart part && isCounter(part.head())) {
          note(part);
        }
      }
    }
  }

  private void note(FramePart part) {
    FrameHead head = part.head();
    String counters = head.evidence().get(DATABASE_COUNTERS);
    if (counters != null) {
      note(evidence, place(head), Stream.of(numbers(counters)).map(BigDecimal::new).toList());
    }
    for (int row = 0; row < part.rows().rowCount(); row++) {
      note(rows, key(head, part.rows(), row), counters(head, part.rows(), row));
    }
  }

  private static void note(Map<String, Ends> ends, String key, List<@Nullable BigDecimal> values) {
    @Nullable BigDecimal[] now = values.toArray(BigDecimal[]::new);
    ends.computeIfAbsent(key, k -> new Ends(now)).last = now;
  }

  /** A row of a frame in a repetition of the hour. */
  @Nullable String[] row(FrameHead head, RowBlock block, int number, long repetition) {
    @Nullable String[] row =
        block.columns().stream().map(column -> column[number]).toArray(String[]::new);
    Ends ends = repetition > 0 && isCounter(head) ? rows.get(key(head, block, number)) : null;
    for (int i = 0; i < row.length && ends != null; i++) {
      String value = row[i];
      row[i] = value == null ? null : ends.grown(value, i, repetition);
    }
    return row;
  }

  /** Evidence of a frame in a repetition of the hour. */
  Map<String, String> evidence(FrameHead head, long repetition) {
    String counters = head.evidence().get(DATABASE_COUNTERS);
    Ends ends = evidence.get(place(head));
    if (counters == null || ends == null) {
      return head.evidence();
    }
    String[] grown = numbers(counters);
    for (int i = 0; i < grown.length; i++) {
      grown[i] = ends.grown(grown[i], i, repetition);
    }
    Map<String, String> later = new HashMap<>(head.evidence());
    later.put(DATABASE_COUNTERS, "{" + String.join(",", grown) + "}");
    return later;
  }

  /** Where a frame belongs. */
  static String place(FrameHead head) {
    return head.dataset() + "/" + head.database();
  }

  private static String[] numbers(String array) {
    return array.substring(1, array.length() - 1).split(",", -1);
  }

  private static boolean isCounter(FrameHead head) {
    return CATALOG
        .find(head.dataset())
        .filter(dataset -> dataset.kind() == DatasetKind.COUNTER)
        .isPresent();
  }

  /** Key of a row, with the place it belongs to. */
  private static String key(FrameHead head, RowBlock rows, int row) {
    Dataset dataset = CATALOG.find(head.dataset()).orElseThrow();
    StringBuilder key = new StringBuilder(place(head)).append('/');
    for (int i = 0; i < head.columns().size(); i++) {
      String name = dataset.newestName(head.columns().get(i).name());
      if (dataset.classOf(name).filter(c -> c == ColumnClass.KEY).isPresent()) {
        key.append(rows.value(row, i)).append('/');
      }
    }
    return key.toString();
  }

  /** Values of the counters among the columns; null for all others. */
  private static List<@Nullable BigDecimal> counters(FrameHead head, RowBlock rows, int row) {
    Dataset dataset = CATALOG.find(head.dataset()).orElseThrow();
    List<@Nullable BigDecimal> values = new ArrayList<>();
    for (int i = 0; i < head.columns().size(); i++) {
      String column = dataset.newestName(head.columns().get(i).name());
      String value = rows.value(row, i);
      boolean counts = dataset.classOf(column).filter(ColumnClass::isCounter).isPresent();
      values.add(counts && value != null ? new BigDecimal(value) : null);
    }
    return values;
  }
}
