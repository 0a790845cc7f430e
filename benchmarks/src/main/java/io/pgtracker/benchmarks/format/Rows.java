package io.pgtracker.benchmarks.format;

import io.pgtracker.format.ColumnSpec;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows of a view, read once and measured many times.
 *
 * @param view its name
 * @param columns its columns
 * @param rows PostgreSQL's text output, row by row
 * @param csv the same rows as COPY … TO STDOUT (FORMAT csv, HEADER) gives them
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Rows(String view, List<ColumnSpec> columns, List<@Nullable String[]> rows, byte[] csv) {}
