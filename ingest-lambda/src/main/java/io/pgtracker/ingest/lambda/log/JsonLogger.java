package io.pgtracker.ingest.lambda.log;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Marker;
import org.slf4j.event.Level;
import org.slf4j.helpers.LegacyAbstractLogger;
import org.slf4j.helpers.MessageFormatter;

/** A logger of SLF4J. */
final class JsonLogger extends LegacyAbstractLogger {
  private static final long serialVersionUID = 1L;

  private final transient JsonLog log;
  private final LogLevel least;

  JsonLogger(String name, JsonLog log) {
    this.name = name;
    this.log = log;
    this.least = LibraryLogs.least(name);
  }

  @Override
  protected void handleNormalizedLoggingCall(
      Level level,
      @Nullable Marker marker,
      @Nullable String messagePattern,
      Object @Nullable [] arguments,
      @Nullable Throwable throwable) {
    String message = MessageFormatter.basicArrayFormat(messagePattern, arguments);
    log.write(LogLevel.named(level.name()), String.valueOf(message), name, Map.of(), throwable);
  }

  private boolean writes(LogLevel level) {
    return level.compareTo(least) >= 0 && log.writes(level);
  }

  @Override
  public boolean isTraceEnabled() {
    return writes(LogLevel.TRACE);
  }

  @Override
  public boolean isDebugEnabled() {
    return writes(LogLevel.DEBUG);
  }

  @Override
  public boolean isInfoEnabled() {
    return writes(LogLevel.INFO);
  }

  @Override
  public boolean isWarnEnabled() {
    return writes(LogLevel.WARN);
  }

  @Override
  public boolean isErrorEnabled() {
    return writes(LogLevel.ERROR);
  }

  @Override
  protected @Nullable String getFullyQualifiedCallerName() {
    return null;
  }
}
