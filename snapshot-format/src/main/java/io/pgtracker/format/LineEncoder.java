package io.pgtracker.format;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Turns each kind of line into JSON, fields in the order of README.md, without the newline. */
final class LineEncoder {
  // A line that fails half way must not be closed as if it were whole, and characters beyond the
  // basic plane take 4 bytes instead of two escapes of 6.
  private static final JsonFactory JSON =
      JsonFactory.builder()
          .disable(StreamWriteFeature.AUTO_CLOSE_CONTENT)
          .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
          .build();

  private LineEncoder() {}

  static void header(OutputStream out, ObjectHeader header) throws IOException {
    try (JsonGenerator json = begin(out, FieldNames.HEADER)) {
      json.writeNumberField(FieldNames.FORMAT_VERSION, header.formatVersion());
      json.writeStringField(FieldNames.OBJECT_ID, header.objectId());
      json.writeStringField(FieldNames.INSTANCE, header.instance());
      texts(json, FieldNames.LABELS, header.labels());
      json.writeObjectFieldStart(FieldNames.SCRAPER);
      text(json, FieldNames.ID, header.scraper().id());
      text(json, FieldNames.VERSION, header.scraper().version());
      json.writeEndObject();
      instant(json, FieldNames.CREATED_AT, header.createdAt());
      json.writeEndObject();
    }
  }

  static void gap(OutputStream out, GapRecord gap) throws IOException {
    try (JsonGenerator json = begin(out, FieldNames.GAP)) {
      instant(json, FieldNames.FROM, gap.from());
      instant(json, FieldNames.TO, gap.to());
      json.writeStringField(FieldNames.REASON, gap.reason());
      json.writeNumberField(FieldNames.OBJECTS_LOST, gap.objectsLost());
      String detail = gap.detail();
      text(json, FieldNames.DETAIL, detail == null ? null : Texts.message(detail));
      json.writeEndObject();
    }
  }

  static void trailer(OutputStream out, ObjectTrailer trailer) throws IOException {
    try (JsonGenerator json = begin(out, FieldNames.TRAILER)) {
      json.writeNumberField(FieldNames.LINES, trailer.lines());
      json.writeNumberField(FieldNames.FRAMES, trailer.frames());
      json.writeNumberField(FieldNames.ROWS, trailer.rows());
      json.writeStringField(FieldNames.CRC32C, trailer.crc32c());
      json.writeEndObject();
    }
  }

  /** One part of a frame; rows and keys come row by row and are turned into columns here. */
  static void part(
      OutputStream out,
      FrameHead head,
      int part,
      List<@Nullable String[]> rows,
      List<@Nullable String[]> vanished,
      @Nullable FrameEnd end)
      throws IOException {
    try (JsonGenerator json = begin(out, FieldNames.FRAME)) {
      head(json, head);
      json.writeNumberField(FieldNames.PART, part);
      json.writeObjectFieldStart(FieldNames.COLUMNS);
      for (ColumnSpec column : head.columns()) {
        text(json, column.name(), column.type());
      }
      json.writeEndObject();
      json.writeNumberField(FieldNames.ROW_COUNT, rows.size());
      values(json, FieldNames.VALUES, head.columns(), rows);
      FrameChanges changes = head.changes();
      if (changes != null && !vanished.isEmpty()) {
        json.writeNumberField(FieldNames.VANISHED_COUNT, vanished.size());
        values(json, FieldNames.VANISHED, changes.keyColumns(head.columns()), vanished);
      }
      if (end != null) {
        end(json, end, head.changes() != null);
      }
      json.writeEndObject();
    }
  }

  private static void values(
      JsonGenerator json, String field, List<ColumnSpec> columns, List<@Nullable String[]> rows)
      throws IOException {
    json.writeObjectFieldStart(field);
    for (int c = 0; c < columns.size(); c++) {
      ColumnSpec column = columns.get(c);
      ValueForm form = ValueForm.ofType(column.type());
      json.writeArrayFieldStart(column.name());
      for (@Nullable String[] row : rows) {
        form.write(json, row[c]);
      }
      json.writeEndArray();
    }
    json.writeEndObject();
  }

