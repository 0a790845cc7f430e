package io.pgtracker.ingest.load;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.pgtracker.format.FramePart;
import io.pgtracker.format.MalformedObjectException;
import io.pgtracker.ingest.store.StoreSession;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** Rows of states and texts: gathered as JSON, since they are compared before they are kept. */
final class JsonFrameLoad implements FrameLoad {
  /** Above it a frame is refused: it has to be in memory at once. */
  private static final int MOST_CHARS = 32 << 20;

  private final RowMapping mapping;
  private final KeySet keys;
  private final StringWriter text = new StringWriter();
  private final JsonGenerator json;

  JsonFrameLoad(RowMapping mapping) {
    this.mapping = mapping;
    this.keys = new KeySet(mapping);
    try {
      this.json = new JsonFactory().createGenerator(text);
      json.writeStartArray();
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory failed", e);
    }
  }

  @Override
  public void part(StoreSession session, FramePart part, long line)
      throws MalformedObjectException {
    try {
      for (int row = 0; row < part.rows().rowCount(); row++) {
        @Nullable String[] values = mapping.row(part.rows(), row, line);
        keys.add(values, line);
        write(values);
        json.flush();
        if (text.getBuffer().length() > MOST_CHARS) {
          throw new MalformedObjectException(
              line, "a frame that has to be compared as a whole is larger than 32 Mi characters");
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory failed", e);
    }
  }

  private void write(@Nullable String[] values) throws IOException {
    json.writeStartObject();
    for (int i = 0; i < mapping.columns().size(); i++) {
      json.writeStringField(mapping.columns().get(i), values[i]);
    }
    String extra = values[values.length - 1];
    if (extra != null) {
      json.writeFieldName("extra");
      json.writeRawValue(extra);
    }
    json.writeEndObject();
  }

  @Override
  public String rowsAsJson() {
    try {
      json.writeEndArray();
      json.close();
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory failed", e);
    }
    return text.toString();
  }
}
