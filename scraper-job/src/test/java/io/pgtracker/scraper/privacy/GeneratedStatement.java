package io.pgtracker.scraper.privacy;

import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * A statement made of known pieces. Upper-case letters and digits stand in literals and comments
 * only (and in the parameters $1 to $9), so whatever of them survives has leaked.
 *
 * @param normalized what must come out for {@code sql}
 */
record GeneratedStatement(String sql, String normalized) {
  private static final List<String> WORDS =
      List.of(
          "select",
          "from",
          "where",
          "and",
          "t",
          "a.b",
          "\"col name\"",
          "\"q''\"\"$x$\"",
          "größe",
          "u&\"d\\\\\"",
          "end",
          "e",
          "x",
          "u",
          "null",
          "f(a)",
          "a$b$c",
          "_x",
          "passwd",
          "$1",
          "$9");
  private static final List<String> OPERATORS =
      List.of("=", "<>", "->>", "::", "||", ",", "(", ")", "[", "]", "+", "*", "@>", "?", ";", "<");
  private static final List<String> SPACES = List.of(" ", "  ", "\n", "\t", " \r\n ");
  private static final String LITERAL_LETTERS = "ACDFGHIJKLMOPQRSTVWYZ0123456789";
  private static final String LITERAL_MARKS = " ;,-/*$\"()=:.?%\n";

  static GeneratedStatement generate(Random random) {
    StringBuilder sql = new StringBuilder();
    StringBuilder normalized = new StringBuilder();
    int pieces = 1 + random.nextInt(25);
    for (int i = 0; i < pieces; i++) {
      String piece;
      switch (random.nextInt(10)) {
        case 0, 1, 2 -> {
          piece = pick(WORDS, random);
          sql.append(piece);
          normalized.append(piece);
        }
        case 3, 4 -> {
          piece = pick(OPERATORS, random);
          sql.append(piece);
          normalized.append(piece);
        }
        case 5 -> {
          String end = random.nextBoolean() ? "\n" : "";
          sql.append(comment(random, end));
          normalized.append(' ').append(end);
        }
        default -> {
          sql.append(literal(random));
          normalized.append('?');
        }
      }
      String space = pick(SPACES, random);
      sql.append(space);
      normalized.append(space);
    }
    return new GeneratedStatement(sql.toString(), normalized.toString());
  }

  private static String literal(Random random) {
    return switch (random.nextInt(8)) {
      case 0 -> "'" + body(random, "''") + "'";
      case 1 -> "e'" + body(random, pick(List.of("\\'", "''", "\\\\", "\\n"), random)) + "'";
      case 2 -> pick(List.of("b'", "x'", "n'", "u&'"), random) + body(random, "''") + "'";
      case 3 -> dollarQuoted(random);
      case 4 -> "" + random.nextInt(1_000_000);
      case 5 -> random.nextInt(1000) + "." + random.nextInt(1000) + "e-" + random.nextInt(30);
      case 6 -> "0x" + Integer.toHexString(random.nextInt()).toUpperCase(Locale.ROOT);
      default -> "." + random.nextInt(1000) + "e+7";
    };
  }

  private static String dollarQuoted(Random random) {
    String delimiter = pick(List.of("$$", "$a$", "$body_$"), random);
    return delimiter
        + body(random, pick(List.of("'", "$b$", "--"), random))
            .replace("$$", "$ $")
            .replace("$a$", "$b$")
        + " "
        + delimiter;
  }

  /** A block comment, or one that ends with the line. */
  private static String comment(Random random, String end) {
    String text = body(random, "'").replace("*", "").replace("/", "").replace("\n", " ");
    return (end.isEmpty() ? "/* " + text + " /* " + text + " */ */" : "--" + text) + end;
  }

  private static String body(Random random, String special) {
    StringBuilder body = new StringBuilder();
    int length = random.nextInt(12);
    for (int i = 0; i < length; i++) {
      String alphabet = random.nextInt(4) == 0 ? LITERAL_MARKS : LITERAL_LETTERS;
      body.append(alphabet.charAt(random.nextInt(alphabet.length())));
      if (random.nextInt(6) == 0) {
        body.append(special);
      }
    }
    return body.toString();
  }

  private static String pick(List<String> from, Random random) {
    return from.get(random.nextInt(from.size()));
  }
}
