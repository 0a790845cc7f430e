package io.pgtracker.pipeline.scenes;

import static org.assertj.core.api.Assertions.assertThat;

import io.pgtracker.catalog.Catalog;
import io.pgtracker.embedded.PostgresServer;
import io.pgtracker.format.FormatVersion;
import io.pgtracker.format.Limits;
import io.pgtracker.format.ObjectHeader;
import io.pgtracker.format.SnapshotWriter;
import io.pgtracker.ingest.IngestOutcome;
import io.pgtracker.ingest.Ingester;
import io.pgtracker.ingest.migrate.Migrator;
import io.pgtracker.ingest.store.JdbcStore;
import io.pgtracker.ingest.store.StoreException;
import io.pgtracker.ingest.store.StoreSession;
import io.pgtracker.ingest.store.StoreUrl;
import io.pgtracker.objects.InstanceName;
import io.pgtracker.objects.ObjectKey;
import io.pgtracker.objects.StoredObject;
import io.pgtracker.scraper.TargetAccess;
import io.pgtracker.scraper.collect.Backoff;
import io.pgtracker.scraper.collect.CollectSettings;
import io.pgtracker.scraper.collect.Collector;
import io.pgtracker.scraper.collect.DatabaseFilter;
import io.pgtracker.scraper.collect.Guards;
import io.pgtracker.scraper.connect.DatabaseConnector;
import io.pgtracker.scraper.connect.Environment;
import io.pgtracker.scraper.connect.InvalidTargetException;
import io.pgtracker.scraper.connect.TargetResolver;
import io.pgtracker.scraper.schedule.Due;
import io.pgtracker.scraper.spool.Spool;
import io.pgtracker.testservers.TestDatabase;
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
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Scraper, ingest and store: a visit reads a server and puts what it saw into the store. */
final class Tracker implements AutoCloseable {
  private static final int ATTEMPTS = 50;

  private final TestDatabase database;
  private final StoreSession session;
  private final Ingester ingester;
  private final Map<String, Spool> spools = new HashMap<>();

  private Tracker(TestDatabase database, StoreSession session) {
    this.database = database;
    this.session = session;
    this.ingester = new Ingester(Catalog.builtIn(), Limits.DEFAULT, session);
  }

  static Tracker create() throws SQLException, StoreException {
    TestDatabase database = TestDatabase.create();
    JdbcStore store = new JdbcStore(StoreUrl.parse(database.uri()));
    new Migrator(store).migrate();
    return new Tracker(database, store.open());
  }

  /** Reads datasets as superuser. */
  void visit(String instance, PostgresServer server, Collection<String> datasets)
      throws IOException, StoreException {
    visit(instance, server, "postgres", datasets);
  }

  /** Reads datasets as a role; those of databases in the database {@code postgres} alone. */
  void visit(String instance, PostgresServer server, String role, Collection<String> datasets)
      throws IOException, StoreException {
    Spool spool =
        spools.computeIfAbsent(instance, name -> Spool.inMemory(new InstanceName(name), "test"));
    Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    String id = UUID.randomUUID().toString().replace("-", "");
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ObjectHeader header =
        new ObjectHeader(FormatVersion.CURRENT, id, instance, Map.of(), spool.scraper(), now);
    List<Due> due =
        Catalog.builtIn().datasets().stream()
            .filter(dataset -> datasets.contains(dataset.name()))
            .map(dataset -> new Due(dataset, dataset.interval()))
            .toList();
    try (SnapshotWriter writer = new SnapshotWriter(bytes, header);
        Collector collector = collector(instance, server, role, spool)) {
      collector.collect(now, due, writer);
      writer.finish();
    }
    StoredObject object =
        new StoredObject(
            new ObjectKey(new InstanceName(instance), now, id).path(), id, bytes.toByteArray());
    assertThat(ingester.ingest(object).outcome()).isEqualTo(IngestOutcome.INGESTED);
  }

  private static Collector collector(
      String instance, PostgresServer server, String role, Spool spool) {
    try {
      return new Collector(
          instance,
          new TargetAccess(
              new TargetResolver(new Environment(Map.of(), Path.of("/"), role), warning -> {})
                  .resolve(server.uri("postgres").replace("//postgres@", "//" + role + "@")),
              new DatabaseConnector(Guards.DEFAULT.statementTimeout())),
          new CollectSettings(
              Guards.DEFAULT, new DatabaseFilter(List.of("postgres"), List.of()), text -> text),
          spool.sequence(),
          spool.texts(),
          new Backoff(),
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
    assertThat(differences).as("store and server of " + instance).isEmpty();
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
    try (Connection connection = database.connect()) {
      return Sql.rows(
          connection,
          """
          select d.*
          from pgtracker.%1$s d
          join pgtracker.instance i using (instance_id)
          where i.name = '%2$s' and d.collected_at = (
            select max(f.collected_at) from pgtracker.frame f
            where f.instance_id = i.instance_id and f.dataset = '%1$s')"""
              .formatted(dataset, instance));
    }
  }

  /** The only row of a dataset's latest frame that has a value in a column. */
  Map<String, @Nullable String> latest(String instance, String dataset, String column, String value)
      throws SQLException {
    List<Map<String, @Nullable String>> found =
        latest(instance, dataset).stream().filter(row -> value.equals(row.get(column))).toList();
    assertThat(found).as("%s with %s = %s", dataset, column, value).hasSize(1);
    return found.get(0);
  }

  /** First column of a query on the store. */
  List<String> stored(String sql) throws SQLException {
    try (Connection connection = database.connect()) {
      return Sql.column(connection, sql);
    }
  }

  /**
   * Increases of a dataset's latest frame that fulfil a condition: {@code columns} of each, and how
   * sure they are.
   */
  List<String> increases(String instance, String dataset, String columns, String condition)
      throws SQLException {
    return stored(
        """
        select concat_ws(' ', %3$s, case when d.restarted then 'restarted' end,
                         case when d.lower_bound then 'at least' end)
        from pgtracker.%1$s_delta d
        join pgtracker.instance i using (instance_id)
        where i.name = '%2$s' and %4$s and d.interval_end = (
          select max(f.collected_at) from pgtracker.frame f
          where f.instance_id = i.instance_id and f.dataset = '%1$s')
        order by 1"""
            .formatted(dataset, instance, columns, condition));
  }

  @Override
  public void close() throws SQLException {
    spools.values().forEach(Spool::close);
    session.close();
    database.close();
  }
}
