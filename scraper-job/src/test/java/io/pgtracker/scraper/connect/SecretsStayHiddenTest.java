package io.pgtracker.scraper.connect;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Generated URIs, files and failures with a known secret, which nothing that is said may hold. */
class SecretsStayHiddenTest {
  private static final int CASES = 5_000;
  private static final String PIECES = "@:/?#&=%[],; '\"\\$+";

  @TempDir Path home;
  private final Random random = new Random(20_261_123);
  private int resolved;
  private int refused;

  @Test
  void noMessageAndNoPrintedFormHoldsTheSecret() throws Exception {
    for (int i = 0; i < CASES; i++) {
      String secret = secret();
      for (String uri : uris(secret)) {
        check(secret, uri, Map.of());
      }
      check(secret, "postgresql://ann@h/db", Map.of("PGPASSWORD", secret, "PGPORT", port()));
    }
    assertThat(resolved).isGreaterThan(CASES);
    assertThat(refused).isGreaterThan(CASES);
  }

  @Test
  void noMessageHoldsALineOfAPasswordOrServiceFile() throws Exception {
    for (int i = 0; i < 300; i++) {
      String secret = secret();
      Path pgpass = home.resolve(".pgpass");
      Files.writeString(pgpass, "h:5432:*:ann:" + secret + "\n" + secret + "\n");
      Files.setPosixFilePermissions(
          pgpass, PosixFilePermissions.fromString(i % 2 == 0 ? "rw-------" : "rw-r--r--"));
      Files.writeString(
          home.resolve(".pg_service.conf"),
          "[s]\nhost=h\npassword=" + secret + "\n" + (i % 3 == 0 ? secret : "") + "\n");
      check(secret, "postgresql://ann@h/db", Map.of());
      check(secret, "postgresql://ann@h/db?service=s", Map.of("PGPORT", port()));
    }
  }

  private String port() {
    return random.nextBoolean() ? "5432" : "nonsense";
  }

  /** The secret escaped as it should be, and not escaped, in every place a URI has for one. */
  private static List<String> uris(String secret) {
    List<String> uris = new ArrayList<>();
    String escaped = URLEncoder.encode(secret, StandardCharsets.UTF_8).replace("+", "%20");
    for (String written : List.of(escaped, secret)) {
      uris.add("postgresql://ann:" + written + "@h:5432/db?sslmode=disable");
      uris.add("postgresql://ann:" + written + "@h:5432/db?options=x");
      uris.add("postgresql://ann@h/db?password=" + written);
      uris.add("postgresql://ann@h/db?sslpassword=" + written + "&sslmode=sometimes");
      uris.add("jdbc:postgresql://h/db?user=ann&password=" + written);
      uris.add("ann:" + written + "@h");
    }
    uris.add("postgresql://ann:" + escaped); // the host forgotten: it is read as a port
    return uris;
  }

  private void check(String secret, String uri, Map<String, String> variables) {
    List<String> said = new ArrayList<>();
    Environment environment = new Environment(variables, home, "osuser");
    said.add(environment.toString());
    try {
      ConnectionTarget target = new TargetResolver(environment, said::add).resolve(uri);
      said.add(target.toString());
      said.add(target.display());
      SQLException failure = new SQLException("FATAL: bad password " + secret, "28P01");
      if (target.passwords().find(target.hosts().get(0), "db", target.user()).isPresent()
          && target.toString().contains("passwords=given")) {
        ConnectFailure told =
            FailureClassifier.classify(failure, target, target.hosts().get(0), "db");
        said.add(told.toString() + told.nextStep());
      }
      resolved++;
    } catch (InvalidTargetException e) {
      said.add(e.toString() + e.problems());
      refused++;
    }
    assertThat(said).noneMatch(text -> text.contains(secret));
  }

  /** At least 6 characters, some of which mean something in URIs. */
  private String secret() {
    StringBuilder secret = new StringBuilder();
    int length = 6 + random.nextInt(10);
    for (int i = 0; i < length; i++) {
      secret.append(
          random.nextInt(3) == 0
              ? PIECES.charAt(random.nextInt(PIECES.length()))
              : (char) ('A' + random.nextInt(26)));
    }
    return secret.toString();
  }
}
