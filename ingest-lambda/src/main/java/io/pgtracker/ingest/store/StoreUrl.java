package io.pgtracker.ingest.store;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * Address of a store: {@code postgresql://user:password@host:port/database?sslmode=…}. What stands
 * after the question mark goes to pgjdbc as it is.
 */
public final class StoreUrl {
  private final URI uri;

  private StoreUrl(URI uri) {
    this.uri = uri;
  }

  /**
   * Reads an address.
   *
   * @throws IllegalArgumentException with what is wrong, never with the password
   */
  public static StoreUrl parse(String text) {
    URI uri;
    try {
      uri = new URI(text);
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException("the store URL is not a URI: " + e.getReason());
    }
    boolean ours = "postgresql".equals(uri.getScheme()) || "postgres".equals(uri.getScheme());
    if (!ours || uri.getHost() == null) {
      throw new IllegalArgumentException(
          "a store URL looks like postgresql://user:password@host:5432/database");
    }
    return new StoreUrl(uri);
  }

  String jdbcUrl() {
    int port = uri.getPort() < 0 ? 5432 : uri.getPort();
    String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
    return "jdbc:postgresql://" + uri.getHost() + ":" + port + "/" + rawDatabase() + query;
  }

  /** A fresh set of driver properties: user and password. */
  Properties properties() {
    Properties properties = new Properties();
    String userInfo = uri.getRawUserInfo();
    if (userInfo != null) {
      int colon = userInfo.indexOf(':');
      properties.setProperty("user", decoded(colon < 0 ? userInfo : userInfo.substring(0, colon)));
      if (colon >= 0) {
        properties.setProperty("password", decoded(userInfo.substring(colon + 1)));
      }
    }
    return properties;
  }

  /** Host, port and database, for messages. */
  public String location() {
    return uri.getHost() + ":" + (uri.getPort() < 0 ? 5432 : uri.getPort()) + "/" + rawDatabase();
  }

  private String rawDatabase() {
    @Nullable String path = uri.getRawPath();
    return path == null || path.length() < 2 ? "" : path.substring(1);
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  @Override
  public String toString() {
    return "postgresql://" + location();
  }
}
