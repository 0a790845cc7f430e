package io.pgtracker.ingest.lambda.event;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A JSON object read whole, with fields asked for by name and kind. Events are small, and reading
 * them so needs no data binding, whose classes take longer to load than an object to ingest.
 */
final class JsonObject {
  private static final JsonFactory JSON = new JsonFactory();
  private static final int MOST_NAMES = 12;
  private static final int LONGEST_NAME = 40;

  private final Map<?, ?> fields;

  private JsonObject(Map<?, ?> fields) {
    this.fields = fields;
  }

  static JsonObject read(String text) throws UnknownEventException {
    try (JsonParser parser = JSON.createParser(text)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw new UnknownEventException("the event is no JSON object");
      }
      JsonObject object = new JsonObject(fields(parser));
      if (parser.nextToken() != null) {
        throw new UnknownEventException("the event goes on after its JSON object");
      }
      return object;
    } catch (IOException e) {
      // Its message would quote the text.
      throw new UnknownEventException("the event is not JSON");
    }
  }

  boolean has(String name) {
    return fields.containsKey(name);
  }

  /** Whether these and no other fields are there. */
  boolean hasOnly(String... names) {
    return fields.size() == names.length && List.of(names).stream().allMatch(this::has);
  }

  /** A text, or a number as it is written. */
  @Nullable String find(String name) {
    return fields.get(name) instanceof String text ? text : null;
  }

  String text(String name) throws UnknownEventException {
    String text = find(name);
    if (text == null) {
      throw new UnknownEventException("the event has no text '" + name + "' beside " + names());
    }
    return text;
  }

  JsonObject object(String name) throws UnknownEventException {
    if (fields.get(name) instanceof Map<?, ?> found) {
      return new JsonObject(found);
    }
    throw new UnknownEventException("the event has no object '" + name + "' beside " + names());
  }

  List<JsonObject> objects(String name) throws UnknownEventException {
    List<JsonObject> objects = new ArrayList<>();
    if (!(fields.get(name) instanceof List<?> found)) {
      throw new UnknownEventException("the event has no list '" + name + "' beside " + names());
    }
    for (Object one : found) {
      if (!(one instanceof Map<?, ?> map)) {
        throw new UnknownEventException("'" + name + "' of the event holds other than objects");
      }
      objects.add(new JsonObject(map));
    }
    return objects;
  }

  /** Names of the fields, for people. */
  String names() {
    List<String> names =
        fields.keySet().stream().limit(MOST_NAMES).map(String::valueOf).map(this::shown).toList();
    return names + (fields.size() > MOST_NAMES ? " and more" : "");
  }

  private String shown(String name) {
    String printable = name.replaceAll("\\p{Cntrl}", "?");
    return printable.length() <= LONGEST_NAME
        ? printable
        : printable.substring(0, LONGEST_NAME) + "…";
  }

  private static Map<String, @Nullable Object> fields(JsonParser parser) throws IOException {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      parser.nextToken();
      fields.put(name, value(parser));
    }
    return fields;
  }

  private static @Nullable Object value(JsonParser parser) throws IOException {
    return switch (parser.currentToken()) {
      case START_OBJECT -> fields(parser);
      case START_ARRAY -> {
        List<@Nullable Object> values = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
          values.add(value(parser));
        }
        yield values;
      }
      case VALUE_STRING, VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> parser.getText();
      case VALUE_TRUE, VALUE_FALSE -> parser.getBooleanValue();
      default -> null;
    };
  }
}
