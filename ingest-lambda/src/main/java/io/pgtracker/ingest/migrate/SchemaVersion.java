package io.pgtracker.ingest.migrate;

import io.pgtracker.ingest.store.NamedSql;
import io.pgtracker.ingest.store.Store;
import io.pgtracker.ingest.store.StoreException;
import io.pgtracker.ingest.store.StoreException.Kind;
import io.pgtracker.ingest.store.StoreSession;
import java.util.Map;
import java.util.Objects;

/**
 * The version of the schema this program is made for: that of its last migration.
 *
 * @param number 14 for {@code V014__….sql}
 */
public record SchemaVersion(int number) {
  private static final NamedSql OF_STORE =
      NamedSql.of(
          "schema version",
          "select case when to_regclass('pgtracker.schema_history') is null then 0 else"
              + " (xpath('//v/text()', query_to_xml('select max(version::integer) as v"
              + " from pgtracker.schema_history where success', false, true, '')))[1]::text::integer"
              + " end as version");

  /** That of the migrations beside this program. */
  public static SchemaVersion ofProgram() {
    return new SchemaVersion(
        MigrationFile.all().stream()
            .map(MigrationFile::version)
            .filter(Objects::nonNull)
            .mapToInt(Integer::parseInt)
            .max()
            .orElseThrow());
  }

  /** Opens a session of a store that has this schema. */
  public StoreSession open(Store store) throws StoreException {
    StoreSession session = store.open();
    try {
      require(store, session);
      return session;
    } catch (StoreException | RuntimeException e) {
      session.close();
      throw e;
    }
  }

  /** Refuses a store that has another schema, and says what to do. */
  public void require(Store store) throws StoreException {
    open(store).close();
  }

  private void require(Store store, StoreSession session) throws StoreException {
    int known = refuseNewer(store, session);
    if (known < number) {
      throw new StoreException(
          Kind.CONFIGURATION,
          "the schema of the store "
              + store.location()
              + (known == 0 ? " is not there" : " is of version " + known)
              + ", this program needs version "
              + number
              + ": run `pgtracker migrate` against it",
          null,
          null);
    }
  }

  /** Whether a newer program has migrated a store, which this one then can't work with. */
  public boolean isOlderThanThatOf(Store store) throws StoreException {
    try (StoreSession session = store.open()) {
      return versionOf(store, session) > number;
    }
  }

  /** Refuses a store that a newer program has migrated; returns the version it has, 0: none. */
  int refuseNewer(Store store) throws StoreException {
    try (StoreSession session = store.open()) {
      return refuseNewer(store, session);
    }
  }

  private int refuseNewer(Store store, StoreSession session) throws StoreException {
    int known = versionOf(store, session);
    if (known > number) {
      throw new StoreException(
          Kind.CONFIGURATION,
          "the schema of the store "
              + store.location()
              + " is of version "
              + known
              + ", newer than this program, which knows version "
              + number
              + ": install the pgtracker that migrated it, or a newer one",
          null,
          null);
    }
    return known;
  }

  private static int versionOf(Store store, StoreSession session) throws StoreException {
    try {
      int known = (int) session.run(OF_STORE, Map.of()).get(0).number("version");
      session.rollback();
      return known;
    } catch (StoreException e) {
      if (e.kind() != Kind.CONFIGURATION && e.kind() != Kind.BUG) {
        throw e;
      }
      throw new StoreException(
          Kind.CONFIGURATION,
          "the version of the store "
              + store.location()
              + " can't be read ("
              + e.getMessage()
              + "): check the rights of the store URL's user",
          e.sqlState(),
          e);
    }
  }
}
