package io.pgtracker.pipeline.scenes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.pgtracker.format.FormatVersion;
import io.pgtracker.format.GapRecord;
import io.pgtracker.format.ObjectHeader;
import io.pgtracker.format.ScraperInfo;
import io.pgtracker.format.SnapshotWriter;
import io.pgtracker.ingest.IngestOutcome;
import io.pgtracker.objects.InstanceName;
import io.pgtracker.objects.ObjectKey;
import io.pgtracker.objects.StoredObject;
import io.pgtracker.pipeline.scenes.QuestionsScene.Moment;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The questions of docs/questions.md, asked about a day of which the answers are known. */
class QuestionsTest {
  private static final String LOST = "1".repeat(32);
  private static final String BROKEN = "2".repeat(32);

  private static QuestionsScene scene;

  @BeforeAll
  static void play() throws Exception {
    scene = QuestionsScene.play();
  }

  @AfterAll
  static void end() throws Exception {
    scene.close();
  }

  @Test
  void whatWasBlockedAndByWhom() throws Exception {
    assertThat(ask("01-blocked", Map.of("2026-11-22 14:02", scene.at(Moment.QUARREL))))
        .extracting(
            row -> row.get("waiting_behind"),
            row -> row.get("application_name"),
            row -> row.get("state"),
            row -> row.get("mode"),
            row -> row.get("relation"))
        .containsExactly(
            tuple("2", "billing", "idle in transaction", null, null),
            tuple("1", "shop", "active", "ShareLock", "public.accounts"),
            tuple("0", "app", "active", "ExclusiveLock", "public.accounts"));
  }

  @Test
  void whichStatementsGotSlower() throws Exception {
    Map<String, @Nullable String> worst =
        ask(
                "02-slower-statements",
                Map.of(
                    "2026-11-21 08:00", scene.at(Moment.YESTERDAY_BEGAN),
                    "2026-11-21 14:00", scene.at(Moment.YESTERDAY_ENDED),
                    "2026-11-22 08:00", scene.at(Moment.YESTERDAY_ENDED),
                    "2026-11-22 14:00", scene.at(Moment.TODAY_ENDED)))
            .get(0);
    assertThat(worst)
        .containsEntry("datname", "postgres")
        .containsEntry("calls", "10")
        .containsEntry("query", "select pg_sleep(seconds) from pace");
    assertThat(number(worst, "ms_yesterday")).isLessThan(10);
    assertThat(number(worst, "ms_today")).isBetween(30., 60.);
    assertThat(number(worst, "ms_lost")).isBetween(200., 600.);
  }

  @Test
  void whatFilledTheDisk() throws Exception {
    // Empty it had a block of its index, and one of the index of its TOAST table.
    String grown =
        Sql.value(
            scene.server,
            "select pg_size_pretty(pg_total_relation_size('events') - 2 * 8192) || ', '"
                + " || pg_size_pretty(pg_relation_size('events_n') - 8192)");
    assertThat(
            ask(
                "03-disk",
                Map.of(
                    "2026-11-21 14:00", scene.at(Moment.YESTERDAY_ENDED),
                    "2026-11-22 14:00", scene.at(Moment.TODAY_ENDED))))
        .first()
        .satisfies(
            table ->
                assertThat(table.get("growth") + ", " + table.get("of_it_indexes"))
                    .isEqualTo(grown))
        .satisfies(table -> assertThat(table).containsEntry("schemaname", "public"))
        .satisfies(table -> assertThat(table).containsEntry("relname", "events"));
  }

  @Test
  void whichIndexesWereNotUsed() throws Exception {
    List<Map<String, @Nullable String>> unused = ask("04-unused-indexes", Map.of());
    assertThat(unused)
        .extracting(row -> row.get("indexname"))
        .containsExactly("events_n", "accounts_balance");
    assertThat(unused.get(1))
        .containsEntry(
            "definition", "CREATE INDEX accounts_balance ON public.accounts USING btree (balance)")
        .containsEntry(
            "size",
            Sql.value(scene.server, "select pg_size_pretty(pg_relation_size('accounts_balance'))"));
  }

  @Test
  void whenASettingChangedAndToWhat() throws Exception {
    List<Map<String, @Nullable String>> changes = ask("05-setting", Map.of());
    assertThat(changes)
        .extracting(row -> row.get("setting_before") + " " + row.get("setting") + row.get("unit"))
        .containsExactly("4096 7168kB", "null 4096kB");
    assertThat(changes.get(0)).containsEntry("source", "configuration file");
    assertThat(changes.get(0).get("sourcefile")).endsWith("postgresql.auto.conf");
    assertThat(
            scene.store.column(
                "select '%s' <= timestamptz '%s' and '%s' < timestamptz '%s'"
                    .formatted(
                        changes.get(0).get("not_yet_at"), scene.at(Moment.YESTERDAY_ENDED),
                        scene.at(Moment.YESTERDAY_ENDED), changes.get(0).get("seen_at"))))
        .containsExactly("t");
  }

  @Test
  void whoHeldBackVacuum() throws Exception {
    List<Map<String, @Nullable String>> holders =
        ask("06-vacuum-held-back", Map.of("2026-11-22 14:02", scene.at(Moment.QUARREL)));
    assertThat(holders.get(0))
        .containsEntry("what", "session")
        .containsEntry("detail", "idle in transaction: select count(*) from pace");
    assertThat(holders.get(1))
        .containsEntry("what", "prepared transaction")
        .containsEntry("who", "import");
    assertThat(holders.get(0).get("age")).isEqualTo(scene.reportsAge());
  }

