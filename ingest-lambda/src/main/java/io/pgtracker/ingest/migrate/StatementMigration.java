package io.pgtracker.ingest.migrate;

import io.pgtracker.ingest.store.NamedSql;
import io.pgtracker.ingest.store.ResultRow;
import io.pgtracker.ingest.store.StoreException;
import io.pgtracker.ingest.store.StoreException.Kind;
import io.pgtracker.ingest.store.dataapi.DataApiSession;
import io.pgtracker.ingest.store.dataapi.DataApiStore;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Migrations through the RDS Data API, statement by statement: what Flyway, which needs JDBC, would
 * do, down to the rows of its history, so that the two may take turns. A transaction for each
 * migration; several at once wait for each other.
 */
final class StatementMigration implements SchemaMigration {
  private static final Logger LOG = LoggerFactory.getLogger(StatementMigration.class);

  /** The lock that Flyway takes: its own number and that of the history's name. */
  private static final long LOCK_NUMBER =
      77_431_708_279_161L + "\"pgtracker\".\"schema_history\"".hashCode();

  private static final NamedSql LOCK =
      NamedSql.literal(
          "waiting for other migrations",
          "select pg_advisory_xact_lock(" + LOCK_NUMBER + ")::text as locked");
  private static final NamedSql IS_NEW =
      NamedSql.literal(
          "looking for the schema",
          "select to_regnamespace('pgtracker') is null as lacks_schema,"
              + " to_regclass('pgtracker.schema_history') is null as lacks_history");
  private static final NamedSql APPLIED =
      NamedSql.beside(StatementMigration.class, "applied_migrations");
  private static final NamedSql NOTE = NamedSql.beside(StatementMigration.class, "note_migration");
  private static final NamedSql SEARCH_PATH =
      NamedSql.literal(
          "search path",
          "select set_config('search_path', '\"pgtracker\", ' || current_setting('search_path'),"
              + " true) as search_path");

  private final DataApiStore store;

  StatementMigration(DataApiStore store) {
    this.store = store;
  }

  @Override
  public boolean isDue() throws StoreException {
    try (DataApiSession session = store.session()) {
      if (session.run(IS_NEW, Map.of()).get(0).flag("lacks_history")) {
        return true;
      }
      Map<String, @Nullable String> applied = applied(session);
      return MigrationFile.all().stream().anyMatch(file -> isDue(file, applied));
    }
  }

  @Override
  public int run() throws StoreException {
    int run = 0;
    try (DataApiSession session = store.session()) {
      makeHistory(session);
      for (MigrationFile file : MigrationFile.all()) {
        session.run(LOCK, Map.of());
        Map<String, @Nullable String> applied = applied(session);
        requireAsItWas(file, applied);
        if (isDue(file, applied)) {
          LOG.info("running {}", file.script());
          run(session, file);
          run++;
        }
        session.commit();
      }
    }
    return run;
  }

  private static void run(DataApiSession session, MigrationFile file) throws StoreException {
    long startedNanos = System.nanoTime();
    session.run(SEARCH_PATH, Map.of());
    int number = 0;
    for (String statement : file.statements()) {
      session.runLong(
          NamedSql.literal(
              "running statement " + ++number + " of " + file.script(), withoutResult(statement)));
    }
    note(
        session,
        file.version(),
        file.description(),
        "SQL",
        file.script(),
        file.checksum(),
        (System.nanoTime() - startedNanos) / 1_000_000);
  }

  /** A function called for what it does may answer with a type that the service doesn't take. */
  private static String withoutResult(String statement) {
    return statement.matches("(?is)\\s*(--[^\\n]*\\n\\s*)*select\\b.*")
        ? "DO $run$ BEGIN EXECUTE $statement$" + statement + "$statement$; END $run$"
        : statement;
  }

  /** As Flyway makes it, with the row that says who made the schema. */
  private static void makeHistory(DataApiSession session) throws StoreException {
    session.run(LOCK, Map.of());
    ResultRow there = session.run(IS_NEW, Map.of()).get(0);
    if (there.flag("lacks_history")) {
      if (there.flag("lacks_schema")) {
        session.runLong(NamedSql.literal("making the schema", "CREATE SCHEMA \"pgtracker\""));
      }
      for (String statement :
          SqlFile.statements(
              "schema_history",
              NamedSql.resource(StatementMigration.class, "schema_history.sql"))) {
        session.runLong(NamedSql.literal("making the history of migrations", statement));
      }
      if (there.flag("lacks_schema")) {
        note(session, null, "<< Flyway Schema Creation >>", "SCHEMA", "\"pgtracker\"", null, 0);
      }
    }
    session.commit();
  }

  private static void note(
      DataApiSession session,
      @Nullable String version,
      String description,
      String type,
      String script,
      @Nullable Integer checksum,
      long millis)
      throws StoreException {
    Map<String, @Nullable String> row = new HashMap<>();
    row.put("version", version);
    row.put("description", description);
    row.put("type", type);
    row.put("script", script);
    row.put("checksum", checksum == null ? null : checksum.toString());
    row.put("execution_time", Long.toString(millis));
    session.run(NOTE, row);
  }

  /** Checksum by script, of the last time it ran. */
  private static Map<String, @Nullable String> applied(DataApiSession session)
      throws StoreException {
    Map<String, @Nullable String> applied = new HashMap<>();
    List<ResultRow> rows = session.run(APPLIED, Map.of());
    rows.forEach(row -> applied.put(row.text("script"), row.get("checksum")));
    return applied;
  }

  private static boolean isDue(MigrationFile file, Map<String, @Nullable String> applied) {
    return !applied.containsKey(file.script())
        || (file.version() == null
            && !Integer.toString(file.checksum()).equals(applied.get(file.script())));
  }

  private void requireAsItWas(MigrationFile file, Map<String, @Nullable String> applied)
      throws StoreException {
    String checksum = applied.get(file.script());
    if (file.version() != null
        && checksum != null
        && !checksum.equals(Integer.toString(file.checksum()))) {
      throw new StoreException(
          Kind.CONFIGURATION,
          "migrating the store "
              + store.location()
              + " failed: "
              + file.script()
              + " was run with other content: install the pgtracker that ran it, or a newer one",
          null,
          null);
    }
  }
}
