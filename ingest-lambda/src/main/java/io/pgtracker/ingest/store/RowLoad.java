package io.pgtracker.ingest.store;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows to load into a table of schema {@code pgtracker}. */
public interface RowLoad {

  /** Name of the table, from the catalog or a constant. */
  String table();

  /** Names of the columns, from the store's own catalog or constants. */
  List<String> columns();

  /** Gives the rows one after the other. */
  void writeTo(RowSink sink) throws StoreException;

  /** Takes rows. */
  interface RowSink {
    /** Takes a row: values in PostgreSQL's text form, in the order of the columns. */
    void row(@Nullable String[] values) throws StoreException;
  }
}
