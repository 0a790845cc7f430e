package io.pgtracker.pipeline.scenes;

import static org.assertj.core.api.Assertions.assertThat;

import io.pgtracker.catalog.Catalog;
import io.pgtracker.format.Limits;
import io.pgtracker.ingest.IngestOutcome;
import io.pgtracker.ingest.Ingester;
import io.pgtracker.ingest.migrate.Migrator;
import io.pgtracker.ingest.store.JdbcStore;
import io.pgtracker.ingest.store.StoreException;
import io.pgtracker.ingest.store.StoreSession;
import io.pgtracker.ingest.store.StoreUrl;
import io.pgtracker.objects.StoredObject;
import io.pgtracker.testservers.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A migrated store, shared by the tests of a class. */
final class SceneStore implements AutoCloseable {
  private final TestDatabase database;
  private final StoreSession session;
  private final Ingester ingester;

  private SceneStore(TestDatabase database, StoreSession session) {
    this.database = database;
    this.session = session;
    this.ingester = new Ingester(Catalog.builtIn(), Limits.DEFAULT, session);
  }

  static SceneStore create() throws SQLException, StoreException {
    TestDatabase database = TestDatabase.create();
    JdbcStore store = new JdbcStore(StoreUrl.parse(database.uri()));
    new Migrator(store).migrate();
    return new SceneStore(database, store.open());
  }

  void ingest(StoredObject object) throws StoreException {
    assertThat(offer(object)).isEqualTo(IngestOutcome.INGESTED);
  }

  /** What becomes of an object, whatever that is. */
  IngestOutcome offer(StoredObject object) throws StoreException {
    return ingester.ingest(object).outcome();
  }

  /** A session of its owner. */
  Connection connect() throws SQLException {
    return database.connect();
  }

  /** Rows of a query, values by column. */
  List<Map<String, @Nullable String>> rows(String sql) throws SQLException {
    try (Connection connection = database.connect()) {
      return Sql.rows(connection, sql);
    }
  }

  /** First column of a query. */
  List<String> column(String sql) throws SQLException {
    try (Connection connection = database.connect()) {
      return Sql.column(connection, sql);
    }
  }

  /** A session at a moment of an instance's past. */
  Connection go(String instance, String moment) throws SQLException {
    Connection session = database.connect();
    Sql.run(session, "select from history.go('%s', '%s')".formatted(instance, moment));
    return session;
  }

  @Override
  public void close() throws SQLException {
    session.close();
    database.close();
  }
}
