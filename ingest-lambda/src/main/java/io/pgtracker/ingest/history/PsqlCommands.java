package io.pgtracker.ingest.history;

import io.pgtracker.ingest.history.Part.Echo;
import io.pgtracker.ingest.history.Part.Remark;
import io.pgtracker.ingest.history.Part.Severity;
import io.pgtracker.ingest.lexer.ScriptException;
import io.pgtracker.ingest.lexer.Token;
import io.pgtracker.ingest.lexer.Tokenizer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * psql's backslash commands, as far as a script needs them: variables, conditions and output that
 * is only form. All others are refused, for they ask the store behind the script's back.
 */
final class PsqlCommands {
  private static final Set<String> ONLY_FORM =
      Set.of("pset", "x", "t", "a", "f", "H", "C", "T", "timing", "encoding", "errverbose", "o");
  private static final Set<String> DROPPING =
      Set.of(
          "gset", "gexec", "gdesc", "crosstabview", "watch", "bind", "r", "reset", "p", "w", "e");

  private final Map<String, String> variables;
  private final Deque<Condition> conditions = new ArrayDeque<>();
  private boolean quit;

  /** A nested {@code \if}: whether its branch runs now, and whether one of its branches ran. */
  private record Condition(int line, boolean active, boolean anyRan) {}

  /**
   * What a command does to the script.
   *
   * @param endsStatement the statement before it ends here
   * @param dropsStatement the statement before it is not run
   */
  record Outcome(boolean endsStatement, boolean dropsStatement, List<Part> parts) {
    static Outcome of(Part... parts) {
      return new Outcome(false, false, List.of(parts));
    }
  }

  PsqlCommands(Map<String, String> variables) {
    this.variables = new HashMap<>(variables);
  }

  /** Whether what stands here runs, by the conditions around it. */
  boolean isActive() {
    return conditions.stream().allMatch(Condition::active);
  }

  boolean hasQuit() {
    return quit;
  }

  void requireClosed() throws ScriptException {
    Condition open = conditions.peek();
    if (open != null && !quit) {
      throw new ScriptException(open.line(), "\\if without \\endif");
    }
  }

  /** What {@code :name}, {@code :'name'} or {@code :"name"} stands for; null if it isn't set. */
  @Nullable String valueOf(String reference) {
    char quote = reference.charAt(1);
    boolean quoted = quote == '\'' || quote == '"';
    String name = quoted ? reference.substring(2, reference.length() - 1) : reference.substring(1);
    String value = variables.get(name);
    if (value == null || !quoted) {
      return value;
    }
    return quote + value.replace(String.valueOf(quote), String.valueOf(quote) + quote) + quote;
  }

  /** Runs a command: its token, from the backslash to the end of the line. */
  Outcome run(Token token) throws ScriptException {
    String text = token.text().substring(1).strip();
    int space = text.indexOf(' ');
    String command = space < 0 ? text : text.substring(0, space);
    List<String> arguments = space < 0 ? List.of() : words(text.substring(space + 1));
    int line = token.line();
    if (isCondition(line, command, arguments) || !isActive()) {
      return Outcome.of();
    }
    switch (command) {
      case "set" -> {
        if (!arguments.isEmpty()) {
          variables.put(arguments.get(0), String.join("", arguments.subList(1, arguments.size())));
        }
        return Outcome.of();
      }
      case "unset" -> {
        arguments.forEach(variables::remove);
        return Outcome.of();
      }
      case "prompt" -> {
        return prompt(line, arguments);
      }
      case "echo", "qecho", "warn" -> {
        return Outcome.of(new Echo(line, String.join(" ", arguments)));
      }
      case "q" -> {
        quit = true;
        return Outcome.of();
      }
      case "g", "gx" -> {
        return arguments.isEmpty()
            ? new Outcome(true, false, List.of())
            : refused(line, "\\g with arguments would write files; redirect the output", true);
      }
      default -> {
        return other(line, command);
      }
    }
  }

  private static Outcome other(int line, String command) {
    if (ONLY_FORM.contains(command)) {
      return Outcome.of(
          new Remark(line, Severity.IGNORED, "\\" + command + " changes only the form of output"));
    }
    String reason =
        switch (command) {
          case "c", "connect" -> "the database is chosen by --database";
          case "i", "ir", "include", "include_relative" -> "give each file by -f";
          case "!" -> "a script on the past starts no programs";
          case "copy", "lo_import", "lo_export" -> "files are not read or written";
          default ->
              command.startsWith("d") || command.startsWith("l") || command.startsWith("s")
                  ? "it asks pg_catalog of the store, not of the moment; write the query out"
                  : "pgtracker does not know it";
        };
    return refused(line, "\\" + command + ": " + reason, DROPPING.contains(command));
  }

  private static Outcome refused(int line, String reason, boolean dropsStatement) {
    return new Outcome(false, dropsStatement, List.of(new Remark(line, Severity.REFUSED, reason)));
  }

  private Outcome prompt(int line, List<String> arguments) {
    String name = arguments.isEmpty() ? "" : arguments.get(arguments.size() - 1);
    return variables.containsKey(name)
        ? Outcome.of(new Remark(line, Severity.IGNORED, "\\prompt: " + name + " is given"))
        : refused(line, "\\prompt: give the value by --set " + name + "=…", false);
  }

  private boolean isCondition(int line, String command, List<String> arguments)
      throws ScriptException {
    switch (command) {
      case "if" -> {
        boolean active = isActive() && isTrue(line, arguments);
        // Within a branch that does not run, no branch of this one does.
        conditions.push(new Condition(line, active, active || !isActive()));
      }
      case "elif", "else" -> {
        Condition before = pop(line, command);
        boolean active = !before.anyRan() && (command.equals("else") || isTrue(line, arguments));
        conditions.push(new Condition(line, active, before.anyRan() || active));
      }
      case "endif" -> pop(line, command);
      default -> {
        return false;
      }
    }
    return true;
  }

  private Condition pop(int line, String command) throws ScriptException {
    if (conditions.isEmpty()) {
      throw new ScriptException(line, "\\" + command + " without \\if");
    }
    return conditions.pop();
  }

  private static boolean isTrue(int line, List<String> arguments) throws ScriptException {
    String value = String.join(" ", arguments).toLowerCase(Locale.ROOT);
    if (Set.of("true", "t", "on", "yes", "y", "1").contains(value)) {
      return true;
    }
    if (Set.of("false", "f", "off", "no", "n", "0").contains(value)) {
      return false;
    }
    throw new ScriptException(
        line, "\\if needs true or false; give its variable by --set, not: " + value);
  }

  /** Words between spaces with variables put in; a word in single quotes loses them. */
  private List<String> words(String text) {
    List<Token> tokens;
    try {
      tokens = Tokenizer.tokenize(text, 1);
    } catch (ScriptException unbalanced) {
      return List.of(text.split(" +"));
    }
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    for (Token token : tokens) {
      if (token.kind() == Token.Kind.SPACE) {
        words.add(word.toString());
        word.setLength(0);
      } else {
        word.append(valueOfWord(token));
      }
    }
    words.add(word.toString());
    words.removeAll(Arrays.asList(""));
    return words;
  }

  private String valueOfWord(Token token) {
    String text = token.text();
    return switch (token.kind()) {
      case STRING -> text.startsWith("'") ? text.substring(1, text.length() - 1) : text;
      case VARIABLE -> {
        String value = valueOf(text);
        yield value == null ? text : value;
      }
      default -> text;
    };
  }
}
