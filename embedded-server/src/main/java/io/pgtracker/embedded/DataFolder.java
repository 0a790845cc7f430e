package io.pgtracker.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** PGDATA of an embedded server: its configuration, its log and the id of its postmaster. */
final class DataFolder {

  private static final String OUR_SETTINGS = "pgtracker.conf";

  private final Path path;
  private final ServerUser user;

  DataFolder(Path path, ServerUser user) {
    this.path = path;
    this.user = user;
  }

  Path path() {
    return path;
  }

  /** The server's own log; inside PGDATA, so that it goes where the data go. */
  Path log() {
    return path.resolve("log").resolve("server.log");
  }

  /** Runs initdb, unless the folder already holds a cluster of this major. */
  void initialize(ServerCommand command, int major) throws IOException {
    Path versionFile = path.resolve("PG_VERSION");
    if (Files.exists(versionFile)) {
      String version = Files.readString(versionFile).strip();
      if (!version.equals(Integer.toString(major))) {
        throw new PostgresException(
            path + " holds the data of PostgreSQL " + version + ", not of " + major);
      }
      return;
    }
    createEmpty();
    checkReachable();
    command.run(
        "initdb",
        List.of(
            "-D",
            path.toString(),
            "--username=postgres",
            "--auth=trust",
            "--encoding=UTF8",
            "--locale=C",
            "--no-sync"));
    Files.writeString(
        path.resolve("postgresql.conf"),
        "\ninclude '" + OUR_SETTINGS + "'\n",
        StandardOpenOption.APPEND);
    Files.createDirectory(path.resolve("log"));
    user.own(path);
  }

  /** An empty folder which the server accepts as PGDATA. */
  void createEmpty() throws IOException {
    Files.createDirectories(path);
    Folders.permit(path, "rwx------");
    user.own(path);
  }

  private void checkReachable() throws IOException {
    Path ancestor = path.toAbsolutePath().getParent();
    while (user.isSomeoneElse() && ancestor != null) {
      if (!Files.getPosixFilePermissions(ancestor).contains(PosixFilePermission.OTHERS_EXECUTE)) {
        throw new PostgresException(
            "root cannot hide behind 'unshare -U' here, so the server runs as nobody, who may not"
                + " enter "
                + ancestor
                + "; choose a data folder elsewhere, or run as another user");
      }
      ancestor = ancestor.getParent();
    }
  }

  void writeSettings(Map<String, String> settings) throws IOException {
    Path file = path.resolve(OUR_SETTINGS);
    Files.writeString(
        file,
        settings.entrySet().stream()
            .map(setting -> setting.getKey() + " = " + quoted(setting.getValue()) + "\n")
            .collect(Collectors.joining()));
    user.own(file);
  }

  /** A value as configuration files and connection strings in them want it. */
  static String quoted(String value) {
    return "'" + value.replace("'", "''") + "'";
  }

  /** The postmaster's process id, or -1 without one. */
  long postmasterPid() throws IOException {
    try {
      List<String> lines = Files.readAllLines(path.resolve("postmaster.pid"));
      return lines.isEmpty() ? -1 : Long.parseLong(lines.get(0).strip());
    } catch (NoSuchFileException e) {
      return -1;
    }
  }

  /** The end of the log, for error messages. */
  String lastLogLines(int lines) {
    try {
      List<String> all =
          new String(Files.readAllBytes(log()), StandardCharsets.UTF_8).lines().toList();
      return String.join("\n", all.subList(Math.max(0, all.size() - lines), all.size()));
    } catch (IOException e) {
      return "(no log at " + log() + ")";
    }
  }
}
