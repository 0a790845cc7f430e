package io.pgtracker.ingest.migrate;

/**
 * What a migration did.
 *
 * @param edition what the store is, for people
 * @param migrationsRun how many migrations were run now
 * @param schemaVersion version the schema has now
 * @param tablesMoved how many tables were made what the edition makes possible
 */
public record MigrationReport(
    String edition, int migrationsRun, String schemaVersion, int tablesMoved) {}
