package io.pgtracker.catalog;

import org.jspecify.annotations.Nullable;

/**
 * How PostgreSQL shows, without an error, that the role may not see all of a row. Such rows are
 * kept, and their number marks the frame as partial.
 *
 * @param column name as in the view
 * @param value its value then, in PostgreSQL's text form; null: SQL NULL
 */
public record HiddenRule(String column, @Nullable String value) {}
