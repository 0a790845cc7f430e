package io.pgtracker.ingest.lambda.log;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Writes lines of JSON: {@code timestamp}, {@code level}, {@code message}, {@code logger}, {@code
 * requestId}, what the line is about by names of its own, and {@code error}. A line is written by
 * one call, since Lambda takes each for an event. Safe for use by several threads.
 *
 * <p>Values must hold neither secrets nor text of queries; names of objects, instances and hosts
 * may stand in them.
 */
public final class JsonLog {
  private static final int LONGEST_TEXT = 4_000;
  private static final String NAMESPACE = "pgtracker";
  private static final String DIMENSION = "Stack";
  private static final JsonFactory JSON = new JsonFactory();
  private static final JsonLog STDOUT =
      new JsonLog(
          () -> System.out,
          LogLevel.named(System.getenv("AWS_LAMBDA_LOG_LEVEL")),
          System.getenv("PGTRACKER_STACK"));

  private final Supplier<PrintStream> target;
  private final LogLevel least;
  private final String stack;
  private volatile @Nullable String requestId;

  /**
   * A log to a place of its own.
   *
   * @param target asked for each line: the runtime puts its own stream in the place of standard
   *     output
   * @param least level below which lines are left out; metrics never are
   * @param stack dimension of the metrics; null: its default
   */
  public JsonLog(Supplier<PrintStream> target, LogLevel least, @Nullable String stack) {
    this.target = target;
    this.least = least;
    this.stack = stack == null || stack.isEmpty() ? NAMESPACE : stack;
  }

  /**
   * The log of this process, from {@code AWS_LAMBDA_LOG_LEVEL} on, with {@code PGTRACKER_STACK}.
   */
  public static JsonLog stdout() {
    return STDOUT;
  }

  /** Names the invocation that all further lines belong to; null: none. */
  public void request(@Nullable String id) {
    requestId = id;
  }

  /** Tells what happened. */
  public void info(String message, Map<String, ?> fields) {
    write(LogLevel.INFO, message, NAMESPACE, fields, null);
  }

  /** Tells what somebody should look at some day. */
  public void warn(String message, Map<String, ?> fields, @Nullable Throwable error) {
    write(LogLevel.WARN, message, NAMESPACE, fields, error);
  }

  /** Tells what was not done. */
  public void error(String message, Map<String, ?> fields, @Nullable Throwable error) {
    write(LogLevel.ERROR, message, NAMESPACE, fields, error);
  }

  /** Whether lines of a level are written. */
  boolean writes(LogLevel level) {
    return level.compareTo(least) >= 0;
  }

  /**
   * Writes a line.
   *
   * @param fields numbers and booleans stay such, null is null, all else is written as text
   */
  void write(
      LogLevel level,
      String message,
      String logger,
      Map<String, ?> fields,
      @Nullable Throwable error) {
    if (!writes(level)) {
      return;
    }
    line(
        level,
        message,
        logger,
        json -> {
          for (Map.Entry<String, ?> field : new TreeMap<>(fields).entrySet()) {
            json.writeFieldName(field.getKey());
            value(json, field.getValue());
          }
          if (error != null) {
            json.writeFieldName("error");
            ErrorFields.write(json, error);
          }
        });
  }

  /** Counts, in CloudWatch's embedded metric format, whose one dimension is the stack. */
  public void metrics(Map<Metric, ? extends Number> values) {
    if (values.isEmpty()) {
      return;
    }
    Map<Metric, Number> sorted = new TreeMap<>(values);
    line(
        LogLevel.INFO,
        "metrics",
        NAMESPACE,
        json -> {
          json.writeObjectFieldStart("_aws");
          json.writeNumberField("Timestamp", Instant.now().toEpochMilli());
          json.writeArrayFieldStart("CloudWatchMetrics");
          json.writeStartObject();
          json.writeStringField("Namespace", NAMESPACE);
          json.writeArrayFieldStart("Dimensions");
          json.writeStartArray();
          json.writeString(DIMENSION);
          json.writeEndArray();
          json.writeEndArray();
          json.writeArrayFieldStart("Metrics");
          for (Metric metric : sorted.keySet()) {
            json.writeStartObject();
            json.writeStringField("Name", metric.title());
            json.writeStringField("Unit", metric.unit());
            json.writeEndObject();
          }
          json.writeEndArray();
          json.writeEndObject();
          json.writeEndArray();
          json.writeEndObject();
          json.writeStringField(DIMENSION, stack);
          for (Map.Entry<Metric, Number> metric : sorted.entrySet()) {
            json.writeFieldName(metric.getKey().title());
            value(json, metric.getValue());
          }
        });
  }

  private void line(LogLevel level, String message, String logger, Body body) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator json = JSON.createGenerator(bytes)) {
      json.writeStartObject();
      json.writeStringField("timestamp", Instant.now().truncatedTo(ChronoUnit.MILLIS).toString());
      json.writeStringField("level", level.name());
      json.writeStringField("message", cut(message));
      json.writeStringField("logger", logger);
      String request = requestId;
      if (request != null) {
        json.writeStringField("requestId", request);
      }
      body.writeTo(json);
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory failed", e);
    }
    bytes.write('\n');
    PrintStream out = target.get();
    out.write(bytes.toByteArray(), 0, bytes.size());
    out.flush();
  }

  private static void value(JsonGenerator json, @Nullable Object value) throws IOException {
    if (value == null) {
      json.writeNull();
    } else if (value instanceof Boolean truth) {
      json.writeBoolean(truth);
    } else if (value instanceof Double || value instanceof Float) {
      json.writeNumber(((Number) value).doubleValue());
    } else if (value instanceof Long || value instanceof Integer) {
      json.writeNumber(((Number) value).longValue());
    } else if (value instanceof Iterable<?> several) {
      json.writeStartArray();
      for (Object one : several) {
        value(json, one);
      }
      json.writeEndArray();
    } else {
      json.writeString(cut(value.toString()));
    }
  }

  /** A line beyond the limit of CloudWatch would be lost, or split where it is no JSON any more. */
  static String cut(String text) {
    return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT) + "…";
  }

  /** The rest of a line. */
  private interface Body {
    void writeTo(JsonGenerator json) throws IOException;
  }
}
