package io.pgtracker.format;

import io.pgtracker.objects.InstanceName;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the header, whose kind has been read already. */
final class HeaderLine {
  private HeaderLine() {}

  static ObjectHeader read(JsonLine json)
      throws MalformedObjectException, UnsupportedFormatException {
    int version = version(json);
    String objectId = null;
    String instance = null;
    Map<String, String> labels = null;
    ScraperInfo scraper = null;
    Instant createdAt = null;
    String field;
    while ((field = json.nextField()) != null) {
      switch (field) {
        case FieldNames.OBJECT_ID -> objectId = json.text(field);
        case FieldNames.INSTANCE -> instance = json.text(field);
        case FieldNames.LABELS -> labels = json.texts(field, Names.MAX_LABELS);
        case FieldNames.SCRAPER -> scraper = scraper(json);
        case FieldNames.CREATED_AT -> createdAt = json.instant(field);
        default -> json.skip();
      }
    }
    ObjectHeader header =
        new ObjectHeader(
            version,
            json.required(FieldNames.OBJECT_ID, objectId),
            json.required(FieldNames.INSTANCE, instance),
            json.required(FieldNames.LABELS, labels),
            json.required(FieldNames.SCRAPER, scraper),
            json.required(FieldNames.CREATED_AT, createdAt));
    if (!Names.isObjectId(header.objectId())) {
      throw json.malformed("object_id is not 32 hex digits");
    }
    if (!InstanceName.isValid(header.instance())) {
      throw json.malformed("instance is not a name like [a-z][a-z0-9_-]{0,62}");
    }
    return header;
  }

  /** Stands right after the kind in every version, so that it can be judged before the rest. */
  private static int version(JsonLine json)
      throws MalformedObjectException, UnsupportedFormatException {
    @Nullable String field = json.nextField();
    if (!FieldNames.FORMAT_VERSION.equals(field)) {
      throw json.malformed("format_version does not follow the kind");
    }
    int version = json.intCount(FieldNames.FORMAT_VERSION);
    if (version > FormatVersion.CURRENT) {
      throw new UnsupportedFormatException(version);
    }
    if (version < 1) {
      throw json.malformed("format_version is below 1");
    }
    return version;
  }

  private static ScraperInfo scraper(JsonLine json) throws MalformedObjectException {
    json.object(FieldNames.SCRAPER);
    String id = null;
    String version = null;
    String field;
    while ((field = json.nextField()) != null) {
      switch (field) {
        case FieldNames.ID -> id = json.name(field);
        case FieldNames.VERSION -> version = json.name(field);
        default -> json.skip();
      }
    }
    return new ScraperInfo(
        json.required(FieldNames.ID, id), json.required(FieldNames.VERSION, version));
  }
}
