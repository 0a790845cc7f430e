package io.pgtracker.scraper.connect;

import static io.pgtracker.scraper.connect.LibpqParameter.CHANNEL_BINDING;
import static io.pgtracker.scraper.connect.LibpqParameter.CONNECT_TIMEOUT;
import static io.pgtracker.scraper.connect.LibpqParameter.DBNAME;
import static io.pgtracker.scraper.connect.LibpqParameter.KEEPALIVES;
import static io.pgtracker.scraper.connect.LibpqParameter.PASSFILE;
import static io.pgtracker.scraper.connect.LibpqParameter.PASSWORD;
import static io.pgtracker.scraper.connect.LibpqParameter.REQUIRE_AUTH;
import static io.pgtracker.scraper.connect.LibpqParameter.TARGET_SESSION_ATTRS;
import static io.pgtracker.scraper.connect.LibpqParameter.USER;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Makes a {@link ConnectionTarget} of a URI and the environment, by libpq's rules: what is written
 * in the URI wins over the service, the service over PG* variables, those over defaults.
 *
 * <p>It differs from libpq where no host is named (localhost, since Java opens no Unix sockets) and
 * where no connect_timeout is (10 s, since a monitor must not hang).
 */
public final class TargetResolver {
  private static final Duration DEFAULT_CONNECT_TIMEOUT = Duration.ofSeconds(10);
  private static final Duration SHORTEST_CONNECT_TIMEOUT = Duration.ofSeconds(2);

  private final Environment environment;
  private final Consumer<String> warnings;

  /**
   * Resolves in this environment.
   *
   * @param warnings receives what the user should know and what does not prevent a connection
   */
  public TargetResolver(Environment environment, Consumer<String> warnings) {
    this.environment = environment;
    this.warnings = warnings;
  }

  /**
   * Resolves a URI.
   *
   * @param uri {@code postgresql://…}; null: everything comes from the environment
   * @throws InvalidTargetException with every problem found
   */
  public ConnectionTarget resolve(@Nullable String uri) throws InvalidTargetException {
    return resolve(uri, null);
  }

  /**
   * Resolves a URI and a password given apart.
   *
   * @param uri {@code postgresql://…}; null: everything comes from the environment
   * @param passwordFile a file that holds the password and nothing else (a mounted secret); null:
   *     the password comes from where libpq looks
   * @throws InvalidTargetException with every problem found
   */
  public ConnectionTarget resolve(@Nullable String uri, @Nullable Path passwordFile)
      throws InvalidTargetException {
    Map<String, String> explicit = uri == null ? Map.of() : ConnectionUri.parse(uri);
    ParameterValues values = ParameterValues.gather(explicit, environment);
    List<String> problems = new ArrayList<>();
    values.applyPolicies(problems, warnings);

    List<HostPort> hosts = HostList.read(values, problems);
    SslSettings ssl = SslResolver.read(values, environment, problems);
    String user = values.find(USER).orElse(environment.osUser());
    if (user.isEmpty()) {
      problems.add("no user is named; write postgresql://user@host/database or set PGUSER");
    }
    if (passwordFile != null && explicit.containsKey("password")) {
      problems.add("there is a password in the server's URI and a password file; give one of them");
    }
    Duration connectTimeout = connectTimeout(values, problems);
    TargetSessionAttributes attributes = sessionAttributes(values, problems);
    String channelBinding =
        oneOf(values, CHANNEL_BINDING, List.of("prefer", "disable", "require"), problems);
    String keepAlives = oneOf(values, KEEPALIVES, List.of("1", "0"), problems);
    Passwords passwords = passwords(values, passwordFile, problems);
    if (!problems.isEmpty()) {
      throw new InvalidTargetException(problems);
    }
    return new ConnectionTarget(
        hosts,
        values.find(DBNAME).orElse(user),
        user,
        passwords,
        ssl,
        connectTimeout,
        attributes,
        channelBinding,
        values.find(REQUIRE_AUTH).orElse(null),
        keepAlives.equals("1"));
  }

  private Passwords passwords(
      ParameterValues values, @Nullable Path passwordFile, List<String> problems) {
    if (passwordFile != null) {
      try {
        String text = Files.readString(passwordFile, StandardCharsets.UTF_8);
        return Passwords.given(new Secret(text.lines().findFirst().orElse("")));
      } catch (IOException e) {
        problems.add(
            "password file "
                + passwordFile
                + " cannot be read ("
                + e.getClass().getSimpleName()
                + "); check that it exists and is readable");
      }
    }
    Optional<String> given = values.find(PASSWORD);
    if (given.isPresent()) {
      return Passwords.given(new Secret(given.get()));
    }
    Path file =
        values.find(PASSFILE).map(Path::of).orElseGet(() -> environment.home().resolve(".pgpass"));
    return Passwords.fromFile(PasswordFile.read(file, warnings));
  }

  /** Zero and less mean "for ever" to libpq; here they mean the default. */
  private static Duration connectTimeout(ParameterValues values, List<String> problems) {
    Optional<String> given = values.find(CONNECT_TIMEOUT);
    if (given.isEmpty()) {
      return DEFAULT_CONNECT_TIMEOUT;
    }
    try {
      int seconds = Integer.parseInt(given.get().strip());
      if (seconds <= 0) {
        return DEFAULT_CONNECT_TIMEOUT;
      }
      Duration timeout = Duration.ofSeconds(seconds);
      return timeout.compareTo(SHORTEST_CONNECT_TIMEOUT) < 0 ? SHORTEST_CONNECT_TIMEOUT : timeout;
    } catch (NumberFormatException e) {
      problems.add(
          "connect_timeout" + values.origin(CONNECT_TIMEOUT) + " is not a number of seconds");
      return DEFAULT_CONNECT_TIMEOUT;
    }
  }

  private static TargetSessionAttributes sessionAttributes(
      ParameterValues values, List<String> problems) {
    List<String> names = new ArrayList<>();
    for (TargetSessionAttributes attributes : TargetSessionAttributes.values()) {
      names.add(attributes.libpqName());
    }
    return TargetSessionAttributes.of(oneOf(values, TARGET_SESSION_ATTRS, names, problems))
        .orElse(TargetSessionAttributes.ANY);
  }

  /** The value, which must be one of {@code allowed}, or the first of them if none was given. */
  static String oneOf(
      ParameterValues values,
      LibpqParameter parameter,
      List<String> allowed,
      List<String> problems) {
    String value = values.find(parameter).orElse(allowed.get(0)).toLowerCase(Locale.ROOT);
    if (allowed.contains(value)) {
      return value;
    }
    problems.add(
        parameter.libpqName()
            + values.origin(parameter)
            + " is not one of "
            + String.join(", ", allowed));
    return allowed.get(0);
  }
}
