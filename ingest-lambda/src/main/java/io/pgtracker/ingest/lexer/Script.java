package io.pgtracker.ingest.lexer;

import java.util.ArrayList;
import java.util.List;

/** A script of SQL as its statements. */
public final class Script {
  private Script() {}

  /**
   * The statements, as written, without the semicolons at their ends; those within the bodies of
   * functions in plain SQL ({@code BEGIN ATOMIC … END}) end none.
   *
   * @throws ScriptException for a string, identifier or comment without an end
   */
  public static List<String> statements(String script) throws ScriptException {
    List<String> statements = new ArrayList<>();
    StringBuilder statement = new StringBuilder();
    boolean isBlank = true;
    boolean afterBegin = false;
    int depth = 0;
    for (Token token : Tokenizer.tokenize(script, 1)) {
      if (token.isSymbol(";") && depth == 0) {
        if (!isBlank) {
          statements.add(statement.toString().strip());
        }
        statement.setLength(0);
        isBlank = true;
        continue;
      }
      statement.append(token.text());
      if (token.isBlank()) {
        continue;
      }
      isBlank = false;
      if ((afterBegin && token.isWord("atomic")) || (depth > 0 && token.isWord("case"))) {
        depth++;
      } else if (depth > 0 && token.isWord("end")) {
        depth--;
      }
      afterBegin = token.isWord("begin");
    }
    if (!isBlank) {
      statements.add(statement.toString().strip());
    }
    return statements;
  }
}
