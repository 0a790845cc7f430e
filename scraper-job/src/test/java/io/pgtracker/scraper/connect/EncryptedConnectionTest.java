package io.pgtracker.scraper.connect;

import static io.pgtracker.scraper.connect.ConnectFailureReason.SSL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.pgtracker.embedded.Await;
import io.pgtracker.embedded.PostgresServer;
import io.pgtracker.testservers.TestCertificate;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server with a certificate for localhost, which one role must answer with its own. */
class EncryptedConnectionTest {
  private static final String HOW =
      "SELECT concat_ws(' ', current_user, ssl) FROM pg_stat_ssl WHERE pid = pg_backend_pid()";

  @TempDir static Path folder;
  private static PostgresServer server;
  private static TestCertificate forServer;
  private static TestCertificate forRole;

  @BeforeAll
  static void startServer() throws Exception {
    forServer = TestCertificate.create(folder, "server", "RSA", "localhost", "san=dns:localhost");
    forRole = TestCertificate.create(folder, "role", "EC", "certified");
    server = PostgresServer.builder().setting("password_encryption", "scram-sha-256").start();
    Path data = server.dataFolder();
    install(forServer.certificate(), data.resolve("server.crt"));
    install(forServer.key(), data.resolve("server.key"));
    install(forRole.certificate(), data.resolve("roles.crt"));
    Path hba = data.resolve("pg_hba.conf");
    Files.writeString(
        hba,
        "hostssl all certified 127.0.0.1/32 cert\nhost all scram 127.0.0.1/32 scram-sha-256\n"
            + Files.readString(hba));
    execute("CREATE ROLE certified LOGIN");
    execute("CREATE ROLE scram LOGIN PASSWORD 'pw'");
    execute("ALTER SYSTEM SET ssl_ca_file = 'roles.crt'");
    execute("ALTER SYSTEM SET ssl = on");
    execute("SELECT pg_reload_conf()");
    Await.until("the server to encrypt", () -> how("postgres", "sslmode=prefer").endsWith("t"));
  }

  private static void install(Path from, Path to) throws Exception {
    Files.copy(from, to, StandardCopyOption.COPY_ATTRIBUTES);
    Files.setOwner(to, Files.getOwner(to.resolveSibling("PG_VERSION")));
  }

  private static void execute(String sql) throws SQLException {
    try (Connection connection = server.connect();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @AfterAll
  static void stopServer() {
    server.close();
  }

  private static String how(String user, String parameters) throws Exception {
    return how("localhost", user, parameters);
  }

  private static String how(String host, String user, String parameters) throws Exception {
    String uri =
        "postgresql://%s@%s:%d/postgres?%s".formatted(user, host, server.port(), parameters);
    ConnectionTarget target =
        new TargetResolver(new Environment(Map.of(), folder, "u"), warning -> {}).resolve(uri);
    try (Connection connection = new DatabaseConnector(Duration.ofSeconds(5)).connect(target);
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(HOW)) {
      row.next();
      return row.getString(1);
    }
  }

  private static ConnectFailure failure(String host, String user, String parameters) {
    return catchThrowableOfType(ConnectFailure.class, () -> how(host, user, parameters));
  }

  private static String trusted() {
    return "sslrootcert=" + forServer.certificate();
  }

  @Test
  void theServersNameAndAuthorityAreVerified() throws Exception {
    assertThat(how("postgres", "sslmode=verify-full&" + trusted())).isEqualTo("postgres t");
    assertThat(failure("127.0.0.1", "postgres", "sslmode=verify-full&" + trusted()).reason())
        .isEqualTo(SSL);
    assertThat(how("127.0.0.1", "postgres", "sslmode=verify-ca&" + trusted()))
        .isEqualTo("postgres t");
    String wrong = "sslmode=verify-ca&sslrootcert=" + forRole.certificate();
    assertThat(failure("localhost", "postgres", wrong).reason()).isEqualTo(SSL);
    assertThat(failure("localhost", "postgres", "sslrootcert=system").reason()).isEqualTo(SSL);
  }

  @Test
  void requireEncryptsAndDisableDoesNot() throws Exception {
    assertThat(how("postgres", "sslmode=require")).isEqualTo("postgres t");
    assertThat(how("postgres", "sslmode=disable")).isEqualTo("postgres f");
    assertThat(how("postgres", "sslmode=require&sslnegotiation=direct")).isEqualTo("postgres t");
  }

  @Test
  void aRoleMayProveItselfByItsCertificate() throws Exception {
    String own = "&sslcert=" + forRole.certificate() + "&sslkey=" + forRole.key();
    assertThat(how("certified", "sslmode=verify-full&" + trusted() + own)).isEqualTo("certified t");
    assertThat(failure("localhost", "certified", "sslmode=require").reason()).isEqualTo(SSL);
  }

  @Test
  void aKeyTheDriverCannotReadIsRefusedWithTheCommandThatConvertsIt() throws Exception {
    for (String kind : List.of("RSA PRIVATE KEY", "ENCRYPTED PRIVATE KEY")) {
      Path key = Files.writeString(folder.resolve("other.key"), "-----BEGIN " + kind + "-----\n");
      assertThatThrownBy(() -> how("certified", "sslkey=" + key))
          .isInstanceOf(InvalidTargetException.class)
          .hasMessageContaining("openssl pkcs");
    }
  }

  @Test
  void channelBindingAndTheKindOfAuthenticationCanBeRequired() throws Exception {
    assertThat(how("scram:pw", "sslmode=require&channel_binding=require")).isEqualTo("scram t");
    assertThat(failure("localhost", "scram:pw", "sslmode=disable&channel_binding=require"))
        .isNotNull();
    assertThat(how("scram:pw", "require_auth=scram-sha-256")).isEqualTo("scram t");
    assertThat(failure("localhost", "postgres", "require_auth=scram-sha-256")).isNotNull();
  }
}
