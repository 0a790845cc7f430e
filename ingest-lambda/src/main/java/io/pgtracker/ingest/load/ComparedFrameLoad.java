package io.pgtracker.ingest.load;

import io.pgtracker.catalog.Dataset;
import io.pgtracker.catalog.DatasetKind;
import io.pgtracker.format.ColumnSpec;
import io.pgtracker.format.FramePart;
import io.pgtracker.format.MalformedObjectException;
import io.pgtracker.ingest.state.ComparedFrame;
import io.pgtracker.ingest.store.ColumnArrays;
import io.pgtracker.ingest.store.StoreException;
import io.pgtracker.ingest.store.StoreSession;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows of states and texts: compared with what the store has, some at a time. */
final class ComparedFrameLoad implements FrameLoad {
  private final RowMapping mapping;
  private final boolean keepsIncomplete;
  private final ComparedFrame frame;
  private final KeySet keys = new KeySet();
  private final List<String> columns;
  private final ColumnArrays rows;

  ComparedFrameLoad(Dataset dataset, RowMapping mapping, ComparedFrame frame) {
    this.mapping = mapping;
    this.keepsIncomplete = dataset.kind() == DatasetKind.TEXT;
    this.frame = frame;
    List<String> all = new ArrayList<>(mapping.columns());
    all.add("extra");
    this.columns = List.copyOf(all);
    this.rows = new ColumnArrays(columns.size());
  }

  @Override
  public void part(StoreSession session, FramePart part, long line)
      throws StoreException, MalformedObjectException {
    for (int row = 0; row < part.rows().rowCount(); row++) {
      @Nullable String[] values = mapping.row(part.rows(), row, line);
      String key = mapping.key(values, line);
      // A dataset without a key has one row.
      keys.add(key == null ? "" : key, line);
      rows.add(values);
      if (rows.isFull()) {
        send();
      }
    }
    send();
  }

  private void send() throws StoreException {
    if (rows.rows() > 0) {
      frame.rows(columns, rows);
      rows.clear();
    }
  }

  @Override
  public void finish() throws StoreException {
    frame.end(keys::contains);
  }

  @Override
  public List<ColumnSpec> unknownColumns() {
    return mapping.unknown();
  }

  @Override
  public boolean keepsIncomplete() {
    return keepsIncomplete;
  }
}
