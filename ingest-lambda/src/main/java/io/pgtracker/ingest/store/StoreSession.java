package io.pgtracker.ingest.store;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A connection to the store within a transaction: two operations, load rows and run a named SQL. A
 * next transaction begins after {@link #commit} and {@link #rollback}. For one thread.
 */
public interface StoreSession extends AutoCloseable {

  /**
   * Begins to load rows into a table of schema {@code pgtracker}.
   *
   * @param table from the catalog or a constant
   * @param columns from the store's own catalog or constants
   */
  RowStream load(String table, List<String> columns) throws StoreException;

  /** Runs a statement; values come and go in PostgreSQL's text form. */
  List<ResultRow> run(NamedSql sql, Map<String, ? extends @Nullable String> parameters)
      throws StoreException;

  /** Makes what was done since the last commit or rollback lasting. */
  void commit() throws StoreException;

  /** Undoes what was done since the last commit or rollback. */
  void rollback() throws StoreException;

  /**
   * Whether the store still answers; asked between transactions, of a session kept for long.
   *
   * @param limit no answer within it counts as none
   */
  boolean isAlive(Duration limit);

  /**
   * Ends the session whatever it is at: what runs fails as {@link StoreException.Kind#UNAVAILABLE},
   * and the server undoes it. The only operation for another thread.
   */
  void abort();

  /** Ends the session; what was not committed is undone. */
  @Override
  void close();
}
