package io.pgtracker.pipeline.versions;

import static org.assertj.core.api.Assertions.assertThat;

import io.pgtracker.catalog.Catalog;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The comparison sees what would be wrong. */
class ValueComparisonTest {
  private static final Map<String, @Nullable String> BEFORE =
      Map.of("datid", "5", "datname", "shop", "xact_commit", "7", "blk_read_time", "1.5");
  private static final Map<String, @Nullable String> AFTER =
      Map.of("datid", "5", "datname", "shop", "xact_commit", "9", "blk_read_time", "1.5");

  @Test
  void whatStayedTheSameAndCountersBetweenAreFine() {
    ValueComparison comparison = compare(List.of(stored("shop", "8", "1.50")));
    assertThat(comparison.differences()).isEmpty();
    assertThat(comparison.compared()).isEqualTo(4);
  }

  @Test
  void anotherValueIsADifference() {
    assertThat(compare(List.of(stored("shop", "8", "1.6"))).differences()).hasSize(1);
    assertThat(compare(List.of(stored("other", "8", "1.5"))).differences()).hasSize(1);
  }

  @Test
  void aCounterOutsideIsADifference() {
    assertThat(compare(List.of(stored("shop", "6", "1.5"))).differences()).hasSize(1);
    assertThat(compare(List.of(stored("shop", "10", "1.5"))).differences()).hasSize(1);
  }

  @Test
  void aRowTooManyOrTooFewIsADifference() {
    assertThat(compare(List.of()).differences()).hasSize(1);
    Map<String, @Nullable String> another = Map.of("datid", "6", "datname", "shop");
    assertThat(compare(List.of(stored("shop", "8", "1.5"), another)).differences()).hasSize(1);
  }

  private static Map<String, @Nullable String> stored(String name, String commits, String time) {
    return Map.of("datid", "5", "datname", name, "xact_commit", commits, "blk_read_time", time);
  }

  private static ValueComparison compare(List<Map<String, @Nullable String>> stored) {
    ValueComparison comparison =
        new ValueComparison(Catalog.builtIn().find("pg_stat_database").orElseThrow());
    comparison.compare(List.of(BEFORE), List.of(AFTER), stored);
    return comparison;
  }
}
