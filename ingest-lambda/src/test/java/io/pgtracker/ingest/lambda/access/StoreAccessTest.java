package io.pgtracker.ingest.lambda.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.pgtracker.embedded.Await;
import io.pgtracker.embedded.PostgresServer;
import io.pgtracker.ingest.IngestProcess;
import io.pgtracker.ingest.TestStore;
import io.pgtracker.ingest.store.NamedSql;
import io.pgtracker.ingest.store.StoreException;
import io.pgtracker.ingest.store.StoreException.Kind;
import io.pgtracker.ingest.store.StoreSession;
import io.pgtracker.testservers.TestCertificate;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A store that asks for a password and shows a certificate of its own for localhost. */
final class StoreAccessTest {
  private static final NamedSql WHO =
      NamedSql.of(
          "who",
          "select current_user || ' ' || ssl as who, pid"
              + " from pg_stat_ssl where pid = pg_backend_pid()");

  @TempDir static Path folder;
  private static PostgresServer server;
  private static TestStore store;
  private static TestCertificate certificate;
  private SecretsServer secrets;

  @BeforeAll
  static void startStore() throws Exception {
    certificate =
        TestCertificate.create(
            folder, "server", "RSA", "localhost", "san=dns:localhost", "bc:c=ca:true");
    server = PostgresServer.builder().setting("password_encryption", "scram-sha-256").start();
    store = TestStore.createOn(server);
    Path data = server.dataFolder();
    install(certificate.certificate(), data.resolve("server.crt"));
    install(certificate.key(), data.resolve("server.key"));
    Path hba = data.resolve("pg_hba.conf");
    Files.writeString(
        hba, "host all function 127.0.0.1/32 scram-sha-256\n" + Files.readString(hba));
    execute("CREATE ROLE function LOGIN SUPERUSER PASSWORD 'first'");
    execute("ALTER SYSTEM SET ssl = on");
    execute("SELECT pg_reload_conf()");
    Await.until("the server to encrypt", StoreAccessTest::encrypts);
  }

  private static void install(Path from, Path to) throws Exception {
    Files.copy(from, to, StandardCopyOption.COPY_ATTRIBUTES);
    Files.setOwner(to, Files.getOwner(to.resolveSibling("PG_VERSION")));
  }

  private static boolean encrypts() throws Exception {
    return store.query("select ssl from pg_stat_ssl where pid = pg_backend_pid()").contains("t");
  }

