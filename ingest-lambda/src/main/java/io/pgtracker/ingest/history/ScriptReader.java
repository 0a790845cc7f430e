package io.pgtracker.ingest.history;

import io.pgtracker.ingest.history.Part.Remark;
import io.pgtracker.ingest.history.Part.Severity;
import io.pgtracker.ingest.history.Part.Statement;
import io.pgtracker.ingest.lexer.ScriptException;
import io.pgtracker.ingest.lexer.Token;
import io.pgtracker.ingest.lexer.Token.Kind;
import io.pgtracker.ingest.lexer.Tokenizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads a script as psql does: statements, variables, conditions, backslash commands. */
final class ScriptReader {
  private final List<Part> parts = new ArrayList<>();
  private final List<Token> pending = new ArrayList<>();
  private final PsqlCommands commands;

  private ScriptReader(Map<String, String> variables) {
    this.commands = new PsqlCommands(variables);
  }

  /**
   * The parts of a script. What can't be read is a refused part, and reading ends there.
   *
   * @param variables psql's variables by name
   */
  static List<Part> read(String script, Map<String, String> variables) {
    ScriptReader reader = new ScriptReader(variables);
    try {
      for (Token token : Tokenizer.tokenize(script, 1)) {
        reader.token(token);
        if (reader.commands.hasQuit()) {
          break;
        }
      }
      reader.endStatement();
      reader.commands.requireClosed();
    } catch (ScriptException e) {
      reader.parts.add(
          new Remark(e.line(), Severity.REFUSED, e.reason() + "; nothing after it is read"));
    }
    return reader.parts;
  }

  private void token(Token token) throws ScriptException {
    if (token.kind() == Kind.BACKSLASH) {
      backslash(token);
    } else if (!commands.isActive()) {
      return;
    } else if (token.isSymbol(";")) {
      endStatement();
    } else if (!pending.isEmpty() || !token.isBlank()) {
      pending.add(token);
    }
  }

  private void backslash(Token token) throws ScriptException {
    PsqlCommands.Outcome outcome = commands.run(token);
    if (outcome.endsStatement()) {
      endStatement();
    } else if (outcome.dropsStatement()) {
      pending.clear();
    }
    parts.addAll(outcome.parts());
  }

  private void endStatement() throws ScriptException {
    if (pending.isEmpty()) {
      return;
    }
    int line = pending.get(0).line();
    List<Token> tokens = withVariables(List.copyOf(pending));
    pending.clear();
    while (!tokens.isEmpty() && tokens.get(tokens.size() - 1).isBlank()) {
      tokens = tokens.subList(0, tokens.size() - 1);
    }
    if (tokens.stream().anyMatch(token -> token.isSymbol(";") || token.kind() == Kind.BACKSLASH)) {
      parts.add(
          new Remark(line, Severity.REFUSED, "a variable holds more than a part of one statement"));
    } else if (!tokens.isEmpty()) {
      parts.add(new Statement(line, tokens));
    }
  }

  /** The tokens with the values of variables in place; names without a value stay as written. */
  private List<Token> withVariables(List<Token> tokens) throws ScriptException {
    List<Token> replaced = new ArrayList<>();
    for (Token token : tokens) {
      String value = token.kind() == Kind.VARIABLE ? commands.valueOf(token.text()) : null;
      if (value != null) {
        replaced.addAll(Tokenizer.tokenize(value, token.line()));
      } else if (token.kind() == Kind.VARIABLE) {
        // Not a variable: a slice such as a[1:n], which the server reads.
        replaced.add(new Token(Kind.SYMBOL, ":", token.line()));
        replaced.addAll(Tokenizer.tokenize(token.text().substring(1), token.line()));
      } else {
        replaced.add(token);
      }
    }
    return replaced;
  }
}
