package io.pgtracker.scraper.check;

import java.util.List;

/**
 * Everything that was looked at.
 *
 * @param datasets how each dataset stands
 * @param databaseFailed whether the server could not be asked at all
 * @param storeFailed whether the object store did not take the probe
 */
public record CheckReport(
    List<CheckItem> items,
    List<DatasetFinding> datasets,
    boolean databaseFailed,
    boolean storeFailed) {
  public CheckReport {
    items = List.copyOf(items);
    datasets = List.copyOf(datasets);
  }

  /** Whether something does not work; warnings aside. */
  public boolean hasFailures() {
    return items.stream().anyMatch(item -> item.status() == CheckStatus.FAILED);
  }
}
