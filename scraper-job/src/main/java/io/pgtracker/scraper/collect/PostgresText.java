package io.pgtracker.scraper.collect;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads the few values of PostgreSQL's text output that the scraper itself needs. */
final class PostgresText {
  private static final DateTimeFormatter TIMESTAMP =
      new DateTimeFormatterBuilder()
          .appendPattern("uuuu-MM-dd HH:mm:ss")
          .appendFraction(ChronoField.NANO_OF_SECOND, 0, 6, true)
          .appendOffset("+HH:mm:ss", "+00")
          .toFormatter(Locale.ROOT);

  private PostgresText() {}

  /** A timestamptz under {@code DateStyle = ISO} and {@code TimeZone = UTC}; null stays null. */
  static @Nullable Instant instant(@Nullable String text) {
    return text == null ? null : OffsetDateTime.parse(text, TIMESTAMP).toInstant();
  }

  static boolean bool(@Nullable String text) {
    return "t".equals(text);
  }
}
