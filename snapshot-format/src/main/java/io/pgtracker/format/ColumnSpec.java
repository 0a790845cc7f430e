package io.pgtracker.format;

/**
 * A column of a frame.
 *
 * @param name the view's own name for it
 * @param type PostgreSQL type name as in {@code pg_type.typname}, for example {@code int8}, {@code
 *     _int4}, {@code timestamptz}
 */
public record ColumnSpec(String name, String type) {}
