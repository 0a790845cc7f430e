package io.pgtracker.ingest.page;

import static io.pgtracker.ingest.page.Markdown.code;
import static io.pgtracker.ingest.page.Markdown.prose;

import io.pgtracker.catalog.Catalog;
import io.pgtracker.catalog.ColumnClass;
import io.pgtracker.catalog.Dataset;
import io.pgtracker.catalog.DatasetKind;
import io.pgtracker.catalog.DatasetScope;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@code docs/store.md}: the store's tables as their comments and the catalog describe them. */
final class StorePage {
  private static final List<String> DERIVED = List.of("_delta", "_hourly", "_by_hour");

  private final Map<String, StoreTable> tables;
  private final List<Dataset> datasets;
  private final Markdown page = new Markdown();

  private StorePage(Map<String, StoreTable> tables) {
    this.tables = tables;
    this.datasets =
        Catalog.builtIn().datasets().stream()
            .filter(dataset -> tables.containsKey(dataset.name()))
            .sorted(Comparator.comparing(Dataset::name))
            .toList();
  }

  /** The page about tables, by name. */
  static String of(Map<String, StoreTable> tables) {
    StorePage page = new StorePage(tables);
    page.introduction();
    page.kind(
        DatasetKind.SAMPLE,
        "Samples",
        "What was so at a moment: every frame is kept whole. An answer about a moment is in the latest"
            + " frame not later than it, which [`frame`](#frame) knows.");
    page.kind(
        DatasetKind.COUNTER,
        "Counters",
        "What has been counted since a reset: the frames as they were read, and beside them, in"
            + " `<dataset>_delta`, by how much the counters marked Δ grew from one frame to the next,"
            + " whatever was reset in between ([how](decisions/increases.md)). Sum the increases; never"
            + " subtract the frames. Their sums by the hour are in `<dataset>_hourly`, which the view"
            + " `<dataset>_by_hour` makes exact at every moment ([how](decisions/roll-ups.md)).");
    page.kind(
        DatasetKind.STATE,
        "States",
        "What changes rarely: a row when it changed. The state at a moment is, for each key, its last"
            + " row not later than the moment, unless that one is `removed`"
            + " ([more](decisions/states.md)).");
    page.kind(DatasetKind.TEXT, "Texts", "What never changes: kept once, when first seen.");
    page.own();
    return page.page.toString();
  }

  private void introduction() {
    page.heading(1, "The store");
    page.paragraph(
        "Everything is in the schema `pgtracker`: one table per dataset, named after PostgreSQL's view"
            + " where it is one, with that view's own columns, types and units. `\\d+ pgtracker.*` in"
            + " psql shows the same as this page. Where to begin: [questions with their"
            + " SQL](questions.md), and the [functions](store-functions.md) that answer most of what is"
            + " asked.");
    page.paragraph(
        "Times are in milliseconds and sizes in bytes unless their column says otherwise; a block is of"
            + " the monitored server's block size, 8 kB unless it was built otherwise. Versions (from 14"
            + " on) are the monitored server's; a column it does not have is null. A column that was"
            + " renamed stands under its newest name.");
    page.paragraph(
        "This page is written by `StorePageTest` from the comments of the tables and from the catalog of"
            + " datasets. Change those, then run");
    page.paragraph("```sh\n" + StorePageTest.REWRITE + "\n```");
  }

  private void kind(DatasetKind kind, String title, String meaning) {
    List<Dataset> ofKind = datasets.stream().filter(d -> d.kind() == kind).toList();
    page.heading(2, title);
    page.paragraph(meaning);
    page.paragraph(Markdown.links(ofKind.stream().map(Dataset::name).toList()));
    List<StoreColumn> common =
        common(ofKind, dataset -> of(dataset).without(dataset.columns().keySet()));
    if (ofKind.size() > 1) {
      page.paragraph("Columns of each of them that are pgtracker's own:");
      columns(common, column -> "");
    }
    Map<String, List<StoreColumn>> derived = new LinkedHashMap<>();
    Map<List<StoreColumn>, String> tablesWith = new LinkedHashMap<>();
    for (String suffix : DERIVED) {
      List<StoreColumn> columns =
          common(
              ofKind.stream().filter(d -> tables.containsKey(d.name() + suffix)).toList(),
              dataset -> derived(dataset, suffix).without(of(dataset).columnNames()));
      derived.put(suffix, columns);
      if (!columns.isEmpty()) {
        tablesWith.merge(
            columns, code("<dataset>" + suffix), (one, other) -> one + " and " + other);
      }
    }
    tablesWith.forEach(
        (columns, names) -> {
          page.paragraph("Columns of each " + names + ", beside its keys and what is marked Δ:");
          columns(columns, column -> "");
        });
    ofKind.forEach(dataset -> dataset(dataset, names(common), derived));
  }

