package io.pgtracker.pipeline.delta;

import static org.assertj.core.api.Assertions.assertThat;

import io.pgtracker.catalog.Catalog;
import io.pgtracker.catalog.Dataset;
import io.pgtracker.catalog.DatasetKind;
import io.pgtracker.format.Limits;
import io.pgtracker.ingest.IngestOutcome;
import io.pgtracker.ingest.IngestResult;
import io.pgtracker.ingest.Ingester;
import io.pgtracker.ingest.backlog.StoreFindings;
import io.pgtracker.ingest.migrate.Migrator;
import io.pgtracker.ingest.store.JdbcStore;
import io.pgtracker.ingest.store.StoreException;
import io.pgtracker.ingest.store.StoreSession;
import io.pgtracker.ingest.store.StoreUrl;
import io.pgtracker.objects.StoredObject;
import io.pgtracker.testservers.TestDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** A migrated store in a database of its own, shared by the tests of a class. */
final class DeltaStore implements AutoCloseable {
  private static final List<String> COUNTER_TABLES =
      Catalog.builtIn().datasets().stream()
          .filter(dataset -> dataset.kind() == DatasetKind.COUNTER)
          .map(Dataset::name)
          .toList();

  private final TestDatabase database;
  private final StoreSession session;
  private final Ingester ingester;

  private DeltaStore(TestDatabase database, StoreSession session) {
    this.database = database;
    this.session = session;
    this.ingester = new Ingester(Catalog.builtIn(), Limits.DEFAULT, session);
  }

  static DeltaStore create() throws SQLException, StoreException {
    TestDatabase database = TestDatabase.create();
    JdbcStore store = new JdbcStore(StoreUrl.parse(database.uri()));
    new Migrator(store).migrate();
    return new DeltaStore(database, store.open());
  }

  /** Ingests an object, which must be taken. */
  void ingest(StoredObject object) throws StoreException {
    IngestResult result = ingester.ingest(object);
    assertThat(result.outcome())
        .as("%s", result)
        .isIn(IngestOutcome.INGESTED, IngestOutcome.ALREADY_INGESTED);
  }

  /** What a counter of an instance grew by in all rows that fulfil a condition. */
  Increase increase(String instance, String dataset, String counter, String condition)
      throws SQLException {
    String sql =
        "select coalesce(sum(d.%1$s), 0)::bigint, coalesce(bool_or(d.lower_bound), false),"
                .formatted(counter)
            + " coalesce(bool_or(d.%1$s is null), false)".formatted(counter)
            + " from pgtracker.%s_delta d join pgtracker.instance i using (instance_id)"
                .formatted(dataset)
            + " where i.name = '%s' and %s".formatted(instance, condition);
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return new Increase(row.getLong(1), row.getBoolean(2), row.getBoolean(3));
    }
  }

  /** How the frames of a dataset were judged, in the order of their time, with the reason. */
  List<String> judgements(String instance, String dataset, String frameDatabase)
      throws SQLException {
    return rows(
        """
        select concat_ws(': ', f.judgement, f.judgement_reason)
        from pgtracker.frame f join pgtracker.instance i using (instance_id)
        where i.name = '%s' and f.dataset = '%s' and f.database = '%s'
        order by f.collected_at"""
            .formatted(instance, dataset, frameDatabase));
  }

  /** Everything counted for an instance, row by row, to compare two instances by. */
  List<String> increases(String instance) throws SQLException {
    List<String> selects = new ArrayList<>();
    for (String table : COUNTER_TABLES) {
      selects.add(
          "select '%1$s ' || (to_jsonb(t) - 'instance_id')::text, instance_id from pgtracker.%1$s_delta t"
              .formatted(table));
    }
    selects.add(
        "select 'frame ' || (to_jsonb(t) - 'instance_id' - 'object_key')::text, instance_id"
            + " from pgtracker.frame t");
    return rows(
        """
        select a.line from (%s) as a(line, instance_id) join pgtracker.instance i using (instance_id)
        where i.name = '%s' order by 1"""
            .formatted(String.join(" union all ", selects), instance));
  }

  /** No increase of any counter is below 0. */
  void assertNothingNegative() throws SQLException {
    List<String> selects = new ArrayList<>();
    for (Dataset dataset : CounterReading.DATASETS) {
      selects.add(
          "select '%1$s', c.key, c.value from pgtracker.%1$s_delta d cross join lateral jsonb_each_text(to_jsonb(d)) as c(key, value) where c.key = any ('{%2$s}')"
              .formatted(dataset.name(), String.join(",", dataset.counters())));
    }
    assertThat(
            rows(
                "select concat_ws(' ', a.dataset, a.key, a.value) from (%s) as a(dataset, key, value) where a.value like '-%%'"
                    .formatted(String.join(" union all ", selects))))
        .as("negative increases")
        .isEmpty();
  }

  Connection connect() throws SQLException {
    return database.connect();
  }

  /** What to do with a row of a result. */
  interface RowReader {
    void read(ResultSet row) throws SQLException;
  }

  /** Reads each row of a query. */
  void each(String sql, RowReader reader) throws SQLException {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      while (result.next()) {
        reader.read(result);
      }
    }
  }

  /** Rows of a query, its first column. */
  List<String> rows(String sql) throws SQLException {
    List<String> rows = new ArrayList<>();
    each(sql, row -> rows.add(row.getString(1)));
    return rows;
  }

  /** What reconcile reports about the store. */
  StoreFindings findings() throws StoreException {
    return StoreFindings.read(session);
  }

  @Override
  public void close() throws SQLException {
    session.close();
    database.close();
  }
}
