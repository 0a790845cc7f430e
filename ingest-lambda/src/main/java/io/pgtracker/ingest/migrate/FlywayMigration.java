package io.pgtracker.ingest.migrate;

import io.pgtracker.ingest.store.JdbcStore;
import io.pgtracker.ingest.store.StoreException;
import io.pgtracker.ingest.store.StoreException.Kind;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** Migrations by Flyway, over JDBC. */
final class FlywayMigration implements SchemaMigration {
  private final JdbcStore store;
  private final Flyway flyway;

  FlywayMigration(JdbcStore store) {
    this.store = store;
    this.flyway =
        Flyway.configure()
            .dataSource(new StoreDataSource(store))
            .schemas("pgtracker")
            .defaultSchema("pgtracker")
            .table("schema_history")
            .locations(
                "classpath:io/pgtracker/sql/migrations", "classpath:io/pgtracker/sql/definitions")
            .placeholderReplacement(false)
            .failOnMissingLocations(true)
            .outputQueryResults(false)
            .cleanDisabled(true)
            .load();
  }

  @Override
  public boolean isDue() throws StoreException {
    try {
      return flyway.info().pending().length > 0;
    } catch (FlywayException e) {
      throw failed(e);
    }
  }

  @Override
  public int run() throws StoreException {
    try {
      return flyway.migrate().migrationsExecuted;
    } catch (FlywayException e) {
      throw failed(e);
    }
  }

  private StoreException failed(FlywayException e) {
    String message = String.valueOf(e.getMessage()).strip();
    int end = message.indexOf('\n');
    return new StoreException(
        Kind.CONFIGURATION,
        "migrating the store "
            + store.location()
            + " failed: "
            + (end < 0 ? message : message.substring(0, end)),
        null,
        e);
  }
}
