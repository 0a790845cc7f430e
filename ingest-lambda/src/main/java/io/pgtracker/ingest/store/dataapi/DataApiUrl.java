package io.pgtracker.ingest.store.dataapi;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.arns.Arn;

/**
 * Address of a store behind the RDS Data API: {@code rds-data://<database>?cluster=<arn>}, with
 * {@code &secret=<arn>}, {@code &region=…} and {@code &endpoint=…} where they are not known
 * otherwise.
 *
 * @param database name of the database
 * @param clusterArn the Aurora cluster
 * @param secretArn the secret the Data API logs in with; it reads it itself
 * @param region of the cluster
 * @param endpoint another place that speaks the Data API; null: the region's
 */
public record DataApiUrl(
    String database, String clusterArn, String secretArn, String region, @Nullable URI endpoint) {
  private static final String SCHEME = "rds-data://";
  private static final String FORM =
      "rds-data://<database>?cluster=<ARN of the Aurora cluster>&secret=<ARN of its secret>";

  /** Whether a store's address is of this kind. */
  public static boolean isOne(String url) {
    return url.startsWith(SCHEME);
  }

  /**
   * Reads an address.
   *
   * @param secretArn taken where the address names none
   * @throws IllegalArgumentException with what is wrong
   */
  public static DataApiUrl parse(String text, @Nullable String secretArn) {
    int query = text.indexOf('?');
    if (!isOne(text) || query <= SCHEME.length()) {
      throw new IllegalArgumentException("a store behind the RDS Data API looks like " + FORM);
    }
    Map<String, String> parameters = parameters(text.substring(query + 1));
    String cluster = parameters.remove("cluster");
    String secret = parameters.remove("secret");
    String region = parameters.remove("region");
    String endpoint = parameters.remove("endpoint");
    if (!parameters.isEmpty()) {
      throw new IllegalArgumentException(
          "the store URL has parameters that are not known: " + parameters.keySet());
    }
    if (cluster == null) {
      throw new IllegalArgumentException("the store URL names no cluster: " + FORM);
    }
    String known = secret == null ? secretArn : secret;
    if (known == null || known.isBlank()) {
      throw new IllegalArgumentException(
          "the RDS Data API needs a secret: add &secret=<ARN> to the store URL, or set"
              + " PGTRACKER_STORE_SECRET");
    }
    return new DataApiUrl(
        decoded(text.substring(SCHEME.length(), query)),
        cluster,
        known,
        region == null ? regionOf(cluster) : region,
        endpoint == null ? null : URI.create(endpoint));
  }

  private static Map<String, String> parameters(String query) {
    Map<String, String> parameters = new HashMap<>();
    for (String parameter : query.split("&", -1)) {
      int equals = parameter.indexOf('=');
      if (equals < 0) {
        throw new IllegalArgumentException(
            "the store URL has a parameter without a value: '" + parameter + "'");
      }
      parameters.put(parameter.substring(0, equals), decoded(parameter.substring(equals + 1)));
    }
    return parameters;
  }

  private static String regionOf(String cluster) {
    return Arn.tryFromString(cluster)
        .flatMap(Arn::region)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "cluster= of the store URL is no ARN like"
                        + " arn:aws:rds:<region>:<account>:cluster:<name>"));
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  /** Cluster and database, for messages. */
  public String location() {
    return clusterArn.substring(clusterArn.lastIndexOf(':') + 1)
        + "/"
        + database
        + " (RDS Data API)";
  }
}
