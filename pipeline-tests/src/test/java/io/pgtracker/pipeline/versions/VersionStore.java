package io.pgtracker.pipeline.versions;

import io.pgtracker.catalog.Catalog;
import io.pgtracker.format.Limits;
import io.pgtracker.ingest.IngestResult;
import io.pgtracker.ingest.Ingester;
import io.pgtracker.ingest.load.TableColumns;
import io.pgtracker.ingest.migrate.Migrator;
import io.pgtracker.ingest.store.JdbcStore;
import io.pgtracker.ingest.store.StoreException;
import io.pgtracker.ingest.store.StoreSession;
import io.pgtracker.ingest.store.StoreUrl;
import io.pgtracker.objects.StoredObject;
import io.pgtracker.testservers.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** A migrated store in a database of its own; several threads may ingest. */
final class VersionStore implements AutoCloseable {
  private final TestDatabase database;

  private VersionStore(TestDatabase database) {
    this.database = database;
  }

  static VersionStore create() throws SQLException, StoreException {
    TestDatabase database = TestDatabase.create();
    new Migrator(new JdbcStore(StoreUrl.parse(database.uri()))).migrate();
    return new VersionStore(database);
  }

  IngestResult ingest(StoredObject object) throws StoreException {
    try (StoreSession session = session()) {
      return new Ingester(Catalog.builtIn(), Limits.DEFAULT, session).ingest(object);
    }
  }

  /** Names of columns by table. */
  Map<String, Set<String>> tables() throws StoreException {
    try (StoreSession session = session()) {
      Map<String, Set<String>> tables = new LinkedHashMap<>();
      TableColumns.read(session)
          .byTable()
          .forEach((table, types) -> tables.put(table, types.keySet()));
      return tables;
    }
  }

  Connection connect() throws SQLException {
    return database.connect();
  }

  void execute(String sql) throws SQLException {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private StoreSession session() throws StoreException {
    return new JdbcStore(StoreUrl.parse(database.uri())).open();
  }

  @Override
  public void close() throws SQLException {
    database.close();
  }
}
