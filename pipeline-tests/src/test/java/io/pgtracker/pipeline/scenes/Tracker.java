package io.pgtracker.pipeline.scenes;

import static org.assertj.core.api.Assertions.assertThat;

import io.pgtracker.catalog.Catalog;
import io.pgtracker.catalog.VersionedSql;
import io.pgtracker.embedded.PostgresServer;
import io.pgtracker.format.FormatVersion;
import io.pgtracker.format.GapRecord;
import io.pgtracker.format.ObjectHeader;
import io.pgtracker.format.SnapshotWriter;
import io.pgtracker.ingest.store.StoreException;
import io.pgtracker.objects.InstanceName;
import io.pgtracker.objects.ObjectKey;
import io.pgtracker.objects.StoredObject;
import io.pgtracker.scraper.TargetAccess;
import io.pgtracker.scraper.collect.Backoff;
import io.pgtracker.scraper.collect.CollectSettings;
import io.pgtracker.scraper.collect.Collector;
import io.pgtracker.scraper.collect.DatabaseFilter;
import io.pgtracker.scraper.collect.Guards;
import io.pgtracker.scraper.collect.Memory;
import io.pgtracker.scraper.connect.DatabaseConnector;
import io.pgtracker.scraper.connect.Environment;
import io.pgtracker.scraper.connect.InvalidTargetException;
import io.pgtracker.scraper.connect.TargetResolver;
import io.pgtracker.scraper.schedule.Due;
import io.pgtracker.scraper.spool.Spool;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Visits servers: reads them with the real scraper and puts what it saw into the store. Its
 * instances are its own, whatever other trackers fill the same store.
 */
final class Tracker implements AutoCloseable {
  private static final int ATTEMPTS = 50;

  private final SceneStore store;
  private final String suffix;
  private final DatabaseFilter databases;
  private final Map<String, Spool> spools = new HashMap<>();
  private final Map<String, String> lastSeen = new HashMap<>();

  private Tracker(SceneStore store, String suffix, DatabaseFilter databases) {
    this.store = store;
    this.suffix = suffix;
    this.databases = databases;
  }

  /** Reads what belongs to a database in {@code postgres} alone. */
  static Tracker of(SceneStore store, int major) {
    return of(store, major, new DatabaseFilter(List.of("postgres"), List.of()));
  }

  /** Reads what belongs to a database in some databases. */
  static Tracker of(SceneStore store, int major, DatabaseFilter databases) {
    return new Tracker(store, "-" + major, databases);
  }

  /** Reads datasets as superuser. */
  void visit(String instance, PostgresServer server, Collection<String> datasets)
      throws IOException, StoreException {
    visit(instance, server, "postgres", datasets);
  }

  /** Reads datasets as a role. */
  void visit(String instance, PostgresServer server, String role, Collection<String> datasets)
      throws IOException, StoreException {
    Spool spool =
        spools.computeIfAbsent(instance, name -> Spool.inMemory(new InstanceName(name), "test"));
    Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    String id = UUID.randomUUID().toString().replace("-", "");
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ObjectHeader header =
        new ObjectHeader(
            FormatVersion.CURRENT, id, instance + suffix, Map.of(), spool.scraper(), now);
    List<Due> due =
        Catalog.builtIn().datasets().stream()
            .filter(dataset -> datasets.contains(dataset.name()))
            .filter(dataset -> !dataset.reading().sql().equals(VersionedSql.NONE))
            .map(dataset -> new Due(dataset, dataset.interval()))
            .toList();
    try (SnapshotWriter writer = new SnapshotWriter(bytes, header);
        Collector collector = collector(instance, server, role, spool)) {
      collector.collect(now, due, writer);
      writer.finish();
    }
    store.ingest(
        new StoredObject(
            new ObjectKey(new InstanceName(instance + suffix), now, id).path(),
            id,
            bytes.toByteArray()));
  }

  /** Tells of what was not collected or was lost, as a scraper does in its next object. */
  void tellOfGap(String instance, GapRecord gap) throws IOException, StoreException {
    Spool spool = Objects.requireNonNull(spools.get(instance), instance);
    Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    String id = UUID.randomUUID().toString().replace("-", "");
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ObjectHeader header =
        new ObjectHeader(
            FormatVersion.CURRENT, id, instance + suffix, Map.of(), spool.scraper(), now);
    try (SnapshotWriter writer = new SnapshotWriter(bytes, header)) {
      writer.gap(gap);
      writer.finish();
    }
    store.ingest(
        new StoredObject(
            new ObjectKey(new InstanceName(instance + suffix), now, id).path(),
            id,
            bytes.toByteArray()));
  }

