package io.pgtracker.ingest.load;

import io.pgtracker.catalog.Dataset;
import io.pgtracker.format.ColumnSpec;
import io.pgtracker.format.FramePart;
import io.pgtracker.format.MalformedObjectException;
import io.pgtracker.ingest.store.RowStream;
import io.pgtracker.ingest.store.StoreException;
import io.pgtracker.ingest.store.StoreSession;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows of samples and counters: straight into their table, as one stream. */
final class CopyFrameLoad implements FrameLoad {
  private final Dataset dataset;
  private final RowMapping mapping;
  private final @Nullable RowMapping vanished;
  private final List<String> columns;
  private final int[] keyTargets;
  private final KeySet keys = new KeySet();
  private @Nullable RowStream rows;

  /**
   * @param fixed columns before those of the mapping
   * @param vanished of a frame of changes: how its vanished keys become rows, with the same fixed
   *     columns
   */
  CopyFrameLoad(
      Dataset dataset, List<String> fixed, RowMapping mapping, @Nullable RowMapping vanished) {
    this.dataset = dataset;
    this.mapping = mapping;
    this.vanished = vanished;
    List<String> all = new ArrayList<>(fixed);
    all.addAll(mapping.columns());
    all.add("extra");
    this.columns = List.copyOf(all);
    this.keyTargets =
        vanished == null
            ? new int[0]
            : vanished.columns().stream().mapToInt(all::indexOf).toArray();
  }

  @Override
  public void part(StoreSession session, FramePart part, long line)
      throws StoreException, MalformedObjectException {
    if (part.rows().rowCount() + part.vanished().rowCount() == 0) {
      return;
    }
    if (rows == null) {
      rows = session.load(dataset.name(), columns);
    }
    for (int row = 0; row < part.rows().rowCount(); row++) {
      @Nullable String[] values = mapping.row(part.rows(), row, line);
      note(mapping.key(values, line), line);
      rows.row(values);
    }
    if (vanished != null) {
      for (int row = 0; row < part.vanished().rowCount(); row++) {
        @Nullable String[] key = vanished.row(part.vanished(), row, line);
        note(vanished.key(key, line), line);
        rows.row(removed(key));
      }
    }
  }

  private void note(@Nullable String key, long line) throws MalformedObjectException {
    if (key != null) {
      keys.add(key, line);
    }
  }

  /** A row of which nothing is known but its key. */
  private @Nullable String[] removed(@Nullable String[] key) {
    @Nullable String[] values = new @Nullable String[columns.size()];
    int fixed = key.length - 1 - keyTargets.length;
    System.arraycopy(key, 0, values, 0, fixed);
    for (int i = 0; i < keyTargets.length; i++) {
      values[keyTargets[i]] = key[fixed + i];
    }
    return values;
  }

  @Override
  public void pause() throws StoreException {
    finish();
    rows = null;
  }

  @Override
  public void finish() throws StoreException {
    if (rows != null) {
      rows.finish();
    }
  }

  @Override
  public List<ColumnSpec> unknownColumns() {
    return mapping.unknown();
  }

  @Override
  public void giveUp() {
    if (rows != null) {
      rows.close();
    }
  }
}
