package io.pgtracker.scraper.privacy;

import java.util.Locale;

/**
 * Replaces every literal of an SQL text by {@code ?} and removes comments, which may quote
 * anything. Identifiers, parameters, operators and white space stay.
 *
 * <p>It follows PostgreSQL's lexer, takes any input (a text cut off by track_activity_query_size
 * ends in half a literal), and where a text has two readings it hides what is a literal in either.
 * One pass, time linear in the length of the text.
 */
public final class SqlNormalizer {
  private static final char PLACEHOLDER = '?';

  /** After these a sign belongs to the number that follows. */
  private static final String BEFORE_SIGN = "(,[=<>*/+-";

  private final String sql;
  private final StringBuilder out;
  private int position;

  /** The last character that was not white space, to tell a sign from a minus; 0 at the start. */
  private char last;

  private boolean afterPasswordKeyword;

  private SqlNormalizer(String sql) {
    this.sql = sql;
    this.out = new StringBuilder(sql.length());
  }

  /** The text without its literals and comments. */
  public static String normalize(String sql) {
    return new SqlNormalizer(sql).run();
  }

  private String run() {
    while (position < sql.length()) {
      char c = sql.charAt(position);
      if (isSpace(c)) {
        out.append(c);
        position++;
        continue;
      }
      if (startsWith("--")) {
        skipLineComment();
        continue;
      }
      if (startsWith("/*")) {
        skipBlockComment();
        continue;
      }
      boolean afterPassword = afterPasswordKeyword;
      afterPasswordKeyword = false;
      if (isWordStart(c)) {
        word();
      } else if (startsWith("..")) {
        keep(position + 2); // 1..10 is two numbers
      } else if (startsNumber(position)) {
        number();
      } else if (isSign(c)) {
        position++; // with the number behind it one literal, as in pg_stat_statements
        number();
      } else if (c == '\'') {
        string(position + 1, false);
      } else if (c == '"') {
        quotedIdentifier(position, afterPassword);
      } else if (c == '$') {
        dollar();
      } else {
        keep(position + 1);
      }
    }
    return out.toString();
  }

  private void skipLineComment() {
    while (position < sql.length() && !isNewline(sql.charAt(position))) {
      position++;
    }
    out.append(' ');
  }

  private void skipBlockComment() {
    int depth = 0;
    do {
      if (startsWith("/*")) {
        depth++;
        position += 2;
      } else if (startsWith("*/")) {
        depth--;
        position += 2;
      } else {
        position++;
      }
    } while (depth > 0 && position < sql.length());
    out.append(' ');
  }

  /** A keyword or name, or what stands before the quote of a string of a special kind. */
  private void word() {
    int end = position;
    while (end < sql.length() && isWordPart(sql.charAt(end))) {
      end++;
    }
    char following = at(end);
    char first = Character.toLowerCase(sql.charAt(position));
    if (end == position + 1 && following == '\'' && "ebxn".indexOf(first) >= 0) {
      string(end + 1, first == 'e');
    } else if (end == position + 1 && first == 'u' && following == '&' && at(end + 1) == '\'') {
      string(end + 2, false);
    } else if (end == position + 1 && first == 'u' && following == '&' && at(end + 1) == '"') {
      quotedIdentifier(end + 1, false);
    } else {
      afterPasswordKeyword = isPasswordKeyword(end);
      keep(end);
    }
  }

  private boolean isPasswordKeyword(int end) {
    return end - position == "password".length()
        && sql.substring(position, end).toLowerCase(Locale.ROOT).equals("password");
  }

  /**
   * A string whose contents start at {@code from}. Outside E'…' a backslash before a quote has two
   * readings, by standard_conforming_strings: the string ends there, or goes on. From then on
   * literal and code may have changed places, so all the rest is taken for a literal.
   */
  private void string(int from, boolean escapes) {
    int i = from;
    int backslashes = 0;
    while (i < sql.length()) {
      char c = sql.charAt(i);
      if (c == '\\') {
        backslashes++;
      } else if (c == '\'') {
        boolean escaped = backslashes % 2 == 1;
        if (escaped && !escapes) {
          i = sql.length();
          break;
        }
        if (!escaped && at(i + 1) != '\'') {
          i++;
          break;
        }
        if (!escaped) {
          i++; // a doubled quote
        }
        backslashes = 0;
      } else {
        backslashes = 0;
      }
      i++;
    }
    replace(i);
  }

  /**
   * Kept with its quotes. One that does not end is a cut-off text or no identifier; what follows
   * PASSWORD is a string by mistake: both are replaced.
   */
  private void quotedIdentifier(int quote, boolean isSecret) {
    int i = quote + 1;
    while (i < sql.length()) {
      if (sql.charAt(i) == '"') {
        if (at(i + 1) != '"') {
          break;
        }
        i++;
      }
      i++;
    }
    if (i >= sql.length()) {
      replace(sql.length());
    } else if (isSecret) {
      replace(i + 1);
    } else {
      keep(i + 1);
    }
  }

  /** A parameter ($1), a dollar-quoted string, or a lone dollar sign. */
  private void dollar() {
    int i = position + 1;
    if (isDigit(at(i))) {
      while (isDigit(at(i))) {
        i++;
      }
      keep(i);
      return;
    }
    while (i < sql.length() && isWordPart(sql.charAt(i)) && sql.charAt(i) != '$') {
      i++;
    }
    if (at(i) == '$') {
      String delimiter = sql.substring(position, i + 1);
      int close = sql.indexOf(delimiter, i + 1);
      replace(close < 0 ? sql.length() : close + delimiter.length());
    } else if (i > position + 1) {
      replace(i); // half a delimiter, cut off
    } else {
      keep(i);
    }
  }

  private boolean startsNumber(int at) {
    return isDigit(at(at)) || (at(at) == '.' && isDigit(at(at + 1)));
  }

  private boolean isSign(char c) {
    return c == '-' && startsNumber(position + 1) && (last == 0 || BEFORE_SIGN.indexOf(last) >= 0);
  }

  /** With whatever letters and digits stick to it: 0xFF, 1_000, 1e-5, and what is no number. */
  private void number() {
    int i = position;
    while (i < sql.length()) {
      char c = sql.charAt(i);
      boolean isPoint = c == '.' && at(i + 1) != '.' && (i == position || at(i - 1) != '.');
      boolean isExponentSign =
          (c == '+' || c == '-')
              && i > position
              && (at(i - 1) == 'e' || at(i - 1) == 'E')
              && isDigit(at(i + 1));
      if (!isPoint && !isExponentSign && !isWordPart(c)) {
        break;
      }
      i++;
    }
    replace(i);
  }

  private void keep(int end) {
    out.append(sql, position, end);
    last = sql.charAt(end - 1);
    position = end;
  }

  private void replace(int end) {
    out.append(PLACEHOLDER);
    last = PLACEHOLDER;
    position = end;
  }

  private boolean startsWith(String text) {
    return sql.startsWith(text, position);
  }

  /** 0 past the end; a NUL in the text is like it, PostgreSQL has none. */
  private char at(int index) {
    return index < sql.length() ? sql.charAt(index) : 0;
  }

  private static boolean isSpace(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r');
  }

  private static boolean isNewline(char c) {
    return c == '\n' || c == '\r';
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isWordStart(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c >= 0x80;
  }

  private static boolean isWordPart(char c) {
    return isWordStart(c) || isDigit(c) || c == '$';
  }
}
