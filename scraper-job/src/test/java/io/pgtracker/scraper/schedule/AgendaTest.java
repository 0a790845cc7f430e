package io.pgtracker.scraper.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import io.pgtracker.catalog.Catalog;
import io.pgtracker.catalog.DatasetScope;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Many databases are visited in turn, each exactly once per interval, whoever ticks. */
class AgendaTest {
  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
  private static final List<String> DATABASES =
      IntStream.range(0, 1_000).mapToObj(i -> "tenant_" + i).toList();

  private final Schedule schedule = new Schedule(Catalog.builtIn().datasets(), Map.of(), null);
  private final Map<String, List<Instant>> taken = new HashMap<>();
  private final Map<Instant, Integer> visits = new HashMap<>();

  @Test
  void everyTickVisitsAShareAndEveryDatabaseIsTakenOncePerInterval() {
    Instant last = NOON.minusSeconds(30);
    for (Instant tick = NOON; tick.isBefore(NOON.plusSeconds(7_200)); tick = tick.plusSeconds(30)) {
      take(tick, last, null);
      last = tick;
    }
    schedule.due(NOON, null).stream()
        .filter(due -> due.dataset().scope() == DatasetScope.DATABASE)
        .forEach(
            due ->
                assertThat(DATABASES)
                    .allSatisfy(
                        database -> assertRhythm(due.dataset().name(), database, due.interval())));
    assertThat(visits.values()).allMatch(share -> share > 60 && share < 150);
  }

  @Test
  void aMissedTickAndAnOddRhythmMissNothing() {
    Random random = new Random(20261123);
    Instant last = NOON;
    Instant end = NOON.plusSeconds(14_400);
    while (last.isBefore(end)) {
      Instant tick = last.plusSeconds(60L * (1 + random.nextInt(4)));
      take(tick, last, null);
      last = tick;
    }
    for (String database : DATABASES) {
      List<Instant> ticks = ticks("pg_stat_user_tables " + database);
      assertThat(ticks).hasSizeBetween(47, 49);
      for (int i = 1; i < ticks.size(); i++) {
        assertThat(Duration.between(ticks.get(i - 1), ticks.get(i)))
            .isBetween(Duration.ofSeconds(61), Duration.ofSeconds(539));
      }
    }
  }

  @Test
  void whatIsDueTogetherInADatabaseComesInOneVisit() {
    Instant last = NOON;
    for (Instant tick = NOON.plusSeconds(30);
        tick.isBefore(NOON.plusSeconds(7_200));
        tick = tick.plusSeconds(30)) {
      take(tick, last, null);
      last = tick;
    }
    for (String database : DATABASES) {
      assertThat(ticks("pg_stat_user_tables " + database))
          .containsAll(ticks("relations " + database))
          .containsAll(ticks("sequences " + database));
    }
  }

  /** Everything of all of them at once would take minutes. */
  @Test
  void aDaemonWithoutMemoryWaitsForEachDatabasesTurn() {
    Instant last = null;
    Instant start = NOON.plusSeconds(30);
    for (Instant tick = start;
        tick.isBefore(start.plusSeconds(3_600));
        tick = tick.plusSeconds(30)) {
      take(tick, last, start);
      last = tick;
    }
    for (String database : DATABASES) {
      assertThat(ticks("pg_stat_user_tables " + database)).hasSize(12);
      assertThat(ticks("relations " + database)).hasSize(1);
    }
    assertThat(visits.values()).allMatch(share -> share < 150);
  }

  @Test
  void aSingleRunWithoutMemoryTakesEverything() {
    take(NOON.plusSeconds(17), null, null);
    assertThat(visits.values()).containsExactly(DATABASES.size());
    assertThat(taken).containsKeys("relations tenant_0", "pg_extension tenant_999");
  }

  private void take(Instant tick, @Nullable Instant last, @Nullable Instant start) {
    Agenda agenda = schedule.agenda(tick, last, start);
    for (String database : DATABASES) {
      List<Due> due = agenda.dueIn(database);
      due.forEach(
          one ->
              taken
                  .computeIfAbsent(one.dataset().name() + " " + database, k -> new ArrayList<>())
                  .add(tick));
      if (!due.isEmpty()) {
        visits.merge(tick, 1, Integer::sum);
      }
    }
  }

  private List<Instant> ticks(String datasetAndDatabase) {
    return taken.getOrDefault(datasetAndDatabase, List.of());
  }

  private void assertRhythm(String dataset, String database, Duration interval) {
    List<Instant> ticks = ticks(dataset + " " + database);
    assertThat(ticks).as(dataset).hasSize((int) (7_200 / interval.toSeconds()));
    for (int i = 1; i < ticks.size(); i++) {
      assertThat(Duration.between(ticks.get(i - 1), ticks.get(i))).isEqualTo(interval);
    }
  }
}
