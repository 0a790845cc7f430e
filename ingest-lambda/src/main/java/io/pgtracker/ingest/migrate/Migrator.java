package io.pgtracker.ingest.migrate;

import io.pgtracker.ingest.store.JdbcStore;
import io.pgtracker.ingest.store.NamedSql;
import io.pgtracker.ingest.store.ResultRow;
import io.pgtracker.ingest.store.Store;
import io.pgtracker.ingest.store.StoreException;
import io.pgtracker.ingest.store.StoreException.Kind;
import io.pgtracker.ingest.store.StoreSession;
import io.pgtracker.ingest.store.dataapi.DataApiStore;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings a store's schema to the version this program was built with. */
public final class Migrator {
  private static final Logger LOG = LoggerFactory.getLogger(Migrator.class);
  private static final int OLDEST_STORE = 140_000;
  private static final NamedSql SERVER = NamedSql.beside(Migrator.class, "server");
  private static final NamedSql CREATE_TIMESCALEDB =
      NamedSql.literal("creating TimescaleDB", "CREATE EXTENSION timescaledb");

  private final Store store;

  /** Migrates a store. */
  public Migrator(Store store) {
    this.store = store;
  }

  /**
   * Runs what is missing. Several at once wait for each other; one that was interrupted goes on.
   *
   * @throws StoreException when the store is away, too old, or newer than this program
   */
  public MigrationReport migrate() throws StoreException {
    prepareExtension();
    SchemaVersion program = SchemaVersion.ofProgram();
    program.refuseNewer(store);
    SchemaMigration migration =
        store instanceof DataApiStore api
            ? new StatementMigration(api)
            : new FlywayMigration((JdbcStore) store);
    TimeTravelSchemas timeTravel = new TimeTravelSchemas(store);
    if (migration.isDue()) {
      timeTravel.drop(); // its views and functions would hold tables as they are
    }
    int migrationsRun = migration.run();
    new SharedComments(store).write();
    EditionMove move = new EditionMove(store);
    if (move.isDue()) {
      timeTravel.drop();
    }
    int moved = move.run();
    timeTravel.make();
    return new MigrationReport(
        move.edition(), migrationsRun, "%03d".formatted(program.number()), moved);
  }

  /**
   * Creates TimescaleDB where the server has it and the store is new. A store that is there goes
   * over to it when somebody has created the extension: that moves all its rows.
   */
  private void prepareExtension() throws StoreException {
    try (StoreSession session = store.open()) {
      ResultRow server = session.run(SERVER, Map.of()).get(0);
      session.commit();
      long version = server.number("version");
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
      if (server.flag("takes_timescaledb")) {
        create(session);
      }
    }
  }

  private static void create(StoreSession session) throws StoreException {
    try {
      session.run(CREATE_TIMESCALEDB, Map.of());
      session.commit();
    } catch (StoreException e) {
      session.rollback();
      LOG.warn(
          "TimescaleDB is installed on the server but could not be created in this database ({});"
              + " the store goes on as plain PostgreSQL",
          e.getMessage());
    }
  }
}
