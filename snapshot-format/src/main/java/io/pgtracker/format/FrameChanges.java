package io.pgtracker.format;

import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Says that a frame holds only what changed, and since when: rows that are new or differ in any
 * column, and the keys that are no more. Both frames it names are of the same scraper, dataset and
 * database. What they and those between them say, applied in their order, is the whole.
 *
 * @param baseSequence the complete frame the chain began with
 * @param previousSequence the frame the changes are relative to; the base itself for the first
 * @param key names of the columns that identify a row, in the order in which vanished keys stand
 */
public record FrameChanges(long baseSequence, long previousSequence, List<String> key) {
  public FrameChanges {
    key = List.copyOf(key);
  }

  /** Those of a frame's columns that are its key, in the order of the key. */
  public List<ColumnSpec> keyColumns(List<ColumnSpec> columns) {
    return key.stream()
        .flatMap(name -> columns.stream().filter(c -> c.name().equals(name)).limit(1))
        .toList();
  }

  /** Why a frame with this head cannot hold changes like these; null when it can. */
  @Nullable String fault(FrameHead head) {
    boolean inOrder =
        baseSequence >= 0 && baseSequence <= previousSequence && previousSequence < head.sequence();
    if (!inOrder) {
      return "changes are not relative to an earlier frame of their chain";
    }
    boolean isKey =
        !key.isEmpty()
            && key.size() <= Names.MAX_KEY_COLUMNS
            && new HashSet<>(key).size() == key.size()
            && keyColumns(head.columns()).size() == key.size();
    return isKey ? null : "key is not a choice of the columns";
  }
}