  /** Columns that mean the same in most of these datasets, in the order of their tables. */
  private static List<StoreColumn> common(
      List<Dataset> datasets, Function<Dataset, List<StoreColumn>> columns) {
    Map<StoreColumn, Long> uses =
        datasets.stream()
            .flatMap(dataset -> columns.apply(dataset).stream())
            .collect(
                Collectors.groupingBy(
                    Function.identity(), LinkedHashMap::new, Collectors.counting()));
    Set<String> seen = new TreeSet<>();
    return uses.entrySet().stream()
        .sorted(Map.Entry.<StoreColumn, Long>comparingByValue().reversed())
        .filter(entry -> entry.getValue() > 1 && seen.add(entry.getKey().name()))
        .map(Map.Entry::getKey)
        .toList();
  }

  private void dataset(
      Dataset dataset, Set<String> common, Map<String, List<StoreColumn>> commonOfDerived) {
    StoreTable table = of(dataset);
    page.heading(3, dataset.name());
    page.paragraph(prose(table.comment()));
    List<String> facts = new ArrayList<>();
    facts.add("Every " + every(dataset.interval()));
    if (dataset.scope() == DatasetScope.DATABASE) {
      facts.add("in each database");
    }
    if (dataset.extension() != null) {
      facts.add("with the extension " + dataset.extension());
    }
    String tail =
        DERIVED.stream()
            .filter(suffix -> tables.containsKey(dataset.name() + suffix))
            .map(suffix -> code(dataset.name() + suffix))
            .collect(Collectors.joining(", "));
    page.paragraph(
        String.join(", ", facts) + "." + (tail.isEmpty() ? "" : " Beside it: " + tail + "."));
    Set<String> counters = Set.copyOf(dataset.counters());
    Set<String> keys = Set.copyOf(dataset.columnsOf(ColumnClass.KEY));
    columns(
        table.without(common),
        column -> {
          if (keys.contains(column.name())) {
            return "key";
          }
          return counters.contains(column.name()) ? "Δ" : "";
        });
    for (String suffix : DERIVED) {
      if (tables.containsKey(dataset.name() + suffix)) {
        Set<String> known = new TreeSet<>(table.columnNames());
        known.addAll(names(commonOfDerived.getOrDefault(suffix, List.of())));
        List<StoreColumn> more = derived(dataset, suffix).without(known);
        if (!more.isEmpty()) {
          page.paragraph("Only in " + code(dataset.name() + suffix) + ":");
          columns(more, column -> "");
        }
      }
    }
  }

  private void own() {
    Set<String> ofDatasets =
        datasets.stream()
            .map(Dataset::name)
            .flatMap(name -> Stream.concat(Stream.of(name), DERIVED.stream().map(s -> name + s)))
            .collect(Collectors.toSet());
    List<StoreTable> own =
        tables.values().stream().filter(table -> !ofDatasets.contains(table.name())).toList();
    page.heading(2, "The store's own tables");
    page.paragraph("What was collected, what became of it, and how long it is kept.");
    page.paragraph(Markdown.links(own.stream().map(StoreTable::name).toList()));
    for (StoreTable table : own) {
      page.heading(3, table.name());
      page.paragraph(prose(table.comment()) + (table.view() ? " A view." : ""));
      columns(table.columns(), column -> column.primaryKey() ? "key" : "");
    }
  }

  private void columns(Collection<StoreColumn> columns, Function<StoreColumn, String> mark) {
    page.table(
        List.of("column", "type", "", "meaning"),
        columns.stream()
            .map(
                column ->
                    List.of(
                        code(column.name()),
                        column.type(),
                        mark.apply(column),
                        prose(column.comment())))
            .toList());
  }

  private StoreTable of(Dataset dataset) {
    return derived(dataset, "");
  }

  private StoreTable derived(Dataset dataset, String suffix) {
    StoreTable table = tables.get(dataset.name() + suffix);
    if (table == null) {
      throw new IllegalStateException("the store has no table " + dataset.name() + suffix);
    }
    return table;
  }

  private static Set<String> names(List<StoreColumn> columns) {
    return columns.stream().map(StoreColumn::name).collect(Collectors.toSet());
  }

  private static String every(Duration interval) {
    long seconds = interval.toSeconds();
    if (seconds % 3_600 == 0) {
      return seconds == 3_600 ? "hour" : seconds / 3_600 + " h";
    }
    return seconds % 60 == 0 && seconds > 60 ? seconds / 60 + " min" : seconds + " s";
  }
}
