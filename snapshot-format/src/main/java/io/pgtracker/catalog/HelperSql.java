package io.pgtracker.catalog;

/**
 * SQL that is used where an administrator has installed a function which shows more than the role
 * may see by itself.
 *
 * @param function its signature, as {@code to_regprocedure} reads it
 * @param sql SQL by minimum version
 */
public record HelperSql(String function, VersionedSql sql) {}
