package io.pgtracker.testservers;

import io.pgtracker.embedded.PostgresServer;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * A new, empty database to be a store for one test; closing it drops it. It lives on the server
 * that {@code PGTRACKER_TEST_STORE_URL} names (a superuser there, any edition), else on an embedded
 * server which all tests of the JVM share.
 */
public final class TestDatabase implements AutoCloseable {

  private static final AtomicInteger COUNTER = new AtomicInteger();

  private final URI server;
  private final String database;

  private TestDatabase(URI server, String database) {
    this.server = server;
    this.database = database;
  }

  public static TestDatabase create() throws SQLException {
    String database =
        String.format(
            Locale.ROOT,
            "pgtracker_test_%d_%d",
            ProcessHandle.current().pid(),
            COUNTER.incrementAndGet());
    TestDatabase created = new TestDatabase(server(), database);
    created.administer("create database " + database + " template template0 encoding 'UTF8'");
    return created;
  }

  /** As the commands' {@code --store} takes it. */
  public String uri() {
    return server.getScheme() + "://" + server.getRawAuthority() + "/" + database + query("?");
  }

  public String jdbcUrl() {
    return jdbcUrl(database);
  }

  public String database() {
    return database;
  }

  /** Connects as superuser. */
  public Connection connect() throws SQLException {
    return DriverManager.getConnection(jdbcUrl());
  }

  @Override
  public void close() throws SQLException {
    administer("drop database if exists " + database + " with (force)");
  }

  private void administer(String sql) throws SQLException {
    String path = server.getPath();
    String maintenance = path.length() > 1 ? path.substring(1) : "postgres";
    try (Connection connection = DriverManager.getConnection(jdbcUrl(maintenance));
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private String jdbcUrl(String name) {
    int port = server.getPort() < 0 ? 5432 : server.getPort();
    String[] user = server.getUserInfo().split(":", 2);
    return "jdbc:postgresql://"
        + server.getHost()
        + ":"
        + port
        + "/"
        + name
        + "?user="
        + encoded(user[0])
        + (user.length > 1 ? "&password=" + encoded(user[1]) : "")
        + query("&");
  }

  private String query(String separator) {
    return server.getRawQuery() == null ? "" : separator + server.getRawQuery();
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  private static URI server() {
    @Nullable String given = System.getenv("PGTRACKER_TEST_STORE_URL");
    return URI.create(given != null && !given.isBlank() ? given : Shared.SERVER.uri("postgres"));
  }

  /** Started on first use, stopped with the JVM. */
  private static final class Shared {
    static final PostgresServer SERVER = PostgresServer.builder().start();
  }
}
