package io.pgtracker.ingest.lambda.log;

import java.util.Map;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.SimpleFormatter;
import org.jspecify.annotations.Nullable;

/** Takes what is logged through {@code java.util.logging}. */
final class JavaLogHandler extends Handler {
  private final SimpleFormatter messages = new SimpleFormatter();
  private final JsonLog log;

  JavaLogHandler(JsonLog log) {
    this.log = log;
  }

  @Override
  public void publish(@Nullable LogRecord record) {
    if (record == null) {
      return;
    }
    LogLevel level = level(record.getLevel());
    String logger = String.valueOf(record.getLoggerName());
    if (level.compareTo(LibraryLogs.least(logger)) >= 0) {
      log.write(level, messages.formatMessage(record), logger, Map.of(), record.getThrown());
    }
  }

  private static LogLevel level(Level level) {
    int value = level.intValue();
    if (value >= Level.SEVERE.intValue()) {
      return LogLevel.ERROR;
    } else if (value >= Level.WARNING.intValue()) {
      return LogLevel.WARN;
    }
    return value >= Level.INFO.intValue() ? LogLevel.INFO : LogLevel.DEBUG;
  }

  @Override
  public void flush() {}

  @Override
  public void close() {}
}
