package io.pgtracker.ingest.store;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What stands after the question mark of a store's URL, in its order.
 *
 * @param values encoded as in the URL, by name
 */
record UrlParameters(Map<String, String> values) {
  private static final String SYSTEM = "system";

  static UrlParameters parse(@Nullable String rawQuery) {
    Map<String, String> values = new LinkedHashMap<>();
    if (rawQuery != null) {
      for (String parameter : rawQuery.split("&", -1)) {
        int equals = parameter.indexOf('=');
        if (equals < 0) {
          throw new IllegalArgumentException(
              "the store URL has a parameter without a value: '" + parameter + "'");
        }
        values.put(parameter.substring(0, equals), parameter.substring(equals + 1));
      }
    }
    return new UrlParameters(values);
  }

  @Nullable String get(String name) {
    String value = values.get(name);
    return value == null ? null : StoreUrl.decoded(value);
  }

  /** The same with one more, or with another value of it. */
  UrlParameters with(String name, String plainValue) {
    Map<String, String> more = new LinkedHashMap<>(values);
    more.put(name, plainValue);
    return new UrlParameters(more);
  }

  /**
   * As libpq: authorities that anybody's certificate may come from prove nothing without a name.
   */
  void requireSense() {
    String mode = get("sslmode");
    if (trustsSystem() && mode != null && !mode.equals("verify-full")) {
      throw new IllegalArgumentException(
          "sslrootcert=system of the store URL goes with sslmode=verify-full only, not with "
              + mode);
    }
  }

  private boolean trustsSystem() {
    return SYSTEM.equals(get("sslrootcert"));
  }

  /** The query of a JDBC URL. */
  String forDriver() {
    Map<String, String> known = new LinkedHashMap<>(values);
    if (trustsSystem()) {
      known.remove("sslrootcert");
      known.put("sslmode", "verify-full");
      known.put("sslfactory", "org.postgresql.ssl.DefaultJavaSSLFactory");
    }
    return known.entrySet().stream()
        .map(parameter -> parameter.getKey() + "=" + parameter.getValue())
        .collect(Collectors.joining("&"));
  }
}
