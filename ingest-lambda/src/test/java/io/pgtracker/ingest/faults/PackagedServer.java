package io.pgtracker.ingest.faults;

import io.pgtracker.embedded.Await;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A server of the TimescaleDB that is installed in the folder of a Debian, as {@code
 * .ci/timescaledb.sh} makes one; root runs it there with chroot, its data in that folder's {@code
 * /tmp}.
 */
final class PackagedServer implements StoreServer {
  private static final String SETTINGS =
      """
      listen_addresses = '127.0.0.1'
      unix_socket_directories = ''
      shared_preload_libraries = 'timescaledb'
      timescaledb.telemetry_level = off
      dynamic_shared_memory_type = mmap
      max_connections = 50
      max_worker_processes = 16
      timescaledb.max_background_workers = 4
      max_locks_per_transaction = 512
      shared_buffers = 16MB
      timezone = 'UTC'
      """;

  private final Path root;
  private final Path place;
  private final Path data;
  private final int port;

  private PackagedServer(Path root, Path place, int port) {
    this.root = root;
    this.place = place;
    this.data = place.resolve("data");
    this.port = port;
  }

  static Path newFolder(Path root) {
    long process = ProcessHandle.current().pid();
    return root.resolve("tmp").resolve("pgtracker-" + process + "-" + UUID.randomUUID());
  }

  static PackagedServer start(Path root, Path place, Map<String, String> settings) {
    PackagedServer server = new PackagedServer(root, place, freePort());
    server.asRoot(
        "install", "-d", "-m", "700", "-o", "postgres", "-g", "postgres", server.inside());
    server.asPostgres(
        "initdb", "--username=postgres", "--auth=trust", "--encoding=UTF8", "--locale=C");
    server.configure(settings);
    server.startAgain();
    return server;
  }

  private void configure(Map<String, String> settings) {
    String lines =
        settings.entrySet().stream()
            .map(setting -> setting.getKey() + " = '" + setting.getValue() + "'\n")
            .collect(Collectors.joining());
    try {
      Files.writeString(
          data.resolve("postgresql.conf"),
          SETTINGS + lines + "port = " + port + "\n",
          StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String uri() {
    return "postgresql://postgres@127.0.0.1:" + port + "/postgres";
  }

  @Override
  public boolean isRunning() {
    long pid = postmaster();
    return pid > 0 && !isGone(pid);
  }

  @Override
  public void crash() {
    long postmaster = postmaster();
    List<ProcessHandle> all = new ArrayList<>();
    ProcessHandle.of(postmaster)
        .ifPresent(
            process -> {
              all.add(process);
              process.descendants().forEach(all::add);
            });
    if (all.isEmpty()) {
      throw new IllegalStateException("the server to be killed doesn't run: " + data);
    }
    all.forEach(ProcessHandle::destroyForcibly);
    Await.until(
        "the killed server's processes to end",
        () -> all.stream().allMatch(process -> isGone(process.pid())));
    if (all.get(0).isAlive()) {
      // Not reaped by process 1; the next postmaster would take the zombie for a rival.
      asRoot("rm", "-f", inside() + "/postmaster.pid");
    }
  }

  @Override
  public void startAgain() {
    asPostgres("pg_ctl", "start", "-w", "-t", "120", "-l", inside() + "/server.log");
  }

  @Override
  public Path logFile() {
    return data.resolve("server.log");
  }

  @Override
  public void close() {
    if (isRunning()) {
      asPostgres("pg_ctl", "stop", "-w", "-m", "immediate");
    }
    asRoot("rm", "-rf", inside());
    place.toFile().delete(); // a disk that is mounted there goes by itself
  }

  /** Its data folder as it is called within the root. */
  private String inside() {
    return "/" + root.relativize(data);
  }

  /** The first line of its pid file; 0 without one. */
  private long postmaster() {
    try {
      List<String> lines = Files.readAllLines(data.resolve("postmaster.pid"));
      return lines.isEmpty() ? 0 : Long.parseLong(lines.get(0).strip());
    } catch (NoSuchFileException e) {
      return 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isGone(long pid) {
    try {
      String stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
      return stat.startsWith(" Z", stat.lastIndexOf(')') + 1);
    } catch (IOException e) {
      return true;
    }
  }

  private void asRoot(String... command) {
    run(List.of("chroot", root.toString()), List.of(command));
  }

  private void asPostgres(String program, String... arguments) {
    List<String> command = new ArrayList<>(List.of(bin() + "/" + program));
    command.addAll(List.of(arguments));
    command.addAll(List.of("-D", inside()));
    run(
        List.of(
            "chroot",
            "--userspec=postgres:postgres",
            root.toString(),
            "/usr/bin/env",
            "-i",
            "PATH=/usr/bin:/bin",
            "LC_ALL=C.UTF-8"),
        command);
  }

  private String bin() {
    try (Stream<Path> versions = Files.list(root.resolve("usr/lib/postgresql"))) {
      Path version = versions.findFirst().orElseThrow();
      return "/" + root.relativize(version) + "/bin";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void run(List<String> inRoot, List<String> arguments) {
    List<String> command = new ArrayList<>(inRoot);
    command.addAll(arguments);
    try {
      // A file: a pipe would stay open for as long as the started server lives.
      Path output = Files.createTempFile("packaged-server", ".out");
      try {
        Process process =
            new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectInput(Path.of("/dev/null").toFile())
                .redirectOutput(output.toFile())
                .start();
        if (process.onExit().join().exitValue() != 0) {
          throw new IOException(String.join(" ", command) + ": " + Files.readString(output));
        }
      } finally {
        Files.deleteIfExists(output);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
