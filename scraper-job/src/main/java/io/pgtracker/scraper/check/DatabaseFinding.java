package io.pgtracker.scraper.check;

import org.jspecify.annotations.Nullable;

/**
 * One database that was visited.
 *
 * @param statementsVersion installed version of pg_stat_statements
 * @param statementsAvailable version that CREATE or ALTER EXTENSION would install
 * @param failure why the visit failed
 */
record DatabaseFinding(
    String database,
    @Nullable String statementsVersion,
    @Nullable String statementsAvailable,
    @Nullable CheckItem failure) {}
