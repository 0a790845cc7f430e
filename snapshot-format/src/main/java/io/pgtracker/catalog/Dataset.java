package io.pgtracker.catalog;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One kind of observation; an entry of the catalog.
 *
 * @param name that of its view, and of its table in the store
 * @param kind what its rows mean over time
 * @param scope where it is read
 * @param interval default interval on the wall-clock grid
 * @param extension extension whose version chooses the SQL; null: the server's major version does
 * @param columns classes of the columns, under their newest names
 * @param renamed newest name by older name
 * @param absent values of columns that older versions lack or that can be null though they are keys
 *     ({@code toplevel} → {@code t})
 * @param reset how a restart of counters shows
 * @param rank counters by which rows are ranked where the store keeps only the first of an hour
 * @param reading how it is read
 * @param guide what people need to know about it
 */
public record Dataset(
    String name,
    DatasetKind kind,
    DatasetScope scope,
    Duration interval,
    @Nullable String extension,
    Map<String, ColumnClass> columns,
    Map<String, String> renamed,
    Map<String, String> absent,
    ResetRule reset,
    List<String> rank,
    Reading reading,
    Guide guide) {

  public Dataset {
    renamed = Map.copyOf(renamed);
    absent = Map.copyOf(absent);
    rank = List.copyOf(rank);
    for (String column : rank) {
      ColumnClass ranked = columns.get(column);
      if (ranked == null || !ranked.isCounter()) {
        throw new IllegalArgumentException(name + " is ranked by " + column + ", no counter");
      }
    }
    if (reading.fetch() == Fetch.PAGES
        && columns.values().stream().filter(c -> c == ColumnClass.KEY).count() != 1) {
      throw new IllegalArgumentException(name + " is read in pages and needs one key column");
    }
  }

  /** Newest name of a column. */
  public String newestName(String column) {
    return renamed.getOrDefault(column, column);
  }

  /** Class of a column by its newest name; empty for one the catalog does not know. */
  public Optional<ColumnClass> classOf(String column) {
    return Optional.ofNullable(columns.get(column));
  }

  /** Newest names of the columns of a class, in the catalog's order. */
  public List<String> columnsOf(ColumnClass columnClass) {
    return columns.entrySet().stream()
        .filter(entry -> entry.getValue() == columnClass)
        .map(Map.Entry::getKey)
        .toList();
  }

  /** Newest names of all counters, in the catalog's order. */
  public List<String> counters() {
    return columns.entrySet().stream()
        .filter(entry -> entry.getValue().isCounter())
        .map(Map.Entry::getKey)
        .toList();
  }
}