  private static void execute(String sql) throws SQLException {
    try (Connection connection = server.connect();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @AfterAll
  static void stopStore() throws Exception {
    store.close();
    server.close();
  }

  @BeforeEach
  void startSecrets() throws Exception {
    execute("ALTER ROLE function PASSWORD 'first'");
    secrets = SecretsServer.start();
    secrets.holds(Map.of("username", "function", "password", "first"));
  }

  @AfterEach
  void stopSecrets() {
    secrets.close();
  }

  @Test
  void sessionAndSecretAreKept() throws Exception {
    try (StoreAccess access = access(url("127.0.0.1", ""))) {
      String first = pid(access.session());
      assertThat(pid(access.session())).isEqualTo(first);
      access.discard();
      assertThat(pid(access.session())).isNotEqualTo(first);
      assertThat(secrets.reads()).isOne();
    }
  }

  @Test
  void aSessionThatTheServerEndedIsReplaced() throws Exception {
    try (StoreAccess access = access(url("127.0.0.1", ""))) {
      String first = pid(access.session());
      execute("select pg_terminate_backend(" + first + ")");
      Await.until("its end", () -> !alive(first));
      assertThat(pid(access.session())).isNotEqualTo(first);
    }
  }

  @Test
  void aRotatedPasswordIsReadAnewOnceAndOnlyWhenTheOldOneIsRefused() throws Exception {
    try (StoreAccess access = access(url("127.0.0.1", ""))) {
      access.session();
      execute("ALTER ROLE function PASSWORD 'second'");
      secrets.holds(Map.of("username", "function", "password", "second"));
      access.session();
      assertThat(secrets.reads()).isOne();
      access.discard();
      assertThat(who(access.session())).startsWith("function");
      assertThat(secrets.reads()).isEqualTo(2);
    }
  }

  @Test
  void aPasswordThatStaysWrongIsSaidWithoutThePassword() throws Exception {
    secrets.holds(Map.of("username", "function", "password", "wrong-secret"));
    try (StoreAccess access = access(url("127.0.0.1", ""))) {
      for (int readsByNow = 1; readsByNow <= 2; readsByNow++) {
        assertThat(failure(access))
            .hasMessageContaining(SecretsServer.ARN)
            .hasMessageNotContaining("wrong-secret")
            .extracting(StoreException::kind)
            .isEqualTo(Kind.CONFIGURATION);
      }
      assertThat(secrets.reads()).isEqualTo(2);
    }
  }

  @Test
  void hostAndDatabaseComeFromTheSecretWhereTheUrlLeavesThemOut() throws Exception {
    secrets.holds(
        Map.of(
            "username", "function",
            "password", "first",
            "host", "127.0.0.1",
            "port", server.port(),
            "dbname", store.uri().substring(store.uri().lastIndexOf('/') + 1)));
    try (StoreAccess access = access("postgresql:///")) {
      assertThat(who(access.session())).startsWith("function");
    }
  }

  @Test
  void theCertificateIsVerifiedByTheFileThatTheUrlNames() throws Exception {
    String parameters = "?sslmode=verify-full&sslrootcert=" + certificate.certificate();
    try (StoreAccess access = access(url("localhost", parameters))) {
      assertThat(who(access.session())).isEqualTo("function true");
    }
    try (StoreAccess access = access(url("127.0.0.1", parameters))) {
      assertThat(failure(access)).hasMessageContaining("for another host");
    }
    try (StoreAccess access = access(url("localhost", parameters + ".missing"))) {
      assertThat(failure(access)).hasMessageContaining("no file as sslrootcert names it");
    }
  }

  @Test
  void aCertificateNobodyVouchesForIsRefusedAndTheProvidersBundleNamed() {
    try (StoreAccess access = access(url("localhost", "?sslmode=verify-full"))) {
      assertThat(failure(access))
          .hasMessageContaining("global-bundle.pem")
          .hasMessageContaining("sslrootcert=")
          .extracting(StoreException::kind)
          .isEqualTo(Kind.CONFIGURATION);
    }
  }

  @Test
  void aCommandTrustsWhomJavaTrustsWhereTheUrlSaysSystem() throws Exception {
    String url = store.uri().replace("127.0.0.1", "localhost") + "?sslrootcert=system";
    Path trusted = folder.resolve("server.p12");
    try (IngestProcess trusting =
            IngestProcess.start(
                512,
                List.of("maintain", "--store", url),
                List.of(
                    "-Djavax.net.ssl.trustStore=" + trusted,
                    "-Djavax.net.ssl.trustStorePassword=" + TestCertificate.PASSWORD));
        IngestProcess strange = IngestProcess.start("maintain", "--store", url)) {
      assertThat(strange.exitCode(Duration.ofMinutes(5))).isEqualTo(3);
      assertThat(strange.err()).contains("nobody we know vouches for its certificate");
      assertThat(trusting.exitCode(Duration.ofMinutes(5))).as(trusting.err()).isZero();
    }
  }

  @Test
  void aStoreWithoutOurSchemaIsRefused() throws Exception {
    String url = "postgresql://postgres@127.0.0.1:" + server.port() + "/postgres";
    try (StoreAccess access = new StoreAccess(settings(url, null))) {
      assertThat(failure(access)).hasMessageContaining("pgtracker migrate");
    }
  }

  @Test
  void aSecretThatMayNotBeReadOrIsNoneSaysWhatToCheck() throws Exception {
    try (StoreAccess access = access(url("127.0.0.1", ""))) {
      secrets.refuses("AccessDeniedException");
      assertThat(failure(access))
          .hasMessageContaining(SecretsServer.ARN)
          .hasMessageContaining("secretsmanager:GetSecretValue");
      secrets.refuses("ResourceNotFoundException");
      assertThat(failure(access)).hasMessageContaining("PGTRACKER_STORE_SECRET");
      secrets.holds(Map.of("user", "function", "password", "first"));
      assertThat(failure(access)).hasMessageContaining("lacks username");
    }
  }

  @Test
  void weakerModesThanSystemsAuthoritiesNeedAreRefused() {
    try (StoreAccess access =
        access("postgresql://db.example.com/x?sslmode=require&sslrootcert=system")) {
      assertThatThrownBy(access::session).hasMessageContaining("sslmode=verify-full only");
    }
  }

  private static boolean alive(String pid) throws Exception {
    return !store.query("select 1 from pg_stat_activity where pid = " + pid).isEmpty();
  }

  private static StoreException failure(StoreAccess access) {
    return catchThrowableOfType(StoreException.class, access::session);
  }

  private static String url(String host, String parameters) {
    return store.uri().replace("postgres@127.0.0.1", host) + parameters;
  }

  private static StoreAccess access(String url) {
    return new StoreAccess(settings(url, SecretsServer.ARN));
  }

  private static FunctionSettings settings(String url, @Nullable String secret) {
    return new FunctionSettings("file:///nowhere", url, secret, Duration.ofMinutes(15));
  }

  private static String pid(StoreSession session) throws StoreException {
    return row(session, "pid");
  }

  private static String who(StoreSession session) throws StoreException {
    return row(session, "who");
  }

  private static String row(StoreSession session, String column) throws StoreException {
    String value = session.run(WHO, Map.of()).get(0).text(column);
    session.rollback();
    return value;
  }
}
