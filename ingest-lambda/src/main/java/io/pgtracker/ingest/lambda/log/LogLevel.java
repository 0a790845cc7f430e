package io.pgtracker.ingest.lambda.log;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How much a line matters, by the names that Lambda knows. */
public enum LogLevel {
  TRACE,
  DEBUG,
  INFO,
  WARN,
  ERROR,
  FATAL;

  /** As {@code AWS_LAMBDA_LOG_LEVEL} names it; INFO where that is missing or not known. */
  static LogLevel named(@Nullable String name) {
    for (LogLevel level : values()) {
      if (name != null && level.name().equals(name.toUpperCase(Locale.ROOT))) {
        return level;
      }
    }
    return INFO;
  }
}
