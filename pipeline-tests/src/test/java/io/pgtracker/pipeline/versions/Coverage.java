package io.pgtracker.pipeline.versions;

import io.pgtracker.catalog.Catalog;
import io.pgtracker.catalog.Dataset;
import io.pgtracker.format.FrameError;
import io.pgtracker.format.FrameError.Reason;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Compares what a server has with what of it is in typed columns of the store.
 *
 * <p>Every view of the server is read by a dataset, and every column of every relation a dataset
 * reads is a column of that dataset's table, under its newest name. What is left out has a reason:
 * an entry of {@code not-recorded.json} ({@code view} or {@code relation.column}), or the error the
 * scraper recorded.
 */
final class Coverage {
  /** A reason that says where the same value is: it is held to that. */
  private static final Pattern ELSEWHERE = Pattern.compile("(\\w+)\\.(\\w+) has it");

  private static final String WHAT_TO_DO =
      "; read it, or say in not-recorded.json why it is left out";

  private final ServerCatalog server;
  private final Catalog catalog;
  private final Map<String, String> reasons;
  private final Map<String, Taken> taken;
  private final Map<String, Set<String>> tables;
  private final List<String> findings = new ArrayList<>();
  private final Set<String> usedReasons = new TreeSet<>();
  private final Map<String, RelationRow> relations = new LinkedHashMap<>();
  private final List<DatasetRow> datasets = new ArrayList<>();

  /**
   * What became of a dataset.
   *
   * @param outcome {@code read}, or the reason it was not
   * @param columns names the store has it under
   */
  record DatasetRow(String dataset, String outcome, long rows, Set<String> columns) {}

  /**
   * What became of a relation's columns.
   *
   * @param columns columns the server has
   * @param stored how many of them the store has
   * @param by datasets that read it; empty where the relation as a whole is left out
   * @param leftOut reasons by column, or of the relation as a whole by its name
   */
  record RelationRow(
      String relation, int columns, int stored, Set<String> by, Map<String, String> leftOut) {}

  private Coverage(
      ServerCatalog server,
      Catalog catalog,
      Map<String, String> reasons,
      Map<String, Taken> taken,
      Map<String, Set<String>> tables) {
    this.server = server;
    this.catalog = catalog;
    this.reasons = reasons;
    this.taken = taken;
    this.tables = tables;
  }

  /**
   * Compares.
   *
   * @param reasons of {@code not-recorded.json}
   * @param taken what the scraper took, by dataset
   * @param tables columns of the store, by table
   */
  static Coverage of(
      ServerCatalog server,
      Catalog catalog,
      Map<String, String> reasons,
      Map<String, Taken> taken,
      Map<String, Set<String>> tables) {
    Coverage coverage = new Coverage(server, catalog, reasons, taken, tables);
    coverage.compareDatasets();
    coverage.compareRelations();
    return coverage;
  }

  /** What is missing without a reason, a sentence each; empty when all is well. */
  List<String> findings() {
    return findings;
  }

  /** Entries of {@code not-recorded.json} this server needs. */
  Set<String> usedReasons() {
    return usedReasons;
  }

  /** By dataset, in the catalog's order. */
  List<DatasetRow> datasets() {
    return datasets;
  }

  /** By relation. */
  List<RelationRow> relations() {
    return List.copyOf(relations.values());
  }

  int major() {
    return server.major();
  }

  private void compareDatasets() {
    for (Dataset dataset : catalog.datasets()) {
      String name = dataset.name();
      Taken frames = taken.get(name);
      Set<String> table = tables.get(name);
      if (frames == null) {
        finding("dataset " + name + " was not taken, and no frame says why");
        continue;
      }
      frames.errors().stream()
          .filter(error -> !explains(error))
          .forEach(error -> finding("dataset " + name + " failed: " + error));
      Set<String> stored = new LinkedHashSet<>();
      for (String column : frames.columns()) {
        String newest = dataset.newestName(column);
        if (table == null) {
          finding("dataset " + name + " has no table in the store; a migration makes it");
          break;
        } else if (table.contains(newest)) {
          stored.add(newest);
        } else {
          finding("column " + name + "." + newest + " is only in extra; a migration adds it");
        }
      }
      String outcome =
          frames.errors().isEmpty()
              ? "read"
              : frames.errors().get(0).reason() + ": " + frames.errors().get(0).message();
      datasets.add(new DatasetRow(name, outcome, frames.rows(), stored));
    }
  }

