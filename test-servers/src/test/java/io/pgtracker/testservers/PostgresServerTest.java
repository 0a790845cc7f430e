package io.pgtracker.testservers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pgtracker.embedded.Await;
import io.pgtracker.embedded.PostgresException;
import io.pgtracker.embedded.PostgresServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PostgresServerTest {

  private static final String START_TIME = "select pg_postmaster_start_time()";
  private static final String SYSTEM = "select system_identifier from pg_control_system()";

  @ParameterizedTest
  @ValueSource(ints = {10, 11, 12, 13, 14, 15, 16, 17, 18})
  void everyMajorStartsWithPgStatStatements(int major) throws SQLException {
    try (PostgresServer server =
        PostgresServer.builder()
            .major(major)
            .setting("shared_preload_libraries", "pg_stat_statements")
            .start()) {
      assertThat(query(server, "select current_setting('server_version_num')::int / 10000"))
          .isEqualTo(Integer.toString(major));
      execute(server, "create extension pg_stat_statements");
      assertThat(query(server, "select count(*) > 0 from pg_stat_statements")).isEqualTo("t");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {10, 13, 18})
  void keepsDataAndIdentityOverRestartAndCrash(int major) throws SQLException {
    try (PostgresServer server = PostgresServer.builder().major(major).start()) {
      execute(server, "create table t as select 1 as a");
      execute(server, "checkpoint"); // synchronous_commit is off
      String system = query(server, SYSTEM);
      String startTime = query(server, START_TIME);
      int port = server.port();

      server.crashBackend();
      assertThat(query(server, START_TIME)).isEqualTo(startTime);

      server.stopCleanly();
      assertThat(server.isRunning()).isFalse();
      server.startAgain();
      String secondStart = query(server, START_TIME);
      assertThat(secondStart).isNotEqualTo(startTime);

      server.crash();
      assertThatThrownBy(server::connect).isInstanceOf(SQLException.class);
      server.startAgain();
      assertThat(query(server, START_TIME)).isNotEqualTo(secondStart);

      assertThat(query(server, SYSTEM)).isEqualTo(system);
      assertThat(query(server, "select a from t")).isEqualTo("1");
      assertThat(server.port()).isEqualTo(port);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {10, 13, 18})
  void standbyFollowsAndIsPromoted(int major) throws SQLException {
    try (PostgresServer primary = PostgresServer.builder().major(major).start();
        PostgresServer standby = primary.newStandby()) {
      execute(primary, "create table t as select 1 as a");
      Await.until(
          "the table to arrive", () -> "1".equals(query(standby, "select count(*) from t")));
      assertThat(query(standby, "select pg_is_in_recovery()")).isEqualTo("t");
      assertThat(query(standby, SYSTEM)).isEqualTo(query(primary, SYSTEM));

      standby.promote();

      execute(standby, "insert into t values (2)");
      assertThat(query(standby, "select count(*) from t")).isEqualTo("2");
      assertThat(query(primary, "select count(*) from t")).isEqualTo("1");
    }
  }

  @Test
  void temporaryDataGoAwayAndAChosenFolderStays(@TempDir Path folder) throws Exception {
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
    Path data = folder.resolve("a data folder");
    Path temporary;
    try (PostgresServer kept = PostgresServer.builder().dataFolder(data).start();
        PostgresServer other = PostgresServer.builder().start()) {
      temporary = other.dataFolder();
      assertThat(temporary).exists();
      execute(kept, "create database \"odd /name\"");
    }
    assertThat(temporary).doesNotExist();
    try (PostgresServer kept = PostgresServer.builder().dataFolder(data).start();
        Connection connection = kept.connect("odd /name")) {
      assertThat(connection.getCatalog()).isEqualTo("odd /name");
    }
    assertThat(data.resolve("PG_VERSION")).exists();
  }

  @Test
  void twoServersAreTwoSystems() throws SQLException {
    try (PostgresServer one = PostgresServer.builder().start();
        PostgresServer two = PostgresServer.builder().start()) {
      assertThat(query(one, SYSTEM)).isNotEqualTo(query(two, SYSTEM));
    }
  }

  @Test
  void aServerThatCannotStartSaysWhyAndLeavesNothing() throws Exception {
    List<Path> before = ourTemporaryFolders();
    assertThatThrownBy(() -> PostgresServer.builder().setting("max_connections", "none").start())
        .isInstanceOf(PostgresException.class)
        .hasMessageContaining("max_connections");
    assertThat(ourTemporaryFolders()).isEqualTo(before);
  }

  /** Other JVMs have theirs in the same place. */
  private static List<Path> ourTemporaryFolders() throws IOException {
    String ourPid = Long.toString(ProcessHandle.current().pid());
    List<Path> ours = new ArrayList<>();
    Path root = Path.of(System.getProperty("java.io.tmpdir"));
    try (var folders = Files.newDirectoryStream(root, "pgtracker-server-*")) {
      for (Path folder : folders) {
        Path owner = folder.resolve("owner");
        if (Files.isReadable(owner) && Files.readAllLines(owner).contains(ourPid)) {
          ours.add(folder);
        }
      }
    }
    Collections.sort(ours);
    return ours;
  }

  private static void execute(PostgresServer server, String sql) throws SQLException {
    try (Connection connection = server.connect();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static @Nullable String query(PostgresServer server, String sql) throws SQLException {
    try (Connection connection = server.connect();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getString(1);
    }
  }
}
