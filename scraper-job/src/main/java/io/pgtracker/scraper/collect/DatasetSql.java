package io.pgtracker.scraper.collect;

import io.pgtracker.catalog.Dataset;
import io.pgtracker.catalog.HelperSql;
import io.pgtracker.catalog.Version;
import io.pgtracker.catalog.VersionedSql;
import io.pgtracker.format.FrameError;
import io.pgtracker.format.FrameError.Reason;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * SQL of a dataset for one connection.
 *
 * @param version of the server or the extension that it was chosen for
 * @param rows reads the rows
 * @param evidence reads one row of evidence of resets; null where none is needed
 */
record DatasetSql(Version version, String rows, @Nullable String evidence) {
  private static final String SCHEMA = "${schema}";

  /** Chooses by the version of the server, or of the extension the dataset belongs to. */
  static DatasetSql choose(Dataset dataset, MonitoredConnection connection)
      throws SQLException, FrameFailure {
    String extension = dataset.extension();
    Version version = connection.serverVersion();
    String schema = "pg_catalog";
    String product = "PostgreSQL";
    if (extension != null) {
      Optional<InstalledExtension> installed = connection.extension(extension);
      if (installed.isEmpty()) {
        throw notAvailable("extension " + extension + " is not installed in this database");
      }
      version = installed.get().version();
      schema = installed.get().quotedSchema();
      product = "extension " + extension;
    }
    Optional<String> rows = rows(dataset, version, connection);
    if (rows.isEmpty()) {
      throw notAvailable(
          dataset.name()
              + " needs "
              + product
              + " "
              + oldest(dataset.reading().sql())
              + " or newer; this is "
              + version);
    }
    String evidence = dataset.reading().evidenceSql().forVersion(version).orElse(null);
    return new DatasetSql(
        version,
        rows.get().replace(SCHEMA, schema),
        evidence == null ? null : evidence.replace(SCHEMA, schema));
  }

  private static Optional<String> rows(
      Dataset dataset, Version version, MonitoredConnection connection) throws SQLException {
    HelperSql helper = dataset.reading().helper();
    return helper != null && connection.mayUse(helper.function())
        ? helper.sql().forVersion(version)
        : dataset.reading().sql().forVersion(version);
  }

  private static String oldest(VersionedSql sql) {
    return sql.byMinimumVersion().firstKey().toString();
  }

  private static FrameFailure notAvailable(String message) {
    return new FrameFailure(new FrameError(Reason.NOT_AVAILABLE, null, message), null);
  }
}
