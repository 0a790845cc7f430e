package io.pgtracker.scraper.collect;

import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Chooses databases by name. In a pattern {@code *} stands for any text and {@code ?} for one
 * character.
 */
public final class DatabaseFilter {
  /** All databases that can be connected to. */
  public static final DatabaseFilter ALL = new DatabaseFilter(List.of(), List.of());

  private final List<Pattern> include;
  private final List<Pattern> exclude;

  /**
   * @param include only what one of these matches; all when empty
   * @param exclude but nothing that one of these matches
   */
  public DatabaseFilter(List<String> include, List<String> exclude) {
    this.include = include.stream().map(DatabaseFilter::compile).toList();
    this.exclude = exclude.stream().map(DatabaseFilter::compile).toList();
  }

  /** Just these, by their very names. */
  public static DatabaseFilter only(Collection<String> names) {
    return new DatabaseFilter(
        names.stream().map(name -> Pattern.compile(Pattern.quote(name))).toList());
  }

  private DatabaseFilter(List<Pattern> include) {
    this.include = include;
    this.exclude = List.of();
  }

  boolean accepts(String database) {
    return (include.isEmpty() || matches(include, database)) && !matches(exclude, database);
  }

  private static boolean matches(List<Pattern> patterns, String database) {
    return patterns.stream().anyMatch(pattern -> pattern.matcher(database).matches());
  }

  private static Pattern compile(String pattern) {
    StringBuilder regex = new StringBuilder();
    for (int i = 0; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      regex.append(c == '*' ? ".*" : c == '?' ? "." : Pattern.quote(String.valueOf(c)));
    }
    return Pattern.compile(regex.toString(), Pattern.DOTALL);
  }
}
