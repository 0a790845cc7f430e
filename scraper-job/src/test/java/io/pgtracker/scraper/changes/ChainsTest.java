package io.pgtracker.scraper.changes;

import static org.assertj.core.api.Assertions.assertThat;

import io.pgtracker.catalog.Catalog;
import io.pgtracker.catalog.Dataset;
import io.pgtracker.format.ColumnSpec;
import io.pgtracker.format.FrameChanges;
import io.pgtracker.format.ServerIdentity;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** When a frame holds only what changed, and when it is complete. */
class ChainsTest {
  private static final Instant START = Instant.parse("2026-11-22T10:00:00Z");
  private static final Dataset DATASET = dataset("pg_stat_user_functions");
  private static final List<ColumnSpec> COLUMNS =
      List.of(
          new ColumnSpec("schemaname", "name"),
          new ColumnSpec("funcid", "oid"),
          new ColumnSpec("calls", "int8"));
  private static final ServerIdentity SERVER =
      new ServerIdentity(180000, "1", START, START, START, START, START, false);

  private Chains chains = Chains.of("orders");
  private long sequence = 10;

  @Test
  void aFrameHoldsWhatChangedSinceTheOneBeforeIt() {
    Sent first = send(facts(0), row("1", "5"), row("2", "7"));
    Sent second = send(facts(1), row("1", "6"), row("2", "7"), row("3", "0"), row("4", null));
    Sent third = send(facts(2), row("1", "6"), row("3", "0"), row("4", "1"));
    Sent fourth = send(facts(3), row("1", "6"), row("2", "7"), row("3", "0"), row("4", "1"));

    assertThat(first.changes).isNull();
    assertThat(first.rows).containsExactly("1=5", "2=7");
    assertThat(second.changes).isEqualTo(new FrameChanges(10, 10, List.of("funcid")));
    assertThat(second.rows).containsExactly("1=6", "3=0", "4=null");
    assertThat(third.changes).isNull(); // three of four were news: a complete frame costs the same
    assertThat(fourth.changes).isEqualTo(new FrameChanges(12, 12, List.of("funcid")));
    assertThat(fourth.rows).containsExactly("2=7");
  }

  @Test
  void keysThatAreNoMoreAreTold() {
    send(facts(0), row("1", "5"), row("2", "7"), row("3", "8"));
    Sent gone = send(facts(1), row("2", "7"));
    Sent back = send(facts(2), row("2", "7"), row("3", "8"), row("4", "0"));

    assertThat(gone.rows).isEmpty();
    assertThat(gone.vanished).containsExactlyInAnyOrder("1", "3");
    assertThat(back.changes).isEqualTo(new FrameChanges(10, 11, List.of("funcid")));
    assertThat(back.rows).containsExactly("3=8", "4=0");
    assertThat(back.vanished).isEmpty();
  }

  @Test
  void whateverElseIsAnotherBeginsANewChain() {
    ServerIdentity restarted =
        new ServerIdentity(180000, "1", START, START.plusSeconds(1), START, START, START, false);
    assertThat(goesOn(f -> f)).isTrue();
    assertThat(goesOn(f -> with(f, restarted, f.evidence(), f.columns(), f.source()))).isFalse();
    assertThat(goesOn(f -> with(f, SERVER, Map.of("database_reset", "y"), COLUMNS, "sql")))
        .isFalse();
    assertThat(goesOn(f -> with(f, SERVER, f.evidence(), COLUMNS.subList(1, 3), "sql"))).isFalse();
    assertThat(goesOn(f -> with(f, SERVER, f.evidence(), COLUMNS, "sql of 19"))).isFalse();
  }

  @Test
  void aDatabaseWhoseCountersFellBeginsANewChain() {
    for (String same : List.of("{10,20}", "{10,21}", "{11,20.5}")) {
      assertThat(goesOn(f -> with(f, SERVER, counters(same), COLUMNS, "sql"))).as(same).isTrue();
    }
    for (String fallen : List.of("{9,21}", "{11,19}", "{10}", "{10,20,0}", "{10,x}", "{}", "")) {
      assertThat(goesOn(f -> with(f, SERVER, counters(fallen), COLUMNS, "sql")))
          .as(fallen)
          .isFalse();
    }
    assertThat(goesOn(f -> with(f, SERVER, Map.of("database_reset", "x"), COLUMNS, "sql")))
        .isFalse();
  }

