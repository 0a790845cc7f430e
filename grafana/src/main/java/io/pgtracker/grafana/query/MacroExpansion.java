package io.pgtracker.grafana.query;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes of a panel's SQL what Grafana's PostgreSQL data source sends, its TimescaleDB switch being
 * off. An argument ends at the first closing parenthesis, whatever was opened in it: such a query
 * is broken in Grafana, and so it is here.
 */
public final class MacroExpansion {
  private static final Pattern MACRO = Pattern.compile("\\$([_a-zA-Z0-9]+)\\(([^\\)]*)\\)");
  private static final DateTimeFormatter RFC_3339 =
      new DateTimeFormatterBuilder()
          .appendPattern("uuuu-MM-dd'T'HH:mm:ss")
          .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
          .appendLiteral('Z')
          .toFormatter(java.util.Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private final TimeRange range;
  private final Duration interval;

  public MacroExpansion(TimeRange range, Duration interval) {
    this.range = range;
    this.interval = interval;
  }

  /**
   * Variables first, as the browser puts them in; then intervals and macros, as the server does.
   */
  public String expand(String sql, Map<String, String> variables) {
    String withIntervals =
        Variables.put(sql, variables)
            .replace("$__interval_ms", Long.toString(interval.toMillis()))
            .replace("${__interval_ms}", Long.toString(interval.toMillis()))
            .replace("$__unixEpochFrom()", Long.toString(range.from().getEpochSecond()))
            .replace("$__unixEpochTo()", Long.toString(range.to().getEpochSecond()));
    return MACRO
        .matcher(withIntervals)
        .replaceAll(
            found ->
                Matcher.quoteReplacement(
                    macro(
                        found.group(1),
                        Arrays.stream(found.group(2).split(",", -1)).map(String::strip).toList())));
  }

  private String macro(String name, List<String> arguments) {
    return switch (name) {
      case "__time" -> arguments.get(0) + " AS \"time\"";
      case "__timeEpoch" -> "extract(epoch from " + arguments.get(0) + ") as \"time\"";
      case "__timeFilter" ->
          arguments.get(0) + " BETWEEN " + text(range.from()) + " AND " + text(range.to());
      case "__timeFrom" -> text(range.from());
      case "__timeTo" -> text(range.to());
      case "__unixEpochFilter" ->
          arguments.get(0)
              + " >= "
              + range.from().getEpochSecond()
              + " AND "
              + arguments.get(0)
              + " <= "
              + range.to().getEpochSecond();
      default -> throw new MacroException("unknown macro \"" + name + "\"");
    };
  }

  private static String text(Instant moment) {
    return "'" + RFC_3339.format(moment) + "'";
  }
}
