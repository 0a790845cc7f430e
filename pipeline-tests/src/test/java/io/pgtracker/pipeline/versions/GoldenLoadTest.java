package io.pgtracker.pipeline.versions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pgtracker.catalog.Catalog;
import io.pgtracker.format.Limits;
import io.pgtracker.format.ObjectHeader;
import io.pgtracker.format.SnapshotReader;
import io.pgtracker.ingest.IngestOutcome;
import io.pgtracker.ingest.Ingester;
import io.pgtracker.ingest.TestStore;
import io.pgtracker.ingest.store.StoreSession;
import io.pgtracker.objects.InstanceName;
import io.pgtracker.objects.ObjectKey;
import io.pgtracker.objects.StoredObject;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What servers of each major said once goes into today's store. */
class GoldenLoadTest {
  /** Where they are. */
  static final Path GOLDEN = Path.of("..", "snapshot-format", "src", "test", "resources", "golden");

  @Test
  void eachGoldenObjectIsLoadedAsItWasRecordedAndASecondTimeChangesNothing() throws Exception {
    try (TestStore store = TestStore.create();
        StoreSession session = store.store().open()) {
      Ingester ingester = new Ingester(Catalog.builtIn(), Limits.DEFAULT, session);
      List<Path> golden = golden();
      for (Path file : golden) {
        StoredObject object = object(file);
        assertThat(ingester.ingest(object).outcome())
            .as("%s", file)
            .isEqualTo(IngestOutcome.INGESTED);
        assertThat(ledger(store, object)).as("%s", file).isEqualTo(rows(object));
      }
      assertThat(store.query("select distinct dataset from pgtracker.unknown_frame")).isEmpty();
      assertThat(
              store.query(
                  "select count(distinct instance_id), count(*) filter (where chain_from is null)"
                      + " from pgtracker.frame where previous_sequence is not null"))
          .as("servers with frames of changes, and such frames without their chain")
          .containsExactly("9|0");
      Map<String, List<String>> content = store.content();
      for (Path file : golden) {
        assertThat(ingester.ingest(object(file)).outcome())
            .isEqualTo(IngestOutcome.ALREADY_INGESTED);
      }
      assertThat(store.content()).isEqualTo(content);
    }
  }

  /** Those of November have columns of users' tables only. */
  @Test
  void whatTheScraperOfThenLeftOutIsRefusedWhateverIsAskedOfIt() throws Exception {
    try (TestStore store = TestStore.create();
        StoreSession session = store.store().open()) {
      StoredObject object = object(GOLDEN.resolve("pg18").resolve("2026-11b.ndjson.gz"));
      new Ingester(Catalog.builtIn(), Limits.DEFAULT, session).ingest(object);
      String goes =
          "begin; select history.go(i.name, f.collected_at, 'shop') from pgtracker.frame f"
              + " join pgtracker.instance i using (instance_id)"
              + " where f.dataset = 'columns' and f.database = 'shop'";
      try (Connection past = store.store().connect();
          Statement statement = past.createStatement()) {
        statement.execute(goes);
        for (String query :
            List.of(
                "select count(*) from pg_attribute where attnum > 0 and attrelid >= 16384",
                "select attname from pg_attribute where attrelid = 0",
                "select count(*) from pg_type")) {
          statement.execute("savepoint asked");
          assertThatThrownBy(() -> statement.executeQuery(query))
              .as(query)
              .hasMessageContaining("not recorded: pg_");
          statement.execute("rollback to asked");
        }
        try (ResultSet rows = statement.executeQuery("select count(*) > 300 from pg_class")) {
          assertThat(rows.next() && rows.getBoolean(1)).isTrue();
        }
      }
    }
  }

  @Test
  void thereIsOneOfEachMajor() throws Exception {
    assertThat(golden().stream().map(file -> GOLDEN.relativize(file).getName(0).toString()))
        .contains("pg10", "pg11", "pg12", "pg13", "pg14", "pg15", "pg16", "pg17", "pg18");
  }

  /** What scrapers of any time sent: {@code dataset.column}, under its newest name. */
  static Set<String> columns() throws Exception {
    Set<String> columns = new TreeSet<>();
    for (Path file : golden()) {
      Taken.read(Files.readAllBytes(file))
          .forEach(
              (dataset, taken) ->
                  Catalog.builtIn()
                      .find(dataset)
                      .ifPresent(
                          known ->
                              taken
                                  .columns()
                                  .forEach(c -> columns.add(dataset + "." + known.newestName(c)))));
    }
    return columns;
  }

  private static List<Path> golden() throws Exception {
    try (Stream<Path> files = Files.walk(GOLDEN)) {
      return files
          .filter(file -> file.toString().matches(".*[/\\\\]pg\\d+[/\\\\].*\\.ndjson\\.gz"))
          .sorted()
          .toList();
    }
  }

  private static StoredObject object(Path file) throws Exception {
    byte[] content = Files.readAllBytes(file);
    try (SnapshotReader reader =
        new SnapshotReader(new ByteArrayInputStream(content), Limits.DEFAULT)) {
      ObjectHeader header = (ObjectHeader) Objects.requireNonNull(reader.next());
      ObjectKey key =
          new ObjectKey(new InstanceName(header.instance()), header.createdAt(), header.objectId());
      return new StoredObject(key.path(), "golden", content);
    }
  }

  /** Rows by dataset, as the object has them. */
  private static Map<String, String> rows(StoredObject object) throws Exception {
    Map<String, String> rows = new TreeMap<>();
    Taken.read(object.content())
        .forEach(
            (dataset, taken) -> {
              if (taken.frames() > 0) {
                rows.put(dataset, String.valueOf(taken.rows()));
              }
            });
    return rows;
  }

  /** Rows by dataset, as the ledger has them. */
  private static Map<String, String> ledger(TestStore store, StoredObject object) throws Exception {
    Map<String, String> rows = new TreeMap<>();
    for (String line :
        store.query(
            "select r.key, r.value from pgtracker.ingest_ledger l,"
                + " jsonb_each_text(l.rows_by_dataset) r where l.object_key = '"
                + object.key()
                + "'")) {
      rows.put(line.substring(0, line.indexOf('|')), line.substring(line.indexOf('|') + 1));
    }
    return rows;
  }
}
