package io.pgtracker.catalog;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** All datasets, in the order they are collected. */
public final class Catalog {
  private final Map<String, Dataset> byName;

  /** A catalog of these datasets, collected in this order. */
  public Catalog(List<Dataset> datasets) {
    Map<String, Dataset> named = new LinkedHashMap<>();
    datasets.forEach(dataset -> named.put(dataset.name(), dataset));
    this.byName = Collections.unmodifiableMap(named);
  }

  /** The built-in datasets, as the resources of this package describe them. */
  public static Catalog builtIn() {
    return new Catalog(CatalogResources.readAll());
  }

  /** All datasets in the order they are collected. */
  public List<Dataset> datasets() {
    return List.copyOf(byName.values());
  }

  /**
   * What of PostgreSQL's own views, and of the catalogs that datasets read, is left out: reasons by
   * {@code view} or {@code relation.column}.
   */
  public static Map<String, String> notRecorded() {
    return CatalogResources.notRecorded();
  }

  /**
   * Statistics views that need no attention: SQL of a dataset reads them, or they are left out on
   * purpose. What else a server has is new. Names of other relations and functions are among them.
   */
  public Set<String> knownViews() {
    Set<String> known = ViewNames.in(byName.values());
    known.addAll(notRecorded().keySet());
    return Collections.unmodifiableSet(known);
  }

  /** A dataset by name. */
  public Optional<Dataset> find(String name) {
    return Optional.ofNullable(byName.get(name));
  }
}
