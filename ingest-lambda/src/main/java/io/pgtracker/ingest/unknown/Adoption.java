package io.pgtracker.ingest.unknown;

import io.pgtracker.catalog.Catalog;
import io.pgtracker.catalog.Dataset;
import io.pgtracker.ingest.load.RowMapping;
import io.pgtracker.ingest.load.TableColumns;
import io.pgtracker.ingest.store.NamedSql;
import io.pgtracker.ingest.store.ResultRow;
import io.pgtracker.ingest.store.StoreException;
import io.pgtracker.ingest.store.StoreSession;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;

/**
 * Moves what was kept as unknown to its place once the store has one: columns out of {@code extra},
 * frames out of pgtracker.unknown_frame. Goes piece by piece, each in a transaction of its own in
 * which no ingest of the instance runs; what was stopped goes on with the next run. Afterwards the
 * store is, row for row, what it would be had it known from the start.
 */
public final class Adoption {
  private static final NamedSql NOTED = NamedSql.beside(Adoption.class, "noted");
  private static final NamedSql SERIES = NamedSql.beside(Adoption.class, "series");

  private final Catalog catalog;
  private final StoreSession session;

  /** Adopts through a session. */
  public Adoption(Catalog catalog, StoreSession session) {
    this.catalog = catalog;
    this.session = session;
  }

  /**
   * What was done.
   *
   * @param columns columns that came to their place, counted by instance
   * @param frames frames that were loaded
   * @param problems what stays where it was though it has a place, and why
   */
  public record Report(int columns, int frames, List<String> problems) {}

  /**
   * Adopts all there is.
   *
   * @param stop asked before each piece
   */
  public Report run(BooleanSupplier stop) throws StoreException {
    TableColumns tables = TableColumns.read(session);
    List<String> problems = new ArrayList<>();
    int columns = columns(tables, stop, problems);
    int frames = frames(tables, stop, problems);
    session.rollback();
    return new Report(columns, frames, List.copyOf(problems));
  }

  private int columns(TableColumns tables, BooleanSupplier stop, List<String> problems)
      throws StoreException {
    int adopted = 0;
    for (Map.Entry<Place, Map<String, String>> entry : columnsWithPlace(tables).entrySet()) {
      Place place = entry.getKey();
      ColumnAdoption adoption =
          new ColumnAdoption(
              session, tables, place.dataset(), place.instanceId(), entry.getValue());
      try {
        if (adoption.run(stop)) {
          adopted += entry.getValue().size();
        }
      } catch (StoreException e) {
        problems.add(refused(e, "columns " + entry.getValue().keySet(), place));
      }
    }
    return adopted;
  }

  private record Place(String instanceId, Dataset dataset) {}

  /** Column of the table by name in {@code extra}, by instance and dataset. */
  private Map<Place, Map<String, String>> columnsWithPlace(TableColumns tables)
      throws StoreException {
    Map<Place, Map<String, String>> columns = new LinkedHashMap<>();
    for (ResultRow row : session.run(NOTED, Map.of())) {
      Optional<Dataset> dataset =
          catalog.find(row.text("dataset")).filter(found -> tables.hasTable(found.name()));
      String name = row.text("column_name");
      if (dataset.isPresent()
          && RowMapping.hasPlace(dataset.get(), tables, dataset.get().newestName(name))) {
        columns
            .computeIfAbsent(
                new Place(row.text("instance_id"), dataset.get()), place -> new HashMap<>())
            .put(name, dataset.get().newestName(name));
      }
    }
    return columns;
  }

  private int frames(TableColumns tables, BooleanSupplier stop, List<String> problems)
      throws StoreException {
    int adopted = 0;
    Set<String> known = new TreeSet<>();
    catalog.datasets().stream().map(Dataset::name).filter(tables::hasTable).forEach(known::add);
    for (ResultRow row : session.run(SERIES, Map.of("datasets", ColumnAdoption.array(known)))) {
      Dataset dataset = catalog.find(row.text("dataset")).orElseThrow();
      FrameAdoption adoption =
          new FrameAdoption(session, tables, dataset, (int) row.number("instance_id"));
      adopted += adoption.run(stop, problems);
    }
    return adopted;
  }

  private String refused(StoreException e, String what, Place place) throws StoreException {
    if (e.kind() != StoreException.Kind.VALUES_REFUSED) {
      throw e;
    }
    session.rollback();
    return "%s of %s stay in extra: %s".formatted(what, place.dataset().name(), e.getMessage());
  }
}
