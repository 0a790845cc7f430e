package io.pgtracker.ingest.store;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.postgresql.copy.CopyIn;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Rows that go in by COPY. */
final class CopyStream implements RowStream {
  private static final Logger LOG = LoggerFactory.getLogger(CopyStream.class);

  private final CopyIn copy;
  private final String table;
  private final String location;
  private final CopyText text = new CopyText();

  CopyStream(CopyIn copy, String table, String location) {
    this.copy = copy;
    this.table = table;
    this.location = location;
  }

  @Override
  public void row(@Nullable String[] values) throws StoreException {
    text.row(values);
    if (text.length() >= CopyText.FLUSH_BYTES) {
      send();
    }
  }

  private void send() throws StoreException {
    try {
      copy.writeToCopy(text.bytes(), 0, text.length());
      text.clear();
    } catch (SQLException e) {
      throw StoreErrors.sort("loading " + table, location, e);
    }
  }

  @Override
  public long finish() throws StoreException {
    send();
    try {
      return copy.endCopy();
    } catch (SQLException e) {
      throw StoreErrors.sort("loading " + table, location, e);
    }
  }

  @Override
  public void close() {
    if (copy.isActive()) {
      try {
        copy.cancelCopy();
      } catch (SQLException e) {
        LOG.debug("a COPY that had failed could not be cancelled either", e);
      }
    }
  }
}
