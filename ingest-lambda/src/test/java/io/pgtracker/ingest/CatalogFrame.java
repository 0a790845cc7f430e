package io.pgtracker.ingest;

import io.pgtracker.catalog.Catalog;
import io.pgtracker.catalog.ColumnClass;
import io.pgtracker.catalog.Dataset;
import io.pgtracker.catalog.DatasetKind;
import io.pgtracker.catalog.DatasetScope;
import io.pgtracker.format.ColumnSpec;
import io.pgtracker.ingest.load.TableColumns;
import io.pgtracker.ingest.store.StoreException;
import io.pgtracker.ingest.store.StoreSession;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Frames of a dataset nobody wrote frames for, from its catalog entry and the types of its table: a
 * dataset added later is generated without a line here.
 *
 * @param types type of the store by column, for what the catalog classes
 */
record CatalogFrame(Dataset of, Map<String, String> types, @Nullable String database)
    implements FrameSource {
  private static @Nullable List<FrameSource> all;

  CatalogFrame {
    types = new LinkedHashMap<>(types);
  }

  /** One for each dataset of the catalog without a hand-written frame. */
  static synchronized List<FrameSource> all() {
    if (all == null) {
      try (TestStore store = TestStore.create();
          StoreSession session = store.open()) {
        all = read(TableColumns.read(session));
      } catch (StoreException | SQLException e) {
        throw new IllegalStateException(e);
      }
    }
    return all;
  }

  private static List<FrameSource> read(TableColumns tables) {
    Set<String> handWritten =
        Arrays.stream(GeneratedFrame.values())
            .map(FrameSource::dataset)
            .collect(Collectors.toSet());
    List<FrameSource> frames = new ArrayList<>();
    for (Dataset dataset : Catalog.builtIn().datasets()) {
      if (!handWritten.contains(dataset.name())) {
        Map<String, String> types = new LinkedHashMap<>(tables.typesOf(dataset.name()));
        types.keySet().retainAll(dataset.columns().keySet());
        frames.add(
            new CatalogFrame(
                dataset, types, dataset.scope() == DatasetScope.DATABASE ? "shop" : null));
      }
    }
    return frames;
  }

  @Override
  public String dataset() {
    return of.name();
  }

  @Override
  public List<ColumnSpec> columns() {
    List<ColumnSpec> columns = new ArrayList<>();
    types.forEach((name, type) -> columns.add(new ColumnSpec(name, SampleValue.wireType(type))));
    columns.add(new ColumnSpec("from_the_future", "text"));
    return columns;
  }

  @Override
  public List<@Nullable String[]> rows(Place place) {
    List<@Nullable String[]> rows = new ArrayList<>();
    if (!of.columnsOf(ColumnClass.KEY).isEmpty()) {
      for (int key : place.server().keys(place.random())) {
        rows.add(row(place, key));
      }
    } else {
      rows.add(row(place, 0));
      if (of.kind() == DatasetKind.SAMPLE) {
        rows.add(row(place, 1));
      }
    }
    return rows;
  }

  private @Nullable String[] row(Place place, int key) {
    @Nullable String[] row = new @Nullable String[types.size() + 1];
    // Now and then the row goes on under another key, as an index does that is made anew.
    int heir =
        !of.reset().successor().isEmpty() && place.random().nextInt(3) == 0 ? 100 + key : key;
    int at = 0;
    for (Map.Entry<String, String> column : types.entrySet()) {
      row[at++] = value(place, column.getKey(), column.getValue(), key, heir);
    }
    row[at] = place.random().nextInt(6) == 0 ? "new" : null;
    return row;
  }

  private @Nullable String value(Place place, String column, String type, int key, int heir) {
    if (of.reset().successor().contains(column)) {
      return successor(place, column, type, key);
    }
    if (column.equals(of.reset().startColumn())) {
      return place.server().since(key);
    }
    if (column.equals(of.reset().resetColumn())) {
      return place.server().databaseReset();
    }
    return switch (of.classOf(column).orElseThrow()) {
      case KEY -> SampleValue.key(type, heir);
      case COUNTER, COUNTER_FLOAT -> Long.toString(place.server().counter(key));
      case COUNTER_SUM ->
          place.random().nextInt(4) == 0
              ? null
              : Long.toString(place.server().counter(key) / 2 + place.random().nextInt(3));
      default ->
          place.random().nextInt(8) == 0 ? null : SampleValue.of(type, place.random().nextInt(2));
    };
  }

  private String successor(Place place, String column, String type, int key) {
    boolean isName = of.reset().successor().indexOf(column) == of.reset().successor().size() - 1;
    String[] ends = {"", "", "", "", "_ccnew", "_ccold"};
    return isName
        ? "name_" + key + ends[place.random().nextInt(ends.length)]
        : SampleValue.key(type, 1);
  }
}
