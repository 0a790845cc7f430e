package io.pgtracker.pipeline.delta;

import io.pgtracker.catalog.Dataset;
import io.pgtracker.catalog.Version;
import java.util.List;
import java.util.Map;

/** Counter datasets that some scenes cannot move, each with the reason. */
final class Unmoved {
  /** What does not count on a primary without subscribers and a full pg_stat_statements. */
  static final Map<String, String> ON_A_PRIMARY =
      Map.of(
          "pg_stat_statements_info", "counts evictions: RestartIncreasesTest",
          "pg_stat_database_conflicts", "counts on a standby: StandbyIncreasesTest",
          "pg_stat_recovery_prefetch", "counts in recovery: StandbyIncreasesTest",
          "pg_stat_subscription_stats", "counts errors of a subscriber: SubscriptionIncreasesTest");

  private Unmoved() {}

  /** Counter datasets of the catalog which a version has, without some. */
  static List<String> datasetsBut(int major, Map<String, String> without) {
    return CounterReading.DATASETS.stream()
        .filter(dataset -> has(major, dataset))
        .map(Dataset::name)
        .filter(name -> !without.containsKey(name))
        .toList();
  }

  private static boolean has(int major, Dataset dataset) {
    return dataset.extension() != null
        || dataset.reading().sql().forVersion(new Version(major, 0)).isPresent();
  }
}
