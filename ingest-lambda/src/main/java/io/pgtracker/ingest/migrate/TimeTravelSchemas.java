package io.pgtracker.ingest.migrate;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.pgtracker.ingest.store.JdbcStore;
import io.pgtracker.ingest.store.StoreException;
import io.pgtracker.ingest.store.StoreException.Kind;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The schemas of time travel: a thousand views and functions over the store's tables, and nothing
 * that is kept. They are made anew, in one transaction, when they or the tables have changed.
 */
final class TimeTravelSchemas {
  private static final int OLDEST_SERVER = 10;
  private static final int NEWEST_SERVER = 18;

  /** Two migrations at once make them one after the other. */
  private static final String LOCK = "SELECT pg_advisory_xact_lock(hashtext('pgtracker history'))";

  private static final String DROP =
      """
      DO $$
      DECLARE
        s record;
      BEGIN
        FOR s IN SELECT nspname FROM pg_namespace WHERE nspname ~ '^history(_|$)'
                 AND obj_description(oid) LIKE '%history.go%' LOOP
          EXECUTE format('DROP SCHEMA %I CASCADE', s.nspname);
        END LOOP;
      END
      $$\
      """;

  private static final String MADE_FROM =
      "SELECT substring(obj_description(oid) from 'Made from ([0-9a-f]+)') FROM pg_namespace"
          + " WHERE nspname = 'history'";

  /** Changes with every migration that has run. */
  private static final String TABLES =
      "SELECT string_agg(concat(script, checksum), ',' ORDER BY script, installed_rank)"
          + " FROM pgtracker.schema_history";

  private final JdbcStore store;

  TimeTravelSchemas(JdbcStore store) {
    this.store = store;
  }

  /** Removes them, so that tables may change. */
  void drop() throws StoreException {
    inTransaction(statement -> statement.execute(DROP));
  }

  /** Makes them, unless they are there and up to date. */
  void make() throws StoreException {
    inTransaction(
        statement -> {
          String sql =
              files()
                  .map(file -> SqlFile.text("history/" + file))
                  .collect(Collectors.joining("\n"));
          String fingerprint = fingerprint(sql + text(statement, TABLES));
          if (fingerprint.equals(text(statement, MADE_FROM))) {
            return;
          }
          statement.execute("SET LOCAL client_min_messages = warning");
          statement.execute(DROP);
          statement.execute("SET LOCAL search_path = pg_catalog, pg_temp");
          // One statement for the driver, which can't tell where functions in plain SQL end.
          statement.execute("DO $all$ BEGIN EXECUTE $files$" + sql + "$files$; END $all$");
          statement.execute(
              "COMMENT ON SCHEMA history IS 'Time travel: history.go(instance, at, database) takes"
                  + " the session to a moment of the past, history.leave() back. Made from "
                  + fingerprint
                  + " by migrate; nothing is kept here.'");
        });
  }

  private static Stream<String> files() {
    return Stream.of(
            Stream.of(
                "base",
                "go",
                "server",
                "settings",
                "statements",
                "relations",
                "object_definitions",
                "type_names",
                "privileges",
                "types"),
            IntStream.rangeClosed(OLDEST_SERVER, NEWEST_SERVER)
                .mapToObj(m -> "generated/history_" + m),
            Stream.of(
                "generated/history_statements",
                "generated/refused_relations",
                "generated/refused_functions",
                "generated/harmless_functions",
                "unknown",
                "comments",
                "grants"))
        .flatMap(names -> names);
  }

  private static String fingerprint(String text) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
      return HexFormat.of().formatHex(hash, 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JVM has SHA-256", e);
    }
  }

  /** First value of a query, as text; empty if there is none. */
  private static String text(Statement statement, String sql) throws SQLException {
    try (ResultSet result = statement.executeQuery(sql)) {
      return result.next() ? Objects.toString(result.getString(1), "") : "";
    }
  }

  private void inTransaction(Work work) throws StoreException {
    try (Connection connection = store.connect();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute(LOCK);
      work.run(statement);
      connection.commit();
    } catch (SQLException e) {
      throw new StoreException(
          Kind.CONFIGURATION,
          "making the schemas of time travel in the store "
              + store.location()
              + " failed: "
              + e.getMessage(),
          e.getSQLState(),
          e);
    }
  }

  /** What is done in a transaction. */
  private interface Work {
    void run(Statement statement) throws SQLException;
  }
}
