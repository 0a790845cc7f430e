package io.pgtracker.ingest.lambda.log;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * Writes an exception: its class, its message where it is one of ours, and where it came from. What
 * others say may hold values of rows, texts of queries or parts of a URL: of theirs the class and
 * the place must do.
 */
final class ErrorFields {
  private static final String OURS = "io.pgtracker.";
  private static final int MOST_FRAMES = 30;
  private static final int MOST_CAUSES = 8;

  private ErrorFields() {}

  static void write(JsonGenerator json, Throwable error) throws IOException {
    write(json, error, MOST_CAUSES);
  }

  private static void write(JsonGenerator json, Throwable error, int depth) throws IOException {
    json.writeStartObject();
    json.writeStringField("class", error.getClass().getName());
    String message = error.getMessage();
    if (message != null && isOurs(error)) {
      json.writeStringField("message", JsonLog.cut(message));
    }
    if (error instanceof SQLException sql) {
      json.writeStringField("sqlState", sql.getSQLState());
    }
    json.writeArrayFieldStart("stack");
    StackTraceElement[] frames = error.getStackTrace();
    for (int i = 0; i < Math.min(MOST_FRAMES, frames.length); i++) {
      json.writeString(frames[i].toString());
    }
    json.writeEndArray();
    Throwable cause = error.getCause();
    if (cause != null && depth > 0) {
      json.writeFieldName("cause");
      write(json, cause, depth - 1);
    }
    json.writeEndObject();
  }

  /** Made by us: a class of ours, or one of Java's that our code threw itself. */
  private static boolean isOurs(Throwable error) {
    return error.getClass().getName().startsWith(OURS) || (isJavas(error) && thrownByUs(error));
  }

  private static boolean isJavas(Throwable error) {
    return error.getClass().getName().startsWith("java.lang.");
  }

  private static boolean thrownByUs(Throwable error) {
    @Nullable StackTraceElement[] frames = error.getStackTrace();
    StackTraceElement first = frames.length == 0 ? null : frames[0];
    return first != null && first.getClassName().startsWith(OURS);
  }
}