  @Test
  void howFarBehindTheReplicaWas() throws Exception {
    assertThat(
            ask(
                "07-replica",
                Map.of(
                    "2026-11-22 00:00", scene.at(Moment.YESTERDAY_BEGAN),
                    "2026-11-23 00:00", scene.at(Moment.END))))
        .singleElement()
        .satisfies(
            replica ->
                assertThat(replica)
                    .containsEntry("application_name", "standby")
                    .containsEntry("behind", scene.replicaBehind())
                    .containsEntry("state", "streaming")
                    .containsEntry("seen_in", "5 of 5"));
  }

  @Test
  void whichTablesAreNotVacuumed() throws Exception {
    assertThat(
            ask(
                "08-not-vacuumed",
                Map.of(
                    "2026-11-15 14:00", scene.at(Moment.YESTERDAY_BEGAN),
                    "2026-11-22 14:00", scene.at(Moment.TODAY_ENDED))))
        .singleElement()
        .satisfies(
            table ->
                assertThat(table)
                    .containsEntry("relname", "forgotten")
                    .containsEntry("n_dead_tup", "1000")
                    .containsEntry("changed", "1000")
                    .containsEntry("reloptions", "[\"autovacuum_enabled=off\"]"));
  }

  @Test
  void whatTheServerWaitedFor() throws Exception {
    assertThat(
            ask(
                "09-waits",
                Map.of(
                    "2026-11-22 02:00", scene.at(Moment.TODAY_ENDED),
                    "2026-11-22 03:00", scene.at(Moment.END))))
        .extracting(
            row -> row.get("wait_event_type") + " " + number(row, "average_active_sessions"))
        .containsExactly("Lock 2.0", "CPU 0.0");
  }

  @Test
  void whetherAnythingIsMissing() throws Exception {
    Sql.run(scene.server, "postgres", "revoke select on pg_stat_archiver from public");
    String from = scene.visit(List.of("pg_prepared_xacts"));
    assertThat(missing(from, scene.visit(List.of("pg_prepared_xacts")), "1 hour")).isEmpty();

    from = scene.visit(List.of("pg_prepared_xacts"));
    Thread.sleep(Duration.ofSeconds(2).toMillis());
    Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    scene.store.ingest(object(now, LOST, gap(now)));
    assertThat(scene.store.offer(object(now, BROKEN, "no object".getBytes(StandardCharsets.UTF_8))))
        .isEqualTo(IngestOutcome.MALFORMED);
    record(now, "3", "parked");
    record(now, "4", "not_found");
    // One that came back after it was gone.
    record(now, "5", "not_found");
    record(now, "5", "ingested");
    scene.visit("monitor", List.of("pg_stat_archiver"));
    // A busy machine may be silent more often.
    assertThat(missing(from, scene.visit(List.of("pg_prepared_xacts")), "1.5 seconds"))
        .extracting(row -> row.get("what") + ": " + row.get("why"))
        .containsOnly(
            "silence: null",
            "lost or never taken: spool_full",
            "failed: denied",
            "not ingested: malformed",
            "not ingested: parked",
            "not ingested: not_found");
    assertThat(missing(from, scene.visit(List.of("pg_prepared_xacts")), "1 hour"))
        .filteredOn(row -> "not_found".equals(row.get("why")))
        .singleElement()
        .matches(row -> String.valueOf(row.get("detail")).contains("4".repeat(32)));
  }

  /** An outcome that only events have. */
  private static void record(Instant moment, String digit, String outcome) throws Exception {
    try (Connection connection = scene.store.connect();
        PreparedStatement insert =
            connection.prepareStatement(
                "insert into pgtracker.ingest_ledger"
                    + " (object_key, etag, outcome, size_bytes, created_at) values (?, ?, ?, 1, ?)")) {
      insert.setString(1, object(moment, digit.repeat(32), new byte[0]).key());
      insert.setString(2, outcome);
      insert.setString(3, outcome);
      insert.setObject(4, moment.atOffset(ZoneOffset.UTC));
      insert.execute();
    }
  }

  private static List<Map<String, @Nullable String>> missing(String from, String to, String silence)
      throws Exception {
    return ask(
        "10-missing",
        Map.of("2026-11-22 00:00", from, "2026-11-23 00:00", to, "2 minutes", silence));
  }

  private static StoredObject object(Instant moment, String id, byte[] content) {
    InstanceName instance = new InstanceName(QuestionsScene.INSTANCE);
    return new StoredObject(new ObjectKey(instance, moment, id).path(), id, content);
  }

  /** An object of a scraper that had to give one up. */
  private static byte[] gap(Instant now) throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ObjectHeader header =
        new ObjectHeader(
            FormatVersion.CURRENT,
            LOST,
            QuestionsScene.INSTANCE,
            Map.of(),
            new ScraperInfo("another", "test"),
            now);
    try (SnapshotWriter writer = new SnapshotWriter(bytes, header)) {
      writer.gap(new GapRecord(now.minusSeconds(1), now, "spool_full", 1, null));
      writer.finish();
    }
    return bytes.toByteArray();
  }

  private static double number(Map<String, @Nullable String> row, String column) {
    return Double.parseDouble(String.valueOf(row.get(column)));
  }

  private static List<Map<String, @Nullable String>> ask(
      String question, Map<String, String> replacements) throws Exception {
    return scene.store.rows(Question.named(question).about(QuestionsScene.INSTANCE, replacements));
  }
}
