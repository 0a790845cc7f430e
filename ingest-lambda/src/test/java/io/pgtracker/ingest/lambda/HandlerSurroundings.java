package io.pgtracker.ingest.lambda;

import io.pgtracker.catalog.Catalog;
import io.pgtracker.format.GapRecord;
import io.pgtracker.ingest.TestObjects;
import io.pgtracker.ingest.TestStore;
import io.pgtracker.ingest.backlog.Again;
import io.pgtracker.ingest.backlog.BacklogIngest;
import io.pgtracker.ingest.backlog.StoreFindings;
import io.pgtracker.ingest.store.StoreSession;
import io.pgtracker.objects.ObjectStore;
import io.pgtracker.objects.ObjectStores;
import io.pgtracker.objects.StoredObject;
import io.pgtracker.s3server.S3Server;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.crac.Core;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A bucket of a real S3 server, a real store and a function of this process, anew for each test.
 */
final class HandlerSurroundings
    implements BeforeAllCallback, BeforeEachCallback, AfterEachCallback, AfterAllCallback {
  private @Nullable Path folder;
  private @Nullable S3Server s3;
  private @Nullable TestStore store;
  private @Nullable ObjectStore objects;
  private @Nullable TestFunction function;

  @Override
  public void beforeAll(ExtensionContext context) throws Exception {
    System.setProperty("aws.accessKeyId", S3Server.ACCESS_KEY);
    System.setProperty("aws.secretAccessKey", S3Server.SECRET_KEY);
    folder = Files.createTempDirectory("handler");
    s3 = S3Server.startIn(folder);
  }

  @Override
  public void afterAll(ExtensionContext context) throws Exception {
    s3().close();
    deleteAll(Objects.requireNonNull(folder));
    System.clearProperty("aws.accessKeyId");
    System.clearProperty("aws.secretAccessKey");
  }

  @Override
  public void beforeEach(ExtensionContext context) throws Exception {
    s3().start();
    deleteBucket();
    s3().createBucket("history");
    store = TestStore.create();
    objects = ObjectStores.open(s3().location("history/prod"));
    function = function(Duration.ofSeconds(15), Duration.ofSeconds(4));
  }

  @Override
  public void afterEach(ExtensionContext context) throws Exception {
    objects().close();
    function().handler().beforeCheckpoint(Core.getGlobalContext());
    store().close();
  }

  S3Server s3() {
    return Objects.requireNonNull(s3);
  }

  TestStore store() {
    return Objects.requireNonNull(store);
  }

  ObjectStore objects() {
    return Objects.requireNonNull(objects);
  }

  /** The function, with the times of a real one. */
  TestFunction function() {
    return Objects.requireNonNull(function);
  }

  /** Another function of the same bucket and store. */
  TestFunction function(Duration toBegin, Duration toEnd) {
    return new TestFunction(s3().location("history/prod"), store().address(), toBegin, toEnd);
  }

  /** Location of the bucket as seen through another endpoint. */
  String locationThrough(URI endpoint) {
    return s3().location("history/prod").replace(s3().endpoint().toString(), endpoint.toString());
  }

  /** All that the bucket holds, and itself. */
  void deleteBucket() throws Exception {
    deleteAll(Objects.requireNonNull(folder).resolve("buckets").resolve("history"));
  }

  private static void deleteAll(Path root) throws Exception {
    if (Files.exists(root)) {
      try (var files = Files.walk(root)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  /** Remaining milliseconds: enough until one object is in the ledger. */
  int untilOneIsIn() {
    try {
      return ledger().isEmpty() ? 60_000 : 1_000;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  StoredObject put(long number) throws Exception {
    return put(number, true);
  }

  StoredObject put(long number, boolean withGap) throws Exception {
    StoredObject object = object(number, withGap);
    objects().put(object.key(), object.content());
    return object;
  }

  StoredObject object(long number, boolean withGap) {
    return TestObjects.object(
        "orders",
        number,
        writer -> {
          if (withGap) {
            writer.gap(
                new GapRecord(
                    TestObjects.START.plusSeconds(number),
                    TestObjects.START.plusSeconds(number + 1),
                    "tick_missed",
                    0,
                    null));
          }
        });
  }

  /** Makes the store fail at each gap, as this SQLSTATE. */
  void failOnGaps(String sqlState) throws Exception {
    execute(
        "create function pgtracker.fail() returns trigger language plpgsql as"
            + " $$ begin raise exception 'injected' using errcode = '%s'; end $$"
                .formatted(sqlState),
        "create trigger fail before insert on pgtracker.gap for each row"
            + " execute function pgtracker.fail()");
  }

  void mend() throws Exception {
    execute("drop function pgtracker.fail() cascade");
  }

  void execute(String... commands) throws Exception {
    try (Connection connection = store().store().connect();
        Statement statement = connection.createStatement()) {
      for (String command : commands) {
        statement.execute(command);
      }
      connection.commit();
    }
  }

  void ingestBacklog(Again again) throws Exception {
    try (StoreSession session = store().store().open()) {
      BacklogIngest backlog =
          new BacklogIngest(objects(), session, Catalog.builtIn(), (key, result) -> {});
      backlog.runOnce(again, () -> false);
    }
  }

  List<String> ledger() throws Exception {
    return store()
        .query(
            "select outcome, count(*) from pgtracker.ingest_ledger group by outcome order by outcome");
  }

  List<String> refused() throws Exception {
    try (StoreSession session = store().store().open()) {
      return StoreFindings.read(session).refused();
    }
  }

  List<String> attempts() throws Exception {
    return store().query("select object_key, attempts from pgtracker.ingest_attempt");
  }

  /** Backends of the function. */
  List<String> sessions() throws Exception {
    return store()
        .query(
            "select pid from pg_stat_activity where datname = current_database()"
                + " and pid <> pg_backend_pid() and backend_type = 'client backend'");
  }
}
