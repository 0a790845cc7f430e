package io.pgtracker.ingest.lexer;

import io.pgtracker.ingest.lexer.Token.Kind;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a script into tokens by the rules of PostgreSQL's lexer with standard_conforming_strings on,
 * and of psql's for variables and backslash commands. Nothing is lost: the tokens' texts put
 * together are the script.
 */
public final class Tokenizer {
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final String script;
  private final List<Token> tokens = new ArrayList<>();
  private int line;
  private int at;

  private Tokenizer(String script, int firstLine) {
    this.script = script;
    this.line = firstLine;
  }

  /**
   * The tokens of a script.
   *
   * @param firstLine number of its first line
   * @throws ScriptException for a string, identifier or comment without an end
   */
  public static List<Token> tokenize(String script, int firstLine) throws ScriptException {
    Tokenizer tokenizer = new Tokenizer(script, firstLine);
    while (tokenizer.at < script.length()) {
      tokenizer.next();
    }
    return tokenizer.tokens;
  }

  private void next() throws ScriptException {
    char c = script.charAt(at);
    if (isSpace(c) || (c == BYTE_ORDER_MARK && at == 0)) {
      add(Kind.SPACE, endOfSpace());
    } else if (script.startsWith("--", at)) {
      add(Kind.COMMENT, endOfLine());
    } else if (script.startsWith("/*", at)) {
      add(Kind.COMMENT, endOfComment());
    } else if (c == '\\') {
      add(Kind.BACKSLASH, endOfLine());
    } else if (c == '\'') {
      add(Kind.STRING, endOfQuoted(at, '\'', false));
    } else if (c == '"') {
      add(Kind.QUOTED, endOfQuoted(at, '"', false));
    } else if (c == '$') {
      dollar();
    } else if (c == ':') {
      colon();
    } else if (isDigit(c)
        || (c == '.' && at + 1 < script.length() && isDigit(script.charAt(at + 1)))) {
      add(Kind.NUMBER, endOfNumber());
    } else if (startsWord(c)) {
      word(c);
    } else {
      add(Kind.SYMBOL, at + 1);
    }
  }

  /**
   * A word, or a string with a prefix: {@code E''}, {@code B''}, {@code X''}, {@code N''}, {@code
   * U&''}.
   */
  private void word(char first) throws ScriptException {
    char quote = at + 1 < script.length() ? script.charAt(at + 1) : ' ';
    if (quote == '\'' && "eEbBxXnN".indexOf(first) >= 0) {
      add(Kind.STRING, endOfQuoted(at + 1, '\'', first == 'e' || first == 'E'));
      return;
    }
    if ((first == 'u' || first == 'U') && quote == '&' && at + 2 < script.length()) {
      char third = script.charAt(at + 2);
      if (third == '\'' || third == '"') {
        // What it stands for depends on escapes and UESCAPE: a name written so is never looked up.
        add(third == '"' ? Kind.SYMBOL : Kind.STRING, endOfQuoted(at + 2, third, false));
        return;
      }
    }
    int end = at + 1;
    while (end < script.length() && continuesWord(script.charAt(end))) {
      end++;
    }
    add(Kind.WORD, end);
  }

  /** A parameter ({@code $1}), a string between {@code $tag$}, or a lone sign. */
  private void dollar() throws ScriptException {
    int end = at + 1;
    if (end < script.length() && isDigit(script.charAt(end))) {
      add(Kind.SYMBOL, endOfNumber());
      return;
    }
    if (end < script.length() && startsWord(script.charAt(end))) {
      while (end < script.length()
          && continuesWord(script.charAt(end))
          && script.charAt(end) != '$') {
        end++;
      }
    }
    if (end >= script.length() || script.charAt(end) != '$') {
      add(Kind.SYMBOL, at + 1);
      return;
    }
    String tag = script.substring(at, end + 1);
    int close = script.indexOf(tag, end + 1);
    if (close < 0) {
      throw unended("string", tag);
    }
    add(Kind.STRING, close + tag.length());
  }

  private void colon() {
    if (script.startsWith("::", at)) {
      add(Kind.SYMBOL, at + 2);
      return;
    }
    int start = at + 1;
    char quote = start < script.length() ? script.charAt(start) : ' ';
    boolean quoted = quote == '\'' || quote == '"';
    int end = quoted ? start + 1 : start;
    int nameStart = end;
    while (end < script.length() && isVariableName(script.charAt(end))) {
      end++;
    }
    boolean named = end > nameStart;
    if (quoted) {
      named &= end < script.length() && script.charAt(end) == quote;
      end++;
    }
    add(named ? Kind.VARIABLE : Kind.SYMBOL, named ? end : at + 1);
  }

  private int endOfSpace() {
    int end = at + 1;
    while (end < script.length() && isSpace(script.charAt(end))) {
      end++;
    }
    return end;
  }

  private int endOfLine() {
    int end = script.indexOf('\n', at);
    return end < 0 ? script.length() : end;
  }

  /** Comments nest. */
  private int endOfComment() throws ScriptException {
    int depth = 0;
    int end = at;
    do {
      if (script.startsWith("/*", end)) {
        depth++;
        end += 2;
      } else if (script.startsWith("*/", end)) {
        depth--;
        end += 2;
      } else {
        end++;
      }
      if (end >= script.length() && depth > 0) {
        throw unended("comment", "/*");
      }
    } while (depth > 0);
    return end;
  }

  private int endOfQuoted(int open, char quote, boolean escapes) throws ScriptException {
    int end = open + 1;
    while (end < script.length()) {
      char c = script.charAt(end);
      if (escapes && c == '\\') {
        end += 2;
      } else if (c != quote) {
        end++;
      } else if (end + 1 < script.length() && script.charAt(end + 1) == quote) {
        end += 2;
      } else {
        return end + 1;
      }
    }
    throw unended(quote == '"' ? "identifier" : "string", String.valueOf(quote));
  }

  /** Digits, and what may stand within a number; {@code 1..2} is two numbers and dots between. */
  private int endOfNumber() {
    int end = at + 1;
    while (end < script.length()) {
      char c = script.charAt(end);
      boolean exponentSign =
          (c == '+' || c == '-')
              && "eE".indexOf(script.charAt(end - 1)) >= 0
              && !script.startsWith("0x", at);
      boolean dot = c == '.' && !script.startsWith("..", end);
      if (!isVariableName(c) && !dot && !exponentSign) {
        break;
      }
      end++;
    }
    return end;
  }

  private void add(Kind kind, int end) {
    String text = script.substring(at, end);
    tokens.add(new Token(kind, text, line));
    line += (int) text.chars().filter(c -> c == '\n').count();
    at = end;
  }

  private ScriptException unended(String what, String open) {
    return new ScriptException(line, "a " + what + " begins with " + open + " and never ends");
  }

  private static boolean isSpace(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r');
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean startsWord(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c >= 0x80;
  }

  private static boolean continuesWord(char c) {
    return startsWord(c) || isDigit(c) || c == '$';
  }

  private static boolean isVariableName(char c) {
    return startsWord(c) || isDigit(c);
  }
}
