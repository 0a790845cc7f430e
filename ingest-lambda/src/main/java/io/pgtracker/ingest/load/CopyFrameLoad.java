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
  private final List<String> columns;
  private final KeySet keys = new KeySet();
  private @Nullable RowStream rows;

  CopyFrameLoad(Dataset dataset, RowMapping mapping, boolean perDatabase) {
    this.dataset = dataset;
    this.mapping = mapping;
    List<String> all = new ArrayList<>(List.of("instance_id", "collected_at"));
    if (perDatabase) {
      all.add("database");
    }
    all.addAll(mapping.columns());
    all.add("extra");
    this.columns = List.copyOf(all);
  }

  @Override
  public void part(StoreSession session, FramePart part, long line)
      throws StoreException, MalformedObjectException {
    if (part.rows().rowCount() == 0) {
      return;
    }
    if (rows == null) {
      rows = session.load(dataset.name(), columns);
    }
    for (int row = 0; row < part.rows().rowCount(); row++) {
      @Nullable String[] values = mapping.row(part.rows(), row, line);
      String key = mapping.key(values, line);
      if (key != null) {
        keys.add(key, line);
      }
      rows.row(values);
    }
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
