package io.pgtracker.scraper.connect;

import static io.pgtracker.scraper.connect.ConnectFailureReason.AUTHENTICATION;
import static io.pgtracker.scraper.connect.ConnectFailureReason.NOT_PERMITTED;
import static io.pgtracker.scraper.connect.ConnectFailureReason.NO_MATCHING_HOST;
import static io.pgtracker.scraper.connect.ConnectFailureReason.NO_SUCH_DATABASE;
import static io.pgtracker.scraper.connect.ConnectFailureReason.SSL;
import static io.pgtracker.scraper.connect.ConnectFailureReason.TOO_MANY_CONNECTIONS;
import static io.pgtracker.scraper.connect.ConnectFailureReason.UNREACHABLE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.pgtracker.embedded.Await;
import io.pgtracker.embedded.PostgresServer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Against one server that asks one role for a SCRAM password and trusts the others. */
class DatabaseConnectorTest {
  private static final String PASSWORD = "pw: \\'é@/";
  private static final String ESCAPED_PASSWORD = "pw%3A%20%5C'%C3%A9%40%2F";

  private static PostgresServer server;

  @TempDir Path home;

  @BeforeAll
  static void startServer() throws Exception {
    server = PostgresServer.builder().setting("password_encryption", "scram-sha-256").start();
    execute("CREATE ROLE scram LOGIN PASSWORD 'pw: \\''é@/'");
    execute("CREATE ROLE full_up LOGIN CONNECTION LIMIT 0");
    execute("CREATE ROLE rejected LOGIN");
    execute("CREATE DATABASE \"app, b/ü+%\"");
    execute("CREATE DATABASE closed");
    execute("REVOKE CONNECT ON DATABASE closed FROM PUBLIC");
    Path hba = server.dataFolder().resolve("pg_hba.conf");
    Files.writeString(
        hba,
        "host all scram 127.0.0.1/32 scram-sha-256\nhost all rejected 127.0.0.1/32 reject\n"
            + Files.readString(hba));
    execute("SELECT pg_reload_conf()");
    Await.until("pg_hba.conf to be read", () -> !accepts("rejected"));
  }

  @AfterAll
  static void stopServer() {
    server.close();
  }

