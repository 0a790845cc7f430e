package io.pgtracker.format;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads the {@code end} object of a frame. */
final class EndObject {
  private EndObject() {}

  static FrameEnd read(JsonLine json) throws MalformedObjectException {
    json.object(FieldNames.END);
    Long rows = null;
    long vanished = 0;
    Long hiddenRows = null;
    Long durationMicros = null;
    Boolean complete = null;
    FrameError error = null;
    String field;
    while ((field = json.nextField()) != null) {
      switch (field) {
        case FieldNames.ROWS -> rows = json.count(field);
        case FieldNames.VANISHED -> vanished = json.isNull() ? 0 : json.count(field);
        case FieldNames.HIDDEN_ROWS -> hiddenRows = json.count(field);
        case FieldNames.DURATION_MICROS -> durationMicros = json.count(field);
        case FieldNames.COMPLETE -> complete = json.flag(field);
        case FieldNames.ERROR -> error = json.isNull() ? null : error(json);
        default -> json.skip();
      }
    }
    return new FrameEnd(
        json.required(FieldNames.ROWS, rows),
        vanished,
        json.required(FieldNames.HIDDEN_ROWS, hiddenRows),
        json.required(FieldNames.DURATION_MICROS, durationMicros),
        json.required(FieldNames.COMPLETE, complete),
        error);
  }

  private static FrameError error(JsonLine json) throws MalformedObjectException {
    json.object(FieldNames.ERROR);
    FrameError.Reason reason = null;
    @Nullable String sqlState = null;
    String message = null;
    String field;
    while ((field = json.nextField()) != null) {
      switch (field) {
        case FieldNames.REASON -> reason = reason(json.name(field));
        case FieldNames.SQL_STATE -> sqlState = json.textOrNull(field);
        case FieldNames.MESSAGE -> message = json.text(field);
        default -> json.skip();
      }
    }
    return new FrameError(
        json.required(FieldNames.REASON, reason),
        sqlState,
        json.required(FieldNames.MESSAGE, message));
  }

  /** A reason added later within version 1 is still a failure. */
  private static FrameError.Reason reason(String text) {
    for (FrameError.Reason reason : FrameError.Reason.values()) {
      if (reason.name().toLowerCase(Locale.ROOT).equals(text)) {
        return reason;
      }
    }
    return FrameError.Reason.FAILED;
  }
}
