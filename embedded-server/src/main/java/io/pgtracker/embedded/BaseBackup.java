package io.pgtracker.embedded;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;

/** Copies a running server's files; does what pg_basebackup does, which the binaries lack. */
final class BaseBackup {

  /** Folders whose content a copy must not have; as in pg_basebackup, and our log. */
  private static final Set<String> LEFT_EMPTY =
      Set.of(
          "pg_wal",
          "pg_replslot",
          "pg_dynshmem",
          "pg_notify",
          "pg_serial",
          "pg_snapshots",
          "pg_stat_tmp",
          "pg_subtrans",
          "log");

  private static final Set<String> LEFT_OUT =
      Set.of("postmaster.pid", "postmaster.opts", "backup_label", "tablespace_map");

  private static final int FIRST_WITH_NEW_NAMES = 15;

  private BaseBackup() {}

  static void copy(PostgresServer server, Path from, Path to) throws SQLException, IOException {
    boolean newNames = server.major() >= FIRST_WITH_NEW_NAMES;
    try (Connection connection = server.connect();
        Statement statement = connection.createStatement()) {
      statement.execute(
          newNames
              ? "select pg_backup_start('pgtracker', fast => true)"
              : "select pg_start_backup('pgtracker', true, false)");
      copyFiles(from, to);
      try (ResultSet label =
          statement.executeQuery(
              newNames
                  ? "select labelfile from pg_backup_stop(wait_for_archive => false)"
                  : "select labelfile from pg_stop_backup(false, false)")) {
        label.next();
        Files.writeString(to.resolve("backup_label"), label.getString(1));
      }
    }
  }

  private static void copyFiles(Path from, Path to) throws IOException {
    Files.walkFileTree(
        from,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
              throws IOException {
            Path relative = from.relativize(folder);
            Path target = to.resolve(relative);
            if (!Files.exists(target)) {
              Files.createDirectory(target);
              Folders.permit(target, "rwx------");
            }
            if (relative.toString().equals("pg_wal")) {
              Files.createDirectories(target.resolve("archive_status"));
            }
            return LEFT_EMPTY.contains(relative.toString())
                ? FileVisitResult.SKIP_SUBTREE
                : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            if (!LEFT_OUT.contains(from.relativize(file).toString())) {
              copyUnlessGone(file, to.resolve(from.relativize(file)));
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException failure)
              throws IOException {
            if (failure instanceof NoSuchFileException) {
              return FileVisitResult.CONTINUE; // dropped meanwhile; recovery knows
            }
            throw failure;
          }
        });
  }

  private static void copyUnlessGone(Path file, Path target) throws IOException {
    try {
      Files.copy(file, target);
    } catch (NoSuchFileException e) {
      Files.deleteIfExists(target); // dropped meanwhile; recovery knows
    }
  }
}
