package io.pgtracker.ingest.unknown;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.pgtracker.format.ColumnSpec;
import io.pgtracker.format.FrameChanges;
import io.pgtracker.format.FrameHead;
import io.pgtracker.format.FramePart;
import io.pgtracker.format.RowBlock;
import io.pgtracker.ingest.delta.FrameId;
import io.pgtracker.ingest.store.ResultRow;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A row of pgtracker.unknown_frame as the part of a frame it was. */
final class StoredPart {
  private static final ObjectMapper JSON = new ObjectMapper();

  private StoredPart() {}

  /** What loading needs to know of the frame: its columns. The rest is in pgtracker.frame. */
  static FrameHead head(FrameId id, ResultRow row) {
    List<ColumnSpec> columns = new ArrayList<>();
    for (JsonNode column : read(row.text("columns"))) {
      columns.add(new ColumnSpec(column.get("name").asText(), column.get("type").asText()));
    }
    String vanished = row.get("vanished");
    return new FrameHead(
        id.dataset(),
        id.database().isEmpty() ? null : id.database(),
        Instant.EPOCH,
        Instant.EPOCH,
        Instant.EPOCH,
        0,
        null,
        Map.of(),
        columns,
        vanished == null ? null : new FrameChanges(0, 0, names(read(vanished))));
  }

  static FramePart of(FrameHead head, ResultRow row) {
    JsonNode rows = read(row.text("rows"));
    List<@Nullable String[]> columns = new ArrayList<>();
    for (int column = 0; column < head.columns().size(); column++) {
      @Nullable String[] values = new @Nullable String[rows.size()];
      for (int i = 0; i < values.length; i++) {
        JsonNode value = rows.get(i).get(column);
        values[i] = value.isNull() ? null : value.asText();
      }
      columns.add(values);
    }
    return new FramePart(
        head, 0, new RowBlock(rows.size(), columns), vanished(row.get("vanished")), null);
  }

  private static RowBlock vanished(@Nullable String json) {
    if (json == null) {
      return RowBlock.EMPTY;
    }
    List<@Nullable String[]> columns = new ArrayList<>();
    for (JsonNode column : read(json)) {
      @Nullable String[] values = new @Nullable String[column.size()];
      for (int i = 0; i < values.length; i++) {
        values[i] = column.get(i).isNull() ? null : column.get(i).asText();
      }
      columns.add(values);
    }
    return new RowBlock(columns.get(0).length, columns);
  }

  private static List<String> names(JsonNode object) {
    List<String> names = new ArrayList<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }

  private static JsonNode read(String json) {
    try {
      return JSON.readTree(json);
    } catch (IOException e) {
      throw new UncheckedIOException("what the store keeps as JSON is none", e);
    }
  }
}
