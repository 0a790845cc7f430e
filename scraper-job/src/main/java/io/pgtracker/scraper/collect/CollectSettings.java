package io.pgtracker.scraper.collect;

import java.util.Set;

/**
 * How frames are taken.
 *
 * @param guards limits the server enforces
 * @param databases which databases are visited
 * @param texts what of query texts may leave the host
 * @param knownViews statistics views to be left alone where views are looked for that no dataset
 *     reads; empty: they are not looked for
 */
public record CollectSettings(
    Guards guards, DatabaseFilter databases, QueryTexts texts, Set<String> knownViews) {

  /** Datasets of the catalog and nothing else. */
  public CollectSettings(Guards guards, DatabaseFilter databases, QueryTexts texts) {
    this(guards, databases, texts, Set.of());
  }
}
