package io.pgtracker.benchmarks.queries;

import java.util.Set;

/**
 * What one asking of a query took.
 *
 * @param millis from the first statement to the last row
 * @param rows of the last statement
 * @param buffers blocks of 8 kB the last statement went through, cached or not
 * @param sequential large relations that its plans read from end to end, as {@code schema.name}
 */
record Asked(double millis, long rows, long buffers, Set<String> sequential) {}
