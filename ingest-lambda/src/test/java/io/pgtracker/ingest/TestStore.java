package io.pgtracker.ingest;

import io.pgtracker.embedded.PostgresServer;
import io.pgtracker.ingest.dataapi.DataApiServer;
import io.pgtracker.ingest.migrate.Migrator;
import io.pgtracker.ingest.store.JdbcStore;
import io.pgtracker.ingest.store.StoreException;
import io.pgtracker.ingest.store.StoreSession;
import io.pgtracker.ingest.store.StoreUrl;
import io.pgtracker.ingest.store.dataapi.DataApiStore;
import io.pgtracker.ingest.store.dataapi.DataApiUrl;
import io.pgtracker.testservers.TestRequirement;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A migrated store in a database of its own: on the server of {@code PGTRACKER_TEST_STORE_URL} (any
 * edition), else on an embedded PostgreSQL that all tests of this JVM share. With {@code
 * PGTRACKER_TEST_STORE_API=rds-data} its sessions go through the RDS Data API.
 */
public final class TestStore implements AutoCloseable {
  private static @Nullable PostgresServer embedded;
  private static @Nullable String template;
  private static @Nullable DataApiServer api;

  private final JdbcStore server;
  private final String database;
  private final String uri;
  private final JdbcStore store;

  private TestStore(JdbcStore server, String database, String uri) {
    this.server = server;
    this.database = database;
    this.uri = uri;
    this.store = new JdbcStore(StoreUrl.parse(uri));
  }

  /** A fresh, migrated store: a copy of one that is migrated once, which takes a tenth of it. */
  public static TestStore create() throws StoreException, SQLException {
    return createEmpty(serverUri(), " TEMPLATE " + template());
  }

  private static synchronized String template() throws StoreException, SQLException {
    if (template == null) {
      TestStore migrated = createEmpty();
      new Migrator(migrated.store).migrate();
      // Nobody may be connected while it is copied, TimescaleDB's own workers neither.
      run(
          migrated.server,
          "ALTER DATABASE %s ALLOW_CONNECTIONS false".formatted(migrated.database));
      run(
          migrated.server,
          "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '%s'"
              .formatted(migrated.database));
      Runtime.getRuntime().addShutdownHook(new Thread(() -> closeQuietly(migrated)));
      template = migrated.database;
    }
    return template;
  }

  private static void closeQuietly(TestStore migrated) {
    try {
      migrated.close();
    } catch (StoreException | SQLException e) {
      // The server went away before, with all its databases.
    }
  }

  /** A fresh, migrated store on a server of the test's own, which may be crashed. */
  public static TestStore createOn(PostgresServer server) throws StoreException, SQLException {
    return createOn(server.uri("postgres"));
  }

  /** The same on a server of this URI. */
  public static TestStore createOn(String serverUri) throws StoreException, SQLException {
    TestStore created = createEmpty(serverUri, "");
    new Migrator(created.store).migrate();
    return created;
  }

  /** A fresh database without a schema. */
  public static TestStore createEmpty() throws StoreException, SQLException {
    return createEmpty(serverUri(), "");
  }

  /** A fresh, migrated store without TimescaleDB, also where the server has it. */
  public static TestStore createPlain() throws StoreException, SQLException {
    TestStore created = createEmpty();
    // A store that is there stays what it is until somebody creates the extension.
    run(created.store, "CREATE SCHEMA pgtracker");
    new Migrator(created.store).migrate();
    return created;
  }

  private static TestStore createEmpty(String serverUri, String options)
      throws StoreException, SQLException {
    String database = "store_" + UUID.randomUUID().toString().replace("-", "");
    JdbcStore server = new JdbcStore(StoreUrl.parse(serverUri));
    run(server, "CREATE DATABASE " + database + options);
    int slash = serverUri.lastIndexOf('/');
    return new TestStore(server, database, serverUri.substring(0, slash + 1) + database);
  }

  private static synchronized String serverUri() {
    String given = System.getenv("PGTRACKER_TEST_STORE_URL");
    if (given != null) {
      return given;
    }
    if (embedded == null) {
      embedded = PostgresServer.builder().setting("max_connections", "200").start();
    }
    return embedded.uri("postgres");
  }

  /** The store. */
  public JdbcStore store() {
    return store;
  }

  /** A session as the suites use it: by JDBC, or by the Data API where the run asks for it. */
  public StoreSession open() throws StoreException {
    return throughDataApi() ? dataApi().open() : store.open();
  }

  /** Whether this run's sessions go through the Data API. */
  public static boolean throughDataApi() {
    return "rds-data".equals(System.getenv("PGTRACKER_TEST_STORE_API"));
  }

  /** Its address for what is given one, such as a function: of the way the run asks for. */
  public String address() {
    return throughDataApi() ? dataApiUri() : uri;
  }