  private Collector collector(String instance, PostgresServer server, String role, Spool spool) {
    try {
      return new Collector(
          instance,
          new TargetAccess(
              new TargetResolver(new Environment(Map.of(), Path.of("/"), role), warning -> {})
                  .resolve(server.uri("postgres").replace("//postgres@", "//" + role + "@")),
              new DatabaseConnector(Guards.DEFAULT.statementTimeout())),
          new CollectSettings(Guards.DEFAULT, databases, text -> text),
          new Memory(spool.sequence(), spool.texts(), new Backoff(), spool.chains()),
          InstantSource.system());
    } catch (InvalidTargetException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Visits a server and holds what is then in the store against what the server says itself. What
   * moved in between is looked at again.
   */
  void assertSeen(String instance, PostgresServer server, View... views)
      throws SQLException, IOException, StoreException {
    List<String> names = List.of(views).stream().map(view -> view.dataset().name()).toList();
    List<String> differences = List.of();
    lastSeen.put(
        instance,
        about(instance, "frame", "coalesce(max(collected_at), '-infinity')", "true").get(0));
    try (Connection asked = server.connect()) {
      for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
        List<List<Map<String, @Nullable String>>> before = ask(asked, views);
        visit(instance, server, names);
        List<List<Map<String, @Nullable String>>> after = ask(asked, views);
        differences = new ArrayList<>();
        for (int i = 0; i < views.length; i++) {
          differences.addAll(
              views[i].differences(before.get(i), latest(instance, names.get(i)), after.get(i)));
        }
        if (differences.isEmpty()) {
          return;
        }
      }
    }
    assertThat(differences).as("store and server of %s", instance).isEmpty();
  }

  private static List<List<Map<String, @Nullable String>>> ask(Connection server, View... views)
      throws SQLException {
    List<List<Map<String, @Nullable String>>> answers = new ArrayList<>();
    for (View view : views) {
      answers.add(Sql.rows(server, view.sql()));
    }
    return answers;
  }

  /** Rows of a dataset's latest frame. */
  List<Map<String, @Nullable String>> latest(String instance, String dataset) throws SQLException {
    return store.rows(
        """
        select d.*
        from pgtracker.%1$s d
        join pgtracker.instance i using (instance_id)
        where i.name = '%2$s' and d.collected_at = (
          select max(f.collected_at) from pgtracker.frame f
          where f.instance_id = i.instance_id and f.dataset = '%1$s')"""
            .formatted(dataset, instance + suffix));
  }

  /** The only row of a dataset's latest frame that has a value in a column. */
  Map<String, @Nullable String> latest(String instance, String dataset, String column, String value)
      throws SQLException {
    List<Map<String, @Nullable String>> found =
        latest(instance, dataset).stream().filter(row -> value.equals(row.get(column))).toList();
    assertThat(found).as("%s with %s = %s", dataset, column, value).hasSize(1);
    return found.get(0);
  }

  /** An expression for each row about an instance in one of the store's own tables. */
  List<String> about(String instance, String table, String expression, String condition)
      throws SQLException {
    return store.column(
        """
        select %3$s
        from pgtracker.%1$s t
        join pgtracker.instance i using (instance_id)
        where i.name = '%2$s' and %4$s"""
            .formatted(table, instance + suffix, expression, condition));
  }

  /** Sum of an expression over all increases of a dataset that fulfil a condition. */
  long sum(String instance, String dataset, String expression, String condition)
      throws SQLException {
    return Long.parseLong(
        about(instance, dataset + "_delta", "coalesce(sum(" + expression + "), 0)", condition)
            .get(0));
  }

  /**
   * An expression for each increase since the visit before the last one that was looked at, if it
   * fulfils a condition, and how sure it is.
   */
  List<String> increases(String instance, String dataset, String expression, String condition)
      throws SQLException {
    return about(
        instance,
        dataset + "_delta",
        "concat_ws(' ', "
            + expression
            + ", case when restarted then 'restarted' end,"
            + " case when lower_bound then 'at least' end)",
        condition + " and interval_end > '" + lastSeen.get(instance) + "'");
  }

  @Override
  public void close() {
    spools.values().forEach(Spool::close);
  }
}
