package io.pgtracker.pipeline.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.pgtracker.catalog.Catalog;
import io.pgtracker.embedded.PostgresServer;
import io.pgtracker.format.Limits;
import io.pgtracker.ingest.IngestOutcome;
import io.pgtracker.ingest.IngestResult;
import io.pgtracker.ingest.Ingester;
import io.pgtracker.ingest.migrate.Migrator;
import io.pgtracker.ingest.store.JdbcStore;
import io.pgtracker.ingest.store.StoreException;
import io.pgtracker.ingest.store.StoreSession;
import io.pgtracker.ingest.store.StoreUrl;
import io.pgtracker.objects.StoredObject;
import io.pgtracker.testservers.TestDatabase;
import java.net.URI;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;

/** A migrated store, to go into the past on. */
final class PastStore implements AutoCloseable {
  private static final int OLDEST_STORE = 14;
  private static final String OWNER = "past_owner";
  private static final String READER = "past_reader";

  private final String owner;
  private final String reader;
  private final AutoCloseable server;

  /**
   * @param owner URI of the role that migrates and ingests
   * @param reader and of the one that goes into the past
   * @param server what ends with it
   */
  private PastStore(String owner, String reader, AutoCloseable server) throws StoreException {
    this.owner = owner;
    this.reader = reader;
    this.server = server;
    new Migrator(new JdbcStore(StoreUrl.parse(owner))).migrate();
  }

  /** One of a superuser, who reads it, too. */
  static PastStore create() throws SQLException, StoreException {
    TestDatabase database = TestDatabase.create();
    return new PastStore(database.uri(), database.uri(), database);
  }

  /**
   * One that a role owns which is no superuser, read by one that is given pgtracker_reader and
   * nothing else; on the server of the tests if one is given, else on the oldest a store can be on.
   */
  static PastStore ofPlainRole() throws SQLException, StoreException {
    @Nullable String given = System.getenv("PGTRACKER_TEST_STORE_URL");
    if (given != null && !given.isBlank()) {
      TestDatabase database = TestDatabase.create();
      makeRoles(database.jdbcUrl(), database.database());
      return new PastStore(as(OWNER, database.uri()), as(READER, database.uri()), database);
    }
    PostgresServer server = PostgresServer.builder().major(OLDEST_STORE).start();
    makeRoles(server.jdbcUrl("postgres"), "postgres");
    String uri = server.uri("postgres");
    return new PastStore(as(OWNER, uri), as(READER, uri), server);
  }

  private static void makeRoles(String administrator, String database) throws SQLException {
    try (Connection connection = DriverManager.getConnection(administrator);
        Statement statement = connection.createStatement()) {
      for (String role : new String[] {"pgtracker_ingest", "pgtracker_reader", OWNER, READER}) {
        statement.execute(
            "do $$ begin create role %s; exception when duplicate_object then null; end $$"
                .formatted(role));
      }
      statement.execute("alter role " + OWNER + " login password 'past'");
      statement.execute("alter role " + READER + " login password 'past'");
      statement.execute("grant pgtracker_reader to " + READER);
      statement.execute("grant create, temporary on database " + database + " to " + OWNER);
    }
  }

  private static String as(String role, String uri) {
    String user = URI.create(uri).getRawUserInfo();
    return uri.replace("//" + user + "@", "//" + role + ":past@");
  }

  void ingest(StoredObject object) throws StoreException {
    try (StoreSession session = new JdbcStore(StoreUrl.parse(owner)).open()) {
      IngestResult result = new Ingester(Catalog.builtIn(), Limits.DEFAULT, session).ingest(object);
      assertThat(result.outcome()).as("%s", result).isEqualTo(IngestOutcome.INGESTED);
    }
  }

  /** Connects as who reads. */
  Connection connect() throws SQLException {
    return connect(reader);
  }

  /** Connects as who migrates and ingests. */
  Connection connectAsOwner() throws SQLException {
    return connect(owner);
  }

  private static Connection connect(String uri) throws SQLException {
    URI parts = URI.create(uri);
    String[] user = parts.getRawUserInfo().split(":", 2);
    Connection session =
        DriverManager.getConnection(
            "jdbc:postgresql://" + parts.getAuthority().replaceFirst(".*@", "") + parts.getPath(),
            user[0],
            user.length > 1 ? user[1] : "");
    Told.prepare(session);
    return session;
  }

  /** A session at a moment of an instance's past. */
  Connection go(String instance, String at, String inDatabase) throws SQLException {
    return gone("history.go('%s', '%s', '%s')".formatted(instance, at, inDatabase));
  }

  /** A session between two moments. */
  Connection between(String instance, String from, String to, String inDatabase)
      throws SQLException {
    return gone(
        "history.between('%s', '%s', '%s', '%s')".formatted(instance, from, to, inDatabase));
  }

  private Connection gone(String call) throws SQLException {
    Connection session = connect();
    try (Statement statement = session.createStatement()) {
      statement.execute("select * from " + call);
    }
    return session;
  }

  @Override
  public void close() throws SQLException {
    try {
      server.close();
    } catch (SQLException | RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
