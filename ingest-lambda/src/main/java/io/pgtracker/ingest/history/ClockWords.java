package io.pgtracker.ingest.history;

import io.pgtracker.ingest.lexer.ScriptException;
import io.pgtracker.ingest.lexer.Token;
import io.pgtracker.ingest.lexer.Token.Kind;
import io.pgtracker.ingest.lexer.Tokenizer;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Words in literals that PostgreSQL turns into a time of its own clock where a time is expected,
 * and leaves alone in a text. Which it is only PostgreSQL knows: a query whose words are spoiled
 * fails where they were times, and answers where they are text.
 */
final class ClockWords {
  private static final Pattern WORD =
      Pattern.compile("(?i)(?<!\\w)(now|today|tomorrow|yesterday)(?!\\w)");

  /** A character by its number, which may be one of such a word. */
  private static final Pattern CODED = Pattern.compile("\\\\[0-7xXuU+]");

  /** What no time is written as, and no character of it ends a literal. */
  private static final String SPOILED = "no_time";

  private final List<Token> tokens;
  private final StringBuilder sql = new StringBuilder();
  private @Nullable String first;
  private int at;

  private ClockWords(List<Token> tokens) {
    this.tokens = tokens;
  }

  /**
   * What was found in a query.
   *
   * @param literal the first that has one, as written
   * @param spoiled the query with each of them spoiled
   */
  record Found(String literal, String spoiled) {}

  /** The words in a query; null: it has none. */
  static @Nullable Found in(String query) throws ScriptException {
    ClockWords words = new ClockWords(Tokenizer.tokenize(query, 1));
    words.read();
    return words.first == null ? null : new Found(words.first, words.sql.toString());
  }

  private void read() {
    while (at < tokens.size()) {
      Token token = tokens.get(at);
      if (token.kind() == Kind.STRING) {
        literal(token);
      } else {
        sql.append(token.text());
        at++;
      }
    }
  }

  /** A literal with those that follow on later lines, which PostgreSQL reads as one. */
  private void literal(Token begin) {
    StringBuilder text = new StringBuilder(begin.text());
    int next = continuation(++at);
    while (next < tokens.size() && !begin.text().startsWith("$")) {
      text.setLength(text.length() - 1);
      text.append(tokens.get(next).text(), 1, tokens.get(next).text().length());
      at = next + 1;
      next = continuation(at);
    }
    char form = Character.toLowerCase(begin.text().charAt(0));
    Matcher word = WORD.matcher(text);
    if (form == 'u' || (form == 'e' && CODED.matcher(text).find())) {
      found(text.toString());
      sql.append('\'').append(SPOILED).append('\'');
    } else if (word.find()) {
      found(text.toString());
      sql.append(word.replaceAll(SPOILED));
    } else {
      sql.append(text);
    }
  }

  /** Where a literal goes on after spaces with an end of line; the number of tokens: nowhere. */
  private int continuation(int from) {
    int i = from;
    boolean line = false;
    while (i < tokens.size() && tokens.get(i).isBlank()) {
      line |= tokens.get(i).text().indexOf('\n') >= 0;
      i++;
    }
    boolean goesOn =
        line
            && i < tokens.size()
            && tokens.get(i).kind() == Kind.STRING
            && tokens.get(i).text().startsWith("'");
    return goesOn ? i : tokens.size();
  }

  private void found(String literal) {
    if (first == null) {
      first = literal;
    }
  }
}
