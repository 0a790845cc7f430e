package io.pgtracker.testservers;

import io.pgtracker.embedded.Await;
import io.pgtracker.embedded.PostgresServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Debian's PgBouncer in transaction mode with one connection to each database of a server. */
public final class PgBouncer implements AutoCloseable {
  private final Process process;
  private final int port;

  private PgBouncer(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  /**
   * Starts it.
   *
   * @param role who may connect, without a password
   * @param databases the only database it knows, or {@code *} for all of the server
   */
  public static PgBouncer before(PostgresServer server, Path folder, String role, String databases)
      throws IOException {
    Path program = TestRequirement.program("pgbouncer");
    int port = freePort();
    Path users = Files.writeString(folder.resolve("users.txt"), "\"" + role + "\" \"\"\n");
    Path ini =
        Files.writeString(
            folder.resolve("pgbouncer.ini"),
            """
            [databases]
            %s = host=127.0.0.1 port=%d
            [pgbouncer]
            listen_addr = 127.0.0.1
            listen_port = %d
            unix_socket_dir =
            auth_type = trust
            auth_file = %s
            pool_mode = transaction
            default_pool_size = 1
            """
                .formatted(databases, server.port(), port, users));
    List<String> command = new ArrayList<>();
    if (System.getProperty("user.name").equals("root")) { // which PgBouncer refuses
      command.addAll(List.of("unshare", "-U"));
    }
    command.addAll(List.of(program.toString(), "-q", ini.toString()));
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("pgbouncer.log").toFile())
            .start();
    Await.until("PgBouncer to listen", () -> listens(port));
    return new PgBouncer(process, port);
  }

  /** For libpq and all commands of pgtracker. */
  public String uri(String role, String database) {
    return "postgresql://" + role + "@127.0.0.1:" + port + "/" + database;
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static boolean listens(int port) {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      return socket.isConnected();
    } catch (IOException e) {
      return false;
    }
  }

  @Override
  public void close() throws IOException {
    process.destroy();
    try {
      if (!process.waitFor(10, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
