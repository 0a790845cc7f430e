package io.pgtracker.ingest.migrate;

import io.pgtracker.ingest.store.NamedSql;
import io.pgtracker.ingest.store.ResultRow;
import io.pgtracker.ingest.store.Store;
import io.pgtracker.ingest.store.StoreException;
import io.pgtracker.ingest.store.StoreSession;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes the tables of a store what its edition makes possible: from plain PostgreSQL to TimescaleDB
 * with all their rows, from the Apache to the community edition in place. A transaction for each
 * table; what was interrupted goes on with the next run.
 */
final class EditionMove {
  private static final Logger LOG = LoggerFactory.getLogger(EditionMove.class);
  private static final NamedSql EDITION =
      NamedSql.of("edition", "select pgtracker.edition() as edition");
  private static final NamedSql TABLES =
      NamedSql.of("tables_to_adapt", "select pgtracker.tables_to_adapt() as time_table");
  private static final NamedSql ADAPT =
      NamedSql.of("adapt_table", "select pgtracker.adapt_table(:time_table)::text as done");

  private final Store store;
  private String edition = "";

  EditionMove(Store store) {
    this.store = store;
  }

  /** Whether a table has to move. */
  boolean isDue() throws StoreException {
    try (StoreSession session = store.open()) {
      return !session.run(TABLES, Map.of()).isEmpty();
    }
  }

  /** Moves what is not yet there; returns how many tables. */
  int run() throws StoreException {
    try (StoreSession session = store.open()) {
      edition = session.run(EDITION, Map.of()).get(0).text("edition");
      List<ResultRow> tables = session.run(TABLES, Map.of());
      session.commit();
      for (ResultRow table : tables) {
        LOG.info("making {} a table of this edition", table.text("time_table"));
        session.run(ADAPT, table.values());
        session.commit();
      }
      return tables.size();
    }
  }

  /** The edition, for people; after {@link #run}. */
  String edition() {
    return switch (edition) {
      case "plain" -> "plain PostgreSQL";
      case "apache" -> "TimescaleDB, Apache edition";
      default -> "TimescaleDB, community edition";
    };
  }
}
