package io.pgtracker.grafana.query;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts in the values of variables as Grafana's browser side does: {@code $name}, {@code ${name}}
 * and {@code ${name:format}}. A name that is no variable stays as it is.
 */
final class Variables {
  private static final Pattern REFERENCE =
      Pattern.compile("\\$(\\w+)|\\$\\{(\\w+)(?:\\.[^:^}]+)?(?::([^}]+))?\\}");

  private Variables() {}

  static String put(String sql, Map<String, String> values) {
    return REFERENCE
        .matcher(sql)
        .replaceAll(
            found -> {
              String name = found.group(1) == null ? found.group(2) : found.group(1);
              String value = values.get(name);
              return Matcher.quoteReplacement(
                  value == null ? found.group() : formatted(value, found.group(3)));
            });
  }

  private static String formatted(String value, @org.jspecify.annotations.Nullable String format) {
    String escaped = value.replace("'", "''");
    if (format == null) {
      return escaped; // what the PostgreSQL data source does with a variable of one value
    }
    return switch (format) {
      case "sqlstring" -> "'" + escaped + "'";
      case "raw" -> value;
      default -> throw new MacroException("format " + format + " of a variable");
    };
  }
}
