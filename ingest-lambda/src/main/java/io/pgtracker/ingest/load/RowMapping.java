package io.pgtracker.ingest.load;

import io.pgtracker.catalog.ColumnClass;
import io.pgtracker.catalog.Dataset;
import io.pgtracker.catalog.DatasetScope;
import io.pgtracker.format.ColumnSpec;
import io.pgtracker.format.FrameHead;
import io.pgtracker.format.MalformedObjectException;
import io.pgtracker.format.RowBlock;
import io.pgtracker.ingest.state.ComparedFrame;
import io.pgtracker.ingest.store.JsonText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * How the columns of one frame become the columns of its table: newest names, values for what older
 * versions lack, {@code extra} for what the table does not know.
 */
public final class RowMapping {
  /** Columns every dataset's table begins with; a frame can't bring them. */
  private static final Set<String> OWN = Set.of("instance_id", "collected_at", "extra", "removed");

  /** The names of unknown columns stand in every row: a small frame could fill the store. */
  private static final long MOST_REPEATED_CHARS = 128 << 20;

  private final Dataset dataset;
  private final String[] fixed;
  private final List<String> columns;
  private final int[] sources;
  private final @Nullable String[] absent;
  private final int[] keyTargets;
  private final KeyForm[] keyForms;
  private final int[] counterTargets;
  private final Map<String, Integer> extraSources;
  private final List<ColumnSpec> unknown;
  private long repeatedChars;

  private RowMapping(
      Dataset dataset,
      String[] fixed,
      List<String> columns,
      int[] sources,
      @Nullable String[] absent,
      int[] keyTargets,
      KeyForm[] keyForms,
      int[] counterTargets,
      Map<String, Integer> extraSources,
      List<ColumnSpec> unknown) {
    this.dataset = dataset;
    this.fixed = fixed;
    this.columns = columns;
    this.sources = sources;
    this.absent = absent;
    this.keyTargets = keyTargets;
    this.keyForms = keyForms;
    this.counterTargets = counterTargets;
    this.extraSources = extraSources;
    this.unknown = unknown;
  }

  /**
   * Maps a frame.
   *
   * @param line line of the frame, for errors
   * @throws MalformedObjectException when two columns have the same newest name or a key is missing
   */
  public static RowMapping of(
      Dataset dataset, FrameHead head, TableColumns tables, String[] fixed, long line)
      throws MalformedObjectException {
    return of(dataset, head.columns(), tables, fixed, line);
  }

  /**
   * Maps the vanished keys of a frame of changes.
   *
   * @param keys columns of the frame that are its key
   * @throws MalformedObjectException when they are not the key of the dataset
   */
  static RowMapping ofKeys(
      Dataset dataset, List<ColumnSpec> keys, TableColumns tables, String[] fixed, long line)
      throws MalformedObjectException {
    for (ColumnSpec key : keys) {
      if (dataset.classOf(dataset.newestName(key.name())).orElse(null) != ColumnClass.KEY) {
        throw new MalformedObjectException(
            line, "the changes of " + dataset.name() + " have a key that is not its own");
      }
    }
    return of(dataset, keys, tables, fixed, line);
  }

  private static RowMapping of(
      Dataset dataset, List<ColumnSpec> brought, TableColumns tables, String[] fixed, long line)
      throws MalformedObjectException {
    Set<String> tableColumns = tables.of(dataset.name());
    Map<String, Integer> known = new LinkedHashMap<>();
    Map<String, Integer> extra = new LinkedHashMap<>();
    List<ColumnSpec> unknown = new ArrayList<>();
    for (int source = 0; source < brought.size(); source++) {
      ColumnSpec column = brought.get(source);
      String name = dataset.newestName(column.name());
      boolean hasPlace = hasPlace(dataset, tables, name);
      if ((hasPlace ? known : extra).put(name, source) != null) {
        throw new MalformedObjectException(line, "two columns are both " + name);
      }
      if (!hasPlace) {
        unknown.add(new ColumnSpec(name, column.type()));
      }
    }
    dataset.absent().keySet().stream()
        .filter(tableColumns::contains)
        .forEach(name -> known.putIfAbsent(name, -1));
    List<String> columns = new ArrayList<>(known.keySet());
    int[] keyTargets = keyTargets(dataset, columns, line);
    return new RowMapping(
        dataset,
        fixed,
        columns,
        known.values().stream().mapToInt(Integer::intValue).toArray(),
        columns.stream().map(dataset.absent()::get).toArray(String[]::new),
        keyTargets,
        dataset.columnsOf(ColumnClass.KEY).stream()
            .map(key -> KeyForm.ofType(tables.typeOf(dataset.name(), key)))
            .toArray(KeyForm[]::new),
        IntStream.range(0, columns.size())
            .filter(i -> dataset.classOf(columns.get(i)).map(ColumnClass::isCounter).orElse(false))
            .toArray(),
        extra,
        List.copyOf(unknown));
  }

