package io.pgtracker.scraper.cli;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Durations and sizes as people write them, always with their unit. */
public final class Units {
  private static final Pattern SHAPE = Pattern.compile("(\\d{1,12})\\s*([A-Za-z]{1,3})");
  private static final Map<String, Long> MILLIS =
      Map.of(
          "ms", 1L,
          "s", 1_000L,
          "min", 60_000L,
          "m", 60_000L,
          "h", 3_600_000L,
          "d", 86_400_000L);
  private static final Map<String, Long> BYTES =
      Map.of(
          "b",
          1L,
          "kb",
          1_000L,
          "mb",
          1_000_000L,
          "gb",
          1_000_000_000L,
          "kib",
          1L << 10,
          "mib",
          1L << 20,
          "gib",
          1L << 30,
          "tib",
          1L << 40);

  private Units() {}

  /** A duration above zero: {@code 500ms}, {@code 30s}, {@code 5m}, {@code 1h}. */
  public static Duration duration(String text) {
    return Duration.ofMillis(amount(text, MILLIS, "a duration such as 500ms, 30s, 5m or 1h"));
  }

  /** A size above zero in bytes: {@code 64MiB}, {@code 1GiB}. */
  public static long bytes(String text) {
    return amount(text, BYTES, "a size such as 64MiB or 1GiB");
  }

  private static long amount(String text, Map<String, Long> units, String wanted) {
    Matcher matcher = SHAPE.matcher(text.strip());
    Long unit = null;
    if (matcher.matches()) {
      unit = units.get(matcher.group(2).toLowerCase(Locale.ROOT));
    }
    if (unit == null) {
      throw new IllegalArgumentException("'" + text + "' is not " + wanted);
    }
    long amount = Math.multiplyExact(Long.parseLong(matcher.group(1)), unit);
    if (amount < 1) {
      throw new IllegalArgumentException("'" + text + "' must be above zero");
    }
    return amount;
  }
}
