package io.pgtracker.ingest.migrate;

import io.pgtracker.ingest.store.JdbcStore;
import io.pgtracker.ingest.store.StoreException;
import io.pgtracker.ingest.store.StoreException.Kind;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.output.MigrateResult;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings a store's schema to the version this program was built with. */
public final class Migrator {
  private static final Logger LOG = LoggerFactory.getLogger(Migrator.class);
  private static final int OLDEST_STORE = 140_000;

  private final JdbcStore store;

  /** Migrates a store. */
  public Migrator(JdbcStore store) {
    this.store = store;
  }

  /**
   * Runs what is missing. Several at once wait for each other; one that was interrupted goes on.
   *
   * @throws StoreException when the store is away, too old, or newer than this program
   */
  public MigrationReport migrate() throws StoreException {
    prepareExtension();
    SchemaVersion.ofProgram().refuseNewer(store);
    try {
      Flyway flyway =
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
      TimeTravelSchemas timeTravel = new TimeTravelSchemas(store);
      if (flyway.info().pending().length > 0) {
        timeTravel.drop(); // its views and functions would hold tables as they are
      }
      MigrateResult result = flyway.migrate();
      new SharedComments(store).write();
      EditionMove move = new EditionMove(store);
      if (move.isDue()) {
        timeTravel.drop();
      }
      int moved = move.run();
      timeTravel.make();
      String version = result.targetSchemaVersion;
      return new MigrationReport(
          move.edition(),
          result.migrationsExecuted,
          version == null || version.isEmpty() ? result.initialSchemaVersion : version,
          moved);
    } catch (FlywayException e) {
      throw new StoreException(
          Kind.CONFIGURATION,
          "migrating the store " + store.location() + " failed: " + firstLine(e),
          null,
          e);
    }
  }

  /**
   * Creates TimescaleDB where the server has it and the store is new. A store that is there goes
   * over to it when somebody has created the extension: that moves all its rows.
   */
  private void prepareExtension() throws StoreException {
    try (Connection connection = store.connect();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(true);
      int version = number(statement, "SHOW server_version_num");
      if (version < OLDEST_STORE) {
        throw new StoreException(
            Kind.CONFIGURATION,
            "the store "
                + store.location()
                + " runs PostgreSQL "
                + version / 10_000
                + "; it must be 14 or newer",
            null,
            null);
      }
      if (number(statement, "SELECT count(*) FROM pg_namespace WHERE nspname = 'pgtracker'") == 0
          && number(statement, "SELECT count(*) FROM pg_extension WHERE extname = 'timescaledb'")
              == 0
          && number(
                  statement,
                  "SELECT count(*) FROM pg_available_extensions WHERE name = 'timescaledb'")
              > 0) {
        create(statement);
      }
    } catch (SQLException e) {
      throw new StoreException(
          Kind.UNAVAILABLE,
          "store " + store.location() + " failed while being looked at: " + e.getMessage(),
          e.getSQLState(),
          e);
    }
  }

  private static void create(Statement statement) {
    try {
      statement.execute("CREATE EXTENSION timescaledb");
    } catch (SQLException e) {
      LOG.warn(
          "TimescaleDB is installed on the server but could not be created in this database ({});"
              + " the store goes on as plain PostgreSQL",
          firstLine(e));
    }
  }

  private static int number(Statement statement, String sql) throws SQLException {
    try (ResultSet result = statement.executeQuery(sql)) {
      result.next();
      return result.getInt(1);
    }
  }

  private static String firstLine(Exception e) {
    String message = String.valueOf(e.getMessage()).strip();
    int end = message.indexOf('\n');
    return end < 0 ? message : message.substring(0, end);
  }
}