  private void compareRelations() {
    Map<String, List<Dataset>> readers = new LinkedHashMap<>();
    for (Dataset dataset : catalog.datasets()) {
      for (String relation : ReadRelations.of(dataset, server)) {
        readers.computeIfAbsent(relation, name -> new ArrayList<>()).add(dataset);
      }
    }
    Set<String> names = new TreeSet<>(server.views());
    names.addAll(readers.keySet());
    for (String relation : names) {
      compare(relation, readers.getOrDefault(relation, List.of()));
    }
  }

  private void compare(String relation, List<Dataset> readers) {
    List<String> columns = server.columns().getOrDefault(relation, List.of());
    Map<String, String> leftOut = new LinkedHashMap<>();
    Set<String> by = new LinkedHashSet<>();
    readers.forEach(dataset -> by.add(dataset.name()));
    if (reasons.containsKey(relation)) {
      leftOut.put(relation, reason(relation));
    } else if (readers.isEmpty()) {
      finding("view " + relation + " is read by no dataset" + WHAT_TO_DO);
    }
    int stored = 0;
    for (String column : columns) {
      if (isStored(column, readers)) {
        stored++;
      } else if (leftOut.isEmpty() || !leftOut.containsKey(relation)) {
        explain(relation, column, readers, leftOut);
      }
    }
    relations.put(relation, new RelationRow(relation, columns.size(), stored, by, leftOut));
  }

  private void explain(
      String relation, String column, List<Dataset> readers, Map<String, String> leftOut) {
    String entry = relation + "." + column;
    List<FrameError> errors =
        readers.stream()
            .map(dataset -> taken.get(dataset.name()))
            .filter(frames -> frames != null && frames.frames() == 0)
            .flatMap(frames -> frames.errors().stream())
            .filter(Coverage::explains)
            .toList();
    if (reasons.containsKey(entry)) {
      leftOut.put(column, reason(entry));
    } else if (!errors.isEmpty()) {
      leftOut.put(column, errors.get(0).reason() + ": " + errors.get(0).message());
    } else if (!readers.isEmpty()) {
      List<String> names = readers.stream().map(Dataset::name).toList();
      finding("column " + entry + " is in no typed column of " + names + WHAT_TO_DO);
    }
  }

  private boolean isStored(String column, List<Dataset> readers) {
    return readers.stream().anyMatch(dataset -> isStored(dataset, column));
  }

  private boolean isStored(Dataset dataset, String column) {
    Taken frames = taken.get(dataset.name());
    return frames != null
        && frames.columns().contains(column)
        && tables.getOrDefault(dataset.name(), Set.of()).contains(dataset.newestName(column));
  }

  private String reason(String entry) {
    usedReasons.add(entry);
    String reason = reasons.getOrDefault(entry, "");
    Matcher elsewhere = ELSEWHERE.matcher(reason);
    if (elsewhere.matches()
        && datasets.stream()
            .noneMatch(
                row ->
                    row.dataset().equals(elsewhere.group(1))
                        && row.columns().contains(elsewhere.group(2)))) {
      finding("not-recorded.json says of " + entry + ": " + reason + ", but it has not");
    }
    return reason;
  }

  private static boolean explains(FrameError error) {
    return error.reason() == Reason.NOT_AVAILABLE || error.reason() == Reason.DENIED;
  }

  private void finding(String text) {
    findings.add("PostgreSQL " + server.major() + ": " + text);
  }
}
