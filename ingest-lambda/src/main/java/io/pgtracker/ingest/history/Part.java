package io.pgtracker.ingest.history;

import io.pgtracker.ingest.lexer.Token;
import java.util.List;
import java.util.stream.Collectors;

/** What a script consists of, in its order. */
sealed interface Part {
  /** The line of the script it begins in, from 1. */
  int line();

  /**
   * An SQL statement with psql's variables put in.
   *
   * @param tokens without the semicolon; the first is neither space nor comment
   */
  record Statement(int line, List<Token> tokens) implements Part {
    /** The statement as SQL. */
    String text() {
      return tokens.stream().map(Token::text).collect(Collectors.joining());
    }
  }

  /** Text that the script prints itself. */
  record Echo(int line, String text) implements Part {}

  /** Something to say about a place in the script. */
  record Remark(int line, Severity severity, String text) implements Part {}

  /** What became of the place a remark is about. */
  enum Severity {
    /** Runs as written otherwise: the answer is that of the moment. */
    REWRITTEN,
    /** Has no meaning here and was left out. */
    IGNORED,
    /** Does not run: its answer would not be that of the moment. */
    REFUSED,
    /** PostgreSQL could not run it. */
    FAILED
  }
}
