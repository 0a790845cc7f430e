package io.pgtracker.catalog;

import org.jspecify.annotations.Nullable;

/**
 * How a dataset is read from a server.
 *
 * @param sql SQL by minimum version; {@code ${schema}} stands for the extension's quoted schema
 * @param evidenceSql SQL by minimum version of one row of evidence, read before and after the
 *     frame; empty where none is needed
 * @param fetch how the rows come
 * @param hidden how rows show that the role may not see all of them; null where they don't
 * @param helper what to use instead where an administrator installed it; null: nothing
 */
public record Reading(
    VersionedSql sql,
    VersionedSql evidenceSql,
    Fetch fetch,
    @Nullable HiddenRule hidden,
    @Nullable HelperSql helper) {

  public Reading {
    if (fetch != Fetch.WHOLE && !evidenceSql.byMinimumVersion().isEmpty()) {
      throw new IllegalArgumentException(
          "evidence is read around rows that come all at once, not with fetch " + fetch);
    }
    if (fetch == Fetch.PAGES
        && !sql.byMinimumVersion().values().stream().allMatch(Reading::turns)) {
      throw new IllegalArgumentException("SQL read in pages needs ${after} and ${page_rows}");
    }
  }

  private static boolean turns(String sql) {
    return sql.contains("${after}") && sql.contains("${page_rows}");
  }

  /** For a dataset the scraper makes by itself. */
  public static final Reading NONE =
      new Reading(VersionedSql.NONE, VersionedSql.NONE, Fetch.WHOLE, null, null);
}
