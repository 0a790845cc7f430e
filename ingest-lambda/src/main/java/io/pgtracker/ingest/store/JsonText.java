package io.pgtracker.ingest.store;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes the small JSON texts that go to the store as parameters. */
public final class JsonText {
  private static final JsonFactory FACTORY = new JsonFactory();

  private JsonText() {}

  /** An object of texts, in the order of the map. */
  public static String object(Map<String, ? extends @Nullable String> values) {
    return write(
        json -> {
          json.writeStartObject();
          for (Map.Entry<String, ? extends @Nullable String> entry : values.entrySet()) {
            json.writeStringField(entry.getKey(), entry.getValue());
          }
          json.writeEndObject();
        });
  }

  /** An object of whole numbers. */
  public static String counts(Map<String, Long> values) {
    return write(
        json -> {
          json.writeStartObject();
          for (Map.Entry<String, Long> entry : values.entrySet()) {
            json.writeNumberField(entry.getKey(), entry.getValue());
          }
          json.writeEndObject();
        });
  }

  /** Any JSON. */
  public static String write(Body body) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = FACTORY.createGenerator(text)) {
      body.writeTo(json);
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory failed", e);
    }
    return text.toString();
  }

  /** Writes into a generator. */
  public interface Body {
    /** Writes one JSON value. */
    void writeTo(JsonGenerator json) throws IOException;
  }
}
