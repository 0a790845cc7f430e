package io.pgtracker.scraper.collect;

import io.pgtracker.catalog.Version;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An extension as it is installed in one database.
 *
 * @param version chooses the SQL; it may be older than the server
 * @param quotedSchema schema of its objects, quoted for SQL
 */
record InstalledExtension(Version version, String quotedSchema) {

  /** SQL that finds an extension. */
  static String lookup(String name) {
    return "SELECT e.extversion, pg_catalog.quote_ident(n.nspname)"
        + " FROM pg_catalog.pg_extension e"
        + " JOIN pg_catalog.pg_namespace n ON n.oid = e.extnamespace"
        + " WHERE e.extname = '"
        + name.replace("'", "''")
        + "'";
  }

  /** Reads the answer of {@link #lookup}. */
  static Optional<InstalledExtension> read(RowSource rows) throws SQLException {
    @Nullable String[] row = rows.next();
    if (row == null) {
      return Optional.empty();
    }
    return Optional.of(
        new InstalledExtension(
            Version.parse(Objects.requireNonNull(row[0])), Objects.requireNonNull(row[1])));
  }
}
