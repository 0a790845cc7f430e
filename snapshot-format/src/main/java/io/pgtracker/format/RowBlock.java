package io.pgtracker.format;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows held column by column, each value in PostgreSQL's text output form (booleans {@code t} and
 * {@code f}), null for SQL NULL. Nothing is parsed on the way, so nothing can be lost.
 *
 * @param rowCount number of rows
 * @param columns one array of {@code rowCount} values per column, in the order of the frame's
 *     columns
 */
@SuppressWarnings("ArrayRecordComponent") // hot path; the list is what identifies a block
public record RowBlock(int rowCount, List<@Nullable String[]> columns) {

  /** A block without rows and columns. */
  public static final RowBlock EMPTY = new RowBlock(0, List.of());

  public RowBlock {
    columns = List.copyOf(columns);
  }

  /** Value at a row and column, both from 0. */
  public @Nullable String value(int row, int column) {
    return columns.get(column)[row];
  }
}
