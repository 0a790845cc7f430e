package io.pgtracker.scraper.check;

import io.pgtracker.catalog.Catalog;
import io.pgtracker.catalog.Dataset;
import io.pgtracker.catalog.DatasetKind;
import io.pgtracker.scraper.collect.TickOutcome;
import io.pgtracker.scraper.connect.SqlNames;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes findings of the frames of a tick: one per dataset and way it stands. */
final class DatasetFindings {
  private final Catalog catalog;
  private final String role;
  private final Set<String> roles;

  /**
   * @param role that asked, for what to grant to it
   * @param roles whose rights it has
   */
  DatasetFindings(Catalog catalog, String role, Set<String> roles) {
    this.catalog = catalog;
    this.role = role;
    this.roles = Set.copyOf(roles);
  }

  /** Findings in the order the datasets were taken. */
  List<DatasetFinding> of(TickOutcome outcome) {
    Map<List<@Nullable Object>, Gathered> findings = new LinkedHashMap<>();
    for (TickOutcome.Taken taken : outcome.taken()) {
      boolean partial = taken.hiddenRows() > 0;
      List<@Nullable Object> key = new ArrayList<>();
      key.add(taken.dataset());
      key.add(partial);
      findings.computeIfAbsent(key, k -> new Gathered(taken.dataset())).add(taken);
    }
    for (TickOutcome.Failure failure : outcome.failures()) {
      List<@Nullable Object> key = new ArrayList<>();
      key.add(failure.dataset());
      key.add(failure.finding());
      key.add(failure.fix());
      findings.computeIfAbsent(key, k -> new Gathered(failure.dataset())).add(failure);
    }
    return findings.values().stream().map(this::finding).toList();
  }

  private DatasetFinding finding(Gathered gathered) {
    Dataset dataset = gathered.dataset;
    TickOutcome.Failure failure = gathered.failure;
    boolean known = catalog.find(dataset.name()).isPresent();
    DatasetStatus status =
        failure != null
            ? DatasetStatus.of(failure.error().reason())
            : gathered.hiddenRows > 0 || lacksRight(dataset)
                ? DatasetStatus.WORKS_IN_PART
                : DatasetStatus.WORKS;
    return new DatasetFinding(
        dataset.name(),
        known,
        status,
        gathered.databases,
        gathered.rows,
        gathered.hiddenRows,
        failure != null ? failure.finding() : rows(gathered),
        failure != null ? fix(failure, status) : hiddenFix(dataset, status),
        dataset.guide().feeds(),
        known ? newColumns(dataset, gathered.columns) : List.of());
  }

  /** Some views leave rows or values out without a trace. */
  private boolean lacksRight(Dataset dataset) {
    String right = dataset.guide().right();
    return right != null && !roles.contains(right);
  }

  private String rows(Gathered gathered) {
    if (gathered.hiddenRows == 0 && lacksRight(gathered.dataset)) {
      return "all is shown to members of " + gathered.dataset.guide().right() + " only";
    }
    if (gathered.hiddenRows == 0) {
      return String.format(Locale.ROOT, "%,d rows", gathered.rows);
    }
    boolean among = gathered.dataset.reading().hidden() != null;
    return String.format(
        Locale.ROOT,
        "%,d of %,d rows are hidden or shown in part",
        gathered.hiddenRows,
        among ? gathered.rows : gathered.rows + gathered.hiddenRows);
  }

  private @Nullable String hiddenFix(Dataset dataset, DatasetStatus status) {
    if (status == DatasetStatus.WORKS) {
      return null;
    }
    String right = dataset.guide().right();
    if (right != null) {
      return "GRANT " + right + " TO " + SqlNames.quoteIdentifier(role);
    }
    return dataset.reading().helper() != null
        ? "in each database run what pgtracker grants --helpers prints, if you wish"
        : null;
  }

  private static @Nullable String fix(TickOutcome.Failure failure, DatasetStatus status) {
    String fix = failure.fix();
    if (fix != null) {
      return fix;
    }
    return switch (status) {
      case WORKS, WORKS_IN_PART, NOT_AVAILABLE -> null;
      case DENIED -> "give the role its rights: pgtracker grants prints the SQL";
      case LOCKED -> "see pg_locks for who holds it, and try again";
      case TIMED_OUT -> "raise --statement-timeout of scrape, or see what slows the server";
      case FAILED -> "see the server's log, and try again";
    };
  }

  private static List<String> newColumns(Dataset dataset, Set<String> columns) {
    if (dataset.kind() == DatasetKind.TEXT) {
      return List.of();
    }
    return columns.stream()
        .filter(column -> dataset.classOf(dataset.newestName(column)).isEmpty())
        .toList();
  }

  /** Frames that say the same. */
  private static final class Gathered {
    final Dataset dataset;
    final List<String> databases = new ArrayList<>();
    final Set<String> columns = new LinkedHashSet<>();
    TickOutcome.@Nullable Failure failure;
    long rows;
    long hiddenRows;

    Gathered(Dataset dataset) {
      this.dataset = dataset;
    }

    void add(TickOutcome.Taken taken) {
      rows += taken.rows();
      hiddenRows += taken.hiddenRows();
      columns.addAll(taken.columns());
      in(taken.database());
    }

    void add(TickOutcome.Failure failed) {
      failure = failed;
      in(failed.database());
    }

    private void in(@Nullable String database) {
      if (database != null) {
        databases.add(database);
      }
    }
  }
}
