package io.pgtracker.pipeline.versions;

import io.pgtracker.catalog.Catalog;
import io.pgtracker.catalog.Dataset;
import io.pgtracker.catalog.DatasetScope;
import io.pgtracker.ingest.IngestResult;
import io.pgtracker.objects.ObjectStore;
import io.pgtracker.objects.ObjectStores;
import io.pgtracker.objects.StoredObject;
import io.pgtracker.pipeline.history.SystemCatalog;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * One server, scraped once into the store, and what the comparison with its own catalog and its own
 * answers says.
 *
 * @param server what it has
 * @param exitCode of the scraper
 * @param object what the scraper sent
 * @param ingested what became of the object
 * @param taken by dataset
 * @param coverage what of the server's columns is stored
 * @param differences values of the store that are not the server's
 * @param compared values that are
 * @param extras rows of the store with values that have no typed column
 * @param history what a session in the past is told
 * @param system what {@code pg_catalog} has
 */
record VersionRun(
    ServerCatalog server,
    int exitCode,
    StoredObject object,
    IngestResult ingested,
    Map<String, Taken> taken,
    Coverage coverage,
    List<String> differences,
    long compared,
    List<String> extras,
    HistoryComparison history,
    SystemCatalog system) {

  private static final long MOST_BYTES = 16L << 20;

  /** Starts a server, and stops it. */
  static VersionRun of(int major, VersionStore store, Path folder) throws Exception {
    try (VersionServer server = VersionServer.start(major, null);
        Connection shop = looker(server, VersionServer.SHOP);
        Connection postgres = looker(server, "postgres")) {
      ServerCatalog catalog = ServerCatalog.read(server);
      String instance = "v" + major;
      ServerLook instanceBefore = ServerLook.at(postgres, catalog, DatasetScope.INSTANCE);
      ServerLook shopBefore = ServerLook.at(shop, catalog, DatasetScope.DATABASE);
      SystemCatalog system = SystemCatalog.of(major, shop);
      HistoryComparison history =
          new HistoryComparison(shop, columns(system, major, recorded(store)));
      var liveBefore = history.look();
      int exitCode = server.scrape(instance, folder);
      ServerLook instanceAfter = ServerLook.at(postgres, catalog, DatasetScope.INSTANCE);
      ServerLook shopAfter = ServerLook.at(shop, catalog, DatasetScope.DATABASE);
      var liveAfter = history.look();
      StoredObject object = object(folder);
      IngestResult ingested = store.ingest(object);
      Map<String, Taken> taken = Taken.read(object.content());
      Coverage coverage =
          Coverage.of(catalog, Catalog.builtIn(), Catalog.notRecorded(), taken, store.tables());
      List<String> differences = new ArrayList<>();
      long compared = 0;
      try (Connection stored = store.connect()) {
        for (Dataset dataset : Catalog.builtIn().datasets()) {
          boolean whole = dataset.scope() == DatasetScope.INSTANCE;
          ServerLook before = whole ? instanceBefore : shopBefore;
          ServerLook after = whole ? instanceAfter : shopAfter;
          if (!isRead(taken, dataset)) {
            continue;
          }
          ValueComparison comparison = new ValueComparison(dataset);
          comparison.compare(
              before.of(dataset), after.of(dataset), TextRows.of(stored, rows(dataset, instance)));
          differences.addAll(comparison.differences());
          compared += comparison.compared();
        }
        try (Connection past = store.connect();
            Statement statement = past.createStatement()) {
          statement.execute(
              "select history.go('%s', now(), '%s')".formatted(instance, VersionServer.SHOP));
          statement.execute("set TimeZone to 'UTC'");
          statement.execute("set extra_float_digits to 3");
          history.compare(liveBefore, liveAfter, past);
        }
        return new VersionRun(
            catalog,
            exitCode,
            object,
            ingested,
            taken,
            coverage,
            differences,
            compared,
            extras(store, instance),
            history,
            system);
      }
    }
  }

  /** Relations that time travel answers from what is recorded. */
  private static Set<String> recorded(VersionStore store) throws Exception {
    Set<String> recorded = new TreeSet<>();
    try (Connection stored = store.connect()) {
      TextRows.of(
              stored,
              "(select distinct c.relname from pg_class c join pg_namespace n on n.oid ="
                  + " c.relnamespace where c.relkind = 'v' and n.nspname ~ '^history_[0-9]+$')")
          .forEach(row -> recorded.add(row.get("relname")));
    }
    return recorded;
  }

  private static Map<String, Collection<String>> columns(
      SystemCatalog system, int major, Set<String> recorded) {
    Map<String, Collection<String>> columns = new TreeMap<>();
    Objects.requireNonNull(system.relations().get(major))
        .forEach(
            (relation, list) ->
                columns.put(
                    relation,
                    Arrays.stream(list.split(", ", -1))
                        .map(column -> column.substring(0, column.indexOf(' ')))
                        .toList()));
    columns.remove("pg_settings"); // shows what each session has set for itself
    columns.keySet().retainAll(recorded);
    return columns;
  }

  private static boolean isRead(Map<String, Taken> taken, Dataset dataset) {
    Taken frames = taken.get(dataset.name());
    return frames != null && frames.frames() > 0;
  }

  private static String rows(Dataset dataset, String instance) {
    return "(select t.* from pgtracker.%s t join pgtracker.instance i using (instance_id) where %s)"
        .formatted(
            dataset.name(),
            "i.name = '"
                + instance
                + "'"
                + (dataset.scope() == DatasetScope.DATABASE
                    ? " and t.database = '" + VersionServer.SHOP + "'"
                    : ""));
  }

  /** What of an instance the store keeps only as JSON. */
  static List<String> extras(VersionStore store, String instance) throws Exception {
    try (Connection stored = store.connect()) {
      return extras(stored, store, instance);
    }
  }

  private static List<String> extras(Connection stored, VersionStore store, String instance)
      throws Exception {
    List<String> extras = new ArrayList<>();
    for (Map.Entry<String, Set<String>> table : store.tables().entrySet()) {
      boolean isDataset = // and not a part of one
          Catalog.builtIn().datasets().stream().anyMatch(d -> d.name().equals(table.getKey()));
      if (isDataset && table.getValue().contains("extra")) {
        TextRows.of(
                stored,
                "(select distinct jsonb_object_keys(t.extra) as name from pgtracker.%s t join"
                        .formatted(table.getKey())
                    + " pgtracker.instance i using (instance_id) where i.name = '"
                    + instance
                    + "')")
            .forEach(row -> extras.add(table.getKey() + "." + row.get("name")));
      }
    }
    TextRows.of(
            stored,
            "(select distinct u.dataset from pgtracker.unknown_frame u join pgtracker.instance i"
                + " using (instance_id) where i.name = '"
                + instance
                + "')")
        .forEach(row -> extras.add("unknown dataset " + row.get("dataset")));
    return extras;
  }

  private static Connection looker(VersionServer server, String database) throws Exception {
    Connection connection = server.connectAsScraper(database);
    try (Statement statement = connection.createStatement()) {
      statement.execute("set application_name = '" + ValueComparison.LOOKER + "'");
      statement.execute("set TimeZone to 'UTC'");
      statement.execute("set extra_float_digits to 3");
      statement.execute(
          "set search_path = pg_catalog"); // definitions name schemas, as the scraper's
    }
    return connection;
  }

  private static StoredObject object(Path folder) throws Exception {
    try (ObjectStore objects = ObjectStores.open("file:" + folder.resolve("objects"))) {
      return objects.get(objects.list("", null, 2).get(0).key(), MOST_BYTES);
    }
  }
}
