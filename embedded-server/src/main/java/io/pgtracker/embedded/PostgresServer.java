package io.pgtracker.embedded;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A real PostgreSQL server on the loopback address, with the superuser {@code postgres} and no
 * password. It can be restarted, crashed, copied to a standby and promoted. Closing it stops it;
 * temporary data go away then, or at the latest when the JVM ends.
 *
 * <p>Not safe for use by several threads at once, apart from connecting.
 */
public final class PostgresServer implements AutoCloseable {

  private static final int FIRST_WITH_STANDBY_SIGNAL = 12;
  private static final int PORT_ATTEMPTS = 5;
  private static final Duration RECOVERY_TIMEOUT = Duration.ofMinutes(3);

  private final PostgresBinaries binaries;
  private final ServerUser user;
  private final ServerCommand command;
  private final DataFolder data;
  private final @Nullable Path temporary;
  private final Map<String, String> settings;
  private final @Nullable Thread shutdownHook;
  private boolean closed;
  private int port;

  PostgresServer(
      PostgresBinaries binaries,
      ServerUser user,
      DataFolder data,
      @Nullable Path temporary,
      Map<String, String> settings,
      boolean stopOnExit) {
    this.binaries = binaries;
    this.user = user;
    this.command = new ServerCommand(binaries, user);
    this.data = data;
    this.temporary = temporary;
    this.settings = new LinkedHashMap<>(settings);
    this.shutdownHook = stopOnExit ? new Thread(this::stopAndDelete, "stop-postgres") : null;
    if (shutdownHook != null) {
      Runtime.getRuntime().addShutdownHook(shutdownHook);
    }
  }

  public static PostgresServerBuilder builder() {
    return new PostgresServerBuilder();
  }

  public int major() {
    return binaries.major();
  }

  public int port() {
    return port;
  }

  /** PGDATA. */
  public Path dataFolder() {
    return data.path();
  }

  /** The server's log (what it writes to stderr), over all its starts. */
  public Path logFile() {
    return data.log();
  }

  /** For pgjdbc. */
  public String jdbcUrl(String database) {
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + encoded(database) + "?user=postgres";
  }

  /** For libpq and all commands of pgtracker. */
  public String uri(String database) {
    return "postgresql://postgres@127.0.0.1:" + port + "/" + encoded(database);
  }

  /** Connects to the database {@code postgres} as superuser. */
  public Connection connect() throws SQLException {
    return connect("postgres");
  }

  /** Connects as superuser. */
  public Connection connect(String database) throws SQLException {
    return DriverManager.getConnection(jdbcUrl(database));
  }

  public boolean isRunning() {
    try {
      return ProcessHandle.of(data.postmasterPid()).isPresent();
    } catch (IOException e) {
      throw new PostgresException("cannot read postmaster.pid in " + data.path(), e);
    }
  }

  /** A fast shutdown: sessions are ended, statistics are kept. */
  public void stopCleanly() {
    command.run("pg_ctl", List.of("stop", "-w", "-m", "fast", "-D", data.path().toString()));
  }

  /** Starts the stopped or crashed server again on the same data and port. */
  public void startAgain() {
    start();
  }

  /**
   * Kills one backend with SIGKILL and waits for the recovery: the postmaster lives on with its
   * start time, all sessions and all statistics are lost.
   */
  public void crashBackend() {
    try (Connection victim = connect();
        Connection witness = connect()) {
      long pid = backendPid(victim);
      ProcessHandle.of(pid)
          .orElseThrow(() -> new PostgresException("backend " + pid + " is not on this machine"))
          .destroyForcibly();
      Await.until("the postmaster to end all sessions", () -> !answers(witness));
    } catch (SQLException e) {
      throw new PostgresException("cannot connect to the server to be crashed", e);
    }
    Await.until("the end of crash recovery", RECOVERY_TIMEOUT, this::accepts);
  }

  /** Kills the postmaster and all its children with SIGKILL; {@link #startAgain} recovers. */
  public void crash() {
    if (!isRunning()) {
      throw new PostgresException("the server to be crashed doesn't run: " + data.path());
    }
    try {
      ServerProcesses.kill(data);
    } catch (IOException e) {
      throw new PostgresException("cannot find the server's processes", e);
    }
  }

