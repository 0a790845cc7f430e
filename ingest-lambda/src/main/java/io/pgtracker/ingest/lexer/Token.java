package io.pgtracker.ingest.lexer;

import java.util.Locale;

/**
 * A piece of a script as psql's lexer sees it; all texts of a script put together are the script.
 *
 * @param text as written
 * @param line of its first character, from 1
 */
public record Token(Kind kind, String text, int line) {

  /** What a token is. */
  public enum Kind {
    SPACE,
    COMMENT,
    /** An identifier or keyword without quotes. */
    WORD,
    /** An identifier in double quotes. */
    QUOTED,
    /** A string in any of PostgreSQL's forms. */
    STRING,
    NUMBER,
    /** A psql variable: {@code :name}, {@code :'name'} or {@code :"name"}. */
    VARIABLE,
    /** A psql command: from its backslash to the end of the line. */
    BACKSLASH,
    /** Anything else, one character at a time but for {@code ::}. */
    SYMBOL
  }

  /** White space or a comment. */
  public boolean isBlank() {
    return kind == Kind.SPACE || kind == Kind.COMMENT;
  }

  /** Whether this is the symbol. */
  public boolean isSymbol(String symbol) {
    return kind == Kind.SYMBOL && text.equals(symbol);
  }

  /** Whether this is the unquoted word, in any case. */
  public boolean isWord(String word) {
    return kind == Kind.WORD && text.equalsIgnoreCase(word);
  }

  /** A name, quoted or not; also a keyword. */
  public boolean isIdentifier() {
    return kind == Kind.WORD || kind == Kind.QUOTED;
  }

  /** The name an identifier stands for: folded to lower case, or without its quotes. */
  public String name() {
    return switch (kind) {
      case WORD -> text.toLowerCase(Locale.ROOT);
      case QUOTED -> text.substring(1, text.length() - 1).replace("\"\"", "\"");
      default -> "";
    };
  }
}