  @Test
  void aClockThatDoesNotGoOnBeginsANewChain() {
    for (Instant collectedAt : List.of(START, START.minusSeconds(3_600))) {
      assertThat(goesOn(f -> at(f, f.tick(), collectedAt))).isFalse();
    }
  }

  @Test
  void aCompleteFrameComesWithinTheHourAndNotForAllAtOnce() {
    List<Integer> beginnings = new ArrayList<>();
    for (int place = 0; place < 20; place++) {
      List<Integer> complete = new ArrayList<>();
      for (int minute = 0; minute < 181; minute++) {
        Link link = chains.begin(DATASET, "db" + place, facts(minute));
        link.isNews(row("1", "5"));
        link.sent(sequence++);
        if (link.changes() == null) {
          complete.add(minute);
        }
      }
      assertThat(complete).hasSize(4).startsWith(0);
      assertThat(complete.get(3) - complete.get(2)).isEqualTo(60);
      beginnings.add(complete.get(1));
    }
    assertThat(beginnings.stream().distinct()).hasSizeGreaterThan(10);
  }

  @Test
  void aFrameThatWasNotSentOrMayNotArriveEndsItsChain() {
    send(facts(0), row("1", "5"));
    chains.begin(DATASET, "db", facts(1)).isNews(row("1", "6")); // and then it failed
    assertThat(send(facts(2), row("1", "5")).changes).isNull();
    chains.forget();
    assertThat(send(facts(3), row("1", "5")).changes).isNull();
    assertThat(send(facts(4), row("1", "5")).changes).isNotNull();
  }

  @Test
  void twoRowsWithOneKeyAreNoFrameOfChanges() {
    send(facts(0), row("1", "5"));
    Link link = chains.begin(DATASET, "db", facts(1));
    link.isNews(row("2", "0"));
    link.isNews(row("2", "1"));

    assertThat(link.fault()).isEqualTo("two rows have the same key");
    assertThat(send(facts(2), row("2", "0"), row("2", "1")).rows).hasSize(2);
    assertThat(send(facts(3), row("2", "0"), row("2", "1")).changes).isNull();
  }

  @Test
  void moreKeysThanMayBeRememberedMakeFramesComplete() {
    chains = Chains.bounded("orders", 3);
    send(facts(0), row("1", "5"), row("2", "5"));
    Link other = chains.begin(DATASET, "other", facts(0));
    other.isNews(row("1", "5"));
    other.isNews(row("2", "5"));
    other.sent(sequence++);

    assertThat(chains.begin(DATASET, "other", facts(1)).changes()).isNull();
    Sent grown = send(facts(1), row("1", "5"), row("2", "5"), row("3", "5"), row("4", "5"));
    assertThat(grown.changes).isNotNull();
    assertThat(grown.rows).containsExactly("3=5", "4=5");
    assertThat(send(facts(2), row("1", "5")).changes).isNull();
  }

  @Test
  void onlyCountersThatHaveAKeyAreRemembered() {
    for (String name : List.of("pg_stat_bgwriter", "pg_stat_activity", "relations")) {
      chains.begin(dataset(name), null, facts(0)).sent(sequence++);
      assertThat(chains.begin(dataset(name), null, facts(1)).changes()).as(name).isNull();
    }
    chains = Chains.none();
    send(facts(0), row("1", "5"));
    assertThat(send(facts(1), row("1", "5")).changes).isNull();
  }

  @Test
  void chainsGoOnInTheNextProcess() throws Exception {
    send(facts(0), row("1", "5"), row("2", null));
    Link global = chains.begin(dataset("pg_stat_io"), null, facts(0));
    global.sent(sequence++);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    chains.writeTo(new DataOutputStream(bytes));
    chains = Chains.of("orders");
    chains.readFrom(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));

