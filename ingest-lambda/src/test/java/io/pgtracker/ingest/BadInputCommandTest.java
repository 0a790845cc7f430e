package io.pgtracker.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.pgtracker.format.ColumnSpec;
import io.pgtracker.objects.FileObjectStore;
import io.pgtracker.objects.ObjectStoreException;
import io.pgtracker.objects.StoredObject;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command over a folder of bad objects with good ones between them, in a heap of 512 MB. */
class BadInputCommandTest {
  private static final Duration LONG = Duration.ofMinutes(5);
  private static final String EVIL =
      "'; drop schema pgtracker cascade; --\"$$\\.\t\\N{}%s?:name/*\u00e4\ud83d\ude00";
  private static final String EVIL_JSON =
      EVIL.replace("\\", "\\\\").replace("\"", "\\\"").replace("\t", "\\t");

  @TempDir Path folder;

  @Test
  void bad_objects_are_named_and_the_others_go_in() throws Exception {
    List<BadObject> bad = new ArrayList<>(BadObjects.all(1_000));
    bad.removeIf(object -> object.what().equals("a key of another form"));
    bad.addAll(HugeObjects.all(2_000));
    List<StoredObject> good =
        List.of(evilTexts(500), extremeMoments(1_500), unknownDatasets(3_000));
    FileObjectStore objects = new FileObjectStore(folder);
    bad.forEach(object -> put(objects, object.object()));
    good.forEach(object -> put(objects, object));
    try (TestStore store = TestStore.create();
        IngestProcess ingest =
            IngestProcess.start(
                "ingest", "--from", folder.toUri().toString(), "--store", store.uri())) {
      assertThat(ingest.exitCode(LONG)).as(ingest::err).isEqualTo(5);
      assertThat(ingest.out())
          .contains(good.size() + " objects ingested")
          .contains(bad.size() + " bad");
      for (BadObject object : bad) {
        assertThat(ingest.err().lines())
            .as(object.what())
            .anyMatch(
                line ->
                    line.startsWith("pgtracker: " + object.outcome() + ": " + object.object().key())
                        && line.contains(object.reason()));
      }
      assertThat(ingest.err()).doesNotContain(BadObjects.SECRET).doesNotContain("Exception");
      assertThat(store.query("select count(*) from pgtracker.frame"))
          .containsExactly(Long.toString(3 + 2 + 4));
      assertThat(
              store.query(
                  "select count(*) from pgtracker.ingest_ledger"
                      + " where outcome <> 'ingested' and error <> '' and error_line is not null"))
          .containsExactly(Integer.toString(bad.size()));
      assertThat(
              store.query(
                  "select datname, usename, query, extra from pgtracker.pg_stat_activity"
                      + " where collected_at < '2026-11-22 10:20:00+00'"))
          .containsExactly(
              EVIL + "|" + EVIL + "|" + EVIL + "|{\"" + EVIL_JSON + "\": \"" + EVIL_JSON + "\"}");
      assertThat(
              store.query(
                  "select backend_start, xact_start from pgtracker.pg_stat_activity"
                      + " where collected_at > '2026-11-22 10:20:00+00'"))
          .containsExactly("0001-01-01 00:00:00+00|290000-01-01 00:00:00+00");
      assertThat(store.query("select dataset from pgtracker.unknown_frame order by 1"))
          .containsExactly("frame", "ingest_ledger", "pg_stat_statements_delta", "tomorrow");
      try (IngestProcess again =
          IngestProcess.start(
              "ingest", "--from", folder.toUri().toString(), "--store", store.uri())) {
        assertThat(again.exitCode(LONG)).as("what is parked is tried again").isEqualTo(5);
        assertThat(again.out()).contains("0 objects ingested").contains("1 bad");
      }
    }
  }

  private static StoredObject evilTexts(long number) {
    Instant at = TestObjects.START.plusSeconds(number);
    return TestObjects.object(
        "evil",
        number,
        writer -> {
          TestObjects.frame(
              writer,
              TestObjects.head(
                  "pg_stat_activity",
                  null,
                  at,
                  1,
                  TestObjects.server(EVIL, TestObjects.START),
                  Map.of(EVIL, EVIL),
                  List.of(
                      new ColumnSpec("pid", "int4"),
                      new ColumnSpec("datname", EVIL),
                      new ColumnSpec("usename", "name"),
                      new ColumnSpec("query", "text"),
                      new ColumnSpec(EVIL, "text"))),
              List.<@Nullable String[]>of(new @Nullable String[] {"1", EVIL, EVIL, EVIL, EVIL}));
          TestObjects.frame(
              writer,
              TestObjects.head(
                  "pg_stat_user_tables",
                  EVIL,
                  at,
                  2,
                  null,
                  Map.of(),
                  List.of(new ColumnSpec("relid", "oid"), new ColumnSpec("relname", "name"))),
              List.<@Nullable String[]>of(new @Nullable String[] {"1", EVIL}));
          TestObjects.frame(
              writer,
              TestObjects.head(
                  "pg_settings",
                  null,
                  at,
                  3,
                  null,
                  Map.of(),
                  List.of(new ColumnSpec("name", "text"), new ColumnSpec(EVIL, "text"))),
              List.<@Nullable String[]>of(new @Nullable String[] {EVIL, EVIL}));
        });
  }

  private static StoredObject extremeMoments(long number) {
    Instant at = TestObjects.START.plusSeconds(number);
    return TestObjects.object(
        "extreme",
        number,
        writer -> {
          TestObjects.frame(
              writer,
              TestObjects.head(
                  "pg_stat_activity",
                  null,
                  at,
                  1,
                  null,
                  Map.of(),
                  List.of(
                      new ColumnSpec("pid", "int4"),
                      new ColumnSpec("backend_start", "timestamptz"),
                      new ColumnSpec("xact_start", "timestamptz"))),
              List.<@Nullable String[]>of(
                  new @Nullable String[] {
                    "1", "0001-01-01 00:00:00+00", "290000-01-01 00:00:00+00"
                  }));
          TestObjects.frame(
              writer,
              TestObjects.head(
                  "server_facts",
                  null,
                  at,
                  2,
                  null,
                  Map.of(),
                  List.of(new ColumnSpec("started_at", "timestamptz"))),
              List.<@Nullable String[]>of(new @Nullable String[] {"290000-01-01 00:00:00+00"}));
        });
  }

  /** Names of the store's own tables among them. */
  private static StoredObject unknownDatasets(long number) {
    return TestObjects.object(
        "unknown",
        number,
        writer -> {
          for (String dataset :
              List.of("frame", "ingest_ledger", "pg_stat_statements_delta", "tomorrow")) {
            TestObjects.frame(
                writer,
                TestObjects.head(
                    dataset,
                    null,
                    TestObjects.START.plusSeconds(number),
                    1,
                    null,
                    Map.of(),
                    List.of(new ColumnSpec("instance_id", "int4"), new ColumnSpec(EVIL, EVIL))),
                List.<@Nullable String[]>of(new @Nullable String[] {"1", EVIL}));
          }
        });
  }

  private static void put(FileObjectStore objects, StoredObject object) {
    try {
      objects.put(object.key(), object.content());
    } catch (ObjectStoreException e) {
      throw new AssertionError(e);
    }
  }
}
