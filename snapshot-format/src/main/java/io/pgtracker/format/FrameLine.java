package io.pgtracker.format;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads one part of a frame, field by field. */
final class FrameLine {
  private final JsonLine json;
  private final Limits limits;

  private @Nullable String dataset;
  private @Nullable String database;
  private @Nullable Instant tick;
  private @Nullable Instant collectedAt;
  private @Nullable Instant scraperClock;
  private @Nullable Long sequence;
  private @Nullable ServerIdentity server;
  private @Nullable Map<String, String> evidence;
  private @Nullable FrameChanges changes;
  private @Nullable Integer part;
  private @Nullable List<ColumnSpec> columns;
  private @Nullable Integer rowCount;
  private @Nullable RowBlock rows;
  private @Nullable Integer vanishedCount;
  private @Nullable RowBlock vanished;
  private @Nullable FrameEnd end;

  private FrameLine(JsonLine json, Limits limits) {
    this.json = json;
    this.limits = limits;
  }

  static FramePart read(JsonLine json, Limits limits) throws MalformedObjectException {
    FrameLine line = new FrameLine(json, limits);
    String field;
    while ((field = json.nextField()) != null) {
      line.field(field);
    }
    return line.part();
  }

  private void field(String field) throws MalformedObjectException {
    switch (field) {
      case FieldNames.DATASET -> dataset = dataset(field);
      case FieldNames.DATABASE -> database = json.isNull() ? null : json.name(field);
      case FieldNames.TICK -> tick = json.instant(field);
      case FieldNames.COLLECTED_AT -> collectedAt = json.instantOrNull(field);
      case FieldNames.SCRAPER_CLOCK -> scraperClock = json.instant(field);
      case FieldNames.SEQUENCE -> sequence = json.count(field);
      case FieldNames.SERVER -> server = json.isNull() ? null : ServerObject.read(json);
      case FieldNames.EVIDENCE -> evidence = json.texts(field, Names.MAX_EVIDENCE);
      case FieldNames.CHANGES -> changes = json.isNull() ? null : ChangesObject.read(json);
      case FieldNames.PART -> part = json.intCount(field);
      case FieldNames.COLUMNS -> columns = ValuesObject.columns(json, limits);
      case FieldNames.ROW_COUNT -> rowCount = json.intCount(field);
      case FieldNames.VALUES ->
          rows =
              ValuesObject.read(
                  json,
                  field,
                  json.required("columns before values", columns),
                  json.required("row_count before values", rowCount));
      case FieldNames.VANISHED_COUNT -> vanishedCount = json.isNull() ? null : json.intCount(field);
      case FieldNames.VANISHED -> vanished = json.isNull() ? null : vanished(field);
      case FieldNames.END -> end = EndObject.read(json);
      default -> json.skip();
    }
  }

  private String dataset(String field) throws MalformedObjectException {
    String name = json.text(field);
    if (!Names.isWord(name)) {
      throw json.malformed("dataset is not a name like [a-z][a-z0-9_]{0,62}");
    }
    return name;
  }

  private RowBlock vanished(String field) throws MalformedObjectException {
    List<ColumnSpec> among = json.required("columns before vanished", columns);
    return ValuesObject.read(
        json,
        field,
        json.required("changes before vanished", changes).keyColumns(among),
        json.required("vanished_count before vanished", vanishedCount));
  }

  private FramePart part() throws MalformedObjectException {
    FrameHead head =
        new FrameHead(
            json.required(FieldNames.DATASET, dataset),
            database,
            json.required(FieldNames.TICK, tick),
            collectedAt,
            json.required(FieldNames.SCRAPER_CLOCK, scraperClock),
            json.required(FieldNames.SEQUENCE, sequence),
            server,
            json.required(FieldNames.EVIDENCE, evidence),
            json.required(FieldNames.COLUMNS, columns),
            changes);
    String fault = changes == null ? null : changes.fault(head);
    if (fault != null) {
      throw json.malformed(fault);
    }
    if (vanishedCount != null) {
      json.required(FieldNames.VANISHED, vanished);
    }
    return new FramePart(
        head,
        json.required(FieldNames.PART, part),
        json.required(FieldNames.VALUES, rows),
        vanished == null ? RowBlock.EMPTY : vanished,
        end);
  }
}
