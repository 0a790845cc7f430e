package io.pgtracker.local.demo;

import io.pgtracker.embedded.PostgresServer;
import io.pgtracker.ingest.migrate.Migrator;
import io.pgtracker.ingest.store.JdbcStore;
import io.pgtracker.ingest.store.StoreException;
import io.pgtracker.ingest.store.StoreUrl;
import io.pgtracker.local.demo.workload.Workload;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** The demo's two servers: one to be watched, and one that holds the history. */
final class DemoServers implements AutoCloseable {
  private static final String STORE_DATABASE = "pgtracker";

  private final PostgresServer shop;
  private final PostgresServer store;

  private DemoServers(PostgresServer shop, PostgresServer store) {
    this.shop = shop;
    this.store = store;
  }

  /** Starts both and fills the first. They end with this object, not with the JVM. */
  static DemoServers start() throws SQLException, StoreException {
    PostgresServer shop = startShop();
    try {
      PostgresServer store = PostgresServer.builder().withoutShutdownHook().start();
      DemoServers servers = new DemoServers(shop, store);
      try {
        servers.prepare();
        return servers;
      } catch (SQLException | StoreException | RuntimeException e) {
        store.close();
        throw e;
      }
    } catch (SQLException | StoreException | RuntimeException e) {
      shop.close();
      throw e;
    }
  }

  private static PostgresServer startShop() {
    return PostgresServer.builder()
        .withoutShutdownHook()
        .setting("shared_preload_libraries", "pg_stat_statements")
        .setting("track_io_timing", "on")
        .setting("autovacuum_naptime", "3s")
        .setting("fsync", "on")
        .setting("synchronous_commit", "on")
        .setting("jit", "off")
        .start();
  }

  private void prepare() throws SQLException, StoreException {
    execute(shop, "postgres", "create database shop");
    try (Connection connection = shop.connect("shop")) {
      Workload.prepare(connection);
    }
    execute(store, "postgres", "create database " + STORE_DATABASE);
    new Migrator(new JdbcStore(StoreUrl.parse(storeUri()))).migrate();
  }

  int shopPort() {
    return shop.port();
  }

  /** As the role made for it; pg_monitor is all it needs. */
  String scraperUri() {
    return "postgresql://pgtracker@127.0.0.1:" + shop.port() + "/shop";
  }

  String storeUri() {
    return store.uri(STORE_DATABASE);
  }

  Connection connectToStore() throws SQLException {
    return store.connect(STORE_DATABASE);
  }

  /** Object id of the scraper's role, by which its own statements are told. */
  long scraperRole() throws SQLException {
    try (Connection connection = shop.connect("shop");
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "select oid::bigint from pg_roles where rolname = 'pgtracker'")) {
      row.next();
      return row.getLong(1);
    }
  }

  private static void execute(PostgresServer server, String database, String sql)
      throws SQLException {
    try (Connection connection = server.connect(database);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @Override
  public void close() {
    try (shop) {
      store.close();
    }
  }
}