  private static void head(JsonGenerator json, FrameHead head) throws IOException {
    json.writeStringField(FieldNames.DATASET, head.dataset());
    text(json, FieldNames.DATABASE, head.database());
    instant(json, FieldNames.TICK, head.tick());
    instant(json, FieldNames.COLLECTED_AT, head.collectedAt());
    instant(json, FieldNames.SCRAPER_CLOCK, head.scraperClock());
    json.writeNumberField(FieldNames.SEQUENCE, head.sequence());
    ServerIdentity server = head.server();
    if (server == null) {
      json.writeNullField(FieldNames.SERVER);
    } else {
      server(json, server);
    }
    texts(json, FieldNames.EVIDENCE, head.evidence());
    FrameChanges changes = head.changes();
    if (changes != null) {
      changes(json, changes);
    }
  }

  private static void changes(JsonGenerator json, FrameChanges changes) throws IOException {
    json.writeObjectFieldStart(FieldNames.CHANGES);
    json.writeNumberField(FieldNames.BASE, changes.baseSequence());
    json.writeNumberField(FieldNames.PREVIOUS, changes.previousSequence());
    json.writeArrayFieldStart(FieldNames.KEY);
    for (String column : changes.key()) {
      json.writeString(column);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void server(JsonGenerator json, ServerIdentity server) throws IOException {
    json.writeObjectFieldStart(FieldNames.SERVER);
    json.writeNumberField(FieldNames.VERSION_NUM, server.versionNum());
    text(json, FieldNames.SYSTEM_IDENTIFIER, server.systemIdentifier());
    instant(json, FieldNames.STARTED_AT, server.startedAt());
    instant(json, FieldNames.CHECKPOINTER_STARTED_AT, server.checkpointerStartedAt());
    instant(json, FieldNames.BGWRITER_RESET, server.bgwriterReset());
    instant(json, FieldNames.ARCHIVER_RESET, server.archiverReset());
    instant(json, FieldNames.WAL_RESET, server.walReset());
    json.writeBooleanField(FieldNames.IN_RECOVERY, server.inRecovery());
    json.writeEndObject();
  }

  private static void end(JsonGenerator json, FrameEnd end, boolean ofChanges) throws IOException {
    json.writeObjectFieldStart(FieldNames.END);
    json.writeNumberField(FieldNames.ROWS, end.rows());
    if (ofChanges) {
      json.writeNumberField(FieldNames.VANISHED, end.vanished());
    }
    json.writeNumberField(FieldNames.HIDDEN_ROWS, end.hiddenRows());
    json.writeNumberField(FieldNames.DURATION_MICROS, end.durationMicros());
    json.writeBooleanField(FieldNames.COMPLETE, end.complete());
    FrameError error = end.error();
    if (error == null) {
      json.writeNullField(FieldNames.ERROR);
    } else {
      json.writeObjectFieldStart(FieldNames.ERROR);
      json.writeStringField(FieldNames.REASON, error.reason().name().toLowerCase(Locale.ROOT));
      text(json, FieldNames.SQL_STATE, error.sqlState());
      json.writeStringField(FieldNames.MESSAGE, Texts.message(error.message()));
      json.writeEndObject();
    }
    json.writeEndObject();
  }

  private static JsonGenerator begin(OutputStream out, String kind) throws IOException {
    JsonGenerator json = JSON.createGenerator(out);
    json.writeStartObject();
    json.writeStringField(FieldNames.KIND, kind);
    return json;
  }

  private static void text(JsonGenerator json, String field, @Nullable String value)
      throws IOException {
    if (value == null) {
      json.writeNullField(field);
    } else {
      storable(field, value);
      json.writeStringField(field, value);
    }
  }

  private static void instant(JsonGenerator json, String field, @Nullable Instant value)
      throws IOException {
    text(json, field, value == null ? null : InstantText.format(value));
  }

  /** Sorted, because the same content must give the same bytes. */
  private static void texts(JsonGenerator json, String field, Map<String, String> values)
      throws IOException {
    json.writeObjectFieldStart(field);
    for (Map.Entry<String, String> entry : new TreeMap<>(values).entrySet()) {
      storable(field, entry.getKey());
      text(json, entry.getKey(), entry.getValue());
    }
    json.writeEndObject();
  }

  private static void storable(String field, String text) {
    if (!Texts.isStorable(text)) {
      throw new IllegalArgumentException(
          field + " holds a NUL or half a surrogate pair: " + Texts.quote(text));
    }
  }
}
