package io.pgtracker.pipeline.history;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Queries for the rows of one relation, as they are recorded.
 *
 * @param since by the oldest major they are for
 */
record RecordedQueries(TreeMap<Integer, String> since) {
  private static final Pattern FILE =
      Pattern.compile("(?<relation>\\w+?)(\\.(?<since>\\d+))?\\.sql");

  String of(int major) {
    return Objects.requireNonNull(since.floorEntry(major)).getValue();
  }

  /**
   * Those of all recorded relations: files, and datasets that have the name of what they read.
   *
   * @param folder {@code sql/history/recorded}
   * @param store a migrated store
   */
  static Map<String, RecordedQueries> read(Path folder, Connection store)
      throws IOException, SQLException {
    Map<String, RecordedQueries> recorded = new TreeMap<>();
    try (Statement statement = store.createStatement();
        ResultSet rows = statement.executeQuery("select name from history.dataset")) {
      while (rows.next()) {
        String dataset = rows.getString(1);
        String query = "select r.*\nfrom history.rows_of_%s() r".formatted(dataset);
        recorded.put(dataset, new RecordedQueries(new TreeMap<>(Map.of(0, query))));
      }
    }
    Map<String, RecordedQueries> files = new TreeMap<>();
    try (var list = Files.list(folder)) {
      for (Path file : list.sorted().toList()) {
        Matcher name = FILE.matcher(file.getFileName().toString());
        if (!name.matches()) {
          throw new IOException(file + " is not named <relation>[.<since major>].sql");
        }
        int since = name.group("since") == null ? 0 : Integer.parseInt(name.group("since"));
        files
            .computeIfAbsent(
                name.group("relation"), relation -> new RecordedQueries(new TreeMap<>()))
            .since()
            .put(since, Files.readString(file));
      }
    }
    recorded.putAll(files);
    return recorded;
  }
}
