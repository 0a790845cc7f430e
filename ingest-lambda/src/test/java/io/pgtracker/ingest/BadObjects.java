package io.pgtracker.ingest;

import static io.pgtracker.ingest.TestObjects.START;
import static io.pgtracker.ingest.TestObjects.head;
import static io.pgtracker.ingest.TestObjects.server;

import io.pgtracker.format.ColumnSpec;
import io.pgtracker.format.FrameError;
import io.pgtracker.format.FrameHead;
import io.pgtracker.format.FrameWriter;
import io.pgtracker.format.RowTooLargeException;
import io.pgtracker.format.SnapshotWriter;
import io.pgtracker.objects.StoredObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * One object for each way of being wrong that the store or its tables would notice. Each begins
 * with a frame that is right, so that something has to be undone; {@link #SECRET} stands in its
 * rows.
 */
final class BadObjects {
  /** A value of rows; no message may hold it. */
  static final String SECRET = "s3cret";

  private static final String INSTANCE = "shop";
  private static final List<String> STATEMENT_KEYS = List.of("10", "5", "t", "77");

  private final List<BadObject> objects = new ArrayList<>();
  private long number;

  private BadObjects() {}

  /** All of them, with numbers from {@code first} on. */
  static List<BadObject> all(long first) {
    BadObjects bad = new BadObjects();
    bad.number = first;
    bad.brokenFormat();
    bad.foreignKey();
    bad.wrongTypes();
    bad.wrongCounters();
    bad.wrongKeys();
    bad.wrongFrames();
    bad.wrongEvidence();
    return bad.objects;
  }

  private void brokenFormat() {
    StoredObject good = good();
    byte[] content = good.content();
    refuse("cut off", CraftedObject.withContent(good, Arrays.copyOf(content, 200)), -1, "");
    refuse("empty", CraftedObject.withContent(good(), new byte[0]), 1, "empty");
    changed("a version of 0", "\"format_version\":1", "\"format_version\":0", 1, "below 1");
    objects.add(
        new BadObject(
            "a version of the future",
            replaced(good(), "\"format_version\":1", "\"format_version\":2"),
            "unsupported_format",
            1,
            "format 2 is newer"));
    changed("a NUL in a value", SECRET, SECRET + "\\u0000", 2, "NUL");
    changed("a NUL in a column name", "query", "qu\\u0000ery", 2, "NUL");
    changed("a NUL in a label", "\"env\"", "\"e\\u0000v\"", 1, "NUL");
    changed("half a surrogate pair", SECRET, SECRET + "\\ud800", 2, "surrogate");
    StoredObject text = good();
    byte[] latin1 =
        (String.join("\n", CraftedObject.body(text)) + "\n")
            .replace(SECRET, SECRET + "\u00e9")
            .getBytes(StandardCharsets.ISO_8859_1);
    refuse(
        "Latin 1",
        CraftedObject.withContent(text, CraftedObject.sealed(latin1)),
        2,
        "not valid UTF-8");
    refuse(
        "100,000 columns",
        CraftedObject.changed(
            good(),
            body ->
                body.replace(
                    "\"columns\":{",
                    "\"columns\":{"
                        + IntStream.range(0, 100_000)
                            .mapToObj(i -> "\"c" + i + "\":\"int4\",")
                            .collect(Collectors.joining()))),
        2,
        "longer than 1048576 bytes");
    for (String year : List.of("0001", "290000", "+290000")) {
      changed(
          "collected in year " + year,
          "\"collected_at\":\"2026",
          "\"collected_at\":\"" + year,
          2,
          "collected_at is not");
    }
  }

  private void foreignKey() {
    changed(
        "another instance",
        "\"instance\":\"shop\"",
        "\"instance\":\"bank\"",
        1,
        "instance is not the one of the key");
    changed("another id", "\"object_id\":\"0", "\"object_id\":\"f", 1, "object id is not");
    StoredObject good = good();
    refuse(
        "a key of another form",
        new StoredObject(good.key().replace(".ndjson.gz", ".json.gz"), good.etag(), good.content()),
        0,
        "key is not one of this format");
  }

  private void wrongTypes() {
    String refused = "the store refused a value";
    sample("a pid of letters", "pid", "text", SECRET, "key column pid");
    sample("a pid beyond int4", "pid", "int8", "2147483648", refused);
    sample("a query id beyond int8", "query_id", "numeric", "9223372036854775808", refused);
    sample("no address", "client_addr", "text", "300.1.1.1", refused);
    sample("no moment", "xact_start", "timestamptz", "yesterday-" + SECRET, refused);
    sample("a moment beyond all", "xact_start", "timestamptz", "300000-01-01 00:00:00+00", refused);
    sample("no xid", "backend_xid", "text", SECRET, refused);
    bad(
        "no array",
        3,
        refused,
        frame("pg_locks", columns("pid int4", "blocking_pids text"), "1", "{1," + SECRET));
    bad(
        "no array in a state",
        3,
        refused,
        frame("pg_settings", columns("name text", "enumvals text"), "a", "{" + SECRET));
    bad(
        "no log position",
        3,
        refused,
        frame("server_facts", columns("current_wal_lsn text"), SECRET));
    bad(
        "no query id in a text",
        3,
        "key column queryid",
        frame(
            "pg_stat_statements_text",
            columns("userid oid", "dbid oid", "queryid float8", "query text"),
            "1",
            "2",
            "1.5",
            SECRET));
  }

  private void wrongCounters() {
    statements("a negative counter", "calls int8", "-1", "calls");
    statements("a negative counter behind a space", "calls text", " -1", "calls");
    statements("a negative sum", "total_exec_time float8", "-0.5", "total_exec_time");
    for (String notFinite : List.of("NaN", "Infinity", "-Infinity")) {
      statements("a counter of " + notFinite, "total_exec_time float8", notFinite, "total_exec");
    }
    statements("an infinite numeric", "wal_bytes numeric", "Infinity", "wal_bytes");
    statements("a counter beyond int8", "calls numeric", "1e30", "the store refused a value");
    statements("a counter beyond float8", "total_exec_time numeric", "1e400", "refused a value");
  }

  private void wrongKeys() {
    List<ColumnSpec> columns = columns("userid oid", "dbid oid", "toplevel bool", "queryid int8");
    String twice = "two rows of the frame have the same key";
    bad(
        "a key twice",
        3,
        twice,
        rows("pg_stat_statements", columns, texts(STATEMENT_KEYS), texts(STATEMENT_KEYS)));
    bad(
        "a key twice in a state",
        3,
        twice,
        rows("pg_settings", columns("name text"), texts(List.of("a")), texts(List.of("a"))));
    bad(
        "a key written in two ways",
        3,
        "key column queryid",
        rows(
            "pg_stat_statements",
            columns("userid oid", "dbid oid", "toplevel bool", "queryid text"),
            texts(STATEMENT_KEYS),
            texts(List.of("10", "5", "t", "077"))));
    bad(
        "a truth written in two ways",
        3,
        "key column toplevel",
        rows(
            "pg_stat_statements_text",
            columns("userid oid", "dbid oid", "toplevel text", "queryid int8"),
            texts(STATEMENT_KEYS),
            texts(List.of("10", "5", "yes", "77"))));
    bad(
        "a null in a key",
        3,
        "key column queryid of pg_stat_statements is null",
        rows(
            "pg_stat_statements",
            columns,
            new @Nullable String[][] {new @Nullable String[] {"10", "5", "t", null}}));
    bad(
        "no key column",
        3,
        "key column queryid is missing",
        frame("pg_stat_statements", columns("userid oid", "dbid oid"), "10", "5"));
    bad(
        "two names for one column",
        3,
        "total_exec_time",
        frame(
            "pg_stat_statements",
            columns(
                "userid oid",
                "dbid oid",
                "queryid int8",
                "total_time float8",
                "total_exec_time float8"),
            "10",
            "5",
            "77",
            "1",
            "2"));
  }

  private void wrongFrames() {
    bad(
        "a database for the whole instance",
        3,
        "can't have a database",
        in("shop'; drop schema pgtracker cascade; --", "pg_locks", columns("pid int4"), "1"));
    bad(
        "no database",
        3,
        "needs a database",
        frame("pg_stat_user_tables", columns("relid oid"), "1"));
    bad("no columns", 3, "without columns", frame("pg_locks", List.of()));
    refuse(
        "a dataset of metacharacters",
        CraftedObject.changed(
            good(), body -> body.replace("\"pg_stat_activity\"", "\"x; drop table frame; --\"")),
        2,
        "dataset is not a name");
    Content twice =
        (writer, at) -> {
          frame("pg_locks", columns("pid int4"), "1").writeTo(writer, at);
          frame("pg_locks", columns("pid int4"), "2").writeTo(writer, at);
        };
    objects.add(new BadObject("a frame twice", object(twice), "conflict", -1, "is already there"));
    Content failure =
        (writer, at) ->
            writer
                .beginFrame(shopHead("pg_locks", null, at, Map.of(), List.of()))
                .fail(new FrameError(FrameError.Reason.FAILED, "XX000", "failed"), 1);
    Content failureTwice =
        (writer, at) -> {
          failure.writeTo(writer, at);
          failure.writeTo(writer, at);
        };
    objects.add(
        new BadObject("a failure twice", object(failureTwice), "conflict", -1, "is already there"));
    refuse(
        "a frame that does not end",
        CraftedObject.changed(good(), body -> body.replaceAll(",\"end\":\\{[^}]*\\}", "")),
        -1,
        "not ended");
  }

  private void wrongEvidence() {
    for (String counters : List.of("{1,2", "{-1}", "{1.5}", "{{1}}", SECRET, "{1e99999}", "")) {
      bad(
          "evidence of " + counters,
          3,
          "evidence database_counters",
          evidence(Map.of("database_counters", counters)));
    }
    for (String oid : List.of("database_oid", "newest_database_oid")) {
      for (String value : List.of(SECRET, "", "-1", "1.5", "99999999999")) {
        bad("evidence of " + oid + " " + value, 3, "evidence " + oid, evidence(Map.of(oid, value)));
      }
    }
    for (String reset : List.of("view_reset", "database_reset")) {
      for (String moment : List.of(SECRET, "", "now", "2026-13-01 00:00:00+00", "1'; select")) {
        bad(
            "evidence of " + reset + " " + moment,
            3,
            "evidence " + reset,
            evidence(Map.of(reset, moment)));
      }
    }
  }

  private static Content evidence(Map<String, String> evidence) {
    return (writer, at) -> {
      FrameWriter frame =
          writer.beginFrame(
              shopHead("pg_stat_user_tables", "shop", at, evidence, columns("relid oid")));
      frame.row(new @Nullable String[] {"1"});
      frame.end(0, 1, true);
    };
  }

  private void sample(String what, String column, String type, String value, String reason) {
    if (column.equals("pid")) {
      bad(what, 3, reason, frame("pg_stat_activity", columns("pid " + type), value));
    } else {
      bad(
          what,
          3,
          reason,
          frame("pg_stat_activity", columns("pid int4", column + " " + type), "1", value));
    }
  }

  private void statements(String what, String counter, String value, String reason) {
    bad(
        what,
        3,
        reason,
        frame(
            "pg_stat_statements",
            columns("userid oid", "dbid oid", "toplevel bool", "queryid int8", counter),
            "10",
            "5",
            "t",
            "77",
            value));
  }

  private void changed(String what, String from, String to, long line, String reason) {
    refuse(what, replaced(good(), from, to), line, reason);
  }

  private static StoredObject replaced(StoredObject object, String from, String to) {
    UnaryOperator<String> change =
        body -> {
          if (!body.contains(from)) {
            throw new IllegalArgumentException("no " + from + " in " + body);
          }
          return body.replace(from, to);
        };
    return CraftedObject.changed(object, change);
  }

  private void bad(String what, long line, String reason, Content second) {
    refuse(what, object(second), line, reason);
  }

  private void refuse(String what, StoredObject object, long line, String reason) {
    objects.add(new BadObject(what, object, "malformed", line, reason));
  }

  /** Only the frame that is right. */
  private StoredObject good() {
    return object((writer, at) -> {});
  }

  private StoredObject object(Content second) {
    number++;
    Instant at = START.plusSeconds(60 * number);
    return TestObjects.object(
        INSTANCE,
        number,
        writer -> {
          FrameHead head =
              shopHead("pg_stat_activity", null, at, Map.of(), columns("pid int4", "query text"));
          FrameWriter frame = writer.beginFrame(head);
          frame.row(new @Nullable String[] {"4711", "select '" + SECRET + "'"});
          frame.end(0, 1_000, true);
          second.writeTo(writer, at.plusSeconds(1));
        });
  }

  private static Content frame(String dataset, List<ColumnSpec> columns, String... row) {
    return in(null, dataset, columns, row);
  }

  private static Content in(
      @Nullable String database, String dataset, List<ColumnSpec> columns, String... row) {
    return (writer, at) -> {
      FrameWriter frame = writer.beginFrame(shopHead(dataset, database, at, Map.of(), columns));
      if (!columns.isEmpty()) {
        frame.row(row);
      }
      frame.end(0, 1, true);
    };
  }

  private static Content rows(
      String dataset, List<ColumnSpec> columns, @Nullable String[]... rows) {
    return (writer, at) ->
        TestObjects.frame(
            writer, shopHead(dataset, null, at, Map.of(), columns), Arrays.asList(rows));
  }

  private static @Nullable String[] texts(List<String> values) {
    return values.toArray(String[]::new);
  }

  private static FrameHead shopHead(
      String dataset,
      @Nullable String database,
      Instant at,
      Map<String, String> evidence,
      List<ColumnSpec> columns) {
    long sequence = at.getEpochSecond() - START.getEpochSecond();
    return head(dataset, database, at, sequence, server("7", START), evidence, columns);
  }

  private static List<ColumnSpec> columns(String... namesAndTypes) {
    return Arrays.stream(namesAndTypes)
        .map(text -> text.split(" ", 2))
        .map(parts -> new ColumnSpec(parts[0], parts[1]))
        .toList();
  }

  /** Frames at a moment. */
  private interface Content {
    void writeTo(SnapshotWriter writer, Instant at) throws IOException, RowTooLargeException;
  }
}