  /** The same store through the Data API. */
  public DataApiStore dataApi() {
    return new DataApiStore(DataApiUrl.parse(dataApiUri(), null));
  }

  /** Its {@code rds-data://} address. */
  public String dataApiUri() {
    return "rds-data://"
        + database
        + "?cluster=arn:aws:rds:eu-central-1:123456789012:cluster:test"
        + "&secret=arn:aws:secretsmanager:eu-central-1:123456789012:secret:test"
        + "&endpoint="
        + api().endpoint();
  }

  /** The Data API that all stores of this JVM are behind. */
  public static synchronized DataApiServer api() {
    // A suite with a bucket may have set others, and taken them away.
    if (System.getProperty("aws.accessKeyId") == null) {
      System.setProperty("aws.accessKeyId", "test");
      System.setProperty("aws.secretAccessKey", "test");
    }
    if (api == null) {
      try {
        api = new DataApiServer(TestStore::connectAsApi);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return api;
  }

  /** As somebody else's server would: parameters that are texts, and settings of its own. */
  private static Connection connectAsApi(String database) throws SQLException {
    URI uri = URI.create(serverUri());
    Properties properties = new Properties();
    String[] user = uri.getUserInfo().split(":", 2);
    properties.setProperty("user", user[0]);
    if (user.length > 1) {
      properties.setProperty("password", user[1]);
    }
    return DriverManager.getConnection(
        "jdbc:postgresql://%s:%d/%s".formatted(uri.getHost(), uri.getPort(), database), properties);
  }

  /**
   * Goes on only where the store is of this edition.
   *
   * @param edition plain, apache or community
   */
  public void needs(String edition) throws StoreException, SQLException {
    TestRequirement.needs(
        query("select pgtracker.edition()").contains(edition), edition + " edition");
  }

  /** Its {@code postgresql://} URI. */
  public String uri() {
    return uri;
  }

  /** Rows of a query, values as text, one text per row. */
  public List<String> query(String sql) throws StoreException, SQLException {
    try (Connection connection = store.connect();
        Statement statement = connection.createStatement();
        var result = statement.executeQuery(sql)) {
      List<String> rows = new ArrayList<>();
      while (result.next()) {
        List<String> values = new ArrayList<>();
        for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
          values.add(result.getString(i));
        }
        rows.add(String.join("|", values));
      }
      return rows;
    }
  }

  /**
   * Everything the store holds, row by row and sorted, by table: what two stores are compared by.
   * Surrogate ids and the times and durations of loading are left out.
   */
  public Map<String, List<String>> content() throws StoreException, SQLException {
    return content(
        "concat_ws('|', to_jsonb(t) - 'instance_id' - 'ingested_at' - 'duration_millis' - 'rolled_at',"
            + " (select name from pgtracker.instance i"
            + "  where i.instance_id::text = to_jsonb(t) ->> 'instance_id'))",
        "true",
        "true");
  }

  /**
   * Rows by table, sorted; tables without rows are left out.
   *
   * @param row text of a row {@code t}
   * @param ofLedger condition on rows of the ledger
   * @param ofOthers condition on rows of all other tables
   */
  Map<String, List<String>> content(String row, String ofLedger, String ofOthers)
      throws StoreException, SQLException {
    List<String> tables =
        query(
            "select c.relname from pg_class c where c.relnamespace = 'pgtracker'::regnamespace"
                + " and c.relkind in ('r', 'p') and not c.relispartition"
                + " and c.relname not in ('schema_history', 'retention', 'rollup_limit', 'time_table',"
                // Where work stands, which differs with the way that led here.
                + " 'object_walk', 'ingest_attempt')");
    String all =
        tables.stream()
            .map(
                table ->
                    "select '%s' as name, %s as row from pgtracker.%s t where %s"
                        .formatted(
                            table, row, table, table.equals("ingest_ledger") ? ofLedger : ofOthers))
            .collect(Collectors.joining(" union all "));
    Map<String, List<String>> content = new TreeMap<>();
    for (String line : query(all + " order by 1, 2")) {
      int bar = line.indexOf('|');
      content
          .computeIfAbsent(line.substring(0, bar), table -> new ArrayList<>())
          .add(line.substring(bar + 1));
    }
    return content;
  }

  /** Fails with the rows that only one of two stores has. */
  public void assertSameContentAs(TestStore expected, String what)
      throws StoreException, SQLException {
    new StoreContent(content()).assertSameAs(new StoreContent(expected.content()), what);
  }

  private static void run(JdbcStore server, String sql) throws StoreException, SQLException {
    try (Connection connection = server.connect()) {
      connection.setAutoCommit(true);
      try (Statement statement = connection.createStatement()) {
        statement.execute(sql);
      }
    }
  }

  @Override
  public void close() throws StoreException, SQLException {
    run(server, "DROP DATABASE IF EXISTS " + database + " WITH (FORCE)");
  }
}
