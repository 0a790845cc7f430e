package io.pgtracker.ingest.faults;

import io.pgtracker.embedded.PostgresServer;
import io.pgtracker.embedded.PostgresServerBuilder;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A server of one test's own, which disasters may befall; what it writes is in its files when it
 * says so, as in production. It is an embedded one, or with {@code PGTRACKER_TEST_STORE_ROOT} one
 * of the packages in that folder ({@link PackagedServer}).
 */
interface StoreServer extends AutoCloseable {
  Map<String, String> DURABLE =
      Map.of("fsync", "on", "synchronous_commit", "on", "full_page_writes", "on");

  /** Its URI, of the database {@code postgres}. */
  String uri();

  boolean isRunning();

  /** Kills it and all its children with SIGKILL. */
  void crash();

  /** Starts it again where it was killed, or has ended. */
  void startAgain();

  /** Over all its starts. */
  Path logFile();

  @Override
  void close();

  /** Connects as superuser. */
  default Connection connect() throws SQLException {
    return DriverManager.getConnection(
        uri().replaceFirst("^postgresql://postgres@", "jdbc:postgresql://") + "?user=postgres");
  }

  /** Starts one, its data anywhere. */
  static StoreServer start() {
    @Nullable String root = root();
    return root == null
        ? start(PostgresServer.builder(), DURABLE)
        : PackagedServer.start(Path.of(root), PackagedServer.newFolder(Path.of(root)), DURABLE);
  }

  /**
   * Starts one.
   *
   * @param place of its data; see {@link #place}
   */
  static StoreServer start(Path place, Map<String, String> settings) {
    Map<String, String> all = new LinkedHashMap<>(DURABLE);
    all.putAll(settings);
    @Nullable String root = root();
    return root == null
        ? start(PostgresServer.builder().dataFolder(place.resolve("data")), all)
        : PackagedServer.start(Path.of(root), place, all);
  }

  /** A folder where one can have its data: below the root of packages, else here. */
  static Path place(Path here) {
    @Nullable String root = root();
    return root == null ? here : PackagedServer.newFolder(Path.of(root));
  }

  private static StoreServer start(PostgresServerBuilder builder, Map<String, String> settings) {
    settings.forEach(builder::setting);
    return new Embedded(builder.start());
  }

  private static @Nullable String root() {
    return System.getenv("PGTRACKER_TEST_STORE_ROOT");
  }

  /** One that comes with the tests. */
  record Embedded(PostgresServer server) implements StoreServer {
    @Override
    public String uri() {
      return server.uri("postgres");
    }

    @Override
    public boolean isRunning() {
      return server.isRunning();
    }

    @Override
    public void crash() {
      server.crash();
    }

    @Override
    public void startAgain() {
      server.startAgain();
    }

    @Override
    public Path logFile() {
      return server.logFile();
    }

    @Override
    public void close() {
      server.close();
    }
  }
}
