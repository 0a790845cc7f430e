package io.pgtracker.format;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How values of a PostgreSQL type stand in JSON. The text PostgreSQL gave is kept character by
 * character: numbers are copied, never parsed into a double.
 */
enum ValueForm {
  /** {@code bool}: true or false. */
  BOOLEAN,
  /** {@code int2}: a JSON number without a fraction, as all integers. */
  INT2(Short.MIN_VALUE, Short.MAX_VALUE),
  /** {@code int4}. */
  INT4(Integer.MIN_VALUE, Integer.MAX_VALUE),
  /** {@code int8}. */
  INT8(Long.MIN_VALUE, Long.MAX_VALUE),
  /** {@code oid}: unsigned. */
  OID(0, 0xFFFF_FFFFL),
  /** {@code float4}, {@code float8}, {@code numeric}: a JSON number, or a string for the rest. */
  DECIMAL,
  /** Everything else: a JSON string. */
  TEXT;

  /** Longer numbers stand as strings, because JSON readers bound the length of a number. */
  static final int MAX_NUMBER_CHARS = 1_000;

  private static final Set<String> NOT_FINITE = Set.of("NaN", "Infinity", "-Infinity");

  static ValueForm ofType(String type) {
    return switch (type) {
      case "bool" -> BOOLEAN;
      case "int2" -> INT2;
      case "int4" -> INT4;
      case "int8" -> INT8;
      case "oid" -> OID;
      case "float4", "float8", "numeric" -> DECIMAL;
      default -> TEXT;
    };
  }

  private final long least;
  private final long greatest;

  ValueForm() {
    this(0, 0);
  }

  ValueForm(long least, long greatest) {
    this.least = least;
    this.greatest = greatest;
  }

  /** Writes one value. */
  void write(JsonGenerator json, @Nullable String value) throws IOException {
    if (value == null) {
      json.writeNull();
    } else if (this == BOOLEAN) {
      json.writeBoolean(value.equals("t"));
    } else if (isNumber(value)) {
      json.writeNumber(value);
    } else {
      json.writeString(value);
    }
  }

  /** Name of the form for error messages. */
  String what() {
    return switch (this) {
      case BOOLEAN -> "bool";
      case DECIMAL -> "number";
      case TEXT -> "string";
      default -> name().toLowerCase(Locale.ROOT);
    };
  }

  /** Whether the format can hold a value of this type; a bool must be {@code t} or {@code f}. */
  boolean accepts(@Nullable String value) {
    if (value == null) {
      return true;
    }
    return switch (this) {
      case BOOLEAN -> value.equals("t") || value.equals("f");
      case INT2, INT4, INT8, OID -> NumberText.isInteger(value, least, greatest);
      case DECIMAL -> NumberText.isJsonNumber(value) || NOT_FINITE.contains(value);
      case TEXT -> Texts.isStorable(value);
    };
  }

  /** Whether a value of this type may stand as this kind of JSON token. */
  boolean accepts(JsonToken token) {
    return switch (token) {
      case VALUE_NULL -> true;
      case VALUE_TRUE, VALUE_FALSE -> this == BOOLEAN;
      case VALUE_NUMBER_INT -> this != BOOLEAN && this != TEXT;
      case VALUE_NUMBER_FLOAT -> this == DECIMAL;
      case VALUE_STRING -> this == DECIMAL || this == TEXT;
      default -> false;
    };
  }

  private boolean isNumber(String value) {
    return switch (this) {
      case INT2, INT4, INT8, OID -> true;
      case DECIMAL -> value.length() <= MAX_NUMBER_CHARS && NumberText.isJsonNumber(value);
      case BOOLEAN, TEXT -> false;
    };
  }
}