  /** A new hot standby which streams from this server, started, with temporary data. */
  public PostgresServer newStandby() {
    try {
      Path folder = Folders.temporary("standby-" + major());
      DataFolder copy = new DataFolder(folder.resolve("data"), user);
      PostgresServer standby =
          new PostgresServer(binaries, user, copy, folder, settings, shutdownHook != null);
      try {
        copy.createEmpty();
        BaseBackup.copy(this, data.path(), copy.path());
        standby.follow(this);
        user.own(copy.path());
        standby.startOnFreePort();
      } catch (IOException | SQLException | PostgresException e) {
        standby.close();
        throw e;
      }
      Await.until("the standby to accept connections", standby::accepts);
      return standby;
    } catch (IOException | SQLException e) {
      throw new PostgresException("cannot make a standby of the server on port " + port, e);
    }
  }

  /** Makes this standby a primary; it accepts writes on return. */
  public void promote() {
    command.run("pg_ctl", List.of("promote", "-w", "-D", data.path().toString()));
    Await.until("the promoted server to leave recovery", this::isPrimary);
  }

  /** Stops the server if it runs, and removes temporary data. */
  @Override
  public void close() {
    if (shutdownHook != null) {
      try {
        Runtime.getRuntime().removeShutdownHook(shutdownHook);
      } catch (IllegalStateException e) {
        return; // the JVM is ending: the hook does it
      }
    }
    stopAndDelete();
  }

  void initializeAndStart(int wantedPort) throws IOException {
    try {
      data.initialize(command, major());
      if (wantedPort == 0) {
        startOnFreePort();
      } else {
        port = wantedPort;
        start();
      }
    } catch (IOException | PostgresException e) {
      close();
      throw e;
    }
  }

  /** Another process may take the port between the look and the start; then the next is tried. */
  private void startOnFreePort() {
    for (int attempt = 1; ; attempt++) {
      port = FreePort.find();
      try {
        start();
        return;
      } catch (PostgresException e) {
        if (attempt == PORT_ATTEMPTS || !data.lastLogLines(20).contains("Address already in use")) {
          throw e;
        }
      }
    }
  }

  private void start() {
    settings.put("port", Integer.toString(port));
    try {
      data.writeSettings(settings);
    } catch (IOException e) {
      throw new PostgresException("cannot write the settings in " + data.path(), e);
    }
    try {
      // pg_ctl makes it a session of its own: Ctrl-C on our terminal doesn't reach it.
      command.run(
          "pg_ctl",
          List.of(
              "start",
              "-w",
              "-t",
              "60",
              "-D",
              data.path().toString(),
              "-l",
              data.log().toString()));
    } catch (PostgresException e) {
      throw new PostgresException(
          "PostgreSQL "
              + major()
              + " did not start on port "
              + port
              + "; the end of its log:\n"
              + data.lastLogLines(20),
          e);
    }
  }

  private void follow(PostgresServer primary) throws IOException {
    String conninfo = "host=127.0.0.1 user=postgres application_name=standby port=" + primary.port;
    if (major() >= FIRST_WITH_STANDBY_SIGNAL) {
      Files.createFile(data.path().resolve("standby.signal"));
      settings.put("primary_conninfo", conninfo);
    } else {
      Files.writeString(
          data.path().resolve("recovery.conf"),
          "standby_mode = on\nrecovery_target_timeline = latest\nprimary_conninfo = "
              + DataFolder.quoted(conninfo)
              + "\n",
          StandardOpenOption.CREATE_NEW);
    }
  }

  private synchronized void stopAndDelete() {
    if (closed) {
      return;
    }
    closed = true;
    try {
      if (isRunning()) {
        String mode = temporary == null ? "fast" : "immediate"; // nobody reads temporary data again
        command.run("pg_ctl", List.of("stop", "-w", "-m", mode, "-D", data.path().toString()));
      }
      if (temporary != null) {
        Folders.deleteIfExists(temporary);
      }
    } catch (IOException e) {
      throw new PostgresException("cannot remove the data folder " + data.path(), e);
    }
  }

  private boolean accepts() throws SQLException {
    try (Connection connection = connect()) {
      return answers(connection);
    }
  }

  private boolean isPrimary() throws SQLException {
    try (Connection connection = connect();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("select not pg_is_in_recovery()")) {
      return row.next() && row.getBoolean(1);
    }
  }

  private static boolean answers(Connection connection) {
    try (Statement statement = connection.createStatement()) {
      return statement.execute("select 1");
    } catch (SQLException e) {
      return false;
    }
  }

  private static long backendPid(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("select pg_backend_pid()")) {
      row.next();
      return row.getLong(1);
    }
  }

  private static String encoded(String database) {
    return URLEncoder.encode(database, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
