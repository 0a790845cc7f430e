package io.pgtracker.ingest;

import org.jspecify.annotations.Nullable;

/** Values of PostgreSQL's types as it writes them. */
final class SampleValue {
  private SampleValue() {}

  /** Name of a type as objects have it. */
  static String wireType(String type) {
    return switch (type) {
      case "smallint" -> "int2";
      case "integer" -> "int4";
      case "bigint" -> "int8";
      case "boolean" -> "bool";
      case "real" -> "float4";
      case "double precision" -> "float8";
      case "timestamp with time zone" -> "timestamptz";
      default -> type.endsWith("[]") ? "_" + wireType(type.substring(0, type.length() - 2)) : type;
    };
  }

  /** Key number n. */
  static String key(String type, int n) {
    return switch (type) {
      case "boolean" -> n % 2 == 0 ? "t" : "f";
      case "text", "name" -> "key " + n;
      default -> Integer.toString(16_384 + n);
    };
  }

  /** One of two values; null for a type that has none here yet. */
  static @Nullable String of(String type, int choice) {
    return switch (type) {
      case "boolean" -> choice == 0 ? "t" : "f";
      case "smallint", "integer", "bigint", "oid", "xid" -> Integer.toString(3 + choice);
      case "real", "double precision", "numeric" -> choice == 0 ? "0.5" : "1.50";
      case "text", "name" -> choice == 0 ? "a value" : "an \"other\\";
      case "timestamp with time zone" -> "2026-11-22 0" + choice + ":00:00+00";
      case "interval" -> "00:00:0" + choice;
      case "pg_lsn" -> "0/16B374" + choice;
      case "inet" -> "10.0.0." + choice;
      case "jsonb" -> "{\"a\": " + choice + "}";
      case "text[]", "name[]" -> choice == 0 ? "{a,\"b c\"}" : "{}";
      case "integer[]", "bigint[]", "oid[]", "smallint[]" -> choice == 0 ? "{1,2}" : "{2}";
      default -> null;
    };
  }
}