  /**
   * Whether the table of a dataset has a place for a column of frames, by its newest name, and the
   * catalog says what it is: a column that a newer program's migration made is not counted by this
   * one, and waits in {@code extra} for the newer one to move it.
   */
  public static boolean hasPlace(Dataset dataset, TableColumns tables, String column) {
    return tables.of(dataset.name()).contains(column)
        && dataset.classOf(column).isPresent()
        && !OWN.contains(column)
        && !(dataset.scope() == DatasetScope.DATABASE && column.equals("database"));
  }

  /** Columns that go to {@code extra}, by their newest names. */
  public List<ColumnSpec> unknown() {
    return unknown;
  }

  private static int[] keyTargets(Dataset dataset, List<String> columns, long line)
      throws MalformedObjectException {
    List<String> keys = dataset.columnsOf(ColumnClass.KEY);
    int[] targets = new int[keys.size()];
    for (int i = 0; i < targets.length; i++) {
      targets[i] = columns.indexOf(keys.get(i));
      if (targets[i] < 0) {
        throw new MalformedObjectException(line, "key column " + keys.get(i) + " is missing");
      }
    }
    return targets;
  }

  /** Target columns behind the fixed ones; {@code extra} is last. */
  public List<String> columns() {
    return columns;
  }

  /**
   * Fixed values, the row's own, then {@code extra}: what {@link #columns} names.
   *
   * @throws MalformedObjectException when a counter is negative or not finite: PostgreSQL's never
   *     are, the difference of two could leave the range of its type, and sums would be lost
   */
  public @Nullable String[] row(RowBlock block, int row, long line)
      throws MalformedObjectException {
    if (row == 0) {
      countNames(block.rowCount(), line);
    }
    @Nullable String[] values = new @Nullable String[fixed.length + columns.size() + 1];
    System.arraycopy(fixed, 0, values, 0, fixed.length);
    for (int i = 0; i < sources.length; i++) {
      String value = sources[i] < 0 ? null : block.columns().get(sources[i])[row];
      values[fixed.length + i] = value == null ? absent[i] : value;
    }
    values[values.length - 1] = extraSources.isEmpty() ? null : extra(block, row);
    for (int target : counterTargets) {
      String value = values[fixed.length + target];
      if (value != null && !beginsWithDigit(value)) {
        throw new MalformedObjectException(
            line,
            "counter "
                + columns.get(target)
                + " of "
                + dataset.name()
                + " is negative or not a number");
      }
    }
    return values;
  }

  private static boolean beginsWithDigit(String value) {
    return !value.isEmpty() && value.charAt(0) >= '0' && value.charAt(0) <= '9';
  }

  private String extra(RowBlock block, int row) {
    Map<String, @Nullable String> values = new LinkedHashMap<>();
    extraSources.forEach((name, source) -> values.put(name, block.value(row, source)));
    return JsonText.object(values);
  }

  private void countNames(int rows, long line) throws MalformedObjectException {
    long chars = extraSources.keySet().stream().mapToLong(String::length).sum();
    repeatedChars += chars * rows;
    if (repeatedChars > MOST_REPEATED_CHARS) {
      throw new MalformedObjectException(
          line,
          "the names of columns that "
              + dataset.name()
              + " does not have, over all rows, are longer than 128 Mi characters");
    }
  }

  /**
   * The row's key as one text; null for datasets without one.
   *
   * @throws MalformedObjectException when a key column is null or not written as PostgreSQL writes
   *     it: the same key in two forms would be two rows
   */
  public @Nullable String key(@Nullable String[] values, long line)
      throws MalformedObjectException {
    if (keyTargets.length == 0) {
      return null;
    }
    StringBuilder key = new StringBuilder();
    for (int i = 0; i < keyTargets.length; i++) {
      String value = values[fixed.length + keyTargets[i]];
      if (value == null) {
        throw badKey(keyTargets[i], "is null", line);
      }
      if (!keyForms[i].isCanonical(value)) {
        throw badKey(keyTargets[i], "has a value that is no " + keyForms[i].what(), line);
      }
      key.append(value).append(ComparedFrame.KEY_END);
    }
    return key.toString();
  }

  private MalformedObjectException badKey(int target, String what, long line) {
    return new MalformedObjectException(
        line, "key column " + columns.get(target) + " of " + dataset.name() + " " + what);
  }
}
