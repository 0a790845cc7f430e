package io.pgtracker.scraper.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TargetResolverTest {
  @TempDir Path home;
  private final Map<String, String> variables = new HashMap<>();
  private final List<String> warnings = new ArrayList<>();

  private ConnectionTarget resolve(@Nullable String uri) throws InvalidTargetException {
    return new TargetResolver(new Environment(variables, home, "osuser"), warnings::add)
        .resolve(uri);
  }

  private static @Nullable String password(ConnectionTarget target) {
    return target
        .passwords()
        .find(target.hosts().get(0), target.database(), target.user())
        .map(Secret::reveal)
        .orElse(null);
  }

  @Test
  void everyPartOfTheUriIsTaken() throws Exception {
    ConnectionTarget target =
        resolve("postgresql://ann%40corp:p%2Fw%20%C3%A9@db.example:6543/app%20db?sslmode=disable");
    assertThat(target.hosts()).containsExactly(new HostPort("db.example", 6543));
    assertThat(target.user()).isEqualTo("ann@corp");
    assertThat(password(target)).isEqualTo("p/w é");
    assertThat(target.database()).isEqualTo("app db");
    assertThat(target.ssl().mode()).isEqualTo(SslMode.DISABLE);
  }

  @Test
  void theBareUriMeansLocalhostAndTheUsersOwnDatabase() throws Exception {
    ConnectionTarget target = resolve("postgres://");
    assertThat(target.hosts()).containsExactly(new HostPort("localhost", 5432));
    assertThat(target.user()).isEqualTo("osuser");
    assertThat(target.database()).isEqualTo("osuser");
    assertThat(target.ssl().mode()).isEqualTo(SslMode.PREFER);
    assertThat(target.connectTimeout()).isEqualTo(Duration.ofSeconds(10));
    assertThat(password(target)).isNull();
  }

  @Test
  void theDefaultDatabaseIsTheUsersName() throws Exception {
    assertThat(resolve("postgresql://ann@h").database()).isEqualTo("ann");
  }

  @Test
  void severalHostsMayHaveTheirOwnPorts() throws Exception {
    assertThat(resolve("postgresql://a:1,[::1]:2,c/db").hosts())
        .containsExactly(new HostPort("a", 1), new HostPort("::1", 2), new HostPort("c", 5432));
    assertThat(resolve("postgresql:///db?host=a,b&port=7").hosts())
        .containsExactly(new HostPort("a", 7), new HostPort("b", 7));
  }

  @Test
  void anIpv6AddressIsShownInBrackets() throws Exception {
    assertThat(resolve("postgresql://ann@[2001:db8::1]/db").display())
        .isEqualTo("postgresql://ann@[2001:db8::1]:5432/db");
  }

  @Test
  void theUriWinsOverTheServiceAndTheServiceOverTheEnvironment() throws Exception {
    Files.writeString(
        home.resolve(".pg_service.conf"),
        "# services\n[other]\nhost=wrong\n[prod]\nhost=from-service\nport=1111\nuser=svc\n[z]\n");
    variables.put("PGSERVICE", "prod");
    variables.put("PGUSER", "from-env");
    variables.put("PGDATABASE", "env-db");
    variables.put("PGPORT", "2222");
    ConnectionTarget target = resolve("postgresql://uri-user@");
    assertThat(target.hosts()).containsExactly(new HostPort("from-service", 1111));
    assertThat(target.user()).isEqualTo("uri-user");
    assertThat(target.database()).isEqualTo("env-db");
  }

  @Test
  void everythingMayComeFromTheEnvironment() throws Exception {
    variables.putAll(
        Map.of(
            "PGHOST",
            "h",
            "PGPORT",
            "1",
            "PGUSER",
            "u",
            "PGPASSWORD",
            "secret",
            "PGDATABASE",
            "d",
            "PGSSLMODE",
            "disable",
            "PGCONNECT_TIMEOUT",
            "3",
            "PGTARGETSESSIONATTRS",
            "standby",
            "PGCHANNELBINDING",
            "disable",
            "PGREQUIREAUTH",
            "scram-sha-256"));
    ConnectionTarget target = resolve(null);
    assertThat(target.display()).isEqualTo("postgresql://u@h:1/d");
    assertThat(password(target)).isEqualTo("secret");
    assertThat(target.connectTimeout()).isEqualTo(Duration.ofSeconds(3));
    assertThat(target.sessionAttributes()).isEqualTo(TargetSessionAttributes.STANDBY);
    assertThat(target.channelBinding()).isEqualTo("disable");
    assertThat(target.requireAuth()).isEqualTo("scram-sha-256");
  }

  @Test
  void aServiceFileMayBeNamedAndAMissingServiceIsNamed() throws Exception {
    Path file = Files.writeString(home.resolve("services"), "[s]\nhost=h\n");
    variables.put("PGSERVICEFILE", file.toString());
    assertThat(resolve("postgresql:///?service=s").hosts().get(0).host()).isEqualTo("h");
    assertThatThrownBy(() -> resolve("postgresql:///?service=t"))
        .hasMessageContaining("service \"t\"")
        .hasMessageContaining(file.toString());
  }

  @Test
  void thePasswordFileIsSearchedByHostPortDatabaseAndUser() throws Exception {
    pgpass(
        "# comment\nother:*:*:*:no\nh:5432:d1:u:first\nh:*:*:u\\:x:colon\\:ed:rest\n*:*:*:u:any\n",
        "rw-------");
    ConnectionTarget target = resolve("postgresql://u@h/d1");
    assertThat(password(target)).isEqualTo("first");
    assertThat(target.passwords().find(target.hosts().get(0), "d2", "u").map(Secret::reveal))
        .contains("any");
    assertThat(password(resolve("postgresql://u%3Ax@h/d"))).isEqualTo("colon:ed");
    assertThat(password(resolve("postgresql://v@h/d"))).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"rw-r-----", "rw----r--", "rwxrwxrwx", "rw--w----"})
  void aPasswordFileOpenToOthersIsIgnoredWithAWarning(String mode) throws Exception {
    pgpass("*:*:*:*:pw\n", mode);
    assertThat(password(resolve("postgresql://u@h/d"))).isNull();
    assertThat(warnings).singleElement().asString().contains("chmod 600").doesNotContain("pw\n");
  }

  private void pgpass(String text, String mode) throws IOException {
    Path file = Files.writeString(home.resolve(".pgpass"), text);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode));
  }

  @Test
  void aFileMayHoldNothingButThePassword() throws Exception {
    Path file = Files.writeString(home.resolve("secret"), "from file\n");
    TargetResolver resolver =
        new TargetResolver(new Environment(variables, home, "osuser"), warnings::add);
    assertThat(password(resolver.resolve("postgresql://u@h", file))).isEqualTo("from file");
    assertThatThrownBy(() -> resolver.resolve("postgresql://u:x@h", file))
        .isInstanceOf(InvalidTargetException.class)
        .hasMessageContaining("one of them");
    assertThatThrownBy(() -> resolver.resolve("postgresql://u@h", home.resolve("nowhere")))
        .isInstanceOf(InvalidTargetException.class)
        .hasMessageContaining("nowhere");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "postgresql://%2Fvar%2Frun/db             | Unix socket",
        "postgresql:///db?host=/tmp               | host=localhost",
        "postgresql://h/db?options=-c%20a%3Db     | ALTER ROLE",
        "postgresql://h/db?gssencmode=require     | sslmode=verify-full",
        "postgresql://h/db?hostaddr=10.0.0.1      | hostaddr",
        "postgresql://h/db?sslcrl=x               | revocation",
        "postgresql://h/db?load_balance_hosts=random | one instance for each server",
        "postgresql://h/db?sslmode=sometimes      | sslmode",
        "postgresql://h/db?sslmode=verify-full    | sslrootcert=system",
        "postgresql://h/db?sslrootcert=system&sslmode=require | verify-full",
        "postgresql://h/db?sslrootcert=system&sslcert=c | sslcert",
        "postgresql://h/db?sslrootcert=nofile&sslmode=verify-ca | nofile",
        "postgresql://h/db?target_session_attrs=x | prefer-standby",
        "postgresql://h/db?channel_binding=x      | prefer, disable, require",
        "postgresql://h/db?connect_timeout=x      | number of seconds",
        "postgresql://a,b,c/db?port=1,2           | 2 ports for 3 hosts",
        "postgresql://h:0/db                      | 65535",
        "postgresql://h:65536/db                  | 65535",
        "postgresql://h/db?currentSchema=x        | currentSchema",
        "postgresql://h/db?nonsense               | name=value",
        "postgresql://h/%zz                       | %25",
        "postgresql://h/%                         | %25",
        "postgresql://h/%00                       | %25",
        "postgresql://h/%ff                       | UTF-8",
        "postgresql://[::1/db                     | ]",
        "jdbc:postgresql://h/db                   | postgresql://user@host",
        "mysql://h                                | postgresql://",
        "host=h user=u                            | postgresql://",
      })
  void whatCannotBeHonouredIsRefusedByNameWithWhatToWrite(String uri, String expected) {
    assertThatThrownBy(() -> resolve(uri.strip()))
        .isInstanceOf(InvalidTargetException.class)
        .hasMessageContaining(expected);
  }

  @Test
  void refusalsFromTheEnvironmentNameTheVariableAndComeAllAtOnce() {
    variables.putAll(Map.of("PGOPTIONS", "-c x=1", "PGGSSENCMODE", "require", "PGPORT", "x"));
    InvalidTargetException refusal =
        catchThrowableOfType(InvalidTargetException.class, () -> resolve("postgresql://h"));
    assertThat(refusal.problems())
        .hasSize(3)
        .anyMatch(p -> p.contains("PGOPTIONS"))
        .anyMatch(p -> p.contains("PGGSSENCMODE"))
        .anyMatch(p -> p.contains("PGPORT"));
  }

  @Test
  void harmlessValuesOfWhatIsNotSupportedPass() throws Exception {
    variables.putAll(Map.of("PGGSSENCMODE", "prefer", "PGAPPNAME", "mine"));
    resolve("postgresql://h/db?sslsni=1&keepalives_idle=5");
    assertThat(warnings)
        .hasSize(2)
        .anyMatch(w -> w.contains("PGAPPNAME"))
        .anyMatch(w -> w.contains("keepalives_idle"));
  }

  @Test
  void encryptionFollowsLibpqsRules() throws Exception {
    assertThat(resolve("postgresql://h/?sslrootcert=system").ssl())
        .matches(ssl -> ssl.systemRoots() && ssl.mode() == SslMode.VERIFY_FULL);
    assertThat(resolve("postgresql://h/?ssl=true").ssl().mode()).isEqualTo(SslMode.REQUIRE);
    Files.createDirectory(home.resolve(".postgresql"));
    Path root = Files.createFile(home.resolve(".postgresql/root.crt"));
    assertThat(resolve("postgresql://h/?sslmode=require").ssl())
        .matches(ssl -> ssl.mode() == SslMode.VERIFY_CA)
        .matches(ssl -> root.toString().equals(ssl.rootCert()));
  }

  @Test
  void theShortestConnectTimeoutIsTwoSecondsAndForEverIsTheDefault() throws Exception {
    assertThat(resolve("postgresql://h/?connect_timeout=1").connectTimeout())
        .isEqualTo(Duration.ofSeconds(2));
    assertThat(resolve("postgresql://h/?connect_timeout=0").connectTimeout())
        .isEqualTo(Duration.ofSeconds(10));
  }
}
