package io.pgtracker.scraper.changes;

import org.jspecify.annotations.Nullable;

/**
 * Where a chain belongs.
 *
 * @param dataset its name
 * @param database null for datasets of the whole server
 */
record Place(String dataset, @Nullable String database) {}
