package io.pgtracker.format;

import java.math.BigInteger;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Values as PostgreSQL prints them, ordinary and extreme, for each type that has a form. */
final class GeneratedValues {
  private static final List<String> TYPES =
      List.of(
          "bool",
          "int2",
          "int4",
          "int8",
          "oid",
          "float4",
          "float8",
          "numeric",
          "text",
          "name",
          "xid",
          "pg_lsn",
          "interval",
          "timestamptz",
          "_int4",
          "_text",
          "inet",
          "jsonb");
  private static final List<String> FLOATS =
      List.of(
          "0",
          "-0",
          "NaN",
          "Infinity",
          "-Infinity",
          "1e-300",
          "1e+300",
          "5e-324",
          "0.1",
          "-1.5",
          "1.7976931348623157e+308",
          "123456789.123456789",
          "3.4028235e+38");
  private static final List<String> AWKWARD_TEXTS =
      List.of(
          "",
          "null",
          "true",
          "NULL",
          "NaN",
          "0",
          "1e5",
          "\\N",
          "\\.",
          "\"",
          "\\",
          "\\u0000",
          "'",
          "a\nb",
          "a\rb",
          "a\tb",
          "\u2028\u2029",
          "\u0001\u001f\u007f\u0080\u009f",
          "\uFEFF",
          "\uFFFE\uFFFF",
          "\uD83D\uDC18",
          "\uDBFF\uDFFF",
          "'; drop table x; --",
          "{\"a\":1}",
          "</script>",
          "é",
          "e\u0301",
          "\u202Eabc",
          " ",
          "${x}",
          "%s");

  private final Random random;

  GeneratedValues(Random random) {
    this.random = random;
  }

  static ColumnSpec[] columns() {
    return TYPES.stream().map(t -> new ColumnSpec("a " + t, t)).toArray(ColumnSpec[]::new);
  }

  @Nullable String[] row() {
    return TYPES.stream()
        .map(type -> random.nextInt(8) == 0 ? null : value(type))
        .toArray(String[]::new);
  }

  private String value(String type) {
    return switch (type) {
      case "bool" -> random.nextBoolean() ? "t" : "f";
      case "int2" -> Long.toString(edge(Short.MIN_VALUE, Short.MAX_VALUE));
      case "int4" -> Long.toString(edge(Integer.MIN_VALUE, Integer.MAX_VALUE));
      case "int8" -> Long.toString(edge(Long.MIN_VALUE, Long.MAX_VALUE));
      case "oid", "xid" -> Long.toString(edge(0, 0xFFFF_FFFFL));
      case "float4", "float8" ->
          random.nextBoolean() ? pick(FLOATS) : Double.toString(random.nextGaussian());
      case "numeric" -> numeric();
      case "pg_lsn" -> String.format("%X/%X", random.nextInt(), random.nextInt());
      case "interval" -> random.nextInt(99) + " years -" + random.nextInt(99) + " days 00:00:01.5";
      case "timestamptz" -> random.nextBoolean() ? "infinity" : "0001-01-01 00:00:00+00 BC";
      case "_int4" -> random.nextBoolean() ? "{}" : "{1,NULL," + random.nextInt() + "}";
      case "_text" -> "{\"a,\\\"b\",NULL,{" + random.nextInt() + "}}";
      default -> text();
    };
  }

  private long edge(long least, long greatest) {
    return switch (random.nextInt(5)) {
      case 0 -> least;
      case 1 -> greatest;
      case 2 -> 0;
      case 3 -> 1;
      default -> random.nextLong(least, greatest);
    };
  }

  private String numeric() {
    String digits = new BigInteger(330, random).toString();
    return switch (random.nextInt(5)) {
      case 0 -> "NaN";
      case 1 -> "-" + digits + ".5000000000";
      case 2 -> "0." + digits + "000";
      case 3 -> "9".repeat(random.nextInt(990, 1_010)); // around the longest JSON number
      default -> digits;
    };
  }

  private String text() {
    if (random.nextBoolean()) {
      return pick(AWKWARD_TEXTS);
    }
    StringBuilder text = new StringBuilder();
    int length = random.nextInt(40);
    while (text.length() < length) {
      int codePoint = random.nextInt(1, 0x110000);
      if (codePoint < 0xD800 || codePoint > 0xDFFF) {
        text.appendCodePoint(random.nextBoolean() ? codePoint : 1 + codePoint % 0x250);
      }
    }
    return text.toString();
  }

  private String pick(List<String> from) {
    return from.get(random.nextInt(from.size()));
  }
}
