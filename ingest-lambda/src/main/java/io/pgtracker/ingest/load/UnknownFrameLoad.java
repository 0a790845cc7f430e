package io.pgtracker.ingest.load;

import io.pgtracker.format.ColumnSpec;
import io.pgtracker.format.FrameChanges;
import io.pgtracker.format.FramePart;
import io.pgtracker.ingest.delta.FrameId;
import io.pgtracker.ingest.store.JsonText;
import io.pgtracker.ingest.store.NamedSql;
import io.pgtracker.ingest.store.StoreException;
import io.pgtracker.ingest.store.StoreSession;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A frame of a dataset this store does not know: kept whole as JSON. */
final class UnknownFrameLoad implements FrameLoad {
  private static final NamedSql INSERT = NamedSql.beside(UnknownFrameLoad.class, "insert_unknown");

  private final FrameId id;
  private final String objectKey;

  UnknownFrameLoad(FrameId id, String objectKey) {
    this.id = id;
    this.objectKey = objectKey;
  }

  @Override
  public void part(StoreSession session, FramePart part, long line) throws StoreException {
    Map<String, @Nullable String> values = new HashMap<>();
    values.put("instance_id", Integer.toString(id.instanceId()));
    values.put("dataset", id.dataset());
    values.put("database", id.database());
    values.put("collected_at", id.collectedAt());
    values.put("part", Integer.toString(part.part()));
    values.put("columns", columns(part));
    values.put("rows", rows(part));
    values.put("vanished", vanished(part));
    values.put("object_key", objectKey);
    session.run(INSERT, values);
  }

  /** Also where there are none: the names of the key stand in it. */
  private static @Nullable String vanished(FramePart part) {
    FrameChanges changes = part.head().changes();
    if (changes == null) {
      return null;
    }
    return JsonText.write(
        json -> {
          json.writeStartObject();
          for (int key = 0; key < changes.key().size(); key++) {
            json.writeArrayFieldStart(changes.key().get(key));
            for (int row = 0; row < part.vanished().rowCount(); row++) {
              json.writeString(part.vanished().value(row, key));
            }
            json.writeEndArray();
          }
          json.writeEndObject();
        });
  }

  private static String columns(FramePart part) {
    return JsonText.write(
        json -> {
          json.writeStartArray();
          for (ColumnSpec column : part.head().columns()) {
            json.writeStartObject();
            json.writeStringField("name", column.name());
            json.writeStringField("type", column.type());
            json.writeEndObject();
          }
          json.writeEndArray();
        });
  }

  private static String rows(FramePart part) {
    return JsonText.write(
        json -> {
          json.writeStartArray();
          for (int row = 0; row < part.rows().rowCount(); row++) {
            json.writeStartArray();
            for (int column = 0; column < part.head().columns().size(); column++) {
              json.writeString(part.rows().value(row, column));
            }
            json.writeEndArray();
          }
          json.writeEndArray();
        });
  }
}
