package io.pgtracker.ingest.migrate;

import io.pgtracker.ingest.store.NamedSql;
import io.pgtracker.ingest.store.Store;
import io.pgtracker.ingest.store.StoreException;
import io.pgtracker.ingest.store.StoreSession;
import java.util.Map;

/**
 * The comments of columns that mean the same in many tables, written after each migration. Not a
 * callback of Flyway, which refuses one that stands on the classpath twice.
 */
final class SharedComments {
  private final Store store;

  SharedComments(Store store) {
    this.store = store;
  }

  void write() throws StoreException {
    try (StoreSession session = store.open()) {
      for (String statement : SqlFile.statements("comments.sql", SqlFile.text("comments"))) {
        session.run(NamedSql.literal("commenting on the tables", statement), Map.of());
      }
      session.commit();
    }
  }
}
