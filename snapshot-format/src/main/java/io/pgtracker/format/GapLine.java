package io.pgtracker.format;

import java.time.Instant;

/** Reads a gap. */
final class GapLine {
  private GapLine() {}

  static GapRecord read(JsonLine json) throws MalformedObjectException {
    Instant from = null;
    Instant to = null;
    String reason = null;
    Integer objectsLost = null;
    String detail = null;
    String field;
    while ((field = json.nextField()) != null) {
      switch (field) {
        case FieldNames.FROM -> from = json.instant(field);
        case FieldNames.TO -> to = json.instant(field);
        case FieldNames.REASON -> reason = json.text(field);
        case FieldNames.OBJECTS_LOST -> objectsLost = json.intCount(field);
        case FieldNames.DETAIL -> detail = json.textOrNull(field);
        default -> json.skip();
      }
    }
    GapRecord gap =
        new GapRecord(
            json.required(FieldNames.FROM, from),
            json.required(FieldNames.TO, to),
            json.required(FieldNames.REASON, reason),
            json.required(FieldNames.OBJECTS_LOST, objectsLost),
            detail);
    if (!Names.isWord(gap.reason())) {
      throw json.malformed("reason is not a name like [a-z][a-z0-9_]{0,62}");
    }
    if (gap.to().isBefore(gap.from())) {
      throw json.malformed("a gap that ends before it begins");
    }
    return gap;
  }
}
