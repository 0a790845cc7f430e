package io.pgtracker.catalog;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names of relations and functions that SQL of the catalog names with their schema. */
final class ViewNames {
  private static final Pattern QUALIFIED =
      Pattern.compile("(?:pg_catalog|\\$\\{schema})\\.([a-z_][a-z0-9_]*)");

  private ViewNames() {}

  static Set<String> in(Iterable<Dataset> datasets) {
    Set<String> names = new TreeSet<>();
    for (Dataset dataset : datasets) {
      Reading reading = dataset.reading();
      reading.sql().byMinimumVersion().values().forEach(sql -> find(sql, names));
      reading.evidenceSql().byMinimumVersion().values().forEach(sql -> find(sql, names));
    }
    return names;
  }

  private static void find(String sql, Set<String> names) {
    Matcher matcher = QUALIFIED.matcher(sql);
    while (matcher.find()) {
      names.add(matcher.group(1));
    }
  }
}
