package io.pgtracker.ingest.store;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.regex.Pattern;

/**
 * Address of a store: {@code postgresql://user:password@host:port/database?sslmode=…}. What stands
 * after the question mark goes to pgjdbc as it is, but for {@code sslrootcert=system}, which means
 * what it means to libpq: the authorities that Java trusts.
 */
public final class StoreUrl {
  private static final int DEFAULT_PORT = 5432;
  private static final Pattern LOOPBACK =
      Pattern.compile("localhost|127\\.[0-9.]+|\\[::1]", Pattern.CASE_INSENSITIVE);

  private final String host;
  private final int port;
  private final String rawDatabase;
  private final StoreCredentials credentials;
  private final UrlParameters parameters;

  private StoreUrl(
      String host,
      int port,
      String rawDatabase,
      StoreCredentials credentials,
      UrlParameters parameters) {
    this.host = host;
    this.port = port;
    this.rawDatabase = rawDatabase;
    this.credentials = credentials;
    this.parameters = parameters;
  }

  /**
   * Reads an address.
   *
   * @throws IllegalArgumentException with what is wrong, never with the password
   */
  public static StoreUrl parse(String text) {
    return parse(text, StoreServer.NONE);
  }

  /**
   * Reads an address that may leave out what stands elsewhere.
   *
   * @param otherwise used for what the address does not name
   * @throws IllegalArgumentException with what is wrong, never with the password
   */
  public static StoreUrl parse(String text, StoreServer otherwise) {
    URI uri;
    try {
      uri = new URI(text);
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException("the store URL is not a URI: " + e.getReason());
    }
    boolean ours = "postgresql".equals(uri.getScheme()) || "postgres".equals(uri.getScheme());
    String host = uri.getHost();
    boolean named = host != null || (uri.getRawAuthority() == null && otherwise.host() != null);
    if (!ours || !named) {
      throw new IllegalArgumentException(
          "a store URL looks like postgresql://user:password@host:5432/database");
    }
    int port = uri.getPort() > 0 || otherwise.port() == null ? uri.getPort() : otherwise.port();
    String path = uri.getRawPath();
    String database = path == null || path.length() < 2 ? "" : path.substring(1);
    UrlParameters parameters = UrlParameters.parse(uri.getRawQuery());
    parameters.requireSense();
    return new StoreUrl(
        host == null ? String.valueOf(otherwise.host()) : host,
        port < 0 ? DEFAULT_PORT : port,
        database.isEmpty() && otherwise.database() != null ? otherwise.database() : database,
        StoreCredentials.parse(uri.getRawUserInfo()),
        parameters);
  }

  /** The same with this user and password. */
  public StoreUrl with(StoreCredentials other) {
    return new StoreUrl(host, port, rawDatabase, other, parameters);
  }

  /**
   * The same with a certificate that is verified, host name included, by the authorities that Java
   * trusts: as far as the address does not say otherwise, and unless it is this very host.
   */
  public StoreUrl withVerifiedTls() {
    UrlParameters verified = parameters;
    if (verified.get("sslmode") == null && !LOOPBACK.matcher(host).matches()) {
      verified = verified.with("sslmode", "verify-full");
    }
    String mode = verified.get("sslmode");
    if (mode != null
        && mode.startsWith("verify-")
        && verified.get("sslrootcert") == null
        && verified.get("sslfactory") == null) {
      verified = verified.with("sslrootcert", "system").with("sslmode", "verify-full");
    }
    return new StoreUrl(host, port, rawDatabase, credentials, verified);
  }

  String jdbcUrl() {
    String query = parameters.forDriver();
    return "jdbc:postgresql://" + location() + (query.isEmpty() ? "" : "?" + query);
  }

  /** A fresh set of driver properties: user and password. */
  Properties properties() {
    Properties properties = new Properties();
    if (credentials.user() != null) {
      properties.setProperty("user", credentials.user());
    }
    if (credentials.password() != null) {
      properties.setProperty("password", credentials.password());
    }
    return properties;
  }

  /** Host, port and database, for messages. */
  public String location() {
    return host + ":" + port + "/" + rawDatabase;
  }

  static String decoded(String text) {
    return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  @Override
  public String toString() {
    return "postgresql://" + location();
  }
}
