package io.pgtracker.format;

/** Reads the trailer. */
final class TrailerLine {
  private TrailerLine() {}

  static ObjectTrailer read(JsonLine json) throws MalformedObjectException {
    Long lines = null;
    Long frames = null;
    Long rows = null;
    String crc32c = null;
    String field;
    while ((field = json.nextField()) != null) {
      switch (field) {
        case FieldNames.LINES -> lines = json.count(field);
        case FieldNames.FRAMES -> frames = json.count(field);
        case FieldNames.ROWS -> rows = json.count(field);
        case FieldNames.CRC32C -> crc32c = json.text(field);
        default -> json.skip();
      }
    }
    return new ObjectTrailer(
        json.required(FieldNames.LINES, lines),
        json.required(FieldNames.FRAMES, frames),
        json.required(FieldNames.ROWS, rows),
        json.required(FieldNames.CRC32C, crc32c));
  }
}
