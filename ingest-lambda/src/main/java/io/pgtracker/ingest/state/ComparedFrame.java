package io.pgtracker.ingest.state;

import io.pgtracker.ingest.store.ColumnArrays;
import io.pgtracker.ingest.store.StoreException;
import java.util.List;
import java.util.function.Predicate;

/** A frame whose rows are compared with what the store has before they are kept, some at a time. */
public interface ComparedFrame {
  /** Ends each value of a key, of which a row's key is made. */
  char KEY_END = '\u0000';

  /**
   * Takes rows.
   *
   * @param columns names of the arrays
   */
  void rows(List<String> columns, ColumnArrays rows) throws StoreException;

  /**
   * All rows have been taken.
   *
   * @param hasKey whether the frame has a key: its values, each followed by {@link #KEY_END}
   */
  void end(Predicate<String> hasKey) throws StoreException;
}
