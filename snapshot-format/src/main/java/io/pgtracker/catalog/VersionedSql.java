package io.pgtracker.catalog;

import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * SQL texts by the oldest version that can run them; the nearest lower wins.
 *
 * @param byMinimumVersion SQL text by minimum version
 */
public record VersionedSql(NavigableMap<Version, String> byMinimumVersion) {

  public VersionedSql {
    byMinimumVersion = new TreeMap<>(byMinimumVersion);
  }

  /** SQL for nothing. */
  public static final VersionedSql NONE = new VersionedSql(new TreeMap<>(Map.of()));

  /** SQL to run on a version; empty when it is older than all. */
  public Optional<String> forVersion(Version version) {
    return Optional.ofNullable(byMinimumVersion.floorEntry(version)).map(Map.Entry::getValue);
  }
}