    Sent next = send(facts(1), row("1", "5"));
    assertThat(next.changes).isEqualTo(new FrameChanges(10, 10, List.of("funcid")));
    assertThat(next.rows).isEmpty();
    assertThat(next.vanished).containsExactly("2");
  }

  @Test
  void chainsOfWhatIsNoMoreAreForgotten() {
    send(facts(0), row("1", "5"));
    chains.prune(START.plus(Chains.COMPLETE_EVERY));
    assertThat(goesOnAt(1)).isTrue();
    chains.prune(START.plus(Chains.COMPLETE_EVERY).plusSeconds(61));
    assertThat(goesOnAt(2)).isFalse();
  }

  @Test
  void rowsThatDifferAnywhereHaveOtherFingerprints() {
    List<Fingerprint> all = new ArrayList<>();
    for (@Nullable String[] row :
        new @Nullable String[][] {
          {"a", "b"},
          {"ab", ""},
          {"", "ab"},
          {"a", "b", ""},
          {"a", null},
          {null, "a"},
          {"a", ""},
          {"b", "a"},
          {"\0", ""},
          {"", "\0"},
          {},
          {""},
          {null},
          {"", ""},
          {"é", "b"},
          {"A", "b"}
        }) {
      all.add(Fingerprint.of(row));
    }
    for (int i = 0; i < 100_000; i++) {
      all.add(Fingerprint.of("4711", Integer.toString(i), Integer.toString(i / 7)));
    }
    assertThat(all.stream().map(Fingerprint::first).distinct()).hasSameSizeAs(all);
    assertThat(all.stream().map(Fingerprint::second).distinct()).hasSameSizeAs(all);
  }

  @Test
  void keysComeBackAsTheyWere() {
    @Nullable String[] row = {"-", null, "+a", "", "x"};
    assertThat(KeyText.values(KeyText.of(row, new int[] {0, 1, 2, 3})))
        .containsExactly("-", null, "+a", "");
  }

  /** Whether a frame a minute after a complete one, changed in some way, holds changes. */
  private boolean goesOn(UnaryOperator<FrameFacts> change) {
    chains.forget();
    send(facts(0), row("1", "5"));
    return chains.begin(DATASET, "db", change.apply(facts(1))).changes() != null;
  }

  private boolean goesOnAt(int minute) {
    return send(facts(minute), row("1", "5")).changes != null;
  }

  private Sent send(FrameFacts facts, @Nullable String[]... rows) {
    Link link = chains.begin(DATASET, "db", facts);
    Sent sent = new Sent(link.changes(), new ArrayList<>(), new ArrayList<>());
    for (@Nullable String[] row : rows) {
      if (link.isNews(row)) {
        sent.rows.add(row[1] + "=" + row[2]);
      }
    }
    link.vanished().forEach(key -> sent.vanished.add(String.valueOf(key[0])));
    link.sent(sequence++);
    return sent;
  }

  /** What went into a frame. */
  private record Sent(@Nullable FrameChanges changes, List<String> rows, List<String> vanished) {}

  private static @Nullable String[] row(String oid, @Nullable String calls) {
    return new @Nullable String[] {"public", oid, calls};
  }

  /** Of a frame so many minutes after the start. */
  private static FrameFacts facts(int minute) {
    Instant tick = START.plus(Duration.ofMinutes(minute));
    return new FrameFacts(tick, tick.plusNanos(1_000), SERVER, counters("{10,20}"), COLUMNS, "sql");
  }

  private static Map<String, String> counters(String counters) {
    return Map.of("database_reset", "x", "database_counters", counters);
  }

  private static FrameFacts with(
      FrameFacts facts,
      ServerIdentity server,
      Map<String, String> evidence,
      List<ColumnSpec> columns,
      String source) {
    return new FrameFacts(facts.tick(), facts.collectedAt(), server, evidence, columns, source);
  }

  private static FrameFacts at(FrameFacts facts, Instant tick, Instant collectedAt) {
    return new FrameFacts(
        tick, collectedAt, facts.server(), facts.evidence(), facts.columns(), facts.source());
  }

  private static Dataset dataset(String name) {
    return Catalog.builtIn().find(name).orElseThrow();
  }
}
