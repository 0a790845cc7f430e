package io.pgtracker.embedded;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What server to start: its major version, settings and place. */
public final class PostgresServerBuilder {

  private static final int NEWEST_MAJOR = 18;

  private int major = NEWEST_MAJOR;
  private int port;
  private @Nullable Path dataFolder;
  private boolean stopOnExit = true;
  private final Map<String, String> settings = new LinkedHashMap<>();

  PostgresServerBuilder() {
    // Quick and small: nobody misses these data after a power cut.
    settings.put("fsync", "off");
    settings.put("synchronous_commit", "off");
    settings.put("full_page_writes", "off");
    settings.put("shared_buffers", "16MB");
    settings.put("listen_addresses", "127.0.0.1");
    settings.put("unix_socket_directories", "");
    settings.put("timezone", "UTC");
    settings.put("log_timezone", "UTC");
    settings.put("lc_messages", "C");
  }

  /** 18 unless set; others come from the module test-servers. */
  public PostgresServerBuilder major(int major) {
    this.major = major;
    return this;
  }

  /** A line of postgresql.conf; the value unquoted, as {@code SET} would take it in quotes. */
  public PostgresServerBuilder setting(String name, String value) {
    settings.put(name, value);
    return this;
  }

  /**
   * PGDATA that outlives the server: used as it is if it holds a cluster, made otherwise. Without
   * it, the data are in a temporary folder and go away with the server.
   */
  public PostgresServerBuilder dataFolder(Path folder) {
    this.dataFolder = folder.toAbsolutePath();
    return this;
  }

  /** 0, the default, chooses a free one. */
  public PostgresServerBuilder port(int port) {
    this.port = port;
    return this;
  }

  /**
   * Leaves the server running when the JVM ends by a signal, for a caller that stops it in an order
   * of its own.
   */
  public PostgresServerBuilder withoutShutdownHook() {
    this.stopOnExit = false;
    return this;
  }

  /**
   * Makes the cluster if there is none, and starts the server; it accepts connections on return.
   *
   * @throws PostgresException with the end of the server's log if it doesn't start
   */
  public PostgresServer start() {
    ServerUser runAs = ServerUser.detect();
    PostgresBinaries binaries = PostgresBinaries.of(major, CacheFolder.find(runAs));
    try {
      Path temporary = null;
      Path path = dataFolder;
      if (path == null) {
        temporary = Folders.temporary("primary-" + major);
        path = temporary.resolve("data");
      }
      PostgresServer server =
          new PostgresServer(
              binaries, runAs, new DataFolder(path, runAs), temporary, settings, stopOnExit);
      server.initializeAndStart(port);
      return server;
    } catch (IOException e) {
      throw new PostgresException("cannot prepare the data folder of PostgreSQL " + major, e);
    }
  }
}
