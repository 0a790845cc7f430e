package io.pgtracker.ingest.store;

import org.jspecify.annotations.Nullable;

/**
 * Rows on their way into a table. The store works on them while more are made; until {@link
 * #finish}, nothing else may be asked of the session.
 */
public interface RowStream extends AutoCloseable {

  /** Takes a row: values in PostgreSQL's text form, in the order of the columns. */
  void row(@Nullable String[] values) throws StoreException;

  /**
   * Waits until all rows are in the table.
   *
   * @return their number
   */
  long finish() throws StoreException;

  /** Gives up what was not finished; the transaction is then only good for a rollback. */
  @Override
  void close();
}
