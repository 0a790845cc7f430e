package io.pgtracker.scraper.collect;

import java.util.Collection;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which statement texts to fetch. The ids travel in a setting of the transaction: before 16
 * pg_stat_statements keeps the constants of DECLARE CURSOR, so ids in its text would be an entry of
 * their own, whose text is new at the next tick, and so on for ever.
 *
 * @param queryids an array constant of those to fetch; null: all
 */
record WantedTexts(@Nullable String queryids) {
  static final WantedTexts ALL = new WantedTexts(null);

  private static final String SETTING = "pgtracker.queryids";

  static WantedTexts of(Collection<Long> queryids) {
    return new WantedTexts(
        new TreeSet<>(queryids)
            .stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}")));
  }

  /** What to run in the transaction first; null: nothing. */
  @Nullable String preparation() {
    return queryids == null
        ? null
        : "SELECT pg_catalog.set_config('" + SETTING + "', '" + queryids + "', true)";
  }

  /** To add to a WHERE; the same text for any ids. */
  String restriction() {
    return queryids == null
        ? ""
        : " and queryid in (select pg_catalog.unnest(pg_catalog.current_setting('"
            + SETTING
            + "')::pg_catalog.int8[]))";
  }
}
