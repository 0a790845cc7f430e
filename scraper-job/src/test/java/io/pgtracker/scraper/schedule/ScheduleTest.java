package io.pgtracker.scraper.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import io.pgtracker.catalog.Catalog;
import io.pgtracker.catalog.Dataset;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ScheduleTest {
  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
  private static final Duration MINUTE = Duration.ofMinutes(1);

  @Test
  void withoutAnEarlierTickEverythingIsDueInCatalogOrder() {
    List<String> due = due(schedule(Map.of(), null), NOON.plusSeconds(17), null);
    List<String> catalog = Catalog.builtIn().datasets().stream().map(Dataset::name).toList();
    assertThat(due)
        .startsWith("pg_stat_activity", "pg_locks")
        .contains("pg_stat_database", "pg_stat_user_tables", "pg_settings")
        .isEqualTo(catalog.stream().filter(name -> !name.equals("pgtracker_scrape")).toList());
  }

  @Test
  void aMinutesDatasetIsDueOnTheMinute() {
    Schedule schedule = schedule(Map.of(), null);
    assertThat(due(schedule, NOON.plusSeconds(30), NOON))
        .contains("pg_stat_activity", "pg_locks")
        .doesNotContain("pg_stat_database", "pg_stat_user_tables");
    assertThat(due(schedule, NOON.plusSeconds(60), NOON.plusSeconds(30)))
        .contains("pg_stat_activity", "pg_stat_database", "pg_stat_statements")
        .doesNotContain("pg_stat_user_tables", "pg_settings");
    assertThat(due(schedule, NOON.plusSeconds(300), NOON.plusSeconds(270)))
        .contains("pg_stat_user_tables", "pg_settings");
  }

  @Test
  void aMissedGridMomentIsMadeUpForAtTheNextTick() {
    assertThat(due(schedule(Map.of(), null), NOON.plusSeconds(330), NOON.plusSeconds(270)))
        .contains("pg_settings");
  }

  @Test
  void aSecondRunInTheSameCellHasNothingToDo() {
    Instant tick = Grid.floor(NOON.plusSeconds(17), Duration.ofSeconds(30));
    assertThat(due(schedule(Map.of(), null), tick, tick)).isEmpty();
  }

  @Test
  void overridesHoldForOneOrForAllDatasets() {
    Schedule schedule =
        schedule(Map.of("all", Duration.ofSeconds(2), "pg_settings", Duration.ofSeconds(10)), null);
    assertThat(schedule.shortestInterval()).isEqualTo(Duration.ofSeconds(2));
    assertThat(due(schedule, NOON.plusSeconds(2), NOON))
        .contains("pg_stat_user_tables", "server_facts")
        .doesNotContain("pg_settings");
    assertThat(due(schedule, NOON.plusSeconds(10), NOON.plusSeconds(8))).contains("pg_settings");
  }

  @Test
  void nothingIsTakenMoreOftenThanTheCadence() {
    Schedule schedule = schedule(Map.of(), Duration.ofMinutes(5));
    assertThat(due(schedule, NOON.plusSeconds(60), NOON)).isEmpty();
    assertThat(due(schedule, NOON.plusSeconds(300), NOON.plusSeconds(240)))
        .contains("pg_stat_activity", "pg_settings");
  }

  @Test
  void aFleetsCatalogsAreSpreadOverTheHourAndItsMinutesAreNot() {
    Map<Instant, Integer> catalogs = new HashMap<>();
    for (int i = 0; i < 1_200; i++) {
      Schedule schedule = schedule(Map.of(), null).of(Turn.of("orders-" + i));
      List<Instant> relations = new ArrayList<>();
      List<Instant> tables = new ArrayList<>();
      for (Instant tick = NOON; tick.isBefore(NOON.plusSeconds(3_600)); tick = tick.plus(MINUTE)) {
        List<String> due = due(schedule, tick, tick.minusSeconds(30));
        assertThat(due).contains("pg_stat_activity", "pg_stat_statements");
        if (due.contains("relations")) {
          relations.add(tick);
        }
        if (due.contains("pg_stat_user_tables")) {
          tables.add(tick);
        }
        assertThat(due(schedule, tick.plusSeconds(30), tick))
            .contains("pg_stat_activity")
            .doesNotContain("pg_stat_statements", "pg_stat_user_tables", "relations");
      }
      assertThat(relations).hasSize(1);
      assertThat(tables).hasSize(12).containsAll(relations);
      assertThat(Duration.between(tables.get(0), tables.get(11)))
          .isEqualTo(MINUTE.multipliedBy(55));
      catalogs.merge(relations.get(0), 1, Integer::sum);
    }
    assertThat(catalogs).hasSize(60);
    assertThat(catalogs.values()).allMatch(share -> share < 60); // 20 on average
  }

  @Test
  void anInstancesTurnStaysWhenTheProcessIsAnother() {
    Instant turn = NOON;
    while (!due(ofOrders(), turn, turn.minusSeconds(30)).contains("relations")) {
      turn = turn.plus(MINUTE);
    }
    Instant late = turn.plusSeconds(600);
    assertThat(due(ofOrders(), late, turn.minusSeconds(30))).contains("relations");
    assertThat(due(ofOrders(), late, turn)).doesNotContain("relations");
    assertThat(due(ofOrders(), turn.plusSeconds(3_600), late)).contains("relations");
  }

  private static Schedule ofOrders() {
    return schedule(Map.of(), null).of(Turn.of("orders"));
  }

  @Test
  void anObjectIsClosedAfterTheLastTickOfItsUploadInterval() {
    Cadence cadence = new Cadence(false, seconds(30), seconds(60), null);
    assertThat(cadence.separates(NOON, NOON.plusSeconds(30))).isFalse();
    assertThat(cadence.separates(NOON, NOON.plusSeconds(90))).isTrue();
    assertThat(cadence.closesAfter(NOON)).isFalse();
    assertThat(cadence.closesAfter(NOON.plusSeconds(30))).isTrue();
    Cadence slow = new Cadence(false, seconds(300), seconds(60), null);
    assertThat(slow.step()).isEqualTo(seconds(60));
    assertThat(slow.closesAfter(NOON)).isTrue();
  }

  @Test
  void uploadsAreSpreadOnlyWhereACadenceIsLong() {
    Cadence daemon = new Cadence(false, seconds(30), seconds(60), null);
    assertThat(daemon.uploadDelay("orders"))
        .isLessThan(seconds(10))
        .isEqualTo(daemon.uploadDelay("orders"))
        .isNotEqualTo(daemon.uploadDelay("billing"));
    assertThat(Cadence.once(seconds(30)).uploadDelay("orders")).isZero();
    assertThat(new Cadence(false, seconds(2), seconds(4), null).uploadDelay("orders")).isZero();
    assertThat(new Cadence(false, seconds(30), seconds(60), seconds(55)).uploadDelay("orders"))
        .isZero();
  }

  private static Duration seconds(long seconds) {
    return Duration.ofSeconds(seconds);
  }

  private static Schedule schedule(Map<String, Duration> overrides, @Nullable Duration every) {
    return new Schedule(Catalog.builtIn().datasets(), overrides, every);
  }

  private static List<String> due(Schedule schedule, Instant tick, @Nullable Instant last) {
    return schedule.due(tick, last).stream().map(due -> due.dataset().name()).toList();
  }
}
