package io.pgtracker.ingest.migrate;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.pgtracker.ingest.store.NamedSql;
import io.pgtracker.ingest.store.ResultRow;
import io.pgtracker.ingest.store.Store;
import io.pgtracker.ingest.store.StoreException;
import io.pgtracker.ingest.store.StoreSession;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
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

  private static final String NAME = "making the schemas of time travel";
  private static final int MOST_CHARS = 60_000;

  /** Two migrations at once make them one after the other. */
  private static final String LOCK =
      "SELECT pg_advisory_xact_lock(hashtext('pgtracker history'))::text AS locked";

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
      "SELECT substring(obj_description(oid) from 'Made from ([0-9a-f]+)') AS answer FROM pg_namespace"
          + " WHERE nspname = 'history'";

  /** Changes with every migration that has run. */
  private static final String TABLES =
      "SELECT string_agg(concat(script, checksum), ',' ORDER BY script, installed_rank) AS answer"
          + " FROM pgtracker.schema_history";

  private final Store store;

  TimeTravelSchemas(Store store) {
    this.store = store;
  }

  /** Removes them, so that tables may change. */
  void drop() throws StoreException {
    inTransaction(session -> execute(session, DROP));
  }

  /** Makes them, unless they are there and up to date. */
  void make() throws StoreException {
    inTransaction(
        session -> {
          String sql =
              files()
                  .map(file -> SqlFile.text("history/" + file))
                  .collect(Collectors.joining("\n"));
          String fingerprint = fingerprint(sql + text(session, TABLES));
          if (fingerprint.equals(text(session, MADE_FROM))) {
            return;
          }
          execute(session, "SET LOCAL client_min_messages = warning");
          execute(session, DROP);
          execute(session, "SET LOCAL search_path = pg_catalog, pg_temp");
          for (String some : packed(SqlFile.statements("history", sql))) {
            // One statement for the driver, which can't tell where functions in plain SQL end.
            execute(session, "DO $all$ BEGIN EXECUTE $files$" + some + "$files$; END $all$");
          }
          execute(
              session,
              "COMMENT ON SCHEMA history IS 'Time travel: history.go(instance, at, database) takes"
                  + " the session to a moment of the past, history.leave() back. Made from "
                  + fingerprint
                  + " by migrate; nothing is kept here.'");
        });
  }

  /** As many statements at once as the RDS Data API takes as one: 65,536 characters. */
  private static List<String> packed(List<String> statements) {
    List<String> packed = new ArrayList<>();
    StringBuilder some = new StringBuilder();
    for (String statement : statements) {
      if (some.length() > 0 && some.length() + statement.length() > MOST_CHARS) {
        packed.add(some.toString());
        some.setLength(0);
      }
      some.append(statement).append(";\n");
    }
    packed.add(some.toString());
    return packed;
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

  /** Value of a query, as text; empty if there is none. */
  private static String text(StoreSession session, String sql) throws StoreException {
    List<ResultRow> rows = session.run(NamedSql.literal(NAME, sql), Map.of());
    return rows.isEmpty() ? "" : Objects.toString(rows.get(0).get("answer"), "");
  }

  private static void execute(StoreSession session, String sql) throws StoreException {
    session.run(NamedSql.literal(NAME, sql), Map.of());
  }

  private void inTransaction(Work work) throws StoreException {
    try (StoreSession session = store.open()) {
      execute(session, LOCK);
      work.run(session);
      session.commit();
    }
  }

  /** What is done in a transaction. */
  private interface Work {
    void run(StoreSession session) throws StoreException;
  }
}
