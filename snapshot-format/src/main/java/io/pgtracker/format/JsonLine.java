package io.pgtracker.format;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.IOException;
import java.nio.CharBuffer;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * One line read as JSON, token by token, with the checks that hold for every field. Messages name
 * fields and places, never the text that stands there: it may be a query of the monitored server.
 */
final class JsonLine implements AutoCloseable {
  private static final int MAX_DEPTH = 16;

  // Most counters of most rows are 0: one text for all of them saves most of the memory.
  private static final String[] ONE_CHAR_TEXTS =
      IntStream.range(0, 128).mapToObj(c -> String.valueOf((char) c)).toArray(String[]::new);

  private static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(MAX_DEPTH)
                  .maxNameLength(Names.MAX_KEY_CHARS)
                  .maxNumberLength(ValueForm.MAX_NUMBER_CHARS)
                  .maxStringLength(Integer.MAX_VALUE) // the line was measured before
                  .build())
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          // Names come from another party: remembering them would let it fill our memory.
          .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
          .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
          .build();

  private final JsonParser parser;
  private final long line;
  private final int chars;
  private final boolean hasEscapes;

  /**
   * @param line its number, for error messages
   */
  JsonLine(CharBuffer chars, long line) throws MalformedObjectException {
    this.line = line;
    this.chars = chars.remaining();
    this.hasEscapes = hasUnicodeEscapes(chars);
    try {
      this.parser =
          JSON.createParser(
              chars.array(), chars.arrayOffset() + chars.position(), chars.remaining());
    } catch (IOException e) {
      throw fault(e);
    }
    if (advance() != JsonToken.START_OBJECT) {
      throw malformed("the line is not a JSON object");
    }
  }

  /** The next key of the current object with the parser on its value; null where it ends. */
  @Nullable String nextField() throws MalformedObjectException {
    JsonToken token = advance();
    if (token == JsonToken.END_OBJECT) {
      return null;
    }
    String name = checked("a key", currentText());
    if (name.isEmpty()) {
      throw malformed("an empty key");
    }
    advance();
    return name;
  }

  /** Enters the object that is the value of a field. */
  void object(String field) throws MalformedObjectException {
    expect(field, JsonToken.START_OBJECT, "an object");
  }

  /** Enters the array that is the value of a field. */
  void array(String field) throws MalformedObjectException {
    expect(field, JsonToken.START_ARRAY, "an array");
  }

  /** The next element of the current array; null where it ends. */
  @Nullable JsonToken nextElement() throws MalformedObjectException {
    JsonToken token = advance();
    return token == JsonToken.END_ARRAY ? null : token;
  }

  /**
   * Room for a column, whose length the line only claims: each value takes two characters at least,
   * so a longer claim is refused before memory is given for it.
   */
  @Nullable String[] allocate(String field, int length) throws MalformedObjectException {
    if (length > chars / 2) {
      throw malformed(field + " has fewer values than the " + length + " of row_count");
    }
    return new String[length];
  }

  /** Whether the current value is null. */
  boolean isNull() {
    return parser.currentToken() == JsonToken.VALUE_NULL;
  }

  /** Text of the current scalar exactly as it stands there. */
  String scalar(String field) throws MalformedObjectException {
    return checked(field, currentText());
  }

  /** A string. */
  String text(String field) throws MalformedObjectException {
    expect(field, JsonToken.VALUE_STRING, "a string");
    return scalar(field);
  }

  /** A string that is not empty. */
  String name(String field) throws MalformedObjectException {
    String name = text(field);
    if (name.isEmpty()) {
      throw malformed(field + " is empty");
    }
    return name;
  }

  /** A string or null. */
  @Nullable String textOrNull(String field) throws MalformedObjectException {
    return isNull() ? null : text(field);
  }

  /** A whole number from 0. */
  long count(String field) throws MalformedObjectException {
    expect(field, JsonToken.VALUE_NUMBER_INT, "a whole number");
    String digits = currentText();
    if (digits.startsWith("-")) {
      throw malformed(field + " is negative");
    }
    try {
      return Long.parseLong(digits);
    } catch (NumberFormatException beyond) {
      throw malformed(field + " is too large");
    }
  }

  /** A whole number from 0 that fits an int. */
  int intCount(String field) throws MalformedObjectException {
    long count = count(field);
    if (count > Integer.MAX_VALUE) {
      throw malformed(field + " is too large");
    }
    return (int) count;
  }

  /** True or false. */
  boolean flag(String field) throws MalformedObjectException {
    JsonToken token = parser.currentToken();
    if (token != JsonToken.VALUE_TRUE && token != JsonToken.VALUE_FALSE) {
      throw malformed(field + " is not true or false");
    }
    return token == JsonToken.VALUE_TRUE;
  }

  /** A moment. */
  Instant instant(String field) throws MalformedObjectException {
    Instant instant = InstantText.parse(text(field));
    if (instant == null) {
      throw malformed(field + " is not a UTC moment between 2000-01-01 and 2100-01-01");
    }
    return instant;
  }

  /** A moment or null. */
  @Nullable Instant instantOrNull(String field) throws MalformedObjectException {
    return isNull() ? null : instant(field);
  }

  /** An object of strings, in its order. */
  Map<String, String> texts(String field, int most) throws MalformedObjectException {
    object(field);
    Map<String, String> texts = new LinkedHashMap<>();
    String key;
    while ((key = nextField()) != null) {
      if (texts.size() == most) {
        throw malformed(field + " has more than " + most + " entries");
      }
      texts.put(key, text(field + "." + Texts.quote(key)));
    }
    return texts;
  }

  /** Passes over a value this version does not know. */
  void skip() throws MalformedObjectException {
    try {
      parser.skipChildren();
    } catch (IOException e) {
      throw fault(e);
    }
  }

  /** Nothing may follow the object. */
  void end() throws MalformedObjectException {
    if (advance() != null) {
      throw malformed("something follows the JSON object");
    }
  }

  /** A field that must have been there. */
  <T> T required(String field, @Nullable T value) throws MalformedObjectException {
    if (value == null) {
      throw malformed(field + " is missing");
    }
    return value;
  }

  MalformedObjectException malformed(String reason) {
    return new MalformedObjectException(line, reason);
  }

  @Override
  public void close() throws IOException {
    parser.close();
  }

  private @Nullable JsonToken advance() throws MalformedObjectException {
    try {
      return parser.nextToken();
    } catch (IOException e) {
      throw fault(e);
    }
  }

  private String currentText() throws MalformedObjectException {
    try {
      if (parser.getTextLength() == 1) {
        char only = parser.getTextCharacters()[parser.getTextOffset()];
        if (only < ONE_CHAR_TEXTS.length) {
          return ONE_CHAR_TEXTS[only];
        }
      }
      String text = parser.getText();
      if (text == null) {
        throw malformed("the line ends early");
      }
      return text;
    } catch (IOException e) {
      throw fault(e);
    }
  }

  private void expect(String field, JsonToken token, String what) throws MalformedObjectException {
    if (parser.currentToken() != token) {
      throw malformed(field + " is not " + what);
    }
  }

  private String checked(String field, String text) throws MalformedObjectException {
    // Strict UTF-8 cannot hold half a pair, and JSON no bare NUL: only escapes bring them in.
    if (hasEscapes && !Texts.isStorable(text)) {
      throw malformed(field + " holds a NUL or half a surrogate pair");
    }
    return text;
  }

  private MalformedObjectException fault(IOException e) {
    if (e instanceof StreamConstraintsException) {
      return malformed("JSON beyond the limits on nesting or on lengths of keys and numbers");
    }
    if (e instanceof JsonProcessingException syntax) {
      if (syntax.getOriginalMessage().startsWith("Duplicate field")) {
        return malformed("a key stands twice in one JSON object");
      }
      return malformed("not valid JSON at character " + syntax.getLocation().getColumnNr());
    }
    return malformed("not valid JSON");
  }

  private static boolean hasUnicodeEscapes(CharBuffer chars) {
    char[] array = chars.array();
    int end = chars.limit() - 1;
    for (int i = chars.position(); i < end; i++) {
      if (array[i] == '\\' && array[i + 1] == 'u') {
        return true;
      }
    }
    return false;
  }
}
