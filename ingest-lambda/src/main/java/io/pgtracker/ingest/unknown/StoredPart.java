package io.pgtracker.ingest.unknown;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.pgtracker.format.ColumnSpec;
import io.pgtracker.format.FrameChanges;
import io.pgtracker.format.FrameHead;
import io.pgtracker.format.FramePart;
import io.pgtracker.format.RowBlock;
import io.pgtracker.ingest.delta.FrameId;
import io.pgtracker.ingest.store.NamedSql;
import io.pgtracker.ingest.store.ResultRow;
import io.pgtracker.ingest.store.StoreException;
import io.pgtracker.ingest.store.StoreSession;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A row of pgtracker.unknown_frame as the part of a frame it was.
 *
 * @param columns as JSON
 * @param rows as JSON
 * @param vanished as JSON; null for a whole frame
 */
record StoredPart(String columns, String rows, @Nullable String vanished) {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final NamedSql PART = NamedSql.beside(StoredPart.class, "part");

  /** Reads it in pieces. */
  static StoredPart read(StoreSession session, FrameId id, String number) throws StoreException {
    Map<String, @Nullable String> parameters = id.parameters();
    parameters.put("part", number);
    StringBuilder columns = new StringBuilder();
    StringBuilder rows = new StringBuilder();
    StringBuilder vanished = new StringBuilder();
    String after = "0";
    while (true) {
      parameters.put("after", after);
      List<ResultRow> pieces = session.run(PART, parameters);
      if (pieces.isEmpty()) {
        return new StoredPart(
            columns.toString(), rows.toString(), vanished.isEmpty() ? null : vanished.toString());
      }
      for (ResultRow piece : pieces) {
        switch (piece.text("name")) {
          case "columns" -> columns.append(piece.text("text"));
          case "rows" -> rows.append(piece.text("text"));
          default -> vanished.append(piece.text("text"));
        }
        after = piece.text("position");
      }
    }
  }

  /** What loading needs to know of the frame: its columns. The rest is in pgtracker.frame. */
  FrameHead head(FrameId id) {
    List<ColumnSpec> specs = new ArrayList<>();
    for (JsonNode column : json(columns)) {
      specs.add(new ColumnSpec(column.get("name").asText(), column.get("type").asText()));
    }
    return new FrameHead(
        id.dataset(),
        id.database().isEmpty() ? null : id.database(),
        Instant.EPOCH,
        Instant.EPOCH,
        Instant.EPOCH,
        0,
        null,
        Map.of(),
        specs,
        vanished == null ? null : new FrameChanges(0, 0, names(json(vanished))));
  }

  /** Its rows. */
  FramePart part(FrameHead head) {
    JsonNode rowsRead = json(rows);
    List<@Nullable String[]> values = new ArrayList<>();
    for (int column = 0; column < head.columns().size(); column++) {
      @Nullable String[] ofColumn = new @Nullable String[rowsRead.size()];
      for (int i = 0; i < ofColumn.length; i++) {
        JsonNode value = rowsRead.get(i).get(column);
        ofColumn[i] = value.isNull() ? null : value.asText();
      }
      values.add(ofColumn);
    }
    return new FramePart(
        head, 0, new RowBlock(rowsRead.size(), values), vanishedRows(vanished), null);
  }

  private static RowBlock vanishedRows(@Nullable String text) {
    if (text == null) {
      return RowBlock.EMPTY;
    }
    List<@Nullable String[]> columns = new ArrayList<>();
    for (JsonNode column : json(text)) {
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

  private static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (IOException e) {
      throw new UncheckedIOException("what the store keeps as JSON is none", e);
    }
  }
}
