package io.pgtracker.format;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Moments as the format writes them: ISO-8601, UTC, microseconds, from 2000 to the end of 2099. The
 * range keeps a broken clock from reaching the store, where it would make partitions of its own.
 */
final class InstantText {
  private static final Instant FIRST = Instant.parse("2000-01-01T00:00:00Z");
  private static final Instant BEYOND = Instant.parse("2100-01-01T00:00:00Z");
  private static final Pattern SHAPE =
      Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d{1,6})?Z");
  private static final DateTimeFormatter MICROS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private InstantText() {}

  static boolean inRange(Instant instant) {
    return !instant.isBefore(FIRST) && instant.isBefore(BEYOND);
  }

  /** Text of a moment; what is finer than a microsecond is cut off. */
  static String format(Instant instant) {
    if (!inRange(instant)) {
      throw new IllegalArgumentException(
          instant + " is outside " + FIRST + " to " + BEYOND + "; is a clock wrong?");
    }
    return MICROS.format(instant);
  }

  /** The moment a text means; null when it is none or out of range. */
  static @Nullable Instant parse(String text) {
    if (!SHAPE.matcher(text).matches()) {
      return null;
    }
    try {
      Instant instant = Instant.parse(text);
      return inRange(instant) ? instant : null;
    } catch (DateTimeException notADate) {
      return null;
    }
  }
}
