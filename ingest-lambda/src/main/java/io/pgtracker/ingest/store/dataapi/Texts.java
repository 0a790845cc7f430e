package io.pgtracker.ingest.store.dataapi;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.pgtracker.ingest.lexer.ScriptException;
import io.pgtracker.ingest.lexer.Token;
import io.pgtracker.ingest.lexer.Tokenizer;

/** Texts as they can be sent. */
final class Texts {
  private Texts() {}

  /**
   * A statement without its comments: whether the service looks for parameters and quotes in them
   * is not documented.
   */
  static String withoutComments(String sql) {
    try {
      StringBuilder text = new StringBuilder(sql.length());
      for (Token token : Tokenizer.tokenize(sql, 1)) {
        text.append(token.kind() == Token.Kind.COMMENT ? " " : token.text());
      }
      return text.toString().strip();
    } catch (ScriptException e) {
      throw new IllegalArgumentException("a statement can't be read: " + e.reason(), e);
    }
  }

  /** Halves of characters become question marks, as they do on their way into COPY. */
  static String wellFormed(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isSurrogate(text.charAt(i))) {
        return new String(text.getBytes(UTF_8), UTF_8);
      }
    }
    return text;
  }
}
