package io.pgtracker.objects;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a bucket is. Written as {@code s3://bucket/prefix?endpoint=…&region=…&path-style=true};
 * what the query leaves out comes from the environment: AWS_ENDPOINT_URL_S3, then AWS_ENDPOINT_URL;
 * AWS_REGION, then AWS_DEFAULT_REGION; PGTRACKER_S3_PATH_STYLE (the AWS SDKs have no variable for
 * it). Path style is the default where an endpoint other than AWS's own is named.
 *
 * @param bucket its name
 * @param prefix what all keys in the bucket start with, ending in '/'; or empty
 * @param endpoint null for AWS's own of the region
 * @param region null when the AWS configuration file or the host's metadata shall tell
 * @param pathStyle whether the bucket stands in the path and not in the host name
 */
public record S3Location(
    String bucket,
    String prefix,
    @Nullable URI endpoint,
    @Nullable String region,
    boolean pathStyle) {
  private static final String SCHEME = "s3://";
  private static final Set<String> PARAMETERS = Set.of("endpoint", "region", "path-style");
  private static final Pattern BUCKET = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{1,253}");
  private static final Pattern REGION = Pattern.compile("[A-Za-z0-9][A-Za-z0-9-]{0,62}");

  /** Whether it is for us. */
  static boolean matches(String location) {
    return location.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
  }

  /**
   * Reads a location.
   *
   * @param environment environment variables by name
   * @throws InvalidLocationException when it is written wrongly; never repeats user information
   */
  static S3Location parse(String location, Map<String, String> environment) {
    if (location.contains("@")) {
      throw new InvalidLocationException(
          "an S3 location takes no '@': credentials belong into the AWS environment");
    }
    int question = location.indexOf('?');
    String path = location.substring(SCHEME.length(), question < 0 ? location.length() : question);
    Map<String, String> query =
        question < 0 ? Map.of() : parseQuery(location.substring(question + 1), location);
    int slash = path.indexOf('/');
    String bucket = slash < 0 ? path : path.substring(0, slash);
    if (!BUCKET.matcher(bucket).matches()) {
      throw new InvalidLocationException(location + " has no valid bucket name");
    }
    URI endpoint =
        endpoint(
            first(
                query.get("endpoint"),
                environment.get("AWS_ENDPOINT_URL_S3"),
                environment.get("AWS_ENDPOINT_URL")));
    String region =
        first(
            query.get("region"),
            environment.get("AWS_REGION"),
            environment.get("AWS_DEFAULT_REGION"));
    if (region != null && !REGION.matcher(region).matches()) {
      throw new InvalidLocationException("'" + region + "' is no name of a region");
    }
    String pathStyle = first(query.get("path-style"), environment.get("PGTRACKER_S3_PATH_STYLE"));
    return new S3Location(
        bucket,
        prefix(slash < 0 ? "" : path.substring(slash + 1), location),
        endpoint,
        region == null && endpoint != null ? "us-east-1" : region,
        pathStyle == null ? !isAwsOwn(endpoint) : parseBoolean(pathStyle));
  }

  /** Bucket and prefix, for people. */
  @Override
  public String toString() {
    return SCHEME
        + bucket
        + (prefix.isEmpty() ? "" : "/" + prefix.substring(0, prefix.length() - 1));
  }

  private static String prefix(String path, String location) {
    String trimmed = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    if (!trimmed.isEmpty() && !KeyRules.isValid(trimmed)) {
      throw new InvalidLocationException(
          location + " has a prefix with an empty segment, '.', '..' or a character no key takes");
    }
    return trimmed.isEmpty() ? "" : trimmed + "/";
  }

  private static @Nullable URI endpoint(@Nullable String text) {
    if (text == null) {
      return null;
    }
    try {
      URI uri = new URI(text);
      String scheme = uri.getScheme();
      if (uri.getHost() != null
          && uri.getUserInfo() == null
          && uri.getQuery() == null
          && ("http".equals(scheme) || "https".equals(scheme))) {
        return uri;
      }
    } catch (URISyntaxException e) {
      // falls through to the message below, which doesn't repeat what may hold a password
    }
    throw new InvalidLocationException(
        "the endpoint must be http:// or https:// with a host, and a port if need be");
  }

  private static boolean isAwsOwn(@Nullable URI endpoint) {
    if (endpoint == null) {
      return true;
    }
    String host = endpoint.getHost().toLowerCase(Locale.ROOT);
    return host.endsWith(".amazonaws.com") || host.endsWith(".amazonaws.com.cn");
  }

  private static boolean parseBoolean(String text) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "true", "1" -> true;
      case "false", "0" -> false;
      default ->
          throw new InvalidLocationException("path style must be true or false, not " + text);
    };
  }

  private static Map<String, String> parseQuery(String query, String location) {
    Map<String, String> parameters = new HashMap<>();
    for (String parameter : query.split("&", -1)) {
      int equals = parameter.indexOf('=');
      String name = equals < 0 ? parameter : parameter.substring(0, equals);
      if (equals < 0 || !PARAMETERS.contains(name)) {
        throw new InvalidLocationException(location + " has an unknown parameter '" + name + "'");
      }
      parameters.put(name, decode(parameter.substring(equals + 1), location));
    }
    return parameters;
  }

  private static String decode(String value, String location) {
    try {
      return URLDecoder.decode(value.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw new InvalidLocationException(location + " has a '%' without two hex digits");
    }
  }

  private static @Nullable String first(@Nullable String... values) {
    for (String value : values) {
      if (value != null && !value.isEmpty()) {
        return value;
      }
    }
    return null;
  }
}