  private static void execute(String sql) throws SQLException {
    try (Connection connection = server.connect();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static boolean accepts(String user) {
    try (Connection connection =
        java.sql.DriverManager.getConnection(
            "jdbc:postgresql://127.0.0.1:" + server.port() + "/postgres?user=" + user)) {
      return !connection.isClosed();
    } catch (SQLException e) {
      return false;
    }
  }

  private String uri(String userinfo, String rest) {
    return "postgresql://" + userinfo + "@127.0.0.1:" + server.port() + "/" + rest;
  }

  private ConnectionTarget target(String uri, Map<String, String> variables) {
    try {
      return new TargetResolver(new Environment(variables, home, "osuser"), warning -> {})
          .resolve(uri);
    } catch (InvalidTargetException e) {
      throw new AssertionError(e);
    }
  }

  private String connectedAs(String uri, Map<String, String> variables) throws Exception {
    return connectedAs(target(uri, variables));
  }

  private static String connectedAs(ConnectionTarget target) throws Exception {
    DatabaseConnector connector = new DatabaseConnector(Duration.ofSeconds(5));
    try (Connection connection = connector.connect(target);
        Statement statement = connection.createStatement()) {
      var row = statement.executeQuery("SELECT current_user || ' in ' || current_database()");
      row.next();
      return row.getString(1);
    }
  }

  private ConnectFailure failure(String uri) {
    return failure(target(uri, Map.of()));
  }

  private static ConnectFailure failure(ConnectionTarget target) {
    return catchThrowableOfType(ConnectFailure.class, () -> connectedAs(target));
  }

  @Test
  void aScramPasswordInTheUriIsUsed() throws Exception {
    assertThat(connectedAs(uri("scram:" + ESCAPED_PASSWORD, "postgres"), Map.of()))
        .isEqualTo("scram in postgres");
  }

  @Test
  void aScramPasswordMayComeFromPgpassOrTheEnvironmentOrAService() throws Exception {
    Path pgpass =
        Files.writeString(home.resolve(".pgpass"), "127.0.0.1:*:postgres:scram:pw\\: \\\\'é@/\n");
    Files.setPosixFilePermissions(pgpass, PosixFilePermissions.fromString("rw-------"));
    assertThat(connectedAs(uri("scram", "postgres"), Map.of())).startsWith("scram");
    assertThat(failure(uri("scram", "closed")).reason()).isEqualTo(AUTHENTICATION);
    assertThat(connectedAs(uri("scram", "app,%20b%2F%C3%BC+%25"), Map.of("PGPASSWORD", PASSWORD)))
        .isEqualTo("scram in app, b/ü+%");
    Files.writeString(
        home.resolve(".pg_service.conf"),
        "[s]\nhost=127.0.0.1\nport=%d\nuser=scram\ndbname=postgres\npassword=%s\n"
            .formatted(server.port(), PASSWORD));
    assertThat(connectedAs("postgresql:///?service=s", Map.of())).isEqualTo("scram in postgres");
  }

  @Test
  void aPgpassOpenToOthersIsNotReadByTheDriverEither() throws Exception {
    Path pgpass = Files.writeString(home.resolve(".pgpass"), "*:*:*:scram:pw\\: \\\\'é@/\n");
    Files.setPosixFilePermissions(pgpass, PosixFilePermissions.fromString("rw-r--r--"));
    assertThat(failure(uri("scram", "postgres")).reason()).isEqualTo(AUTHENTICATION);
  }

  @Test
  void failuresAreSortedByWhatToDo() {
    assertThat(failure(uri("scram:wrong-secret", "postgres")))
        .hasMessageContaining("password authentication failed")
        .hasMessageNotContaining("wrong-secret")
        .extracting(ConnectFailure::reason)
        .isEqualTo(AUTHENTICATION);
    assertThat(failure(uri("rejected", "postgres")))
        .hasMessageContaining("pg_hba.conf")
        .extracting(ConnectFailure::reason)
        .isEqualTo(AUTHENTICATION);
    assertThat(failure(uri("no_role", "postgres")).reason()).isEqualTo(AUTHENTICATION);
    assertThat(failure(uri("postgres", "nowhere")).reason()).isEqualTo(NO_SUCH_DATABASE);
    assertThat(failure(uri("full_up", "postgres")).reason()).isEqualTo(TOO_MANY_CONNECTIONS);
    assertThat(failure(uri("scram:" + ESCAPED_PASSWORD, "closed")))
        .hasMessageContaining("GRANT CONNECT ON DATABASE closed TO scram")
        .extracting(ConnectFailure::reason)
        .isEqualTo(NOT_PERMITTED);
    assertThat(failure(uri("postgres", "postgres?sslmode=require")).reason()).isEqualTo(SSL);
    assertThat(failure("postgresql://postgres@127.0.0.1:1/postgres").reason())
        .isEqualTo(UNREACHABLE);
    assertThat(failure("postgresql://postgres@no-such-host.invalid/postgres").reason())
        .isEqualTo(UNREACHABLE);
  }

  @Test
  void aServerThatNeverAnswersIsGivenUp() throws Exception {
    try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      ConnectFailure failure =
          failure(
              "postgresql://u@127.0.0.1:"
                  + silent.getLocalPort()
                  + "/d?connect_timeout=2&sslmode=disable");
      assertThat(failure.reason()).isEqualTo(UNREACHABLE);
    }
  }

  @Test
  void theFirstHostThatAnswersIsTaken() throws Exception {
    String uri = "postgresql://postgres@127.0.0.1:1,127.0.0.1:" + server.port() + "/postgres";
    assertThat(connectedAs(uri, Map.of())).isEqualTo("postgres in postgres");
  }

  @Test
  void theWantedKindOfServerIsFoundAmongTheHosts() throws Exception {
    try (PostgresServer standby = server.newStandby()) {
      String both =
          "postgresql://postgres@127.0.0.1:%d,127.0.0.1:%d/postgres?target_session_attrs="
              .formatted(server.port(), standby.port());
      assertThat(portOf(both + "standby")).isEqualTo(standby.port());
      assertThat(portOf(both + "read-only")).isEqualTo(standby.port());
      assertThat(portOf(both + "prefer-standby")).isEqualTo(standby.port());
      assertThat(portOf(both + "primary")).isEqualTo(server.port());
      assertThat(portOf(both + "any")).isEqualTo(server.port());
    }
    assertThat(portOf(uri("postgres", "postgres?target_session_attrs=prefer-standby")))
        .isEqualTo(server.port());
    assertThat(failure(uri("postgres", "postgres?target_session_attrs=standby")).reason())
        .isEqualTo(NO_MATCHING_HOST);
  }

  private int portOf(String uri) throws Exception {
    try (Connection connection =
            new DatabaseConnector(Duration.ofSeconds(5)).connect(target(uri, Map.of()));
        Statement statement = connection.createStatement()) {
      var row = statement.executeQuery("SELECT current_setting('port')::int");
      row.next();
      return row.getInt(1);
    }
  }
}
