package io.pgtracker.ingest.migrate;

import io.pgtracker.ingest.store.JdbcStore;
import io.pgtracker.ingest.store.StoreException;
import io.pgtracker.ingest.store.StoreException.Kind;
import io.pgtracker.ingest.store.StoreSession;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/**
 * The version of the schema this program is made for: that of its last migration.
 *
 * @param number 14 for {@code V014__….sql}
 */
public record SchemaVersion(int number) {
  private static final String FIRST = "/io/pgtracker/sql/migrations/V001__core.sql";
  private static final Pattern MIGRATION = Pattern.compile("V(\\d+)__[^/]*\\.sql$");
  private static final String OF_STORE =
      "select case when to_regclass('pgtracker.schema_history') is null then 0 else"
          + " (xpath('//v/text()', query_to_xml('select max(version::integer) as v"
          + " from pgtracker.schema_history where success', false, true, '')))[1]::text::integer"
          + " end";

  /** That of the migrations beside this program. */
  public static SchemaVersion ofProgram() {
    URL first = Objects.requireNonNull(SchemaVersion.class.getResource(FIRST));
    try {
      return new SchemaVersion(
          besides(first).stream()
              .map(MIGRATION::matcher)
              .filter(Matcher::find)
              .mapToInt(found -> Integer.parseInt(found.group(1)))
              .max()
              .orElseThrow());
    } catch (IOException | URISyntaxException e) {
      throw new UncheckedIOException(new IOException("listing the migrations failed", e));
    }
  }

  private static List<String> besides(URL file) throws IOException, URISyntaxException {
    if (file.openConnection() instanceof JarURLConnection inJar) {
      return inJar.getJarFile().stream().map(ZipEntry::getName).toList();
    }
    Path folder = Objects.requireNonNull(Path.of(file.toURI()).getParent());
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(Path::toString).toList();
    }
  }

  /** Opens a session of a store that has this schema. */
  public StoreSession open(JdbcStore store) throws StoreException {
    require(store);
    return store.open();
  }

  /** Refuses a store that has another schema, and says what to do. */
  public void require(JdbcStore store) throws StoreException {
    int known = refuseNewer(store);
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

  /** Refuses a store that a newer program has migrated; returns the version it has, 0: none. */
  int refuseNewer(JdbcStore store) throws StoreException {
    int known = versionOf(store);
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

  private static int versionOf(JdbcStore store) throws StoreException {
    try (Connection connection = store.connect();
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(OF_STORE)) {
      result.next();
      return result.getInt(1);
    } catch (SQLException e) {
      throw new StoreException(
          Kind.CONFIGURATION,
          "the version of the store "
              + store.location()
              + " can't be read ("
              + e.getMessage()
              + "): check the rights of the store URL's user",
          e.getSQLState(),
          e);
    }
  }
}
