package io.pgtracker.ingest.lambda.log;

import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;

/**
 * Leads what libraries log, through SLF4J or {@code java.util.logging}, into lines of JSON. Of
 * theirs only warnings and errors are written, whatever level is asked for: below, some of them
 * write requests with their credentials and statements with their values.
 */
public final class LibraryLogs {
  private static final String PROVIDER = "slf4j.provider";

  /** Of SLF4J itself, which tells in plain text where it takes its provider from. */
  private static final String VERBOSITY = "slf4j.internal.verbosity";

  private LibraryLogs() {}

  /** To be called before anything asks SLF4J for a logger, which looks for its provider once. */
  public static void toJson() {
    System.setProperty(PROVIDER, JsonLogProvider.class.getName());
    System.setProperty(VERBOSITY, "WARN");
    Logger root = LogManager.getLogManager().getLogger("");
    for (Handler handler : root.getHandlers()) {
      root.removeHandler(handler);
    }
    root.setLevel(Level.WARNING);
    root.addHandler(new JavaLogHandler(JsonLog.stdout()));
  }

  /** The least level of a logger. */
  static LogLevel least(String logger) {
    return logger.startsWith("io.pgtracker.") ? LogLevel.TRACE : LogLevel.WARN;
  }
}
